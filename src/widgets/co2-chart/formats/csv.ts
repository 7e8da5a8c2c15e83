/** Reads comma- and semicolon-separated tables (RFC 4180, with the liberties that spreadsheets take). Pure. */

/** One row with the line it began on, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The separator of a table: whichever stands more often in its first line outside of quotes; a comma when in doubt. */
export function csvSeparator(text: string): ',' | ';' | '\t' {
  const end = text.search(/[\r\n]/);
  const head = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"?/g, '');
  const count = (separator: string): number => head.split(separator).length;
  const [semicolons, tabs, commas] = [count(';'), count('\t'), count(',')];
  if (semicolons > commas && semicolons >= tabs) return ';';
  return tabs > commas ? '\t' : ',';
}

/**
 * Rows of a table, without blank lines. A quoted cell may hold separators, doubled quotes and line ends;
 * a quote inside an unquoted cell is a character. One pass, no backtracking.
 */
export function readCsv(text: string, separator: string = csvSeparator(text)): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  let position = text.startsWith('\uFEFF') ? 1 : 0;
  const endRow = (): void => {
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: start, cells });
    cells = [];
  };
  while (position <= text.length) {
    if (text[position] === '"') {
      let cell = '';
      let from = position + 1;
      for (;;) {
        const quote = text.indexOf('"', from);
        cell += text.slice(from, quote < 0 ? undefined : quote);
        position = quote < 0 ? text.length : quote + 1;
        if (text[position] !== '"') break;
        cell += '"';
        from = position + 1;
      }
      line += cell.split('\n').length - 1;
      const end = endOfCell(text, position, separator);
      cells.push(cell + text.slice(position, end));
      position = end;
    } else {
      const end = endOfCell(text, position, separator);
      cells.push(text.slice(position, end).trim());
      position = end;
    }
    if (text[position] === separator) {
      position += 1;
      continue;
    }
    endRow();
    if (text[position] === '\r' && text[position + 1] === '\n') position += 1;
    position += 1;
    line += 1;
    start = line;
  }
  return rows;
}

function endOfCell(text: string, from: number, separator: string): number {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

/** The position of each wanted column by its name in the first row, whatever its case; `undefined` where it is missing. */
export function csvColumns<Name extends string>(head: readonly string[], names: readonly Name[]): Readonly<Record<Name, number | undefined>> {
  const found = head.map((cell) => cell.trim().toLowerCase());
  const position = (name: Name): [Name, number | undefined] => {
    const index = found.indexOf(name.toLowerCase());
    return [name, index < 0 ? undefined : index];
  };
  return Object.fromEntries(names.map(position)) as Record<Name, number | undefined>;
}
