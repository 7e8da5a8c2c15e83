/** Paths that lead to targets. Pure. */

import type { Point } from './columns.js';

/** How a path runs between its points: straight down, or held until the next target falls due. */
export type PathKind = 'linear' | 'steps';

/**
 * The amount that a path allows in a year, `undefined` before its first and after its last point.
 * Linear: P(t) = a + (z − a) · (t − ta) / (tz − ta) between neighbours. Points are in order of years.
 */
export function pathAt(path: readonly Point[], year: number, kind: PathKind = 'linear'): number | undefined {
  const next = path.findIndex((point) => point.year >= year);
  const after = path[next];
  if (!after) return undefined;
  if (after.year === year) return after.value;
  const before = path[next - 1];
  if (!before) return undefined;
  return kind === 'steps' ? before.value : before.value + ((after.value - before.value) * (year - before.year)) / (after.year - before.year);
}
