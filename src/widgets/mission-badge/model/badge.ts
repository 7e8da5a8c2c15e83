/** What the badge says of a city: its status, the steps it has reached, and how old that knowledge is. Pure. */

import { CALL_ON, FACTS_AS_OF, LIST_SOURCE, SELECTED_ON, TARGET_YEAR, WAVE_SOURCES, WAVES } from '../facts/cities.js';
import { findCity, type MissionCity, missionCities } from './cities.js';
import { dayOf, isOutdated } from './dates.js';

/** What holds for a city. `unknown` is never shown as "no". */
export type MissionStatus = 'not-listed' | 'mission' | 'contract' | 'label' | 'unknown';

/** The steps of the mission. */
export type StepKind = 'call' | 'application' | 'selection' | 'contract' | 'label';

/** One step of the way. */
export interface MissionStep {
  readonly kind: StepKind;
  /** False: nothing is known about it. */
  readonly isReached: boolean;
  /** ISO day or month, where a source names it. */
  readonly date: string | undefined;
}

/** A badge, ready to be shown in any variant. */
export interface BadgeModel {
  readonly status: MissionStatus;
  /** `undefined` for a city that is not listed. */
  readonly city: MissionCity | undefined;
  /** The name as page or document write it; empty where none is given. */
  readonly givenName: string;
  /** Steps in their order; none for a city that is not listed. */
  readonly steps: readonly MissionStep[];
  /** Calendar years until the mission's target year; 0 in that year, negative after it. */
  readonly yearsLeft: number;
  /** Mission cities of the same country. */
  readonly inCountry: number;
  /** Day of the newest source. */
  readonly asOf: string;
  /** True when a year has passed since then. */
  readonly isOutdated: boolean;
  /** The day on which the badge is looked at, `2026-11-22`. */
  readonly today: string;
  /** Where the status is said. */
  readonly source: string;
  /** Address of the Climate City Contract. */
  readonly contractUrl: string | undefined;
}

/** What the page asks for. */
export interface BadgeQuery {
  /** Id, name or alias. */
  readonly city: string;
  /** A checked address of the Climate City Contract. */
  readonly contractUrl: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly timeZone: string;
}

/** The badge from the bundled facts. */
export function badgeOf({ city: name, contractUrl, now, timeZone }: BadgeQuery): BadgeModel {
  const city = findCity(name);
  const today = dayOf(now, timeZone);
  const status = statusOf(name, city, contractUrl);
  return {
    status,
    city,
    givenName: name.trim(),
    steps: city ? stepsOf(city, status) : [],
    yearsLeft: TARGET_YEAR - Number.parseInt(today, 10),
    inCountry: missionCities().filter(({ country }) => country === city?.country).length,
    today,
    asOf: FACTS_AS_OF,
    isOutdated: isOutdated(FACTS_AS_OF, today),
    source: WAVE_SOURCES[(city?.wave ?? 0) - 1] ?? LIST_SOURCE,
    contractUrl: city && contractUrl,
  };
}

function statusOf(name: string, city: MissionCity | undefined, contractUrl: string | undefined): MissionStatus {
  if (!city) return name.trim() ? 'not-listed' : 'unknown';
  if (city.wave > 0) return 'label';
  return contractUrl ? 'contract' : 'mission';
}

/** The label acknowledges a finished Climate City Contract: a labelled city has reached that step, too. */
export function stepsOf({ wave }: MissionCity, status: MissionStatus): readonly MissionStep[] {
  const month = WAVES.split(' ')[wave - 1];
  return [
    { kind: 'call', isReached: true, date: CALL_ON },
    { kind: 'selection', isReached: true, date: SELECTED_ON },
    { kind: 'contract', isReached: status === 'contract' || status === 'label', date: undefined },
    { kind: 'label', isReached: status === 'label', date: status === 'label' ? month : undefined },
  ];
}
