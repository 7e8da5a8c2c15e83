/**
 * What in a balance contradicts itself. Public files contain such mistakes; a clean file gives an empty list.
 * Says what and where, changes nothing. Pure.
 */

import type { Anomaly, Balance, Column } from '../contract.js';
import { baseIndex, lastIndex } from './columns.js';
import { trendYears } from './trend.js';

/** Share by which the sectors may miss the total: rounding and a small sector left out stay below it. */
const SUM_TOLERANCE = 0.02;
/** Change between neighbouring reports that is worth a look. */
const JUMP = 0.5;
/** Reports further apart than this may honestly differ by more; from then on only a slip of the decimal point counts. */
const NEAR_YEARS = 10;
/** Years after which the last final report is called old. */
const OLD_YEARS = 4;

/** All anomalies: sums and jumps by year, then what concerns the balance as a whole. */
export function findAnomalies(balance: Balance): readonly Anomaly[] {
  const sums = balance.years.flatMap((_, index) => sumMismatch(balance, index));
  const columns: [string | undefined, Column][] = [[undefined, balance.total], ...balance.sectors.map(({ id, values }): [string, Column] => [id, values])];
  const jumps = columns.flatMap(([sector, values]) => columnJumps(balance, sector, values, sums));
  return [...sums, ...jumps, ...wholeAnomalies(balance)];
}

/** The year of the last final report where it is older than four years, else `undefined`. */
export function oldYear({ years, total, status }: Balance, currentYear: number): number | undefined {
  const last = years.findLast((_, index) => total[index] !== undefined && status[index] === 'final');
  return last !== undefined && currentYear - last > OLD_YEARS ? last : undefined;
}

/** True for a value that a jump or a wrong sum casts doubt on; such values take no part in comparisons of sectors. */
export function isDoubtful({ anomalies }: Balance, sector: string | undefined, year: number): boolean {
  return anomalies.some((anomaly) => anomaly.code === 'jump' && anomaly.sector === sector && anomaly.year === year);
}

function sumMismatch({ years, sectors, total }: Balance, index: number): Anomaly[] {
  const stated = total[index];
  if (stated === undefined || sectors.length === 0) return [];
  let sum = 0;
  for (const { values } of sectors) {
    const value = values[index];
    // Without all sectors the sum says nothing.
    if (value === undefined) return [];
    sum += value;
  }
  if (Math.abs(sum - stated) <= SUM_TOLERANCE * Math.max(Math.abs(stated), Math.abs(sum))) return [];
  return [{ code: 'sum-mismatch', year: years[index], value: sum, expected: stated }];
}

function columnJumps({ years, total }: Balance, sector: string | undefined, values: Column, sums: readonly Anomaly[]): Anomaly[] {
  const known = years.flatMap((year, index) => {
    const value = values[index];
    return value === undefined ? [] : [{ year, value, whole: Math.abs(total[index] ?? value) }];
  });
  const isWrongSum = (year: number): boolean => sums.some((sum) => sum.year === year);
  return known.flatMap((now, index): Anomaly[] => {
    const before = known[index - 1];
    if (!before || before.value <= 0 || now.value <= 0) return [];
    const ratio = now.value / before.value;
    const jumps = now.year - before.year <= NEAR_YEARS ? Math.abs(ratio - 1) > JUMP : ratio > 10 || ratio < 0.1;
    // A sector of a few tonnes may double without anybody's mistake.
    if (!jumps || Math.abs(now.value - before.value) <= SUM_TOLERANCE * Math.max(now.whole, before.whole)) return [];
    const isBefore = isWrongSum(before.year) && !isWrongSum(now.year);
    const [odd, neighbour] = isBefore ? [before, now] : [now, before];
    return [{ code: 'jump', sector, year: odd.year, from: neighbour.year, value: odd.value, expected: neighbour.value }];
  });
}

function wholeAnomalies(balance: Balance): Anomaly[] {
  const { years, targets, population, budget, gas, breaks, sources } = balance;
  const found: Anomaly[] = [];
  const base = years[baseIndex(balance) ?? -1];
  if (balance.base !== undefined && balance.base !== base) found.push({ code: 'base-mismatch', year: balance.base, from: base });
  for (const { of } of targets) if (of !== undefined && of !== base) found.push({ code: 'base-mismatch', year: of, from: base });
  const last = years[lastIndex(balance) ?? -1];
  if (last !== undefined && !population.has(last) && (population.size > 0 || targets.some(({ perCapita }) => perCapita !== undefined)))
    found.push({ code: 'population-year', year: last });
  if (budget && gas && budget.gas !== gas) found.push({ code: 'gas-mismatch' });
  const window = trendYears(balance);
  // A break in a year means that this year is the first of the new method.
  for (const { year } of breaks) if (window.length > 1 && year > (window[0] ?? 0) && year <= (window.at(-1) ?? 0)) found.push({ code: 'method-break', year });
  if (sources.length === 0) found.push({ code: 'source-unnamed' });
  return found;
}
