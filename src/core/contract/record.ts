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
 * the record is tried again, so that one bad telephone number does not cost an event. A message of the form
 * `code: detail` names the problem code to report; any other message is reported as `field-dropped`.
 */
export function checkRecord<Schema extends v.GenericSchema>(schema: Schema, raw: unknown, path: string, report: Report): v.InferOutput<Schema> | undefined {
  let candidate = raw;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const result = v.safeParse(schema, candidate);
    if (result.success) return result.output;
    const issue = result.issues[0];
    const keys = issue.path?.map((item) => item.key as string | number) ?? [];
    const [code, detail] = codeOf(issue.message);
    if (keys.length === 0 || isMissing(issue)) {
      report('record-dropped', pointer(path, keys), issue.message);
      return undefined;
    }
    report(code, pointer(path, keys), detail);
    const without = withoutPath(candidate, keys);
    if (without === undefined) {
      report('record-dropped', path, issue.message);
      return undefined;
    }
    candidate = without;
  }
  report('record-dropped', path, `more than ${ATTEMPTS} bad fields`);
  return undefined;
}

function isMissing(issue: v.BaseIssue<unknown>): boolean {
  return issue.input === undefined;
}

function codeOf(message: string): [ProblemCode, string] {
  const match = /^([a-z]+(?:-[a-z]+)+): (.*)$/s.exec(message);
  return match ? [match[1] as ProblemCode, match[2] ?? ''] : ['field-dropped', message];
}

/** Joins keys to a JSON Pointer (RFC 6901). */
export function pointer(base: string, keys: readonly (string | number)[]): string {
  return keys.reduce<string>((path, key) => `${path}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`, base);
}

/** A copy of `value` without what stands at `keys`: an item of a list is removed, a field is left out. */
function withoutPath(value: unknown, keys: readonly (string | number)[]): unknown {
  const [key, ...rest] = keys;
  if (key === undefined || typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    const inner = rest.length > 0 ? withoutPath(value[Number(key)], rest) : undefined;
    return inner === undefined ? value.filter((_, index) => index !== Number(key)) : value.map((item, index) => (index === Number(key) ? inner : item));
  }
  const copy = new Map(Object.entries(value));
  const inner = rest.length > 0 ? withoutPath(copy.get(String(key)), rest) : undefined;
  if (inner === undefined) copy.delete(String(key));
  else copy.set(String(key), inner);
  return Object.fromEntries(copy);
}
