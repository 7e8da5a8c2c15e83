/** ISO 8601 calendar dates as strings: checked by the calendar's own rules, never by `Date`, which turns 31 February into 3 March. Pure. */

/** A date `YYYY-MM-DD`. */
export type IsoDate = string;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/;

/** Days of a month in the proleptic Gregorian calendar; month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for an existing calendar date `YYYY-MM-DD`. */
export function isIsoDate(text: string): text is IsoDate {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** A date-time as its parts; `offset` is `Z`, `+02:00` and the like (zones reach from -12 to +14 hours), or `undefined` for a local time. */
export interface IsoDateTime {
  readonly date: IsoDate;
  /** `HH:MM:SS`. */
  readonly time: string;
  readonly offset: string | undefined;
}

/** Parts of an existing ISO 8601 date-time, or `undefined`. Fractions of a second are dropped; no calendar shows them. */
export function parseIsoDateTime(text: string): IsoDateTime | undefined {
  const match = DATE_TIME.exec(text);
  if (!match) return undefined;
  const [, date = '', hour = '', minute = '', second = '00', zone] = match;
  if (!isIsoDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const offset = zone === undefined ? undefined : normalizeOffset(zone);
  if (offset !== undefined && offset !== 'Z' && !/^[+-](?:0\d|1[0-4]):[0-5]\d$/.test(offset)) return undefined;
  return { date, time: `${hour}:${minute}:${second}`, offset };
}

function normalizeOffset(zone: string): string {
  if (zone === 'Z') return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
