/** Small questions to the columns of a balance. Pure. */

import type { Balance, Column } from '../contract.js';

/** A year with its amount. */
export interface Point {
  readonly year: number;
  readonly value: number;
}

/** The years that have a value, in order. */
export function points(years: readonly number[], values: Column): readonly Point[] {
  return years.flatMap((year, index) => {
    const value = values[index];
    return value === undefined ? [] : [{ year, value }];
  });
}

/** Index of the last observed year: one with a total that is more than an estimate; where all are estimates, the last of them. */
export function lastIndex({ total, status }: Pick<Balance, 'total' | 'status'>): number | undefined {
  const observed = total.findLastIndex((value, index) => value !== undefined && status[index] !== 'estimated');
  const index = observed < 0 ? total.findLastIndex((value) => value !== undefined) : observed;
  return index < 0 ? undefined : index;
}

/** Index of the base year: the one that the file names, where it has a value, else the first year with one. */
export function baseIndex({ years, total, base }: Pick<Balance, 'years' | 'total' | 'base'>): number | undefined {
  const named = base === undefined ? -1 : years.indexOf(base);
  if (named >= 0 && total[named] !== undefined) return named;
  const first = total.findIndex((value) => value !== undefined);
  return first < 0 ? undefined : first;
}
