/** The table: the same numbers as the picture, by row and column. Pure. */

import type { ChartModel } from './chart.js';
import { isDoubtful } from './lint.js';
import type { Series, TargetMark } from './series.js';

/** One number of the table. */
export interface TableCell {
  readonly value: number | undefined;
  /** A value that the lint found implausible. */
  readonly isDoubtful: boolean;
}

/** One observed year. */
export interface TableRow {
  readonly year: number;
  readonly status: Series['status'][number];
  readonly cells: readonly TableCell[];
}

/** Column by column: the sectors, what belongs to none (where there is such), the total. */
export interface ChartTable {
  readonly hasRest: boolean;
  readonly rows: readonly TableRow[];
  /** Every target, also those beyond the picture. */
  readonly targets: readonly TargetMark[];
}

/** Rows for all years of the series. */
export function makeTable({ balance }: ChartModel, series: Series): ChartTable {
  const hasRest = series.rest.some((value) => value !== undefined);
  const rows = series.years.map((year, index): TableRow => {
    const sectors = series.sectors.map(({ id, values }) => ({ value: values[index], isDoubtful: isDoubtful(balance, id, year) }));
    const rest = hasRest ? [{ value: series.rest[index], isDoubtful: false }] : [];
    return {
      year,
      status: series.status[index] ?? 'final',
      cells: [...sectors, ...rest, { value: series.total[index], isDoubtful: isDoubtful(balance, undefined, year) }],
    };
  });
  return { hasRest, rows, targets: series.allTargets };
}
