/** Trend by ordinary least squares, over a stated window of observed years. Pure. */

import type { Balance } from '../contract.js';
import type { Point } from './columns.js';

/** How many observed years the trend looks back on by default. */
const WINDOW = 10;
/** With this many observed years or more a line is drawn without comment, with one less it is called uncertain, below that there is none. */
const ENOUGH = 5;

/** A straight line through observed years. */
export interface Trend {
  /** Tonnes per year. */
  readonly slope: number;
  /** First and last observed year of the window. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** True where so few years were fitted that the text says so. */
  readonly isUncertain: boolean;
  /** Tonnes in a year. */
  readonly at: (year: number) => number;
  /** The year, with a fraction, in which the line comes down to an amount; `undefined` where it never does. */
  readonly reaches: (amount: number) => number | undefined;
}

/**
 * Least squares: slope = Σ(x−x̄)(y−ȳ) / Σ(x−x̄)², through the means. Years are taken relative to their mean,
 * which keeps the digits that four-digit years would cost.
 */
export function fitTrend(observed: readonly Point[]): Trend | undefined {
  const first = observed[0];
  const last = observed.at(-1);
  if (!first || !last || observed.length < ENOUGH - 1) return undefined;
  const count = observed.length;
  const meanYear = observed.reduce((sum, { year }) => sum + year, 0) / count;
  const mean = observed.reduce((sum, { value }) => sum + value / count, 0);
  const spread = observed.reduce((sum, { year }) => sum + (year - meanYear) ** 2, 0);
  const slope = observed.reduce((sum, { year, value }) => sum + ((year - meanYear) * (value - mean)) / spread, 0);
  // Amounts near the largest double overflow here; a line through them would mean nothing.
  if (!Number.isFinite(slope)) return undefined;
  return {
    slope,
    from: first.year,
    to: last.year,
    count,
    isUncertain: count < ENOUGH,
    at: (year) => mean + slope * (year - meanYear),
    reaches: (amount) => (slope < 0 ? meanYear + (amount - mean) / slope : undefined),
  };
}

/** The years that a trend is fitted to: final ones with a value, within the window that the file states, else the last ten. */
export function trendYears({ years, total, status, trendWindow }: Pick<Balance, 'years' | 'total' | 'status' | 'trendWindow'>): readonly number[] {
  const final = years.filter((_, index) => total[index] !== undefined && status[index] === 'final');
  return trendWindow ? final.filter((year) => year >= trendWindow[0] && year <= trendWindow[1]) : final.slice(-WINDOW);
}
