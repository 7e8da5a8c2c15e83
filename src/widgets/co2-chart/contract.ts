/**
 * The contract of `klima-emissions/1` and the clean balance that every format becomes. The types of records come from the schemas.
 * No DOM, no clock. Pure.
 */

import * as v from 'valibot';
import { isIsoDate } from '../../core/contract/date.js';
import type { LocalizedText } from '../../core/contract/language-map.js';

/** Units of emissions; a file has one. */
export const UNITS = ['t', 'kt', 'Mt'] as const;
/** `t`, `kt` or `Mt`. */
export type Unit = (typeof UNITS)[number];

/** CO2 alone, or all greenhouse gases as CO2 equivalents. Never mixed. */
export type Gas = 'CO2' | 'CO2e';

/** `final` unless the file says otherwise. */
export type Status = 'final' | 'provisional' | 'estimated';

/** First and last year that can be meant; outside of them lies a typing error. */
const YEARS = [1700, 2300] as const;

const finite = v.pipe(v.number('number-invalid: expected a number'), v.finite('number-invalid: not finite'));
const year = v.pipe(
  v.number('number-invalid: expected a year'),
  v.integer('number-invalid: a year is an integer'),
  v.minValue(YEARS[0], 'number-invalid: year'),
  v.maxValue(YEARS[1], 'number-invalid: year'),
);
/** 1 is all; 1.5 leaves room for plans beyond zero, and a 55 that should have been 0.55 is caught. */
const share = v.pipe(finite, v.minValue(0, 'number-invalid: a share lies between 0 and 1'), v.maxValue(1.5, 'number-invalid: a share lies between 0 and 1'));
const date = v.pipe(v.string(), v.check(isPartialDate, 'date-invalid: expected YYYY, YYYY-MM or YYYY-MM-DD'));
const text = v.union([v.string(), v.record(v.string(), v.string())], 'expected text or a map of languages');
const word = v.optional(v.string());
const unit = v.picklist(UNITS, 'unit-unknown: known are t, kt and Mt');

/** A target: an amount (`value` in the file's unit, a `reduction` of a base year, or tonnes per head), who decided it and when. */
export const targetSchema = v.object({
  year,
  value: v.optional(finite),
  reduction: v.optional(share),
  of: v.optional(year),
  perCapita: v.optional(finite),
  unit: word,
  kind: v.optional(v.picklist(['milestone', 'neutrality'])),
  label: v.optional(text),
  decidedBy: v.optional(text),
  adopted: v.optional(date),
  source: word,
});

/** A share of the total that a text claims for a sector, with its date and source. */
export const claimSchema = v.object({ sector: v.string(), share, year: v.optional(year), date: v.optional(date), by: v.optional(text), source: word });

/** Where the numbers come from. */
export const sourceSchema = v.object({ id: word, title: text, url: word, licence: word, retrieved: v.optional(date) });

/** A measure that the chart marks at its year. */
export const measureSchema = v.object({ year, label: text, url: word });

/** A remaining budget; always with its source from the data, none is built in. */
export const budgetSchema = v.object({
  amount: finite,
  unit,
  gas: v.picklist(['CO2', 'CO2e']),
  from: date,
  method: word,
  temperature: v.optional(finite),
  probability: v.optional(share),
  source: word,
});

/** A sector of the balance. Its own `unit` is an exception that is converted, not mixed. */
export const sectorSchema = v.object({ id: v.string(), label: v.optional(text), unit: v.optional(v.string()) });

/** A year in which the method of the balance changed. */
export const breakSchema = v.object({ year, note: v.optional(text) });

const column = v.array(v.nullable(finite));

/** The whole document, for the published JSON Schema and other tools; the reader checks it column by column, so that each loss has its path. */
export const emissionsSchema = v.object({
  schema: v.pipe(v.string(), v.regex(/^klima-emissions\/1(\.\d+)*$/)),
  city: v.optional(v.object({ id: word, name: text, country: word, ags: word })),
  unit,
  gas: v.optional(v.picklist(['CO2', 'CO2e'])),
  method: v.optional(v.object({ id: word, scope: word, breaks: v.optional(v.array(breakSchema)) })),
  sectors: v.optional(v.array(sectorSchema)),
  years: v.array(year),
  values: v.optional(v.record(v.string(), column)),
  total: v.optional(column),
  status: v.optional(v.array(v.picklist(['final', 'provisional', 'estimated']))),
  range: v.optional(v.record(v.string(), v.record(v.string(), v.tuple([finite, finite])))),
  population: v.optional(v.record(v.string(), finite)),
  base: v.optional(year),
  targets: v.optional(v.array(targetSchema)),
  budget: v.optional(budgetSchema),
  trend: v.optional(v.object({ window: v.tuple([year, year]) })),
  measures: v.optional(v.array(measureSchema)),
  claims: v.optional(v.array(claimSchema)),
  sources: v.optional(v.array(sourceSchema)),
  updated: v.optional(date),
});

/** A clean target; `value` is in tonnes whatever the file's unit was. */
export type Target = v.InferOutput<typeof targetSchema>;
/** A clean claim. */
export type Claim = v.InferOutput<typeof claimSchema>;
/** A clean source; its `url` is checked. */
export type Source = v.InferOutput<typeof sourceSchema>;
/** A clean measure; its `url` is checked. */
export type Measure = v.InferOutput<typeof measureSchema>;
/** A clean budget, `amount` in tonnes. */
export type Budget = v.InferOutput<typeof budgetSchema>;
/** A clean break of method. */
export type MethodBreak = v.InferOutput<typeof breakSchema>;

/** One value per year of the balance, in tonnes; `undefined` is a gap. */
export type Column = readonly (number | undefined)[];

/** A sector with its column. */
export interface Sector {
  readonly id: string;
  readonly label: LocalizedText;
  readonly values: Column;
}

/** Something in the numbers that contradicts itself, as found by `model/lint.ts`. */
export interface Anomaly {
  readonly code: 'sum-mismatch' | 'jump' | 'base-mismatch' | 'population-year' | 'gas-mismatch' | 'method-break' | 'source-unnamed';
  readonly year?: number | undefined;
  /** The neighbouring report of a jump. */
  readonly from?: number | undefined;
  /** Id of the sector; `undefined` is the total. */
  readonly sector?: string | undefined;
  /** The value in tonnes, and what it is compared with. */
  readonly value?: number | undefined;
  readonly expected?: number | undefined;
}

/** An emission balance, clean: amounts in tonnes, years ascending and unique, every column as long as `years`. */
export interface Balance {
  readonly city: LocalizedText | undefined;
  readonly gas: Gas | undefined;
  /** Name of the accounting method, such as BISKO. */
  readonly method: string | undefined;
  readonly breaks: readonly MethodBreak[];
  readonly years: readonly number[];
  readonly sectors: readonly Sector[];
  /** The total that the source states; where it states none and every sector has a value, their sum. */
  readonly total: Column;
  readonly status: readonly Status[];
  /** Ranges of uncertainty in tonnes, by sector id or `total`, then by year. */
  readonly ranges: ReadonlyMap<string, ReadonlyMap<number, readonly [number, number]>>;
  readonly population: ReadonlyMap<number, number>;
  /** The year that changes count from; `undefined` means the first. */
  readonly base: number | undefined;
  readonly targets: readonly Target[];
  readonly budget: Budget | undefined;
  readonly trendWindow: readonly [number, number] | undefined;
  readonly measures: readonly Measure[];
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly updated: string | undefined;
  readonly anomalies: readonly Anomaly[];
}

/** True for an integer that can be a year of a balance. */
export function isYear(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= YEARS[0] && (value as number) <= YEARS[1];
}

/** True for `t`, `kt` and `Mt`. */
export function isUnit(value: unknown): value is Unit {
  return (UNITS as readonly unknown[]).includes(value);
}

/** `YYYY`, `YYYY-MM` or an existing `YYYY-MM-DD`. */
export function isPartialDate(value: string): boolean {
  return isIsoDate(`${value}${value.length === 4 ? '-01-01' : value.length === 7 ? '-01' : ''}`);
}
