/** One month as weeks from Monday to Sunday: which event lies in which lane of which day, and what does not fit. Pure. */

import type { IsoDate } from '../../../core/contract/date.js';
import type { EventRecord } from '../contract.js';
import { addDays, addMonths, daysBetween, firstOfMonth, lastOfMonth, monthOf, weekday } from '../time/iso.js';
import type { EventIndex } from './list.js';
import { firstDay, lastDay } from './when.js';

/** How many events a day shows; the rest is "+ n weitere". */
export const LANES = 3;

/** One event on one day. */
export interface DayEntry {
  readonly record: EventRecord;
  /** Which day of the event this is, from 1, and of how many. */
  readonly day: number;
  readonly days: number;
  /** Days that the bar covers from here to the end of the week or of the event; 0 where it only continues. */
  readonly span: number;
}

/** One cell of the grid. */
export interface MonthDay {
  readonly date: IsoDate;
  readonly isInMonth: boolean;
  readonly isToday: boolean;
  /** All events of the day, in lane order. */
  readonly entries: readonly DayEntry[];
  /** What the cell draws, by lane; `undefined` is an empty lane above another event. */
  readonly lanes: readonly (DayEntry | undefined)[];
  /** Number of events that found no lane. */
  readonly hidden: number;
}

/** A month to draw. */
export interface MonthGrid {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly weeks: readonly (readonly MonthDay[])[];
  /** Events that touch the month. */
  readonly count: number;
}

/** Whole weeks, Monday first, around a month. */
export function monthGrid(index: EventIndex, month: string, today: IsoDate): MonthGrid {
  const [start, end] = [mondayOf(firstOfMonth(month)), addDays(mondayOf(lastOfMonth(month)), 6)];
  const touching = eventsBetween(index, start, end);
  const weeks: MonthDay[][] = [];
  for (let monday = start; monday <= end; monday = addDays(monday, 7)) {
    weeks.push(weekOf(monday, month, today, touching));
    // The last week of the year 9999 has no next one.
    if (daysBetween(monday, addDays(monday, 7)) < 7) break;
  }
  return { month, weeks, count: touching.filter((record) => touches(record, firstOfMonth(month), lastOfMonth(month))).length };
}

/** Events that touch the days from `start` to `end`, in the order of the index. */
export function eventsBetween(index: EventIndex, start: IsoDate, end: IsoDate): readonly EventRecord[] {
  return index.dated.filter((record) => touches(record, start, end));
}

function touches(record: EventRecord, start: IsoDate, end: IsoDate): boolean {
  return (firstDay(record) ?? end) <= end && (lastDay(record) ?? '') >= start;
}

function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, -weekday(date));
}

interface Segment {
  readonly record: EventRecord;
  readonly first: IsoDate;
  readonly days: number;
  /** Columns 0 to 6, inclusive. */
  readonly from: number;
  readonly to: number;
}

function weekOf(monday: IsoDate, month: string, today: IsoDate, events: readonly EventRecord[]): MonthDay[] {
  const sunday = addDays(monday, 6);
  const segments = events.flatMap((record) => (touches(record, monday, sunday) ? [segmentOf(record, monday)] : []));
  // Longer bars first, so that they stay straight; ties keep the order of time.
  segments.sort((a, b) => a.from - b.from || b.to - b.from - (a.to - a.from));
  const columns: (DayEntry | undefined)[][] = Array.from({ length: 7 }, () => []);
  for (const segment of segments) place(segment, monday, columns);
  return columns.map((column, offset) => {
    const date = addDays(monday, offset);
    const entries = column.filter((entry) => entry !== undefined);
    const lanes = column.slice(0, LANES);
    const shown = lanes.filter((entry) => entry !== undefined).length;
    return { date, isInMonth: monthOf(date) === month, isToday: date === today, entries, lanes, hidden: entries.length - shown };
  });
}

function segmentOf(record: EventRecord, monday: IsoDate): Segment {
  const first = firstDay(record) ?? monday;
  const last = lastDay(record) ?? first;
  return { record, first, days: daysBetween(first, last) + 1, from: Math.max(0, daysBetween(monday, first)), to: Math.min(6, daysBetween(monday, last)) };
}

/** Puts a segment into the first lane that is free on all of its days. */
function place({ record, first, days, from, to }: Segment, monday: IsoDate, columns: (DayEntry | undefined)[][]): void {
  const covered = columns.slice(from, to + 1);
  let lane = 0;
  while (covered.some((column) => column[lane] !== undefined)) lane += 1;
  covered.forEach((column, offset) => {
    while (column.length < lane) column.push(undefined);
    column[lane] = { record, day: daysBetween(first, addDays(monday, from + offset)) + 1, days, span: offset === 0 ? covered.length : 0 };
  });
}

/** The same day in another month, or its last day; used by the keyboard. */
export function sameDayInMonth(date: IsoDate, months: number): IsoDate {
  return addMonths(date, months);
}

/** The month to open: the one asked for, else the one of today. */
export function monthToOpen(wished: string | undefined, today: IsoDate): string {
  return wished === undefined ? monthOf(today) : wished.slice(0, 7);
}

/** The day to mark in a month: the one asked for, today, the first day with an event, else the first. */
export function dayToMark(grid: MonthGrid, wished: IsoDate | undefined): IsoDate {
  const days = grid.weeks.flat().filter(({ isInMonth }) => isInMonth);
  const asked = days.find(({ date }) => date === wished);
  const today = days.find(({ isToday }) => isToday);
  const busy = days.find(({ entries }) => entries.length > 0);
  return (asked ?? (today && today.entries.length > 0 ? today : undefined) ?? busy ?? today ?? days[0])?.date ?? firstOfMonth(grid.month);
}

/** The nearest month with an event, after `month` first, then before it; `undefined` where there is none. */
export function nearestBusyMonth(index: EventIndex, month: string): string | undefined {
  const later = index.dated.find((record) => (firstDay(record) ?? '') > lastOfMonth(month));
  if (later) return monthOf(firstDay(later) ?? '');
  const earlier = [...index.dated].reverse().find((record) => (lastDay(record) ?? '9999') < firstOfMonth(month));
  return earlier && monthOf(lastDay(earlier) ?? '');
}
