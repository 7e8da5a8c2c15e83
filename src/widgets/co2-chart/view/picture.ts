/** What table, legend and canvas share: the series, the names in it, and how its numbers are written. No DOM. */

import type { ChartMessages } from '../messages/de.js';
import type { ChartModel } from '../model/chart.js';
import type { ChartQuery } from '../model/query.js';
import type { Series } from '../model/series.js';
import { type Speech, say } from './speech.js';

/** A series with its words. */
export interface Picture extends Speech {
  readonly series: Series;
  readonly model: ChartModel;
  readonly showSectors: boolean;
  readonly showTotal: boolean;
  /** Names of the sectors, in their order. */
  readonly names: readonly string[];
  /** "Mio. t pro Jahr", "t je Person und Jahr" or "Index (1990 = 100)". */
  readonly unitName: string;
  /** A number of the series; padded it lines up with others in a column. */
  readonly number: (value: number, isPadded?: boolean) => string;
}

/** Digits after the decimal mark that a reader can use, by measure and unit. */
export function digitsOf({ measure, unit }: Series): number {
  if (measure === 'per-capita') return 2;
  if (measure === 'index') return 1;
  return unit === 'Mt' ? 3 : unit === 'kt' ? 1 : 0;
}

/** Puts words to a series. */
export function makePicture(model: ChartModel, series: Series, { show }: ChartQuery, speech: Speech): Picture {
  const { texts, format, locale } = speech;
  const { measure, sectors, unit, from } = series;
  const digits = digitsOf(series);
  return {
    ...speech,
    series,
    model,
    showSectors: show.has('sectors') && sectors.length > 0,
    showTotal: show.has('total'),
    names: sectors.map(({ label }) => say(label, locale)),
    unitName: measure === 'per-capita' ? texts.unitPerHead : measure === 'index' ? texts.unitIndex(model.total.base?.year ?? from) : texts.unitTotal(unit),
    number: (value, isPadded = false) => format.number(value, digits, isPadded ? digits : 0),
  };
}

/** A year with what is to be said about it. */
export function yearLabel(year: number, status: Series['status'][number] | undefined, texts: ChartMessages): string {
  return status === 'provisional' ? `${year} (${texts.provisional})` : status === 'estimated' ? `${year} (${texts.estimated})` : String(year);
}
