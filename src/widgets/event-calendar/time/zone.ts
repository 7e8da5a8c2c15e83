/**
 * Instants and wall-clock times in IANA zones.
 *
 * `Intl` tells the offset of a zone at an instant; it is remembered per day, so that ten thousand events of two years cost a few hundred
 * lookups. A local time near a clock change goes to Temporal, the only place where it is needed; see {@link isNearClockChange}. Pure.
 */

import { dateFormat, isTimeZone } from '../../../core/i18n/intl.js';
import { Temporal } from '../../../core/time/temporal.js';
import { DAY } from './iso.js';

/** A wall-clock time `YYYY-MM-DDTHH:MM:SS` without a zone. */
export type LocalDateTime = string;

const HOUR = 3_600_000;
/** Times that exist twice lie at most a few hours from the change. */
const NEAR = 4 * HOUR;
/** Bounds the memory of offsets: 8 192 days are about 22 years of one zone. */
const REMEMBERED = 8192;

/** Offset per zone and UTC day, `NaN` where it changes within the day. */
const offsets = new Map<string, Map<number, number>>();

/** Milliseconds that the zone is ahead of UTC at an instant. The zone must be a known one. */
export function offsetAt(epoch: number, zone: string): number {
  const day = Math.floor(epoch / DAY);
  let days = offsets.get(zone);
  if (!days || days.size >= REMEMBERED) {
    days = new Map();
    offsets.set(zone, days);
  }
  let offset = days.get(day);
  if (offset === undefined) {
    const start = lookUpOffset(day * DAY, zone);
    offset = start === lookUpOffset((day + 1) * DAY, zone) ? start : Number.NaN;
    days.set(day, offset);
  }
  return Number.isNaN(offset) ? lookUpOffset(epoch, zone) : offset;
}

/** `GMT+01:00`, `GMT-00:44:30`, `GMT`; the form is fixed for the locale `en-US`. */
function lookUpOffset(epoch: number, zone: string): number {
  const parts = dateFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(epoch);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  const match = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name);
  if (!match) return 0;
  const seconds = (Number(match[2]) * 60 + Number(match[3])) * 60 + Number(match[4] ?? 0);
  return seconds * (match[1] === '-' ? -1000 : 1000);
}

/** Wall-clock time of an instant in a zone. */
export function localAt(epoch: number, zone: string): LocalDateTime {
  return new Date(epoch + offsetAt(epoch, zone)).toISOString().slice(0, 19);
}

/** Date in a zone at an instant: "today" when the instant is now. */
export function dateAt(epoch: number, zone: string): string {
  return localAt(epoch, zone).slice(0, 10);
}

/** True where a local time may not exist or exist twice, so that {@link epochOf} needs Temporal to be ready. */
export function isNearClockChange(local: LocalDateTime, zone: string): boolean {
  const guess = guessEpoch(local, zone);
  // A guess that does not lead back lies in a gap; Samoa once skipped a whole day.
  return guess + offsetAt(guess, zone) !== Date.parse(`${local}Z`) || offsetAt(guess - NEAR, zone) !== offsetAt(guess + NEAR, zone);
}

/**
 * Instant of a local time in a zone. In the gap of a clock change the time after it counts (02:30 is 03:30), in the overlap the first of the two:
 * Temporal's `compatible`, which is also what RFC 5545 says.
 */
export function epochOf(local: LocalDateTime, zone: string): number {
  if (isNearClockChange(local, zone)) return Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
  return guessEpoch(local, zone);
}

function guessEpoch(local: LocalDateTime, zone: string): number {
  const asUtc = Date.parse(`${local}Z`);
  return asUtc - offsetAt(asUtc - offsetAt(asUtc, zone), zone);
}

/** Offset as ISO 8601 writes it: `+01:00`. Seconds of ancient local times are cut off. */
export function offsetText(epoch: number, zone: string): string {
  const minutes = Math.trunc(offsetAt(epoch, zone) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

/** The zone where it is known to this engine, otherwise `undefined`. */
export function knownZone(zone: unknown): string | undefined {
  return typeof zone === 'string' && zone !== '' && isTimeZone(zone) ? zone : undefined;
}
