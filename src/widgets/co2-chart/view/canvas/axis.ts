/** Which years stand below the axis. Pure. */

import type { Series } from '../../model/series.js';

/**
 * At most `room` years, the telling ones first: first, end, last observed, targets, then round years, coarse before fine.
 * None stands so near to another that the labels would touch.
 */
export function axisYears({ years, from, to, targets }: Pick<Series, 'years' | 'from' | 'to' | 'targets'>, room: number): readonly number[] {
  const span = to - from;
  if (span === 0) return [from];
  const nearest = Math.max(1, span / Math.max(1, room));
  const last = years.at(-1) ?? from;
  const chosen: number[] = [];
  const add = (year: number): void => {
    if (year >= from && year <= to && chosen.every((other) => Math.abs(other - year) >= nearest)) chosen.push(year);
  };
  for (const year of [from, to, last, ...targets.map((target) => target.year)]) add(year);
  for (const step of [50, 20, 10, 5, 1]) for (let year = Math.ceil(from / step) * step; step >= span / 12 && year <= to; year += step) add(year);
  return chosen.sort((a, b) => a - b);
}
