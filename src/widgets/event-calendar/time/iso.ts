/** Arithmetic on ISO 8601 dates and durations as strings: no zone, no clock, no `Date` overflow. Pure. */

import { daysInMonth, type IsoDate } from '../../../core/contract/date.js';

/** Milliseconds of a day without a clock change. */
export const DAY = 86_400_000;

/** First and last date that can be shown; arithmetic stops there. */
const FIRST: IsoDate = '0001-01-01';
const LAST: IsoDate = '9999-12-31';

/** Days since 1 January 1970; `Date.parse` of a full ISO string, because `Date.UTC` reads the years 0 to 99 as 1900 to 1999. */
export function dayNumber(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** The date of a day number, held inside the years 1 to 9999. */
export function dateOfDay(day: number): IsoDate {
  if (day <= dayNumber(FIRST)) return FIRST;
  if (day >= dayNumber(LAST)) return LAST;
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** `date` plus a number of days. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(date) + days);
}

/** Whole days from `start` to `end`; negative when `end` is earlier. */
export function daysBetween(start: IsoDate, end: IsoDate): number {
  return dayNumber(end) - dayNumber(start);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(date: IsoDate): number {
  return (((dayNumber(date) + 3) % 7) + 7) % 7;
}

/** `YYYY-MM` of a date. */
export function monthOf(date: IsoDate): string {
  return date.slice(0, 7);
}

/** First day of a month `YYYY-MM`. */
export function firstOfMonth(month: string): IsoDate {
  return `${month}-01`;
}

/** Last day of a month `YYYY-MM`. */
export function lastOfMonth(month: string): IsoDate {
  return `${month}-${two(daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7))))}`;
}

/** `date` plus months; a day that the month does not have becomes its last one (31 January plus one month is 28 February). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  if (year < 1) return FIRST;
  if (year > 9999) return LAST;
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** An ISO 8601 duration by its parts; weeks are counted as days, years as months. */
export interface IsoDuration {
  readonly months: number;
  readonly days: number;
  readonly milliseconds: number;
}

const DURATION = /^P(?=\d|T\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/;

/** A duration such as `P18M`, `P1DT2H` or `PT90M`; `undefined` for anything else. */
export function parseDuration(text: string): IsoDuration | undefined {
  const match = DURATION.exec(text);
  if (!match) return undefined;
  const part = (index: number): number => Number(match[index] ?? 0);
  return { months: part(1) * 12 + part(2), days: part(3) * 7 + part(4), milliseconds: ((part(5) * 60 + part(6)) * 60 + part(7)) * 1000 };
}

/** A date plus the calendar parts of a duration, months before days, as ISO 8601 and Temporal do it. */
export function addDuration(date: IsoDate, { months, days }: IsoDuration): IsoDate {
  return addDays(addMonths(date, months), days);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
