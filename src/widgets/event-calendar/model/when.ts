/** When an event is, as dates at its place, and how that stands to now. Pure. */

import type { IsoDate } from '../../../core/contract/date.js';
import type { EventRecord, Moment } from '../contract.js';
import { addDays, addDuration, daysBetween, parseDuration } from '../time/iso.js';
import { dateAt } from '../time/zone.js';

/** "Today" in every zone at one instant, each worked out once. */
export class Now {
  readonly epoch: number;
  readonly #today = new Map<string, IsoDate>();

  constructor(epoch: number) {
    this.epoch = epoch;
  }

  today(zone: string): IsoDate {
    let date = this.#today.get(zone);
    if (date === undefined) {
      date = dateAt(this.epoch, zone);
      this.#today.set(zone, date);
    }
    return date;
  }
}

/** `undated` also holds for a postponed event whose former date has passed. */
export type Phase = 'upcoming' | 'running' | 'past' | 'undated';

/** The date of a moment at its place. */
export function dateOf(moment: Moment): IsoDate {
  return moment.kind === 'date' ? moment.date : moment.local.slice(0, 10);
}

/** First day of an event; `undefined` where it has no date. */
export function firstDay({ start }: Pick<EventRecord, 'start'>): IsoDate | undefined {
  return start.kind === 'undated' ? undefined : dateOf(start);
}

/** Last day of an event, inclusive. An end at midnight belongs to the evening before. */
export function lastDay({ start, end }: Pick<EventRecord, 'start' | 'end'>): IsoDate | undefined {
  if (start.kind === 'undated') return undefined;
  const first = dateOf(start);
  if (!end) return first;
  const last = dateOf(end);
  return end.kind === 'date-time' && last > first && end.local.endsWith('T00:00:00') ? addDays(last, -1) : last;
}

/** Number of days that an event touches. */
export function dayCount(record: Pick<EventRecord, 'start' | 'end'>): number {
  const [first, last] = [firstDay(record), lastDay(record)];
  return first === undefined || last === undefined ? 0 : daysBetween(first, last) + 1;
}

/** How an event stands to now. Without an end it is not over before its day is, and never said to be running. */
export function phaseOf(record: Pick<EventRecord, 'start' | 'end' | 'zone' | 'eventStatus'>, now: Now): Phase {
  const { start, end, zone } = record;
  if (start.kind === 'undated') return 'undated';
  const today = now.today(zone);
  const isOver = end?.kind === 'date-time' ? end.epoch <= now.epoch : (lastDay(record) ?? '') < today;
  if (isOver) return record.eventStatus === 'EventPostponed' ? 'undated' : 'past';
  const hasBegun = start.kind === 'date-time' ? start.epoch <= now.epoch : start.date <= today;
  return hasBegun && end !== undefined ? 'running' : 'upcoming';
}

/** Whole days until an event begins, 0 for today; negative afterwards. */
export function daysUntil(record: EventRecord, now: Now): number | undefined {
  const first = firstDay(record);
  return first === undefined ? undefined : daysBetween(now.today(record.zone), first);
}

/** True when a moment is over; a date alone lasts until its day ends. */
export function isOver(moment: Moment, zone: string, now: Now): boolean {
  return moment.kind === 'date-time' ? moment.epoch < now.epoch : moment.date < now.today(zone);
}

/** The window of an undated event with real dates. */
export interface ResolvedWindow {
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
  /** The event from whose end the window counts, and the ISO 8601 duration. */
  readonly after: { readonly record: EventRecord; readonly within: string } | undefined;
  readonly hasPassed: boolean;
}

/** Works out a window; one that counts from an event which is missing or undated has no dates. */
export function windowOf(record: EventRecord, byId: ReadonlyMap<string, EventRecord>, now: Now): ResolvedWindow | undefined {
  if (record.start.kind !== 'undated' || !record.start.window) return undefined;
  const { from, to, after } = record.start.window;
  if (!after) return { from, to, after: undefined, hasPassed: to !== undefined && to < now.today(record.zone) };
  const origin = byId.get(after.id);
  const start = origin && lastDay(origin);
  const duration = parseDuration(after.within);
  if (!origin || start === undefined || !duration) return undefined;
  const end = addDuration(start, duration);
  return { from: start, to: end, after: { record: origin, within: after.within }, hasPassed: end < now.today(record.zone) };
}
