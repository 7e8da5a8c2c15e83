/** Dates and times in words, as the view and the accessible names need them. No DOM. */

import type { IsoDate } from '../../../core/contract/date.js';
import { dateFormat } from '../../../core/i18n/intl.js';
import type { EventRecord, Instant, Moment } from '../contract.js';
import type { CalendarMessages } from '../messages/de.js';
import { dateOf, dayCount, firstDay, lastDay, type ResolvedWindow } from '../model/when.js';
import { firstOfMonth, lastOfMonth, monthOf, parseDuration } from '../time/iso.js';
import { dateAt, offsetAt } from '../time/zone.js';

/** Language and zone of the reader. */
export interface Wording {
  readonly texts: CalendarMessages;
  /** Tag for Intl. */
  readonly locale: string;
  /** Zone of whoever reads, to say so when an event's clock is another one. */
  readonly viewerZone: string;
}

/** A date has no zone: it is formatted as midnight UTC, in UTC. */
function epochOfDate(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return dateFormat(locale, { ...options, timeZone: 'UTC' });
}

const LONG: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

/** "6. November 2017", with the weekday where asked. */
export function longDate(date: IsoDate, locale: string, withWeekday = false): string {
  return format(locale, withWeekday ? { ...LONG, weekday: 'long' } : LONG).format(epochOfDate(date));
}

/** "6.–8. November 2017", with weekdays where asked. */
export function longRange(first: IsoDate, last: IsoDate, locale: string, withWeekday = false): string {
  if (first === last) return longDate(first, locale, withWeekday);
  return format(locale, withWeekday ? { ...LONG, weekday: 'long' } : LONG).formatRange(epochOfDate(first), epochOfDate(last));
}

/** "November 2017" of `YYYY-MM`. */
export function monthName(month: string, locale: string): string {
  return format(locale, { month: 'long', year: 'numeric' }).format(epochOfDate(`${month}-01`));
}

/** Weekday of a date, long or short. */
export function weekdayName(date: IsoDate, locale: string, style: 'long' | 'short'): string {
  return format(locale, { weekday: style }).format(epochOfDate(date));
}

/** Day of the month without anything around it. */
export function dayNumeral(date: IsoDate): string {
  return String(Number(date.slice(8, 10)));
}

/** The three lines of a date tile. */
export interface TileText {
  readonly top: string;
  readonly main: string;
  readonly bottom: string;
  readonly isRange: boolean;
}

/** "Do / 20. / Feb 2025", "Mo–Mi / 6.–8. / Nov 2017"; `undefined` for an event without a date. */
export function tileOf(record: EventRecord, { texts, locale }: Wording): TileText | undefined {
  const [first, last] = [firstDay(record), lastDay(record)];
  if (first === undefined || last === undefined) return undefined;
  const [weekday, month] = [(date: IsoDate) => weekdayName(date, locale, 'short'), (date: IsoDate) => format(locale, { month: 'short' }).format(epochOfDate(date))];
  const year = last.slice(0, 4).replace(/^0+/, '');
  const isRange = first !== last;
  if (!isRange) return { top: weekday(first), main: texts.dayOfMonth(dayNumeral(first)), bottom: `${month(first)} ${year}`, isRange };
  const months = monthOf(first) === monthOf(last) ? month(last) : `${month(first)}–${month(last)}`;
  return { top: `${weekday(first)}–${weekday(last)}`, main: texts.dayRange(dayNumeral(first), dayNumeral(last)), bottom: `${months} ${year}`, isRange };
}

/** "09:00", in the zone of the moment. */
export function clockTime({ epoch, zone }: Instant, locale: string): string {
  return dateFormat(locale, { timeStyle: 'short', timeZone: zone }).format(epoch);
}

/** "09:00–13:00 Uhr", "ab 18:00 Uhr"; `undefined` where no time is known, or it spans days (then {@link whenText} says it). */
export function timeText({ start, end }: Pick<EventRecord, 'start' | 'end'>, { texts, locale }: Wording): string | undefined {
  if (start.kind !== 'date-time') return undefined;
  if (end?.kind === 'date-time' && dateOf(end) === dateOf(start) && end.epoch > start.epoch) return texts.timeRange(clockTime(start, locale), clockTime(end, locale));
  return texts.timeOnly(clockTime(start, locale));
}

/** Whole statement of when an event is, for its name and its detail. */
export function whenText(record: EventRecord, wording: Wording, withWeekday = true): string {
  const { texts, locale } = wording;
  const { start, end } = record;
  const [first, last] = [firstDay(record), lastDay(record)];
  if (start.kind === 'undated' || first === undefined || last === undefined) return texts.open;
  if (start.kind === 'date-time' && end && first !== last) return texts.span(momentText(start, wording), momentText(end, wording));
  const dates = longRange(first, last, locale, withWeekday);
  const time = timeText(record, wording);
  return time === undefined ? dates : texts.dateAndTime(dates, time);
}

/** One moment: "12. Februar 2025", "12. Februar 2025, 18:00 Uhr". */
export function momentText(moment: Moment, { texts, locale }: Wording): string {
  const date = longDate(dateOf(moment), locale);
  return moment.kind === 'date' ? date : texts.dateAndTime(date, texts.timeOnly(clockTime(moment, locale)));
}

/** The same without the year of `today`, for places where room is short. */
export function shortMomentText(moment: Moment, today: IsoDate, wording: Wording): string {
  const date = dateOf(moment);
  if (date.slice(0, 4) !== today.slice(0, 4)) return momentText(moment, wording);
  const text = format(wording.locale, { day: 'numeric', month: 'long' }).format(epochOfDate(date));
  return moment.kind === 'date' ? text : wording.texts.dateAndTime(text, wording.texts.timeOnly(clockTime(moment, wording.locale)));
}

/** The same moment for `<time datetime>`. */
export function dateTimeAttribute(moment: Moment): string {
  return moment.kind === 'date' ? moment.date : new Date(moment.epoch).toISOString().replace('.000Z', 'Z');
}

/** "3 Tage", for events of more than one day. */
export function lengthText(record: EventRecord, { texts }: Wording): string | undefined {
  const count = dayCount(record);
  return count > 1 ? texts.days(count) : undefined;
}

/** For readers whose clock differs: the zone's name, and their own time. */
export function zoneText({ start }: Pick<EventRecord, 'start'>, { texts, locale, viewerZone }: Wording): string | undefined {
  if (start.kind !== 'date-time' || offsetAt(start.epoch, start.zone) === offsetAt(start.epoch, viewerZone)) return undefined;
  const parts = dateFormat(locale, { hour: 'numeric', timeZone: start.zone, timeZoneName: 'short' }).formatToParts(start.epoch);
  const zone = parts.find(({ type }) => type === 'timeZoneName')?.value ?? start.zone;
  const isOtherDay = dateAt(start.epoch, viewerZone) !== dateOf(start);
  const own = dateFormat(locale, { ...(isOtherDay ? { weekday: 'short' } : {}), hour: 'numeric', minute: '2-digit', timeZone: viewerZone }).format(start.epoch);
  return `${zone} (${texts.viewerTime(own)})`;
}

/** When an undated event is to happen, in the feed's words or made from its window. */
export function windowText(window: ResolvedWindow | undefined, nameOf: (record: EventRecord) => string, { texts, locale }: Wording): string | undefined {
  if (!window) return undefined;
  const { from, to, after } = window;
  const within = after && durationText(after.within, texts);
  const limit = to === undefined ? undefined : texts.until(longDate(to, locale));
  if (after && within !== undefined) return [texts.windowWithin(within, nameOf(after.record)), limit && `(${limit})`].filter(Boolean).join(' ');
  if (after) return limit;
  if (from !== undefined && to !== undefined) return isWholeMonth(from, to) ? monthName(monthOf(from), locale) : longRange(from, to, locale);
  if (limit !== undefined) return limit;
  return from === undefined ? undefined : texts.from(longDate(from, locale));
}

function isWholeMonth(from: IsoDate, to: IsoDate): boolean {
  return from === firstOfMonth(monthOf(from)) && to === lastOfMonth(monthOf(from));
}

/** Years, months or days; a mixture is not put into words. */
function durationText(iso: string, texts: CalendarMessages): string | undefined {
  const { months = 0, days = 0 } = parseDuration(iso) ?? {};
  if (months > 0 && days > 0) return undefined;
  if (days > 0) return texts.daysWithin(days);
  return months % 12 === 0 ? texts.years(months / 12) : texts.months(months);
}
