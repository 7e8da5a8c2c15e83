/** What table and picture show: columns by year in the measure and unit asked for. Pure. */

import type { LocalizedText } from '../../../core/contract/language-map.js';
import type { Column, Status, Unit } from '../contract.js';
import type { ChartModel } from './chart.js';
import { baseIndex, lastIndex, type Point } from './columns.js';
import type { AssessedTarget } from './gap.js';
import type { ChartQuery, Measure } from './query.js';
import { nextTarget } from './targets.js';
import { fromTonnes, readableUnit } from './units.js';

/** Share of the total that may be missing from the stack without being drawn. */
const VISIBLE_REST = 0.02;

/** A sector as a row of numbers; `slot` (0 to 7) fixes colour and pattern, so that hiding one changes no other. */
export interface SectorSeries {
  readonly id: string;
  readonly label: LocalizedText;
  readonly slot: number;
  readonly values: Column;
}

/** A target as a mark in the picture and a row of the table. */
export interface TargetMark {
  readonly assessed: AssessedTarget;
  readonly year: number;
  readonly value: number | undefined;
  /** True where the population of another year had to serve. */
  readonly isAssumed: boolean;
}

/** Everything that is drawn or listed. Numbers are in `unit`: tonnes of some size, tonnes per head, or points of the index. */
export interface Series {
  readonly measure: Measure;
  /** Unit of the total; per head it is tonnes, for the index there is none. */
  readonly unit: Unit;
  readonly years: readonly number[];
  readonly status: readonly Status[];
  readonly sectors: readonly SectorSeries[];
  readonly total: Column;
  /** What the total holds beyond the sectors, where it is more than rounding. */
  readonly rest: Column;
  /** The total of the years whose stack does not end at it: more sectors than total, or sinks below zero. */
  readonly caps: Column;
  /** The targets within the years of the picture, and all of them. */
  readonly targets: readonly TargetMark[];
  readonly allTargets: readonly TargetMark[];
  readonly paths: readonly (readonly Point[])[];
  /** From the last observed year to the end of the picture; `isOff` where it misses the main target. */
  readonly trend: { readonly points: readonly Point[]; readonly isOff: boolean } | undefined;
  readonly measures: ChartModel['balance']['measures'];
  /** First and last year of the axis. */
  readonly from: number;
  readonly to: number;
}

/** Brings the model into the measure, unit and years of the question. */
export function makeSeries(model: ChartModel, query: ChartQuery): Series {
  const { balance, measure, targets } = model;
  const { show } = query;
  const scale = makeScale(model, query);
  // The next target of each plan decides how far the picture reaches; the ones behind it are told in words and table.
  const last = balance.years[lastIndex(balance) ?? -1] ?? balance.years.at(-1) ?? model.currentYear;
  const first = measure === 'per-capita' ? model.perHead.points[0]?.year : balance.years[0];
  const from = query.from ?? first ?? last;
  const to = Math.max(query.to ?? Math.max(last, ...model.plans.map((plan) => nextTarget(plan, model.currentYear)?.target.year ?? 0)), from);
  // A year without a population has nothing to show per head; a year that a file leaves empty stays, as a gap.
  const isKnown = (index: number): boolean => measure !== 'per-capita' || balance.population.has(balance.years[index] ?? 0);
  const kept = balance.years.flatMap((year, index) => (year >= from && year <= to && isKnown(index) ? [index] : []));
  const pick = (column: Column): Column => kept.map((index) => scale.amount(column[index], balance.years[index] ?? 0));
  const years = kept.map((index) => balance.years[index] ?? 0);
  const inRange = ({ year }: { readonly year: number }): boolean => year >= from && year <= to;
  const marks = targets.map((assessed) => scale.mark(assessed));
  const line = model.total.trend;
  const main = model.main && scale.mark(model.main);
  const trendAt = (year: number): number => scale.amount(line?.at(year), last) ?? 0;
  return {
    measure,
    unit: scale.unit,
    years,
    status: kept.map((index) => balance.status[index] ?? 'final'),
    sectors: balance.sectors.map(({ id, label, values }, index) => ({ id, label, slot: index % 8, values: pick(values) })),
    total: pick(balance.total),
    rest: pick(balance.years.map((_, index) => restOf(model, index))),
    caps: pick(balance.years.map((_, index) => capOf(model, index))),
    targets: show.has('target') ? marks.filter(inRange) : [],
    allTargets: marks,
    paths: show.has('target')
      ? model.plans
          .map(({ path, perHead }) => path.map((point) => ({ year: point.year, value: scale.target(point.value, point.year, perHead).value ?? Number.NaN })))
          .filter(isFinitePath)
      : [],
    trend:
      show.has('trend') && line && measure !== 'per-capita' && to > last
        ? {
            points: [last, to].map((year) => ({ year, value: trendAt(year) })),
            isOff: main?.value !== undefined && main.year > last && trendAt(main.year) > main.value,
          }
        : undefined,
    measures: show.has('measures') ? balance.measures.filter(inRange) : [],
    from,
    to,
  };
}

function isFinitePath(path: readonly Point[]): boolean {
  return path.length > 1 && path.every(({ value }) => Number.isFinite(value));
}

function restOf({ balance: { sectors, total } }: ChartModel, index: number): number | undefined {
  const whole = total[index];
  if (whole === undefined || sectors.length === 0) return undefined;
  const rest = whole - sectors.reduce((sum, { values }) => sum + (values[index] ?? 0), 0);
  return rest > VISIBLE_REST * whole ? rest : undefined;
}

function capOf({ balance: { sectors, total } }: ChartModel, index: number): number | undefined {
  const whole = total[index];
  const stack = sectors.reduce((sum, { values }) => sum + Math.max(0, values[index] ?? 0), 0);
  return whole !== undefined && stack - whole > VISIBLE_REST * Math.abs(whole) ? whole : undefined;
}

interface Scale {
  readonly unit: Unit;
  readonly amount: (tonnes: number | undefined, year: number) => number | undefined;
  readonly target: (value: number, year: number, perHead: boolean) => { readonly value: number | undefined; readonly isAssumed: boolean };
  readonly mark: (assessed: AssessedTarget) => TargetMark;
}

function makeScale({ balance, measure, total, perHead, targets }: ChartModel, query: ChartQuery): Scale {
  const { years, population } = balance;
  const largest = Math.max(0, ...balance.total.map((value) => Math.abs(value ?? 0)), ...targets.map((target) => (target.perHead ? 0 : (target.value ?? 0))));
  const unit = query.unit === 'auto' ? readableUnit(largest) : query.unit;
  const base = total.base?.value ?? balance.total[baseIndex(balance) ?? -1];
  const amount: Scale['amount'] = (tonnes, year) => {
    if (tonnes === undefined) return undefined;
    if (measure === 'total') return fromTonnes(tonnes, unit);
    if (measure === 'index') return base ? (tonnes / base) * 100 : undefined;
    const people = population.get(year);
    return people === undefined ? undefined : tonnes / people;
  };
  // A target lies in a year whose population nobody knows; that of the last known year serves, and the words say so.
  const known = perHead.latest?.year ?? years.findLast((year) => population.has(year));
  const target: Scale['target'] = (value, year, isHead) => {
    if (isHead === (measure === 'per-capita')) return { value: isHead ? value : amount(value, year), isAssumed: false };
    const own = population.get(year);
    const people = own ?? population.get(known ?? 0);
    const isAssumed = own === undefined;
    if (people === undefined) return { value: undefined, isAssumed };
    return { value: isHead ? amount(value * people, year) : value / people, isAssumed };
  };
  const mark: Scale['mark'] = (assessed) => {
    const { year } = assessed.target;
    return { assessed, year, ...(assessed.value === undefined ? { value: undefined, isAssumed: false } : target(assessed.value, year, assessed.perHead)) };
  };
  return { unit, amount, target, mark };
}
