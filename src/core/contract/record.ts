/**
 * The gate that every record passes: a valibot schema decides, a bad optional field is left out, a bad record is dropped,
 * and each loss is named with its path. Pure.
 */

import * as v from 'valibot';
import type { ProblemCode, Report } from '../data/problems.js';

/** How often a record may be tried again after a bad field was taken out; more bad fields than this drop it. */
const ATTEMPTS = 16;

/**
 * Checks one raw record. Returns the clean record, or `undefined` when it was dropped.
 *
 * A schema raises an issue on an optional field by failing; the field (or the one item of a list) is taken out of a copy and
 * the record is tried again, so that one bad telephone number does not cost an event. What lacks something it needs goes as a
 * whole: the optional object, the item, and only where nothing else is left the record. A message of the form
 * `code: detail` names the problem code to report; any other message is reported as `field-dropped`.
 */
export function checkRecord<Schema extends v.GenericSchema>(schema: Schema, raw: unknown, path: string, report: Report): v.InferOutput<Schema> | undefined {
  /** Pointers of what was taken out, in the feed's own numbering. */
  const removed = new Set<string>();
  let candidate = raw;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const result = v.safeParse(schema, candidate);
    if (result.success) return result.output;
    const [issue] = result.issues;
    const keys = originalKeys(raw, issue.path?.map((item) => item.key as Key) ?? [], removed);
    const isMissing = issue.input === undefined;
    const taken = isMissing ? keys.slice(0, -1) : keys;
    if (taken.length === 0 || removed.has(pointer('', taken))) {
      report('record-dropped', pointer(path, keys), issue.message);
      return undefined;
    }
    const [code, detail] = codeOf(issue.message);
    report(code, pointer(path, keys), detail);
    removed.add(pointer('', taken));
    candidate = without(raw, '', removed);
  }
  report('record-dropped', path, `more than ${ATTEMPTS} bad fields`);
  return undefined;
}

type Key = string | number;

function codeOf(message: string): [ProblemCode, string] {
  const match = /^([a-z]+(?:-[a-z]+)+): (.*)$/s.exec(message);
  return match ? [match[1] as ProblemCode, match[2] ?? ''] : ['field-dropped', message];
}

/** Joins keys to a JSON Pointer (RFC 6901). */
export function pointer(base: string, keys: readonly Key[]): string {
  return keys.reduce<string>((path, key) => `${path}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`, base);
}

/** The keys of a place in the reduced copy, numbered as in the feed: items that were taken out count again. */
function originalKeys(raw: unknown, keys: readonly Key[], removed: ReadonlySet<string>): readonly Key[] {
  let value = raw;
  const found: Key[] = [];
  for (const key of keys) {
    let original = key;
    if (Array.isArray(value)) {
      const kept = value.map((_, index) => index).filter((index) => !removed.has(pointer('', [...found, index])));
      original = kept[Number(key)] ?? key;
    }
    found.push(original);
    value = typeof value === 'object' && value !== null ? (value as Readonly<Record<Key, unknown>>)[original] : undefined;
  }
  return found;
}

/** A copy of `value` without what stands at the removed pointers; untouched parts are shared. */
function without(value: unknown, path: string, removed: ReadonlySet<string>): unknown {
  if (typeof value !== 'object' || value === null || ![...removed].some((other) => other.startsWith(`${path}/`))) return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const place = pointer(path, [key]);
    return removed.has(place) ? [] : [[key, without(inner, place, removed)] as const];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
