/** What is drawn, complete: the series with every word and number that stands in the picture. The canvas adds only pixels. No DOM. */

import type { ChartMessages } from '../messages/de.js';
import type { ChartModel } from '../model/chart.js';
import type { ChartQuery } from '../model/query.js';
import type { Series } from '../model/series.js';
import { type Speech, say } from './speech.js';

/** A series with its words. */
export interface Picture {
  readonly series: Series;
  readonly showSectors: boolean;
  readonly showTotal: boolean;
  /** Names of the sectors, in their order. */
  readonly names: readonly string[];
  /** Labels of the target marks, in their order. */
  readonly targetLabels: readonly string[];
  /** Who decided each target of the table, where the data say it. */
  readonly targetNotes: readonly string[];
  /** Measures with their year. */
  readonly measures: readonly { readonly year: number; readonly text: string; readonly url: string | undefined }[];
  readonly trendLabel: string;
  readonly totalLabel: string;
  readonly restLabel: string;
  /** Stands over the value axis. */
  readonly unitLabel: string;
  /** "2019 (vorläufig)", by index of the year. */
  readonly yearLabels: readonly string[];
  /** A number on the axis, and one that is read off. */
  readonly axisNumber: (value: number) => string;
  readonly number: (value: number, isPadded?: boolean) => string;
}

/** Digits after the decimal mark that a reader can use, by measure and unit. */
export function digitsOf({ measure, unit }: Series): number {
  if (measure === 'per-capita') return 2;
  if (measure === 'index') return 1;
  return unit === 'Mt' ? 3 : unit === 'kt' ? 1 : 0;
}

/** "Mio. t pro Jahr", "t je Person und Jahr" or "Index (1990 = 100)". */
export function unitName(series: Series, model: ChartModel, texts: ChartMessages): string {
  if (series.measure === 'per-capita') return texts.unitPerHead;
  return series.measure === 'index' ? texts.unitIndex(model.total.base?.year ?? series.from) : texts.unitTotal(series.unit);
}

/** Puts words to a series. */
export function makePicture(model: ChartModel, series: Series, query: ChartQuery, { texts, format, locale }: Speech): Picture {
  const digits = digitsOf(series);
  return {
    series,
    showSectors: query.show.has('sectors') && series.sectors.length > 0,
    showTotal: query.show.has('total'),
    names: series.sectors.map(({ label }) => say(label, locale)),
    targetLabels: series.targets.map(({ assessed, value }) => {
      if (value !== undefined) return texts.targetLabel(format.number(value, Math.min(digits, 2)));
      return assessed.target.kind === 'neutrality' ? texts.neutral : texts.targetLabel('');
    }),
    targetNotes: series.allTargets.map(({ assessed: { target } }) =>
      [target.decidedBy === undefined ? '' : say(target.decidedBy, locale), target.adopted === undefined ? '' : format.date(target.adopted)].filter(Boolean).join(', '),
    ),
    measures: series.measures.map(({ year, label, url }) => ({ year, text: say(label, locale), url })),
    trendLabel: texts.trendLabel,
    totalLabel: texts.total,
    restLabel: texts.rest,
    unitLabel: series.measure === 'total' ? texts.axisUnit(series.unit) : unitName(series, model, texts),
    yearLabels: series.years.map((year, index) => yearLabel(year, series.status[index], texts)),
    axisNumber: (value) => format.number(value, 2),
    number: (value, isPadded = false) => format.number(value, digits, isPadded ? digits : 0),
  };
}

/** A year with what is to be said about it. */
export function yearLabel(year: number, status: Series['status'][number] | undefined, texts: ChartMessages): string {
  return status === 'provisional' ? `${year} (${texts.provisional})` : status === 'estimated' ? `${year} (${texts.estimated})` : String(year);
}
