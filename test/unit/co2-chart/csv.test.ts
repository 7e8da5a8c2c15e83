/** The reader of tables, against examples and against a writer of its own. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { csvColumns, csvSeparator, readCsv } from '../../../src/widgets/co2-chart/formats/csv.js';

const cells = (text: string, separator?: string): readonly (readonly string[])[] => readCsv(text, separator).map((row) => row.cells);

describe('separator', () => {
  for (const [text, separator] of [
    ['a,b\n1;2;3;4', ','],
    ['a;b\n1,5;2,5', ';'],
    ['a\tb', '\t'],
    ['"a;b;c",d', ','],
    ['alone', ','],
    ['', ','],
  ] as const) {
    it(`${JSON.stringify(text)} uses ${JSON.stringify(separator)}`, () => assert.equal(csvSeparator(text), separator));
  }
});

describe('rows', () => {
  it('reads quotes, doubled quotes, separators and line ends inside of quotes', () => {
    assert.deepEqual(cells('a,"b ""c"", d"\r\n"x\ny",z'), [
      ['a', 'b "c", d'],
      ['x\ny', 'z'],
    ]);
  });

  it('keeps empty cells, drops blank lines, trims unquoted cells only', () => {
    assert.deepEqual(cells('a,,c\n\n  \n , x ,\n" y ",'), [
      ['a', '', 'c'],
      ['', 'x', ''],
      [' y ', ''],
    ]);
  });

  it('B3: a byte order mark is no part of the first cell', () => assert.deepEqual(cells('\uFEFFyear,value'), [['year', 'value']]));

  it('takes a quote inside an unquoted cell as a character, and an open quote to the end', () => {
    assert.deepEqual(cells('5" pipe,x\n"open,y'), [['5" pipe', 'x'], ['open,y']]);
  });

  it('counts lines, also those inside of quotes', () => {
    assert.deepEqual(
      readCsv('a\n"b\nc"\n\nd').map(({ line }) => line),
      [1, 2, 5],
    );
  });

  it('gives back what a strict writer wrote', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ß', '1', ',', ';', '"', '\n', ' ', '\t') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }), fc.constantFrom(',', ';', '\t'), (table, separator) => {
        const text = table.map((row) => row.map((value) => `"${value.replace(/"/g, '""')}"`).join(separator)).join('\n');
        assert.deepEqual(cells(text, separator), table);
      }),
    );
  });

  it('ends on any text, in linear time, without losing a character that is no syntax', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const found = cells(text).flat().join('');
        const letters = (value: string): string => value.replace(/[^A-Za-z0-9]/g, '');
        assert.equal(letters(found), letters(text));
      }),
    );
    assert.equal(cells('"'.repeat(200_001)).length, 1);
  });
});

it('finds columns by name, whatever their order and case', () => {
  assert.deepEqual(csvColumns([' Type', 'YEAR'], ['year', 'type', 'note']), { year: 1, type: 0, note: undefined });
});
