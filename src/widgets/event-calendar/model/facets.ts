/** Facets: what visitors can narrow the events by, with the number of events behind each choice. Pure. */

import { chooseText, type LocalizedText } from '../../../core/contract/language-map.js';
import { collator } from '../../../core/i18n/intl.js';
import type { EventRecord } from '../contract.js';
import { fold, variantsOf } from './search.js';

/** Every facet there is, in the order of the panel; `filters` names some of them. */
export const FACETS = ['category', 'city', 'audience', 'mode', 'free'] as const;

/** How many values of a facet can be chosen from, beside those that are chosen; search finds the rest. */
const MOST_OPTIONS = 40;

/** Name of a facet. */
export type FacetName = (typeof FACETS)[number];

/** Chosen values by facet; several values of one facet are alternatives. Values are folded texts. */
export type FacetChoice = ReadonlyMap<FacetName, ReadonlySet<string>>;

/** One value of a facet. */
export interface FacetOption {
  /** Folded, stable across languages of the same feed. */
  readonly value: string;
  /** The feed's own words; `undefined` for the values of `mode` and `free`, which the view names. */
  readonly label: string | undefined;
  readonly count: number;
  readonly isChosen: boolean;
}

/** A facet with something to choose. */
export interface Facet {
  readonly name: FacetName;
  readonly options: readonly FacetOption[];
}

const TEXTS: Readonly<Record<FacetName, (record: EventRecord) => readonly LocalizedText[]>> = {
  category: ({ keywords }) => keywords,
  city: ({ places }) => places.map(({ addressLocality }) => addressLocality).filter((locality) => locality !== undefined),
  audience: ({ audience }) => audience,
  mode: ({ attendanceMode }) => (attendanceMode === undefined ? [] : [attendanceMode]),
  free: (record) => (isFree(record) ? ['free'] : []),
};

/** True when the feed says that taking part costs nothing. */
export function isFree({ isAccessibleForFree, offers }: Pick<EventRecord, 'isAccessibleForFree' | 'offers'>): boolean {
  return isAccessibleForFree ?? (offers.length > 0 && offers.every(({ price }) => price === 0));
}

/** True when a record has one of the chosen values in every facet with a choice. */
export function matchesFacets(record: EventRecord, choice: FacetChoice): boolean {
  for (const [name, wanted] of choice) {
    if (wanted.size > 0 && !valuesOf(record, name).some((value) => wanted.has(value))) return false;
  }
  return true;
}

function valuesOf(record: EventRecord, name: FacetName): readonly string[] {
  return TEXTS[name](record).flatMap(variantsOf).map(fold);
}

/**
 * The facets of `records` that leave a choice, each counted as if its own choice were not made: the numbers say what a click would show.
 * A facet with one value only is left out unless it is chosen, except `free`, which is a yes.
 */
export function facetsOf(records: readonly EventRecord[], choice: FacetChoice, names: readonly FacetName[], locale: string): readonly Facet[] {
  return names.flatMap((name) => {
    const others = new Map([...choice].filter(([other]) => other !== name));
    const wanted = choice.get(name) ?? new Set<string>();
    const counts = new Map<string, { label: string; count: number }>();
    for (const record of records) {
      if (!matchesFacets(record, others)) continue;
      const seen = new Set<string>();
      for (const text of TEXTS[name](record)) {
        const label = chooseText(text, locale).text;
        const value = fold(label);
        if (seen.has(value)) continue;
        seen.add(value);
        const known = counts.get(value);
        if (known) known.count += 1;
        else counts.set(value, { label, count: 1 });
      }
    }
    const isNamed = name === 'mode' || name === 'free';
    const options = [...counts].map(([value, { label, count }]) => ({ value, label: isNamed ? undefined : label, count, isChosen: wanted.has(value) }));
    for (const value of wanted) if (!counts.has(value)) options.push({ value, label: isNamed ? undefined : value, count: 0, isChosen: true });
    const leavesChoice = options.length > 1 || options.some(({ isChosen, count }) => isChosen || (name === 'free' && count < records.length));
    return leavesChoice ? [{ name, options: mostUseful(options, locale) }] : [];
  });
}

/** Chosen values and the most frequent others: a panel of thousands would help nobody, and stop the page. */
function mostUseful(options: readonly FacetOption[], locale: string): readonly FacetOption[] {
  const { compare } = collator(locale);
  const sorted = [...options].sort((a, b) => b.count - a.count || compare(a.label ?? a.value, b.label ?? b.value));
  let others = 0;
  return sorted.filter(({ isChosen }) => {
    if (!isChosen) others += 1;
    return isChosen || others <= MOST_OPTIONS;
  });
}

/** A choice from words as editors write them in an attribute: `category="Workshop, Vortrag"`. */
export function choiceOf(written: Readonly<Partial<Record<FacetName, string | undefined>>>): FacetChoice {
  const choice = new Map<FacetName, ReadonlySet<string>>();
  for (const name of FACETS) {
    const words = (written[name] ?? '')
      .split(',')
      .map(fold)
      .map((word) => word.trim());
    const wanted = new Set(words.filter((word) => word !== ''));
    if (wanted.size > 0) choice.set(name, wanted);
  }
  return choice;
}
