/** Days, months and years as ISO strings (`2026-02-16`, `2026-02`, `2026`): how old, how long still, how to say it. Pure. */

import { dateFormat } from '../../../core/i18n/intl.js';

/** The calendar day of an instant in a zone, `2026-11-22`. */
export function dayOf(now: number, timeZone: string): string {
  const parts = dateFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(now);
  return ['year', 'month', 'day'].map((type) => parts.find((part) => part.type === type)?.value).join('-');
}

/** True when a whole year has passed since `asOf`. */
export function isOutdated(asOf: string, today: string): boolean {
  return today.slice(0, asOf.length) > `${Number(asOf.slice(0, 4)) + 1}${asOf.slice(4)}`;
}

/** An ISO day, month or year in words, no more exact than it is. */
export function sayDate(iso: string, locale: string): string {
  const [year = '', month, day] = iso.split('-');
  if (!month) return year;
  const format = dateFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long', ...(day && { day: 'numeric' }) });
  return format.format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
}

/** The same without its day. */
export function sayMonth(iso: string, locale: string): string {
  return sayDate(iso.slice(0, 7), locale);
}
