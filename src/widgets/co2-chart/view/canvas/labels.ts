/** Words that stand in the picture only. */

import { digitsOf, type Picture, yearLabel } from '../picture.js';

/** Labels of the target marks, in their order. */
export function targetLabels({ series, format, texts }: Picture): readonly string[] {
  return series.targets.map(({ assessed, value }) => {
    if (value !== undefined) return texts.targetLabel(format.number(value, Math.min(digitsOf(series), 2)));
    return assessed.target.kind === 'neutrality' ? texts.neutral : texts.targetLabel('');
  });
}

/** What stands over the value axis. */
export function unitLabel({ series, texts, unitName }: Picture): string {
  return series.measure === 'total' ? texts.axisUnit(series.unit) : unitName;
}

/** "2019 (vorläufig)", by year. */
export function yearLabels({ series, texts }: Picture): ReadonlyMap<number, string> {
  return new Map(series.years.map((year, index) => [year, yearLabel(year, series.status[index], texts)]));
}
