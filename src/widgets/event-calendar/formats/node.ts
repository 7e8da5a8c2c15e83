/** Reading one JSON-LD node: names with and without prefix, one value or several, references. Nothing is trusted, nothing is merged. Pure. */

import { cleanLocalizedText, type LocalizedText } from '../../../core/contract/language-map.js';
import { cleanUrl, type UrlOptions } from '../../../core/contract/url.js';
import type { Limits } from '../../../core/data/limits.js';
import type { Report } from '../../../core/data/problems.js';

/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What reading any node of one document needs. */
export interface NodeContext {
  /** URL of the document; relative URLs count from it. */
  readonly base: string;
  readonly limits: Limits;
  readonly report: Report;
  /** Follows `{ "@id": … }` to the node of the same document that it names; anything else is returned as it is. */
  readonly resolve: (value: unknown) => unknown;
}

/** A value with the JSON Pointer that leads to it. */
export interface Located {
  readonly value: unknown;
  readonly path: string;
}

/** True for a JSON object: not `null`, no array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `name` and `schema:name`, joined once: a key made anew for every look would cost more than the look. */
const prefixed = new Map<string, string>();

function prefixedName(name: string): string {
  let key = prefixed.get(name);
  if (key === undefined) {
    key = `schema:${name}`;
    prefixed.set(name, key);
  }
  return key;
}

/** A property by its schema.org name, also when written with the prefix `schema:`. */
export function field(node: JsonObject, name: string): unknown {
  return node[name] ?? node[prefixedName(name)];
}

/** One property of our own vocabulary, by its whole name (`klima:number`). */
export function extension(node: JsonObject, name: `klima:${string}`): unknown {
  return node[name];
}

/** The values of a property, whether written alone or as an array, references followed. */
export function values(node: JsonObject, path: string, name: string, context: NodeContext): readonly Located[] {
  const key = node[name] === undefined ? prefixedName(name) : name;
  const value = node[key];
  if (value === undefined || value === null) return NONE;
  if (!Array.isArray(value)) return [{ value: context.resolve(value), path: `${path}/${key}` }];
  const found: Located[] = [];
  value.forEach((item: unknown, index) => {
    if (item !== null) found.push({ value: context.resolve(item), path: `${path}/${key}/${index}` });
  });
  return found;
}

const NONE: readonly never[] = [];

/** `flatMap` with one shared result for nothing: most lists of most events are empty. */
export function flat<Item, Result>(items: readonly Item[], read: (item: Item) => readonly Result[]): readonly Result[] {
  return items.length === 0 ? NONE : items.flatMap(read);
}

/** Last part of a term: `https://schema.org/EventCancelled`, `schema:EventCancelled` and `EventCancelled` are the same. */
export function term(value: unknown): string | undefined {
  const text = isObject(value) ? value['@id'] : value;
  return typeof text === 'string' ? /[^/#:]*$/.exec(text.trim())?.[0] : undefined;
}

/** The types of a node, as terms. */
export function types(node: JsonObject): readonly string[] {
  const type = node['@type'];
  if (type === undefined) return NONE;
  return (Array.isArray(type) ? type : [type]).map(term).filter((name) => name !== undefined);
}

/** A short text of a node. */
export function textOf(node: JsonObject, path: string, name: string, context: NodeContext): LocalizedText | undefined {
  return shortText(field(node, name), `${path}/${name}`, context);
}

/** A value as a short text. */
export function shortText(value: unknown, path: string, { report, limits }: NodeContext): LocalizedText | undefined {
  return cleanLocalizedText(value, path, report, { limit: limits.text });
}

/** A URL of a node. */
export function urlOf(node: JsonObject, path: string, name: string, context: NodeContext, options?: UrlOptions): string | undefined {
  const value = field(node, name);
  return cleanUrl(isObject(value) ? value['@id'] : value, context.base, `${path}/${name}`, context.report, options);
}

/** `true` and `false`, also as schema.org's terms; anything else is reported and missing. */
export function booleanOf(value: unknown, path: string, report: Report): boolean | undefined {
  if (value === undefined || value === null) return undefined;
  const word = typeof value === 'boolean' ? String(value) : term(value)?.toLowerCase();
  if (word === 'true') return true;
  if (word === 'false') return false;
  report('field-dropped', path, 'expected true or false');
  return undefined;
}

/** A number, or a text that is wholly one (`"12.50"`); anything else is reported and missing. */
export function numberOf(value: unknown, path: string, report: Report): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const number = typeof value === 'string' && /^-?\d{1,15}(?:\.\d{1,6})?$/.test(value.trim()) ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  report('number-invalid', path, excerpt(value));
  return undefined;
}

/** A refused value for the report: short, and without trusting its `toString`. */
export function excerpt(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 60);
  return typeof value === 'object' ? (value === null ? 'null' : Array.isArray(value) ? 'an array' : 'an object') : String(value);
}
