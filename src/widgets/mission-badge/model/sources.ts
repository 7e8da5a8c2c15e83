/** Which source stands behind each bundled fact of a badge. Pure. */

import { APPLICATIONS, CALL_ON, LIST_SOURCE, SELECTED_ON, WAVE_SOURCES, WAVES } from '../facts/cities.js';
import { CITY_SOURCES, SOURCES } from '../facts/sources.js';
import type { BadgeModel } from './badge.js';

/** A fact and the page that says it. */
export interface FactSource {
  readonly fact: 'list' | 'call' | 'applications' | 'selection' | 'country' | 'contract' | 'label';
  /** ISO day or month of the fact; a number for counts. */
  readonly value: string | number;
  readonly url: string;
}

/** The sources of everything bundled that the badge shows, in the order of its steps. */
export function sourcesOf({ city, status, inCountry }: BadgeModel): readonly FactSource[] {
  const list: FactSource = { fact: 'list', value: SELECTED_ON, url: LIST_SOURCE };
  if (!city) return [list];
  const wave = WAVE_SOURCES[city.wave - 1];
  const sources: FactSource[] = [
    { fact: 'call', value: CALL_ON, url: SOURCES.call },
    { fact: 'applications', value: APPLICATIONS, url: SOURCES.applications },
    { fact: 'selection', value: SELECTED_ON, url: wave ?? CITY_SOURCES[city.key] ?? LIST_SOURCE },
    list,
  ];
  if (city.country === 'DE') sources.push({ fact: 'country', value: inCountry, url: SOURCES.german });
  if (wave && status === 'label')
    sources.push({ fact: 'contract', value: '', url: SOURCES.contract }, { fact: 'label', value: WAVES.split(' ')[city.wave - 1] ?? '', url: wave });
  return sources;
}
