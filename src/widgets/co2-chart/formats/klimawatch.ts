/**
 * Reads the table that the klimawatch project (Code for Münster) keeps per city: `year,category,type,co2,note` in kilotonnes,
 * with the types `real`, `geplant` and `Einwohner`, and the category `Gesamt` for the total. Comma or semicolon, with or without a closing separator.
 */

import { cleanText } from '../../../core/contract/text.js';
import type { FeedDocument, ReadContext } from '../../../core/data/pipeline.js';
import { DocumentProblem } from '../../../core/data/problems.js';
import { type Balance, isYear, type Status, type Target } from '../contract.js';
import { toTonnes } from '../model/units.js';
import { assemble, type Cells } from './assemble.js';
import { csvColumns, csvSeparator, readCsv } from './csv.js';

const TOTAL = 'gesamt';

/** Reads a document of this format; a chunk of its own, since most feeds are JSON. */
export async function readKlimawatch({ text, url }: FeedDocument, context: ReadContext): Promise<readonly Balance[]> {
  if (text === undefined) throw new DocumentProblem('shape', url, 'expected a table as text');
  if (text.trim() === '') throw new DocumentProblem('parse', url, 'the document is empty');
  return [readTable(text, context)];
}

function readTable(text: string, context: ReadContext): Balance {
  const { report, limits } = context;
  const separator = csvSeparator(text);
  const [head, ...rows] = readCsv(text, separator);
  const columns = csvColumns(head?.cells ?? [], ['year', 'category', 'type', 'co2', 'value', 'note']);
  const missing =
    (['year', 'category', 'type'] as const).find((name) => columns[name] === undefined) ?? ((columns.co2 ?? columns.value) === undefined ? 'co2' : undefined);
  if (missing) throw new DocumentProblem('shape', 'line 1', `column "${missing}" is missing`);
  const years = new Set<number>();
  const sectors = new Map<string, Cells & { values: Map<number, number> }>();
  const total = new Map<number, number>();
  const population = new Map<number, number>();
  const status = new Map<number, Status>();
  const targets: Target[] = [];
  const lines = new Map<string, number>();
  let refused = 0;
  for (const { line, cells } of rows) {
    const path = `line ${line}`;
    const cell = (index: number | undefined): string => (index === undefined ? '' : (cells[index] ?? ''));
    const year = readNumber(cell(columns.year), separator);
    const type = cell(columns.type).toLowerCase();
    const category = cleanText(cell(columns.category), path, report, { limit: limits.text }) ?? '';
    const isTotal = category.toLowerCase() === TOTAL;
    const raw = cell(columns.co2 ?? columns.value);
    const value = readNumber(raw, separator);
    const key = `${type} ${isTotal ? '' : category} ${year}`;
    if (!isYear(year) || (raw !== '' && value === undefined)) {
      refused += 1;
      report('number-invalid', path, cells.join(separator).slice(0, 120));
      if (!isYear(year) || type !== 'real') continue;
    }
    if (category === '') {
      report('record-dropped', path, 'no category');
      continue;
    }
    if (lines.has(key)) {
      report('duplicate-id', path, `${year} ${category}; line ${lines.get(key)} counts`);
      continue;
    }
    lines.set(key, line);
    if (type === 'real') {
      years.add(year);
      if (!isTotal && !sectors.has(category)) sectors.set(category, { label: category, values: new Map() });
      if (value !== undefined) (isTotal ? total : sectors.get(category)?.values)?.set(year, toTonnes(value, 'kt'));
      const noted = noteStatus(cell(columns.note));
      if (noted) status.set(year, noted);
    } else if (value === undefined) continue;
    else if (type === 'geplant' && isTotal) targets.push({ year, value: toTonnes(value, 'kt') });
    else if (type === 'einwohner' && value > 0) population.set(year, value);
    else report('field-dropped', path, `"${category}" of type "${type}" is not shown`);
  }
  if (refused > 0 && total.size === 0 && [...sectors.values()].every(({ values }) => values.size === 0)) throw new DocumentProblem('no-valid-record', 'line 1');
  const nothing = { city: undefined, gas: undefined, method: undefined, base: undefined, budget: undefined, trendWindow: undefined, updated: undefined };
  const none = { breaks: [], measures: [], claims: [], sources: [], ranges: new Map() };
  return assemble({ ...nothing, ...none, years: [...years], sectors, total, status, population, targets }, context, ({ sector = '', year, code }) => {
    const line = lines.get(`real ${sector} ${year}`);
    return line === undefined ? code : `line ${line}`;
  });
}

/**
 * A plain decimal number. In a semicolon table `4123,33` is one, too, since that is how German spreadsheets write it;
 * `1.234,5` and `12abc` never are.
 */
function readNumber(text: string, separator: string): number | undefined {
  const plain = separator === ';' && /^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text;
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(plain) && Number.isFinite(toTonnes(Number(plain), 'kt')) ? Number(plain) : undefined;
}

function noteStatus(note: string): Status | undefined {
  if (/vorläufig|provisional/i.test(note)) return 'provisional';
  return /geschätzt|schätzung|estimate/i.test(note) ? 'estimated' : undefined;
}
