/** The table as a file for spreadsheets: semicolon and decimal comma where the language writes numbers so. */

import { numberFormat } from '../../../core/i18n/intl.js';
import type { ChartTable } from '../model/table.js';
import { type Picture, yearLabel } from './picture.js';

/** Text of the file, with full precision, beginning with a byte order mark, without which spreadsheets misread umlauts. */
export function csvFile({ rows, targets, hasRest }: ChartTable, picture: Picture): string {
  const { texts, locale, unitName: unit } = picture;
  const comma = numberFormat(locale).format(1.5).includes(',');
  const separator = comma ? ';' : ',';
  const columns = [...picture.names, ...(hasRest ? [texts.rest] : []), texts.total];
  const number = (value: number | undefined): string => (value === undefined ? '' : comma ? String(value).replace('.', ',') : String(value));
  const lines = [
    [texts.year, ...columns, texts.unit],
    ...rows.map(({ year, status, cells }) => [yearLabel(year, status, texts), ...cells.map(({ value }) => number(value)), unit]),
    ...targets.map(({ year, value }) => [texts.factTarget(year), ...columns.slice(1).map(() => ''), number(value), unit]),
  ];
  return `\uFEFF${lines.map((line) => line.map((cell) => csvCell(cell, separator)).join(separator)).join('\r\n')}\r\n`;
}

/** A cell that no spreadsheet takes for a formula and no separator cuts. Negative numbers stay numbers. */
export function csvCell(text: string, separator: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.,]+(e[+-]?\d+)?$/i.test(text) ? `'${text}` : text;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** A file name from letters and digits only. */
export function fileName(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return `${slug.slice(0, 60) || 'co2'}.csv`;
}

/** Hands the file to the visitor. */
export function saveFile(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
