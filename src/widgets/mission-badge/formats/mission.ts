/** Reads `klima-mission/1`: every field is cleaned, every entry checked, and a claim without a source is left out. No DOM. */

import type * as v from 'valibot';
import { cleanLocalizedText } from '../../../core/contract/language-map.js';
import { checkRecord } from '../../../core/contract/record.js';
import { cleanText } from '../../../core/contract/text.js';
import { cleanUrl } from '../../../core/contract/url.js';
import type { FeedDocument, FormatReader, ReadContext } from '../../../core/data/pipeline.js';
import { DocumentProblem } from '../../../core/data/problems.js';
import * as contract from '../contract.js';

/** A raw object of a document. Maps instead of objects: a key named `__proto__` is a key. */
type Raw = ReadonlyMap<string, unknown>;

function toRaw(value: unknown): Raw | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : undefined;
}

/** How the fields of all records are cleaned, by name; other fields go to the schema as they are. */
const TEXTS = new Set(['label', 'name', 'who', 'scope', 'decidedBy', 'title', 'address']);
const LONG_TEXTS = new Set(['note']);
const URLS = new Set(['url', 'actionPlanUrl', 'investmentPlanUrl']);

/** Entries of one list; a city has no more, and a page should not show more. */
const ENTRIES = 100;

class Reader {
  readonly #document: FeedDocument;
  readonly #context: ReadContext;
  readonly #root: Raw;
  readonly #sources: ReadonlyMap<unknown, Raw>;

  constructor(document: FeedDocument, root: Raw, context: ReadContext) {
    this.#document = document;
    this.#context = context;
    this.#root = root;
    const list = root.get('sources');
    const named = (Array.isArray(list) ? list : []).flatMap((item) => toRaw(item) ?? []);
    this.#sources = new Map(named.map((source): [unknown, Raw] => [source.get('id'), source]));
  }

  /** What the document says of all of its records. */
  head(): v.InferOutput<typeof contract.headSchema> {
    const source = this.#source(this.#root.get('source'), '/source');
    return checkRecord(contract.headSchema, { asOf: this.#root.get('asOf') ?? undefined, source }, '', this.#context.report) ?? {};
  }

  /** One record at a key of the document. */
  one<Schema extends v.GenericSchema>(key: string, schema: Schema, mayLackSource = false): v.InferOutput<Schema> | undefined {
    const value = this.#root.get(key);
    return value === undefined || value === null ? undefined : this.#record(value, `/${key}`, schema, mayLackSource);
  }

  /** The valid records of a list. */
  many<Schema extends v.GenericSchema>(key: string, schema: Schema, mayLackSource = false): readonly v.InferOutput<Schema>[] {
    const value = this.#root.get(key);
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.#context.report('field-dropped', `/${key}`, 'expected a list');
      return [];
    }
    if (value.length > ENTRIES) this.#context.report('too-many', `/${key}`, `${value.length} entries, ${ENTRIES} are read`);
    return value.slice(0, ENTRIES).flatMap((item, index) => this.#record(item, `/${key}/${index}`, schema, mayLackSource) ?? []);
  }

  #record<Schema extends v.GenericSchema>(value: unknown, path: string, schema: Schema, mayLackSource: boolean): v.InferOutput<Schema> | undefined {
    const raw = toRaw(value);
    if (!raw) {
      this.#context.report('record-dropped', path, 'expected an object');
      return undefined;
    }
    const candidate = this.#clean(raw, path);
    const source = this.#source(raw.get('source') ?? this.#root.get('source'), `${path}/source`);
    if (source) candidate.set('source', source);
    else candidate.delete('source');
    if (!source && !mayLackSource) {
      this.#context.report('source-unnamed', path, 'a claim without a source is not shown');
      return undefined;
    }
    return checkRecord(schema, Object.fromEntries(candidate), path, this.#context.report);
  }

  #clean(raw: Raw, path: string): Map<string, unknown> {
    const { report, limits } = this.#context;
    const cleaned = new Map<string, unknown>();
    for (const [key, value] of raw) {
      const place = `${path}/${key}`;
      let result = value;
      if (TEXTS.has(key)) result = cleanLocalizedText(value, place, report, { limit: limits.text });
      else if (LONG_TEXTS.has(key)) result = cleanLocalizedText(value, place, report, { limit: limits.longText, multiline: true });
      else if (URLS.has(key)) result = cleanUrl(value, this.#document.url, place, report);
      else if (key === 'email' || key === 'phone') result = this.#contact(value, key === 'email' ? 'mailto:' : 'tel:', place);
      if (result !== undefined && result !== null) cleaned.set(key, result);
    }
    return cleaned;
  }

  /** Editors write `klima@stadt.example`, not `mailto:klima@stadt.example`. */
  #contact(value: unknown, scheme: string, path: string): string | undefined {
    const { report } = this.#context;
    const text = cleanText(value, path, report, { limit: 200 });
    if (text === undefined) return undefined;
    return cleanUrl(text.startsWith(scheme) ? text : `${scheme}${text}`, this.#document.url, path, report, { contact: true });
  }

  /** The name of an entry of `sources`, an address, a title, or an object with both. */
  #source(value: unknown, path: string): unknown {
    const written = typeof value === 'string' ? new Map([[/^https?:/i.test(value) ? 'url' : 'title', value]]) : toRaw(value);
    const raw = this.#sources.get(value) ?? written;
    if (!raw) return undefined;
    const cleaned = this.#clean(raw, path);
    const source = new Map(['title', 'url'].flatMap((key): [string, unknown][] => (cleaned.has(key) ? [[key, cleaned.get(key)]] : [])));
    return source.size > 0 ? Object.fromEntries(source) : undefined;
  }
}

/** The format of the city's own document. */
export const mission: FormatReader<contract.MissionContent> = {
  detect: ({ json }) => String(toRaw(json)?.get('schema') ?? '').startsWith('klima-mission/'),
  read: async (document, context) => {
    const root = toRaw(document.json);
    if (!root) throw new DocumentProblem('shape', document.url, 'expected an object');
    const schema = root.get('schema');
    if (typeof schema === 'string' && /^klima-mission\/(?!1(\.|$))/.test(schema)) throw new DocumentProblem('version', document.url, schema.slice(0, 80));
    if (schema !== contract.MISSION_SCHEMA && !String(schema).startsWith(`${contract.MISSION_SCHEMA}.`)) {
      throw new DocumentProblem('shape', document.url, `/schema: expected "${contract.MISSION_SCHEMA}"`);
    }
    const reader = new Reader(document, root, context);
    const city = reader.one('city', contract.citySchema, true);
    if (!city) throw new DocumentProblem('shape', document.url, '/city/name is missing');
    const { asOf, source } = reader.head();
    return {
      city,
      asOf,
      source,
      status: reader.one('status', contract.statusSchema),
      contract: reader.one('contract', contract.contractSchema, true),
      contact: reader.one('contact', contract.contactSchema, true),
      chronology: [...reader.many('chronology', contract.chronologySchema)].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
      targets: [...reader.many('targets', contract.targetSchema)].sort((a, b) => a.year - b.year),
      levers: reader.many('levers', contract.leverSchema),
      contributions: reader.many('contributions', contract.contributionSchema, true),
      awards: reader.many('awards', contract.awardSchema),
      relations: reader.many('relations', contract.relationSchema),
    };
  },
};
