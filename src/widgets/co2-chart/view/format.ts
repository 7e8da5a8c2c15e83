/** Amounts as readers of a language write them: rounded to what matters, minus sign, narrow no-break space before units. No DOM. */

import { dateFormat, numberFormat } from '../../../core/i18n/intl.js';
import type { Unit } from '../contract.js';
import type { ChartMessages } from '../messages/de.js';
import { fromTonnes, readableUnit } from '../model/units.js';

/** Formatters of one locale. */
export interface Format {
  readonly number: (value: number, digits: number, minimum?: number) => string;
  /** Tonnes with their unit; `digits` more than words need make small differences visible. */
  readonly tonnes: (tonnes: number) => string;
  /** Tonnes per head, with and without saying so. */
  readonly perHead: (tonnes: number) => string;
  readonly head: (tonnes: number) => string;
  /** A share as a percentage without sign. */
  readonly percent: (share: number) => string;
  /** The same with + or −. */
  readonly signed: (share: number) => string;
  /** `2019`, `Juli 2019` or `5. Dezember 2022`. */
  readonly date: (partial: string) => string;
}

/** Beyond this only powers of ten are readable. */
const HUGE = 1e12;
const SPACE = '\u202f';

/** Formatters for a valid locale; `unit` is the editor's choice. */
export function makeFormat(locale: string, texts: ChartMessages, unit: Unit | 'auto'): Format {
  const number: Format['number'] = (value, digits, minimum = 0) => {
    const size = Math.abs(value);
    const options: Intl.NumberFormatOptions =
      size >= HUGE ? { notation: 'scientific', maximumFractionDigits: 1 } : { maximumFractionDigits: digits, minimumFractionDigits: minimum };
    const text = numberFormat(locale, options).format(size);
    // What rounds to zero has no sign.
    return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
  };
  const tonnes: Format['tonnes'] = (amount) => {
    const chosen = unit === 'auto' ? readableUnit(amount) : unit;
    const value = fromTonnes(amount, chosen);
    if (chosen === 'Mt') return texts.million(number(value, 2));
    const size = Math.abs(value);
    // Four digits of a large number are plenty in a sentence: 498 300 t.
    const step = unit === 'auto' && size >= 10_000 ? 10 ** (Math.floor(Math.log10(size)) - 3) : 0;
    return `${number(step > 0 ? Math.round(value / step) * step : value, size < 100 ? 1 : 0)}${SPACE}${chosen}`;
  };
  const head: Format['head'] = (amount) => `${number(amount, 2)}${SPACE}t`;
  const percent: Format['percent'] = (share) => {
    const size = Math.abs(share) * 100;
    return texts.percent(number(size, size < 9.95 ? 1 : 0));
  };
  return {
    number,
    tonnes,
    head,
    perHead: (amount) => texts.perPerson(head(amount)),
    percent,
    signed: (share) => {
      const text = percent(share);
      return /[1-9]/.test(text) ? `${share < 0 ? '−' : '+'}${text}` : text;
    },
    date: (partial) => {
      const [year = '', month, day] = partial.split('-');
      if (month === undefined) return year;
      const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC', ...(day === undefined ? {} : { day: 'numeric' }) };
      return dateFormat(locale, options).format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
    },
  };
}
