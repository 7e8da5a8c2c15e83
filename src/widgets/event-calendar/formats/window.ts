/** The window in which an event without a date is to happen, as feeds write it. Pure. */

import { isIsoDate } from '../../../core/contract/date.js';
import type { DateWindow } from '../contract.js';
import { addDays, addDuration, addMonths, firstOfMonth, lastOfMonth, parseDuration } from '../time/iso.js';
import { extension, field, isObject } from './node.js';

/**
 * Reads an ISO 8601 interval (`2025-02-20/2026-08-20`, `2025-02-20/P18M`), a month, a quarter or a year (`2025-06`, `2025-Q2`, `2025`),
 * or a node `{ "klima:after": "#kickoff", "klima:within": "P18M" }` that counts from the end of another event. `undefined` for anything else.
 */
export function readWindow(value: unknown): DateWindow | undefined {
  if (isObject(value)) {
    const after = extension(value, 'klima:after') ?? field(value, 'after');
    const id = isObject(after) ? after['@id'] : after;
    const within = extension(value, 'klima:within') ?? field(value, 'within');
    return typeof id === 'string' && id !== '' && typeof within === 'string' && parseDuration(within) ? { after: { id, within } } : undefined;
  }
  if (typeof value !== 'string') return undefined;
  const [start = '', end] = value.trim().split('/', 2);
  if (end === undefined) return readPeriod(start);
  const from = isIsoDate(start) ? start : readPeriod(start)?.from;
  const duration = parseDuration(end);
  const to = duration && from ? addDays(addDuration(from, duration), -1) : isIsoDate(end) ? end : readPeriod(end)?.to;
  // An unknown end is no open one.
  if ((from === undefined && !isOpen(start)) || (to === undefined && !isOpen(end)) || (from === undefined && to === undefined)) return undefined;
  return from !== undefined && to !== undefined && to < from ? undefined : { from, to };
}

/** ISO 8601-2 writes an open side as `..` or leaves it empty. */
function isOpen(text: string): boolean {
  return text === '' || text === '..';
}

function readPeriod(text: string): DateWindow | undefined {
  if (isIsoDate(text)) return { from: text, to: text };
  if (/^\d{4}$/.test(text) && text !== '0000') return { from: `${text}-01-01`, to: `${text}-12-31` };
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text);
  if (quarter) {
    const from = addMonths(`${quarter[1]}-01-01`, (Number(quarter[2]) - 1) * 3);
    return { from, to: addDays(addMonths(from, 3), -1) };
  }
  return isIsoDate(`${text}-01`) ? { from: firstOfMonth(text), to: lastOfMonth(text) } : undefined;
}
