/**
 * How far a balance is from its targets: in tonnes of yearly emissions, along the path, and as pace needed.
 * A target per head is compared per head, with the population of the same year only. Pure.
 */

import type { Balance, Target } from '../contract.js';
import { baseIndex, lastIndex, type Point, points } from './columns.js';
import { pathAt } from './path.js';
import { carriedOn, compoundRate, neededPace, type Pace } from './rates.js';
import { fitTrend, type Trend, trendYears } from './trend.js';

/** From this age of the data on, what is needed from today is told as well. */
const OLD = 2;
/** Equal for every reader: what a plan rounds to full tonnes must not count as missed by grams. */
const ROUNDING = 1 + 1e-9;

/** Where a target stands. The first four are ahead, the next three are over, the last three cannot be compared. */
export type Outcome = 'off-path' | 'on-path' | 'above' | 'reached' | 'met' | 'missed' | 'pending' | 'no-amount' | 'no-base' | 'no-population';

/** A target with all that follows from it. Amounts are tonnes, or tonnes per head where `perHead`. */
export interface AssessedTarget {
  readonly target: Target;
  readonly perHead: boolean;
  readonly outcome: Outcome;
  /** The amount it allows. */
  readonly value: number | undefined;
  /** The last observed year, in the target's own measure. */
  readonly latest: Point | undefined;
  /** Emissions of the year that counts, less the target: positive is above. */
  readonly gap: number | undefined;
  /** Emissions of the last observed year, less what the straight path from the base allows for it. */
  readonly offPath: number | undefined;
  /** Needed per year, from the last observed year. */
  readonly pace: Pace | undefined;
  /** Needed per year from today: an estimate of today's emissions at the pace so far, where the data are over two years old. */
  readonly today: { readonly year: number; readonly value: number; readonly pace: Pace | undefined } | undefined;
  /** The trend's amount in the target year, and the whole year in which the trend comes down to the target. */
  readonly trend: { readonly value: number; readonly reachedIn: number | undefined } | undefined;
}

/** The observed years in one measure, with what is derived from them. */
export interface Observed {
  readonly points: readonly Point[];
  readonly base: Point | undefined;
  readonly latest: Point | undefined;
  /** Compound change per year between the two. */
  readonly rate: number | undefined;
  /** The pace that estimates go on at: the rate, or per head, where only one population is known, the rate of the total. */
  readonly assumedRate: number | undefined;
  readonly trend: Trend | undefined;
}

/** Observed years in tonnes, or in tonnes per head for the years whose own population is known. */
export function observe(balance: Balance, perHead: boolean): Observed {
  const { years, total, population } = balance;
  // Estimates beyond the last observed year are drawn, but no rate counts from them.
  const end = (lastIndex(balance) ?? -1) + 1;
  const all = points(years.slice(0, end), total).flatMap(({ year, value }) => {
    const people = perHead ? population.get(year) : 1;
    return people === undefined ? [] : [{ year, value: value / people }];
  });
  const baseYear = years[baseIndex(balance) ?? -1];
  const base = all.find(({ year }) => year === baseYear) ?? (perHead ? all[0] : undefined);
  const latest = all.at(-1);
  const rate = base && latest && compoundRate(base.value, latest.value, latest.year - base.year);
  const window = trendYears(balance);
  return {
    points: all,
    base,
    latest,
    rate,
    assumedRate: rate ?? (perHead ? observe(balance, false).rate : undefined),
    trend: fitTrend(all.filter(({ year }) => window.includes(year))),
  };
}

/** The amount that a target allows, in tonnes or tonnes per head, or why there is none. */
export function targetValue(target: Target, observed: Observed): number | 'no-amount' | 'no-base' {
  if (target.value !== undefined) return target.value;
  if (target.reduction !== undefined) {
    const base = target.of === undefined ? observed.base : observed.points.find(({ year }) => year === target.of);
    return base ? base.value * (1 - target.reduction) : 'no-base';
  }
  return target.perCapita ?? 'no-amount';
}

/** Compares one target. `plan` are the points of its path, base first. */
export function assess(target: Target, observed: Observed, plan: readonly Point[], currentYear: number): AssessedTarget {
  const perHead = isPerHead(target);
  const { latest, trend } = observed;
  const nothing = { target, perHead, latest, gap: undefined, offPath: undefined, pace: undefined, today: undefined, trend: undefined };
  const value = targetValue(target, observed);
  if (typeof value === 'string') return { ...nothing, outcome: value, value: undefined };
  if (!latest) return { ...nothing, outcome: perHead ? 'no-population' : 'no-amount', value };
  const { year } = target;
  const counted = latest.year < year ? latest : (observed.points.find((point) => point.year === year) ?? latest);
  const isBelow = counted.value <= value * (value > 0 ? ROUNDING : 1);
  // A path that begins with the last report says nothing about it.
  const expected = (plan[0]?.year ?? latest.year) < latest.year ? pathAt(plan, latest.year) : undefined;
  const offPath = expected === undefined ? undefined : latest.value - expected;
  const outcome = ((): Outcome => {
    if (latest.year >= year) return isBelow ? 'met' : 'missed';
    if (isBelow) return 'reached';
    if (year < currentYear) return 'pending';
    return offPath === undefined ? 'above' : offPath > 0 ? 'off-path' : 'on-path';
  })();
  const isAhead = outcome === 'above' || outcome === 'off-path' || outcome === 'on-path';
  return {
    ...nothing,
    outcome,
    value,
    gap: counted.value - value,
    offPath: isAhead ? offPath : undefined,
    pace: isAhead ? neededPace(latest.value, value, year - latest.year) : undefined,
    today: isAhead ? fromToday(value, year, observed, currentYear) : undefined,
    trend: isAhead && trend ? { value: trend.at(year), reachedIn: wholeYear(trend.reaches(value)) } : undefined,
  };
}

/** True for a target that speaks of tonnes per head. */
export function isPerHead({ value, reduction, perCapita }: Target): boolean {
  return value === undefined && reduction === undefined && perCapita !== undefined;
}

function fromToday(value: number, year: number, { latest, assumedRate: rate }: Observed, currentYear: number): AssessedTarget['today'] {
  if (!latest || rate === undefined || currentYear - latest.year <= OLD || year <= currentYear) return undefined;
  const now = carriedOn(latest.value, rate, currentYear - latest.year);
  return { year: currentYear, value: now, pace: now > value ? neededPace(now, value, year - currentYear) : undefined };
}

/** The first whole year that is not before a moment. A trend that takes millennia never arrives. */
function wholeYear(moment: number | undefined): number | undefined {
  return moment !== undefined && moment < 3000 ? Math.ceil(moment - 1e-9) : undefined;
}
