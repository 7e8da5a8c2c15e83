/** Targets of feed and page together, grouped into plans: who decided the same thing at the same time drew one path. Pure. */

import type { Target } from '../contract.js';
import type { Point } from './columns.js';
import { type AssessedTarget, assess, isPerHead, type Observed, targetValue } from './gap.js';

/** Amounts that differ by less than this share are the same target, written twice. */
const SAME = 0.001;

/** A path with the targets on it. */
export interface Plan {
  readonly targets: readonly AssessedTarget[];
  readonly perHead: boolean;
  /** From the base year through every target; tonnes, or tonnes per head where `perHead`. */
  readonly path: readonly Point[];
}

/** Feed and page: a target of the page that repeats one of the feed only adds who decided it. */
export function joinTargets(feed: readonly Target[], page: readonly Target[], observed: Observed): readonly Target[] {
  const joined = [...feed];
  for (const target of page) {
    const value = targetValue(target, observed);
    const twin = joined.findIndex((known) => {
      const other = targetValue(known, observed);
      if (known.year !== target.year || isPerHead(known) !== isPerHead(target)) return false;
      return value === other || (typeof value === 'number' && typeof other === 'number' && Math.abs(value - other) <= SAME * Math.abs(other));
    });
    const known = joined[twin];
    if (known) joined[twin] = { ...known, decidedBy: known.decidedBy ?? target.decidedBy };
    else joined.push(target);
  }
  return joined.sort((a, b) => a.year - b.year);
}

/** Plans in order of their first target. */
export function makePlans(targets: readonly Target[], total: Observed, perHead: Observed, currentYear: number): readonly Plan[] {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    let key = JSON.stringify([isPerHead(target), target.decidedBy, target.adopted, target.source]);
    // Two amounts for one year cannot lie on one path.
    while (groups.get(key)?.some(({ year }) => year === target.year)) key += '+';
    groups.set(key, [...(groups.get(key) ?? []), target]);
  }
  return [...groups.values()].map((group) => {
    const isHead = group.some(isPerHead);
    const observed = isHead ? perHead : total;
    const start = group.flatMap(({ of }) => observed.points.filter(({ year }) => year === of))[0] ?? observed.base;
    const stops = group.flatMap((target) => {
      const value = targetValue(target, observed);
      return typeof value === 'number' && target.year > (start?.year ?? 0) ? [{ year: target.year, value }] : [];
    });
    const path = start && stops.length > 0 ? [start, ...stops] : [];
    return { perHead: isHead, path, targets: group.map((target) => assess(target, observed, path, currentYear)) };
  });
}

/** The target of a plan that falls due next, or the last one of a plan that is over. */
export function nextTarget({ targets }: Plan, currentYear: number): AssessedTarget | undefined {
  return targets.find(({ target }) => target.year >= currentYear) ?? targets.at(-1);
}

/** The target that the headline speaks of: the next one that can be compared, else the latest that is over, else any. */
export function mainTarget(targets: readonly AssessedTarget[], currentYear: number): AssessedTarget | undefined {
  const comparable = targets.filter(({ gap }) => gap !== undefined);
  const ahead = comparable.filter(({ target, outcome }) => target.year >= currentYear && outcome !== 'met' && outcome !== 'missed');
  // Of two for the same year the stricter one: the gap must not be told smaller than a decision makes it.
  const next = ahead.toSorted((a, b) => a.target.year - b.target.year || (b.gap ?? 0) - (a.gap ?? 0))[0];
  return next ?? comparable.toSorted((a, b) => b.target.year - a.target.year)[0] ?? targets[0];
}
