/** The klimawatch table: both published files, and what can be wrong in one. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DocumentProblem } from '../../../src/core/data/problems.js';
import { pipeline } from '../../../src/widgets/co2-chart/formats/index.js';
import { fixture, read } from './support.js';

const HEAD = 'year,category,type,co2,note\n';

describe('published files', () => {
  it('Dortmund is read completely; only the source is not named', async () => {
    const { balances, reports } = await read(fixture('emissions-dortmund.csv'));
    const [balance] = balances;
    assert.deepEqual(balance?.years, [1990, 2012, 2013, 2014, 2015, 2016, 2017, 2018]);
    assert.deepEqual(
      balance?.sectors.map(({ label }) => label),
      ['Haushalte', 'Wirtschaft', 'Verkehr', 'kommunale Verwaltungen'],
    );
    assert.equal(balance?.total.at(-1), 4_123_330);
    assert.equal(balance?.sectors[0]?.values[0], 1_733_330);
    assert.deepEqual(
      balance?.targets.map(({ year, value }) => [year, value]),
      [
        [2030, 2_724_650],
        [2040, 1_816_430],
        [2050, 0],
      ],
    );
    assert.deepEqual([...(balance?.population ?? [])], [[2018, 587_010]]);
    assert.deepEqual(reports, ['source-unnamed source-unnamed']);
  });

  it('Düsseldorf is read as published, and its mistake is found and named by its line', async () => {
    const { balances, reports } = await read(fixture('emissions-duesseldorf.csv'));
    const [balance] = balances;
    assert.equal(balance?.sectors[0]?.values[0], 1953, 'the value itself stays as published');
    assert.equal(balance?.total[0], 7_869_000, 'the stated total counts, not the spoilt sum');
    assert.deepEqual(reports, ['sum-mismatch line 6', 'jump line 2', 'source-unnamed source-unnamed']);
    const jump = balance?.anomalies.find(({ code }) => code === 'jump');
    assert.deepEqual(jump, { code: 'jump', sector: 'Private Haushalte', year: 1987, from: 1997, value: 1953, expected: 1_775_000 });
  });
});

describe('tables', () => {
  it('detects its own head only', () => {
    const { detect } = pipeline.formats.klimawatch;
    const document = (text: string | undefined, json?: unknown) => ({ url: 'https://x.example/', text, json });
    assert.equal(detect(document(HEAD)), true);
    assert.equal(detect(document('"Year";"Category";"Type";"CO2"')), true);
    assert.equal(detect(document('name,lat,lng')), false);
    assert.equal(detect(document('{"year":1}', { year: 1 })), false);
    assert.equal(detect(document(undefined)), false);
  });

  for (const text of ['', '  \n\t'])
    it(`B1: ${JSON.stringify(text)} cannot be read`, () => assert.rejects(read(text), (error: unknown) => error instanceof DocumentProblem && error.code === 'parse'));

  it('names a missing column', () =>
    assert.rejects(
      read('year,category,co2\n1990,Gesamt,1'),
      (error: unknown) => error instanceof DocumentProblem && error.code === 'shape' && /"type"/.test(error.message),
    ));

  it('reads semicolons with decimal commas, and columns in any order', async () => {
    const { balances } = await read('Type;Year;Note;CO2;Category\nreal;1990;;1234,5;Gesamt\nreal;1991;;1000.25;Gesamt\n');
    assert.deepEqual(balances[0]?.total, [1_234_500, 1_000_250]);
  });

  it('G1: an empty amount is a gap', async () => {
    const { balances, codes } = await read(`${HEAD}1990,Gesamt,real,5\n1991,Gesamt,real,\n1992,Gesamt,real,4`);
    assert.deepEqual(balances[0]?.total, [5000, undefined, 4000]);
    assert.deepEqual(codes, ['source-unnamed']);
  });

  it('G2: what is no plain number is refused with its line, the year stays as a gap', async () => {
    const { balances, reports } = await read(
      `${HEAD}1990,Gesamt,real,5\n1991,Gesamt,real,"1.234,5"\n1992,Gesamt,real,12abc\n1993,Gesamt,real,true\n2030,Gesamt,geplant,viel\n`,
    );
    assert.deepEqual(balances[0]?.years, [1990, 1991, 1992, 1993]);
    assert.deepEqual(balances[0]?.total, [5000, undefined, undefined, undefined]);
    assert.deepEqual(balances[0]?.targets, []);
    assert.deepEqual(reports.slice(0, 4), ['number-invalid line 3', 'number-invalid line 4', 'number-invalid line 5', 'number-invalid line 6']);
  });

  it('G6: unsorted years are sorted, of duplicates the first counts, no half years', async () => {
    const { balances, reports } = await read(`${HEAD}2000,Gesamt,real,3\n1990,Gesamt,real,5\n2000,Gesamt,real,4\n2019.5,Gesamt,real,1\n2019/20,Gesamt,real,1\n`);
    assert.deepEqual(balances[0]?.total, [5000, 3000]);
    assert.deepEqual(reports.slice(0, 3), ['duplicate-id line 4', 'number-invalid line 5', 'number-invalid line 6']);
  });

  it('a table without one valid amount holds no valid record', () =>
    assert.rejects(read(`${HEAD}1990,Gesamt,real,x\n`), (error: unknown) => error instanceof DocumentProblem && error.code === 'no-valid-record'));

  it('a table with a head only is empty', async () => assert.equal(pipeline.isEmpty((await read(HEAD)).balances), true));

  it('names what it does not show: other types, plans of sectors, rows without a category', async () => {
    const { reports } = await read(`${HEAD}1990,Gesamt,real,5\n2030,Verkehr,geplant,1\n1990,Bäume,Bestand,3\n1990,,real,3\n`);
    assert.deepEqual(reports.slice(0, 3), ['field-dropped line 3', 'field-dropped line 4', 'record-dropped line 5']);
  });

  it('takes the status of a year from its note', async () => {
    const { balances } = await read(`${HEAD}1990,Gesamt,real,5,last_emissions\n1991,Gesamt,real,5,vorläufig\n1992,Gesamt,real,5,geschätzt`);
    assert.deepEqual(balances[0]?.status, ['final', 'provisional', 'estimated']);
  });

  it('a JSON document under the name klimawatch has the wrong shape', () =>
    assert.rejects(
      pipeline.formats.klimawatch.read({ url: 'https://x.example/', text: undefined, json: {} }, { limits: {} as never, timeZone: 'UTC', report: () => undefined }),
      (error: unknown) => error instanceof DocumentProblem && error.code === 'shape',
    ));
});
