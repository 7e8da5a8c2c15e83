/** The list: which events, in which order, and what to show when nothing is upcoming. Pure. */

import type { IsoDate } from '../../../core/contract/date.js';
import type { CalendarContent, EventRecord } from '../contract.js';
import { type FacetChoice, matchesFacets } from './facets.js';
import { matchesWords, wordsOf } from './search.js';
import { firstDay, lastDay, type Now, phaseOf } from './when.js';

/** How many past events stand in for upcoming ones. */
const LAST_PAST = 3;

/** Which part of time a list shows. */
export type Period = 'upcoming' | 'past' | 'all';

/** What editor and visitor want to see. */
export interface EventQuery {
  readonly period: Period;
  /** Nothing that ends before this day; `undefined` for no such bound. */
  readonly from: IsoDate | undefined;
  /** As typed. */
  readonly search: string;
  /** What the editor fixed by attributes, and what the visitor chose besides. */
  readonly preset: FacetChoice;
  readonly choice: FacetChoice;
}

/** The events of a content in the order of time, the undated ones last in the order of the feed. */
export interface EventIndex {
  readonly dated: readonly EventRecord[];
  readonly undated: readonly EventRecord[];
  readonly byId: ReadonlyMap<string, EventRecord>;
}

/** Sorts once per content; views only filter. */
export function indexEvents({ events }: CalendarContent): EventIndex {
  const keyed = events.flatMap((record) => (record.start.kind === 'undated' ? [] : [{ record, key: keyOf(record.start) }]));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return {
    dated: keyed.map(({ record }) => record),
    undated: events.filter(({ start }) => start.kind === 'undated'),
    byId: new Map(events.map((record) => [record.id, record])),
  };
}

/** Time at the place, so that the order is the one of the tiles; a date without a time comes first on its day. */
function keyOf(start: Exclude<EventRecord['start'], { kind: 'undated' }>): string {
  return start.kind === 'date' ? start.date : start.local;
}

/** A list with its parts in the order in which they are shown. */
export interface EventList {
  /** Dated events of the period, then the undated ones (not in the past). */
  readonly rows: readonly EventRecord[];
  /** How many of `rows` have a date. */
  readonly datedCount: number;
  /** The last past events, newest first, where a list of upcoming ones is empty. */
  readonly lastPast: readonly EventRecord[];
}

/** Events that words and facets let through, whatever their time; months and lists start from here. */
export function filterIndex(index: EventIndex, { search, preset, choice }: Pick<EventQuery, 'search' | 'preset' | 'choice'>): EventIndex {
  const words = wordsOf(search);
  const isWanted = (record: EventRecord): boolean => matchesFacets(record, preset) && matchesFacets(record, choice) && matchesWords(record, words);
  if (words.length === 0 && preset.size === 0 && choice.size === 0) return index;
  return { dated: index.dated.filter(isWanted), undated: index.undated.filter(isWanted), byId: index.byId };
}

/** Picks the events of a period from a filtered index. A day named by the editor (`from`) takes the place of today: the list opens there, also in the past. */
export function listOf(index: EventIndex, { period, from }: Pick<EventQuery, 'period' | 'from'>, now: Now): EventList {
  const past: EventRecord[] = [];
  const current: EventRecord[] = [];
  const open: EventRecord[] = [];
  for (const record of index.dated) {
    const phase = phaseOf(record, now);
    if (phase === 'undated') open.push(record);
    else if (phase === 'past') past.push(record);
    else current.push(record);
  }
  const undated = [...open, ...index.undated];
  const isFrom = (record: EventRecord): boolean => from === undefined || (lastDay(record) ?? '') >= from;
  if (period === 'past') return complete(past.filter(isFrom).reverse(), []);
  const shown = period === 'all' || from !== undefined ? [...past, ...current].filter(isFrom) : current;
  if (shown.length > 0 || period === 'all') return complete(shown, undated);
  return { rows: undated, datedCount: 0, lastPast: past.slice(-LAST_PAST).reverse() };
}

function complete(dated: readonly EventRecord[], undated: readonly EventRecord[]): EventList {
  return { rows: [...dated, ...undated], datedCount: dated.length, lastPast: [] };
}

/** Consecutive events of one year, for lists that cross several. */
export interface YearGroup {
  /** `YYYY`, or `undefined` for events without a date. */
  readonly year: string | undefined;
  readonly rows: readonly EventRecord[];
}

/** Groups rows by year in the order in which they come. */
export function groupByYear(rows: readonly EventRecord[]): readonly YearGroup[] {
  const groups: { year: string | undefined; rows: EventRecord[] }[] = [];
  for (const record of rows) {
    const year = firstDay(record)?.slice(0, 4);
    const last = groups.at(-1);
    if (last && last.year === year) last.rows.push(record);
    else groups.push({ year, rows: [record] });
  }
  return groups;
}
