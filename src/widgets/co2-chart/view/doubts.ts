/** What looks wrong in the data, in words for visitors: what it is, and what the widget does about it. No DOM. */

import type { Anomaly } from '../contract.js';
import type { ChartModel } from '../model/chart.js';
import { type Speech, say } from './speech.js';

/** How many years are worded; editors find everything in `problems`. */
const WORDED = 3;

/** One paragraph per year in doubt: the odd values first, then the sum that they spoil. */
export function doubtWords({ balance }: ChartModel, { texts, format, locale }: Speech): readonly string[] {
  const { anomalies, sectors, breaks } = balance;
  const sectorName = (id: string | undefined): string => {
    const sector = sectors.find((known) => known.id === id);
    return sector ? texts.quoted(say(sector.label, locale)) : texts.total;
  };
  const word = ({ code, sector, year = 0, from = 0, value = 0, expected = 0 }: Anomaly): string => {
    switch (code) {
      case 'jump':
        return texts.jump(sectorName(sector), year, format.tonnes(value), from, format.tonnes(expected));
      case 'sum-mismatch':
        return texts.sum(year, format.tonnes(value), format.tonnes(expected));
      case 'method-break': {
        const note = breaks.find((known) => known.year === year)?.note;
        return texts.methodBreak(year, note === undefined ? '' : say(note, locale));
      }
      case 'gas-mismatch':
        return texts.gasMismatch;
      default:
        // Base and population are told with the target, a missing source in the line of sources.
        return '';
    }
  };
  const order = (code: Anomaly['code']): number => (code === 'jump' ? 0 : 1);
  const years = [...new Set(anomalies.map(({ year }) => year))];
  const paragraphs = years.map((year) =>
    anomalies
      .filter((anomaly) => anomaly.year === year)
      .sort((a, b) => order(a.code) - order(b.code))
      .map(word)
      .filter(Boolean)
      .join(' '),
  );
  return paragraphs
    .filter(Boolean)
    .slice(0, WORDED)
    .map((paragraph) => `${texts.doubts}: ${paragraph}`);
}
