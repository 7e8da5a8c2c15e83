/** From raw properties to a candidate with canonical names: one table says which names are read and how each value is cleaned. Pure. */

import { cleanLocalizedText, type LocalizedText } from '../../../core/contract/language-map.js';
import { pointer } from '../../../core/contract/record.js';
import { cleanText } from '../../../core/contract/text.js';
import { cleanUrl } from '../../../core/contract/url.js';
import type { Limits } from '../../../core/data/limits.js';
import type { Report } from '../../../core/data/problems.js';

/** What cleaning needs to know. */
export interface CleanContext {
  readonly limits: Limits;
  readonly report: Report;
  /** Base for relative URLs. */
  readonly base: string;
}

/** How a value is read: text in one or several languages, long text, a plain text, a URL, lists of these, a source, or left for the schema to check. */
type FieldKind = 'text' | 'long' | 'plain' | 'url' | 'contact' | 'texts' | 'plains' | 'urls' | 'citation' | 'raw';

/** One canonical field: how it is read, under which other names it is found, and for objects what is inside. */
export interface Field {
  readonly kind: FieldKind | FieldTable;
  /** Several objects, or one. */
  readonly many: boolean;
  /** A bare text instead of an object fills this inner field. */
  readonly short: string | undefined;
  /** The name that wins over all others, where it is not the field's own: schema.org's. */
  readonly first: string | undefined;
}

/** Canonical fields, and every known name (lower case) with the field it means. */
export interface FieldTable {
  readonly fields: Readonly<Record<string, Field>>;
  readonly names: ReadonlyMap<string, string>;
}

/** Makes a table from lines as `names.ts` describes them; `tables` are the objects they mention. */
export function fieldTable(lines: string, tables: Readonly<Record<string, FieldTable>> = {}): FieldTable {
  const fields: Record<string, Field> = {};
  const names = new Map<string, string>();
  for (const line of lines.split('\n')) {
    const [, name = '', kind = '', table = '', short, others = ''] = /^(\S+) ([^:= ]*?[{[]?(\w+)[}\]]?)(?::(\w+))?(?: = (.*))?$/.exec(line) ?? [];
    const inner = tables[table];
    const first = /"(.*?)"/.exec(others)?.[1];
    fields[name] = { kind: inner ?? (kind as FieldKind), many: kind.startsWith('['), short, first };
    names.set(name.toLowerCase(), name);
    for (const other of others.replaceAll('"', '').split(' ')) if (other && !names.has(other)) names.set(other, name);
  }
  return { fields, names };
}

const CITATION = fieldTable('name text = title titel\npublisher text\nurl url');

/** More items of one list than this are of no use to a reader and cost time at 50 000 records. */
const LIST = 200;

/** True for an object that is no array. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The candidate of one object: canonical names only, texts and URLs clean, the rest as it came. */
export function cleanFields(raw: Readonly<Record<string, unknown>>, table: FieldTable, path: string, context: CleanContext): Record<string, unknown> {
  const candidate: Record<string, unknown> = {};
  for (const key of Object.keys(raw)) {
    const name = table.names.get(key) ?? table.names.get(key.toLowerCase());
    const field = name === undefined ? undefined : table.fields[name];
    if (name === undefined || field === undefined) continue;
    const first = field.first ?? name;
    if (key !== first && (candidate[name] !== undefined || raw[first] !== undefined)) continue;
    // Keys of the table hold neither `~` nor `/`, so they need no escaping in a JSON Pointer.
    const value = cleanValue(raw[key], field, `${path}/${key}`, context);
    if (value !== undefined) candidate[name] = value;
  }
  return candidate;
}

function cleanValue(value: unknown, field: Field, path: string, context: CleanContext): unknown {
  const { kind, many, short } = field;
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof kind === 'object') {
    const one = (item: unknown, itemPath: string): unknown =>
      isObject(item) && !isLanguageMap(item, kind) ? cleanFields(item, kind, itemPath, context) : shorthand(item, short, kind, itemPath, context);
    return many ? list(value, path, context, one) : one(Array.isArray(value) ? value[0] : value, path);
  }
  switch (kind) {
    case 'texts':
      return list(value, path, context, (item, itemPath) => cleanLocalized(named(item), itemPath, context));
    case 'plains':
      return list(value, path, context, (item, itemPath) => plain(item, itemPath, context));
    case 'urls':
      return list(value, path, context, (item, itemPath) => cleanUrl(item, context.base, itemPath, context.report));
    case 'text':
      return cleanLocalized(value, path, context);
    case 'long':
      return cleanLocalizedText(value, path, context.report, { limit: context.limits.longText, multiline: true });
    case 'plain':
      return plain(value, path, context);
    case 'url':
      return cleanUrl(value, context.base, path, context.report);
    case 'citation':
      return citation(value, path, context);
    case 'contact':
      return cleanUrl(value, context.base, path, context.report, { contact: true });
    default:
      return value;
  }
}

function plain(value: unknown, path: string, { report, limits }: CleanContext): string | undefined {
  return cleanText(value, path, report, { limit: limits.text });
}

/** Text in one or several languages, at most as long as a short text. */
export function cleanLocalized(value: unknown, path: string, { report, limits }: CleanContext): LocalizedText | undefined {
  return cleanLocalizedText(value, path, report, { limit: limits.text });
}

/** A URL, a text, or an object with name, publisher and URL. */
function citation(value: unknown, path: string, context: CleanContext): Record<string, unknown> | undefined {
  if (isObject(value)) return cleanFields(value, CITATION, path, context);
  const isUrl = typeof value === 'string' && /^\s*(https?:|\.{0,2}\/)/i.test(value);
  const clean = isUrl ? cleanUrl(value, context.base, path, context.report) : cleanLocalized(value, path, context);
  return clean === undefined ? undefined : { [isUrl ? 'url' : 'name']: clean };
}

/** schema.org writes terms and organisations as objects with a name. */
function named(value: unknown): unknown {
  return isObject(value) && 'name' in value ? value.name : value;
}

/** An object whose keys mean nothing to the table is a text in several languages rather than an object without fields. */
function isLanguageMap(value: Readonly<Record<string, unknown>>, table: FieldTable): boolean {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => !table.names.has(key.toLowerCase()) && /^[a-z]{2,3}(-|$)/i.test(key));
}

function shorthand(value: unknown, short: string | undefined, table: FieldTable, path: string, context: CleanContext): unknown {
  const field = short === undefined ? undefined : table.fields[short];
  if (short === undefined || field === undefined) {
    context.report('field-dropped', path, 'expected an object');
    return undefined;
  }
  const inner = cleanValue(value, field, path, context);
  return inner === undefined ? undefined : { [short]: inner };
}

function list(value: unknown, path: string, { report }: CleanContext, clean: (item: unknown, path: string) => unknown): readonly unknown[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (items.length > LIST) report('field-dropped', pointer(path, [LIST]), `${items.length - LIST} items more than are read`);
  return items
    .slice(0, LIST)
    .map((item, index) => clean(item, Array.isArray(value) ? pointer(path, [index]) : path))
    .filter((item) => item !== undefined);
}
