/** Reads `klima-emissions/1`: columns by sector, one unit and one gas a file. Every value is checked, every loss has its JSON Pointer. */

import * as v from 'valibot';
import { cleanLocalizedText } from '../../../core/contract/language-map.js';
import { checkRecord, pointer } from '../../../core/contract/record.js';
import { cleanUrl } from '../../../core/contract/url.js';
import type { FeedDocument, FormatReader, ReadContext } from '../../../core/data/pipeline.js';
import { DocumentProblem, type Report } from '../../../core/data/problems.js';
import * as contract from '../contract.js';
import { toTonnes } from '../model/units.js';
import { assemble, type Cells } from './assemble.js';

type Fields = Readonly<Record<string, unknown>>;

/** The reader; a document may also be an array of balances. */
export const emissions: FormatReader<readonly contract.Balance[]> = {
  detect: ({ json }) => [json].flat().some((document) => isObject(document) && (/^klima-emissions\//.test(shown(document.schema).slice(1)) || 'years' in document)),
  read: async (document, context) => {
    const { json, url } = document;
    if (!Array.isArray(json)) return [readBalance(json, '', document, context)];
    const balances: contract.Balance[] = [];
    for (const [index, item] of json.entries()) {
      if (isObject(item)) balances.push(readBalance(item, `/${index}`, document, context));
      else context.report('record-dropped', `/${index}`, 'expected a balance');
    }
    if (json.length > 0 && balances.length === 0) throw new DocumentProblem('no-valid-record', url);
    return balances;
  },
};

function readBalance(json: unknown, base: string, { url }: FeedDocument, context: ReadContext): contract.Balance {
  const { report } = context;
  if (!isObject(json)) throw new DocumentProblem('shape', base, 'expected an object');
  const document = json;
  checkSchema(document.schema, base);
  const missing = (key: string): DocumentProblem => new DocumentProblem('shape', `${base}/${key}`, `"${key}" is missing or has the wrong form`);
  if (!Array.isArray(document.years)) throw missing('years');
  if (!(isObject(document.values) || (document.values == null && Array.isArray(document.total)))) throw missing('values');
  if (typeof document.unit !== 'string') throw missing('unit');
  const unit = document.unit;
  if (!contract.isUnit(unit)) {
    report('unit-unknown', `${base}/unit`, unit);
    throw new DocumentProblem('no-valid-record', `${base}/unit`, `without a known unit no value can be read: "${unit}"`);
  }
  const count = document.years.length;
  const years = readYears(document.years, `${base}/years`, report);
  let values = 0;
  let refused = 0;
  const column = (raw: unknown, path: string, of: contract.Unit): ReadonlyMap<number, number> => {
    const cells = new Map<number, number>();
    if (!Array.isArray(raw)) {
      if (raw != null) report('field-dropped', path, 'expected a list of numbers');
      return cells;
    }
    // A decimal comma splits a number in two and moves every later year: better no chart than a wrong one.
    if (raw.length > count) throw new DocumentProblem('shape', path, `${raw.length} values for ${count} years`);
    for (const [year, index] of years) {
      const cell: unknown = raw[index];
      if (cell == null || cell === '') continue;
      const tonnes = typeof cell === 'number' ? toTonnes(cell, of) : Number.NaN;
      if (Number.isFinite(tonnes)) {
        cells.set(year, tonnes);
        values += 1;
      } else {
        refused += 1;
        report('number-invalid', `${path}/${index}`, shown(cell));
      }
    }
    return cells;
  };
  const list = <Schema extends v.GenericSchema>(key: string, schema: Schema, raw: unknown = document[key]) => readList(schema, raw, `${base}/${key}`, url, context);
  const method = isObject(document.method) ? document.method : {};
  const total = column(document.total, `${base}/total`, unit);
  const sectors = new Map<string, Cells>();
  const named = list('sectors', contract.sectorSchema);
  const raw = new Map(isObject(document.values) ? Object.entries(document.values) : []);
  for (const id of new Set([...named.map((sector) => sector.id), ...raw.keys()])) {
    const sector = named.find((known) => known.id === id);
    const own = sector?.unit ?? unit;
    if (!contract.isUnit(own)) report('unit-unknown', pointer(`${base}/values`, [id]), own);
    else if (raw.has(id)) sectors.set(id, { label: sector?.label ?? id, values: column(raw.get(id), pointer(`${base}/values`, [id]), own) });
  }
  if (values === 0 && (refused > 0 || (years.size === 0 && document.years.length > 0))) throw new DocumentProblem('no-valid-record', `${base}/values`);
  const city = isObject(document.city) ? document.city.name : document.city;
  const trend = isObject(document.trend) ? document.trend.window : undefined;
  return assemble(
    {
      city: cleanLocalizedText(city, `${base}/city/name`, report, { limit: context.limits.text }),
      gas: readGas(document.gas, `${base}/gas`, report),
      method: typeof method.id === 'string' ? method.id : undefined,
      breaks: list('method/breaks', contract.breakSchema, method.breaks),
      years: [...years.keys()],
      sectors,
      total,
      status: new Map([...years].flatMap(([year, index]) => statusAt(document.status, index).map((status) => [year, status] as const))),
      ranges: readRanges(document.range, unit, `${base}/range`, report),
      population: readPopulation(document.population, `${base}/population`, report),
      base: contract.isYear(document.base) ? document.base : undefined,
      targets: list('targets', contract.targetSchema).flatMap((target) => {
        const { value, perCapita, unit: own = perCapita === undefined ? unit : 't' } = target;
        if (contract.isUnit(own))
          return [{ ...target, value: value === undefined ? value : toTonnes(value, own), perCapita: perCapita === undefined ? perCapita : toTonnes(perCapita, own) }];
        report('unit-unknown', `${base}/targets`, own);
        return [];
      }),
      budget: list('budget', contract.budgetSchema, isObject(document.budget) ? [document.budget] : []).map((budget) => ({
        ...budget,
        amount: toTonnes(budget.amount, budget.unit),
      }))[0],
      trendWindow: Array.isArray(trend) && contract.isYear(trend[0]) && contract.isYear(trend[1]) ? [trend[0], trend[1]] : undefined,
      measures: list('measures', contract.measureSchema),
      claims: list('claims', contract.claimSchema),
      sources: list('sources', contract.sourceSchema),
      updated: typeof document.updated === 'string' && contract.isPartialDate(document.updated) ? document.updated : undefined,
    },
    context,
    ({ code, sector, year }) =>
      code === 'sum-mismatch' || code === 'jump'
        ? `${sector === undefined ? `${base}/total` : pointer(`${base}/values`, [sector])}/${years.get(year ?? 0) ?? 0}`
        : `${base}/${PLACES[code]}`,
  );
}

/** Where the mistakes that belong to no single value are mended. */
const PLACES = {
  'base-mismatch': 'targets',
  'population-year': 'population',
  'gas-mismatch': 'budget/gas',
  'method-break': 'method/breaks',
  'source-unnamed': 'sources',
} as const;

function checkSchema(schema: unknown, base: string): void {
  if (schema === undefined) return;
  const [, major] = /^"klima-emissions\/(\d+)/.exec(shown(schema)) ?? [];
  if (major === undefined) throw new DocumentProblem('shape', `${base}/schema`, `"schema" is not klima-emissions: ${shown(schema)}`);
  if (major !== '1') throw new DocumentProblem('version', `${base}/schema`, shown(schema));
}

/** Valid years with their index in the file; of a year that comes twice the first column counts. */
function readYears(raw: readonly unknown[], path: string, report: Report): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  for (const [index, year] of raw.entries()) {
    if (!contract.isYear(year)) report('number-invalid', `${path}/${index}`, shown(year));
    else if (years.has(year)) report('duplicate-id', `${path}/${index}`, String(year));
    else years.set(year, index);
  }
  return years;
}

/** Records of a list, each checked on its own; texts cleaned, addresses parsed. `null` is the same as left out. */
function readList<Schema extends v.GenericSchema>(schema: Schema, raw: unknown, path: string, url: string, { report, limits }: ReadContext): v.InferOutput<Schema>[] {
  if (!Array.isArray(raw)) {
    if (raw != null) report('field-dropped', path, 'expected a list');
    return [];
  }
  return raw.flatMap((item: unknown, index) => {
    const place = `${path}/${index}`;
    const given = isObject(item) ? Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null)) : item;
    const record = checkRecord(schema, given, place, report) as Fields | undefined;
    if (record === undefined) return [];
    const clean = Object.entries(record).map(([key, value]) => {
      if (key === 'url') return [key, cleanUrl(value, url, `${place}/url`, report)];
      return [key, typeof value === 'string' || isObject(value) ? cleanLocalizedText(value, `${place}/${key}`, report, { limit: limits.text }) : value];
    });
    const cleaned: unknown = Object.fromEntries(clean);
    // A text that was only white space is gone after cleaning; where it is required, so is the record.
    if (v.is(schema, cleaned)) return [cleaned];
    report('record-dropped', place, 'a required text is empty');
    return [];
  });
}

function readGas(raw: unknown, path: string, report: Report): contract.Gas | undefined {
  if (raw == null) return undefined;
  // Spellings that the documents of cities use: CO2, CO₂, CO2e, CO2eq, CO2-eq, CO2-Äq.
  const [, suffix] = /^co[2₂](?:[ -]?(e|eq|äq)\.?)?$/i.exec(typeof raw === 'string' ? raw : '') ?? [undefined, null];
  if (suffix !== null) return suffix ? 'CO2e' : 'CO2';
  report('field-dropped', path, shown(raw));
  return undefined;
}

function readPopulation(raw: unknown, path: string, report: Report): ReadonlyMap<number, number> {
  const population = new Map<number, number>();
  for (const [key, value] of isObject(raw) ? Object.entries(raw) : []) {
    if (contract.isYear(Number(key)) && typeof value === 'number' && value > 0 && Number.isFinite(value)) population.set(Number(key), value);
    else if (value != null) report('number-invalid', pointer(path, [key]), shown(value));
  }
  return population;
}

function readRanges(raw: unknown, unit: contract.Unit, path: string, report: Report): contract.Balance['ranges'] {
  const ranges = new Map<string, ReadonlyMap<number, readonly [number, number]>>();
  for (const [sector, years] of isObject(raw) ? Object.entries(raw) : []) {
    const found = new Map<number, readonly [number, number]>();
    for (const [year, pair] of isObject(years) ? Object.entries(years) : []) {
      const [low, high] = (Array.isArray(pair) ? pair : []).map((value: unknown) => (typeof value === 'number' ? toTonnes(value, unit) : Number.NaN));
      if (contract.isYear(Number(year)) && Number.isFinite(low) && Number.isFinite(high)) found.set(Number(year), [low as number, high as number]);
      else report('number-invalid', pointer(path, [sector, year]), 'expected [low, high]');
    }
    ranges.set(sector, found);
  }
  return ranges;
}

function statusAt(raw: unknown, index: number): contract.Status[] {
  const status: unknown = Array.isArray(raw) ? raw[index] : undefined;
  return status === 'provisional' || status === 'estimated' ? [status] : [];
}

/** A refused value as its JSON begins; `String` would throw on objects that bring a `toString` of their own. */
function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 80);
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
