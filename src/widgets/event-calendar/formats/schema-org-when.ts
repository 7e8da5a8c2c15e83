/** When a schema.org event is: start, end, window and zone. Pure. */

import type { EventRecord, Moment, Undated } from '../contract.js';
import { parseDuration } from '../time/iso.js';
import { knownZone } from '../time/zone.js';
import { excerpt, extension, field, isObject, type JsonObject, type Located, type NodeContext, shortText, values } from './node.js';
import { endAfter, isBefore, readTime, toMoment } from './times.js';
import { readWindow } from './window.js';

/** The event's own zone, else the one around it. */
export function zoneOf(node: JsonObject, path: string, fallback: string, { report }: NodeContext): string {
  const written = extension(node, 'klima:timeZone');
  if (written === undefined || written === null) return fallback;
  const zone = knownZone(written);
  if (zone === undefined) report('zone-unknown', `${path}/klima:timeZone`, excerpt(written));
  return zone ?? fallback;
}

/** `undefined` only for a `startDate` that is no date; a missing one makes the event undated. */
export function readStart(node: JsonObject, path: string, zone: string, context: NodeContext): EventRecord['start'] | undefined {
  const written = field(node, 'startDate');
  if (written !== undefined && written !== null && written !== '') return momentOf(node, path, 'startDate', zone, context);
  if (field(node, 'eventSchedule') !== undefined) context.report('recurrence-refused', `${path}/eventSchedule`, 'give a startDate as well');
  const text = shortText(extension(node, 'klima:dateText'), `${path}/klima:dateText`, context);
  const wished = extension(node, 'klima:window');
  const window = readWindow(wished);
  if (wished !== undefined && wished !== null && !window) context.report('date-invalid', `${path}/klima:window`, excerpt(wished));
  return { kind: 'undated', text, window } satisfies Undated;
}

/** `endDate`, else what `duration` makes of the start; nothing is invented. */
export function readEnd(node: JsonObject, path: string, start: Moment, zone: string, context: NodeContext): Moment | undefined {
  const end = momentOf(node, path, 'endDate', zone, context);
  if (end) {
    if (!isBefore(end, start)) return end;
    context.report('date-order', `${path}/endDate`, excerpt(field(node, 'endDate')));
    return undefined;
  }
  const written = field(node, 'duration');
  const duration = typeof written === 'string' ? parseDuration(written.trim()) : undefined;
  if (written !== undefined && written !== null && !duration) context.report('date-invalid', `${path}/duration`, excerpt(written));
  return duration && endAfter(start, duration);
}

/** A date or time of a node; a bad one is reported and missing. */
export function momentOf(node: JsonObject, path: string, name: string, zone: string, context: NodeContext): Moment | undefined {
  const found = values(node, path, name, context)[0];
  return found && found.value !== '' ? momentAt(found, zone, context) : undefined;
}

/** A date or time where it stands. */
export function momentAt({ value, path }: Located, zone: string, { report }: NodeContext): Moment | undefined {
  const time = readTime(isObject(value) ? value['@value'] : value);
  if (!time) report('date-invalid', path, excerpt(value));
  return time && toMoment(time, zone);
}
