/** Bundled facts and a city's own document together: its word counts, and where the two differ both are said. Pure. */

import type { Report } from '../../../core/data/problems.js';
import type { ChronologyEntry, MissionClaim, MissionContent } from '../contract.js';
import { type BadgeModel, type MissionStatus, type MissionStep, stepsOf } from './badge.js';
import { findCity, type MissionCity } from './cities.js';
import { foldName } from './fold.js';

/** A badge with what the city's document adds. */
export interface DocumentedBadge extends BadgeModel {
  /** The document, or `undefined` where it is about another city. */
  readonly content: MissionContent | undefined;
  /** What the bundled facts say, where the city says less. */
  readonly bundledStatus: MissionStatus | undefined;
  /** What the city says of itself although it is not on the list: reported as its words, never shown as a badge. */
  readonly claim: MissionClaim | undefined;
}

/** A city's names in a document, the first one first. */
export function namesIn({ city: { name, id } }: MissionContent): readonly string[] {
  return [...(typeof name === 'string' ? [name] : Object.values(name)), ...(id ? [id] : [])];
}

/** The bundled city that a name in one or several languages means. */
export function cityNamed(names: readonly string[]): MissionCity | undefined {
  return names.map(findCity).find((city) => city !== undefined);
}

const RANK: Readonly<Record<MissionStatus, number>> = { 'not-listed': 0, unknown: 0, mission: 1, contract: 2, label: 3 };

/** Joins a badge with a document. */
export function withDocument(badge: BadgeModel, content: MissionContent): DocumentedBadge {
  const names = namesIn(content);
  const isSameCity = badge.city ? cityNamed(names) === badge.city : names.some((name) => foldName(name) === foldName(badge.givenName));
  if (!isSameCity) return { ...badge, content: undefined, bundledStatus: undefined, claim: undefined };
  const { city } = badge;
  const claim = content.status;
  if (!city) return { ...badge, content, bundledStatus: undefined, claim: claim?.value === 'unknown' ? undefined : claim };
  const contractUrl = badge.contractUrl ?? content.contract?.url;
  const status = claim?.value ?? (badge.status === 'mission' && contractUrl ? 'contract' : badge.status);
  return {
    ...badge,
    status,
    contractUrl,
    source: (claim && claim.value !== badge.status ? claim.source.url : undefined) ?? badge.source,
    steps: mergeSteps(stepsOf(city, status), content.chronology, claim),
    content,
    bundledStatus: RANK[status] < RANK[badge.status] ? badge.status : undefined,
    claim: undefined,
  };
}

/** Reports a document that is about another city or contradicts the bundled facts. */
export function doubts({ content, claim, bundledStatus, givenName }: DocumentedBadge, report: Report): void {
  if (!content) report('record-dropped', '/city', `the document is not about "${givenName}"`);
  if (claim || bundledStatus) report('field-dropped', '/status', 'the document and the bundled facts contradict each other');
}

/** Adds the city's application, and dates to reached steps that have none. */
function mergeSteps(steps: readonly MissionStep[], chronology: readonly ChronologyEntry[], claim: MissionClaim | undefined): readonly MissionStep[] {
  const dateOf = (kind: string): string | undefined => chronology.find((entry) => entry.kind === kind)?.date ?? (claim?.value === kind ? claim.date : undefined);
  const application = dateOf('application');
  return steps.flatMap((step) => {
    const dated = step.isReached && !step.date ? { ...step, date: dateOf(step.kind) } : step;
    return step.kind === 'call' && application ? [dated, { kind: 'application' as const, isReached: true, date: application }] : [dated];
  });
}
