/** Dates and times as feeds write them, made into moments of the contract. Pure. */

import { isIsoDate, parseIsoDateTime } from '../../../core/contract/date.js';
import type { Moment } from '../contract.js';
import { addDuration, DAY, dateOfDay, dayNumber, type IsoDuration } from '../time/iso.js';
import { epochOf, isNearClockChange, localAt } from '../time/zone.js';

/** Instants that fall on the years 1 to 9999 in every zone. */
const FIRST_EPOCH = Date.parse('0001-01-02T00:00:00Z');
const LAST_EPOCH = Date.parse('9999-12-30T00:00:00Z');

/** A moment before its zone is applied: cheap, and without Temporal. */
export type WrittenTime =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'local'; readonly local: string }
  | { readonly kind: 'instant'; readonly epoch: number };

/** Reads ISO 8601: a date, a local time, or a time with its offset. Everything else is `undefined`, also 31 February and numbers. */
export function readTime(value: unknown): WrittenTime | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (isIsoDate(text)) return { kind: 'date', date: text };
  const parts = parseIsoDateTime(text);
  if (!parts) return undefined;
  const local = `${parts.date}T${parts.time}`;
  if (parts.offset === undefined) return isWithin(Date.parse(`${local}Z`)) ? { kind: 'local', local } : undefined;
  const epoch = Date.parse(`${local}${parts.offset}`);
  return isWithin(epoch) ? { kind: 'instant', epoch } : undefined;
}

/** False for `NaN` as well: an offset such as `+99:00` has none. */
function isWithin(epoch: number): boolean {
  return epoch >= FIRST_EPOCH && epoch <= LAST_EPOCH;
}

/** True where {@link toMoment} needs Temporal for this time. */
export function needsTemporal(time: WrittenTime | undefined, zone: string): boolean {
  return time?.kind === 'local' && isNearClockChange(time.local, zone);
}

/** The moment in a zone; a local time that the zone skips becomes the one after the gap. */
export function toMoment(time: WrittenTime, zone: string): Moment {
  if (time.kind === 'date') return { kind: 'date', date: time.date };
  const epoch = time.kind === 'instant' ? time.epoch : epochOf(time.local, zone);
  return { kind: 'date-time', local: localAt(epoch, zone), epoch, zone };
}

/** End of an event that says how long it takes. Whole days make an inclusive last day. */
export function endAfter(start: Moment, duration: IsoDuration): Moment | undefined {
  const { months, days, milliseconds } = duration;
  if (start.kind === 'date') {
    const end = dateOfDay(dayNumber(addDuration(start.date, duration)) - 1);
    return milliseconds === 0 && end > start.date ? { kind: 'date', date: end } : undefined;
  }
  const date = addDuration(start.local.slice(0, 10), { months, days, milliseconds: 0 });
  const epoch = start.epoch + (dayNumber(date) - dayNumber(start.local.slice(0, 10))) * DAY + milliseconds;
  // Days are days on the wall clock: the difference of offsets is taken out again.
  const drift = Date.parse(`${localAt(epoch, start.zone)}Z`) - Date.parse(`${start.local}Z`) - (epoch - start.epoch);
  const end = epoch - (months === 0 && days === 0 ? 0 : drift);
  return isWithin(end) && end > start.epoch ? { kind: 'date-time', local: localAt(end, start.zone), epoch: end, zone: start.zone } : undefined;
}

/** True when `end` lies before `start`, compared as exactly as both allow. */
export function isBefore(end: Moment, start: Moment): boolean {
  if (end.kind === 'date-time' && start.kind === 'date-time') return end.epoch < start.epoch;
  return dateOf(end) < dateOf(start);
}

function dateOf(moment: Moment): string {
  return moment.kind === 'date' ? moment.date : moment.local.slice(0, 10);
}
