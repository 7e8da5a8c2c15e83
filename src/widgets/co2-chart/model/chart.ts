/** From a balance and a question to everything that words, table and picture need. Pure. */

import type { Balance, Status } from '../contract.js';
import { lastIndex } from './columns.js';
import { type AssessedTarget, type Observed, observe } from './gap.js';
import { oldYear } from './lint.js';
import type { ChartQuery, Measure } from './query.js';
import { type ComparedClaim, type Contribution, compareClaims, leadingSector } from './shares.js';
import { joinTargets, mainTarget, makePlans, type Plan } from './targets.js';

/** The answer; nothing in it is rounded or worded. */
export interface ChartModel {
  readonly balance: Balance;
  /** The measure in force; the asked one, where the data allow it. */
  readonly measure: Measure;
  readonly measures: readonly Measure[];
  readonly currentYear: number;
  /** Total emissions. */
  readonly total: Observed;
  readonly perHead: Observed;
  /** What the headline speaks of: the total, or per head in that measure. */
  readonly spoken: Observed;
  /** Change of the spoken amounts since the base year, as a share; `undefined` without two years. */
  readonly change: number | undefined;
  /** Status of the last observed year. */
  readonly status: Status;
  readonly plans: readonly Plan[];
  /** All targets in order of years. */
  readonly targets: readonly AssessedTarget[];
  readonly main: AssessedTarget | undefined;
  readonly leading: Contribution | undefined;
  readonly claims: readonly ComparedClaim[];
  /** Year of the last final report where it is older than four years. */
  readonly oldYear: number | undefined;
}

/** Derives the model; called again whenever feed, attributes or the visitor's choice change. */
export function deriveChart(balance: Balance, query: ChartQuery): ChartModel {
  const { currentYear } = query;
  const total = observe(balance, false);
  const perHead = observe(balance, true);
  const exists: Readonly<Record<Measure, boolean>> = {
    total: true,
    'per-capita': perHead.latest !== undefined,
    // Of one year alone the index is 100 and tells nothing.
    index: (total.base?.value ?? 0) > 0 && total.latest !== total.base,
  };
  const measures = (['total', 'per-capita', 'index'] as const).filter((name) => exists[name]);
  const measure = measures.includes(query.measure) ? query.measure : 'total';
  const spoken = measure === 'per-capita' ? perHead : total;
  const { base, latest } = spoken;
  const plans = makePlans(joinTargets(balance.targets, query.targets, total), total, perHead, currentYear);
  const targets = plans.flatMap((plan) => plan.targets).sort((a, b) => a.target.year - b.target.year);
  return {
    balance,
    measure,
    measures,
    currentYear,
    total,
    perHead,
    spoken,
    change: base && latest && latest.year > base.year && base.value > 0 ? latest.value / base.value - 1 : undefined,
    status: balance.status[lastIndex(balance) ?? -1] ?? 'final',
    plans,
    targets,
    main: mainTarget(targets, currentYear),
    leading: leadingSector(balance),
    claims: compareClaims(balance),
    oldYear: oldYear(balance, currentYear),
  };
}
