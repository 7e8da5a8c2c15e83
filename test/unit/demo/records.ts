/** The records of the demonstration's feeds and what is wrong with where they say they come from. */

import { readFileSync } from 'node:fs';

/** An object of a feed. */
export type Json = Readonly<Record<string, unknown>>;

/** A record with its place. */
export interface FoundRecord {
  readonly at: string;
  readonly record: Json;
}

const FOLDER = new URL('../../../demo/feeds/', import.meta.url);

/** The text of a file beside the demonstration's feeds. */
export function feedText(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

/** A feed as JSON. */
export function feedJson(name: string): Json {
  return object(JSON.parse(feedText(name)));
}

/** Rows of a table by its first line; the demonstration's tables hold no quotes. */
export function feedRows(name: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...rows] = feedText(name).trim().split('\n');
  const names = head.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, index) => [names[index] ?? '', cell])));
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function list(value: unknown): readonly unknown[] {
  return value === undefined ? [] : [value].flat();
}

/** Which values of each feed are records: every key that holds some, and what to do with what is inside. */
const RECORDS: Readonly<Record<string, (feed: Json) => readonly FoundRecord[]>> = {
  'events.json': (feed) => below(feed, '@graph', ['subEvent']),
  'partners-duesseldorf.geojson': features,
  'relations-dortmund.geojson': features,
  'mission-dortmund.json': (feed) =>
    ['city', 'status', 'contract', 'contact', 'chronology', 'targets', 'levers', 'contributions', 'awards', 'relations'].flatMap((key) => below(feed, key, [])),
  'emissions-duesseldorf.json': (feed) => [{ at: '', record: feed }, ...['targets', 'claims', 'measures', 'budget', 'sources'].flatMap((key) => below(feed, key, []))],
};

/** The JSON feeds of the demonstration. */
export const FEEDS = Object.keys(RECORDS);

/** Every record of a feed. */
export function recordsOf(name: string, feed: Json = feedJson(name)): readonly FoundRecord[] {
  return RECORDS[name]?.(feed) ?? [];
}

function below(parent: Json, key: string, inner: readonly string[], at = ''): readonly FoundRecord[] {
  return list(parent[key]).flatMap((value, index) => {
    const place = `${at}/${key}/${index}`;
    return [{ at: place, record: object(value) }, ...inner.flatMap((child) => below(object(value), child, inner, place))];
  });
}

function features(feed: Json): readonly FoundRecord[] {
  const properties = list(feed.features).map((feature, index) => ({
    at: `/features/${index}`,
    record: { ...object(feature), ...object(object(feature).properties) },
  }));
  const relations = properties.flatMap(({ at, record }) => below(record, 'klima:relations', [], at));
  return [...properties, ...relations, ...below(feed, 'klima:network', ['award']), ...below(feed, 'klima:total', [])];
}

/** What is known of the texts and files. */
export interface Catalogue {
  readonly texts: Readonly<Record<string, { readonly publisher: string }>>;
  readonly files: Readonly<Record<string, { readonly publisher: string }>>;
}

const FIELDS = new Set(['name', 'file', 'publisher', 'locator', 'derived', 'omitted']);
/** A locator says where; a longer one would be a quotation. */
const LOCATOR = 120;

/** Everything that is wrong with the source of a record; empty when it says where it comes from. */
export function sourceFaults({ at, record }: FoundRecord, { texts, files }: Catalogue): readonly string[] {
  const source = record['klima:source'];
  if (source === undefined) return [`${at}: no klima:source`];
  const { name, file, publisher, locator, derived, ...rest } = object(source);
  const known = typeof name === 'string' && file === undefined ? texts[name] : typeof file === 'string' && name === undefined ? files[file] : undefined;
  const faults = Object.keys({ ...rest }).filter((key) => !FIELDS.has(key));
  if (!known) faults.push('names no text or file of the catalogue');
  else if (known.publisher !== publisher) faults.push(`publisher is not "${known.publisher}"`);
  if (typeof locator !== 'string' || locator === '' || locator.length > LOCATOR) faults.push('no locator, or a quotation instead of one');
  if ('omitted' in rest && (typeof rest.omitted !== 'string' || rest.omitted === '')) faults.push('empty omitted');
  if (derived !== undefined && list(derived).length === 0) faults.push('empty derived');
  for (const item of list(derived)) {
    const { field, how } = object(item);
    if (typeof field !== 'string' || typeof how !== 'string' || how === '') faults.push('derived without field or how');
    else if (valueAt(record, field) === undefined) faults.push(`derived names "${field}", which the record does not have`);
  }
  return faults.map((fault) => `${at}: ${fault}`);
}

/** The value at a dotted name; a name with its own dots or colons is tried as it is first. */
function valueAt(record: Json, field: string): unknown {
  if (field in record) return record[field];
  return field.split('.').reduce<unknown>((value, key) => object(value)[key], record);
}
