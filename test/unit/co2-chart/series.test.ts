/** What picture, table and file hold, by measure and unit. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { deriveChart } from '../../../src/widgets/co2-chart/model/chart.js';
import { type ChartQuery, parseLayers } from '../../../src/widgets/co2-chart/model/query.js';
import { makeSeries, type Series } from '../../../src/widgets/co2-chart/model/series.js';
import { makeTable } from '../../../src/widgets/co2-chart/model/table.js';
import { axisYears } from '../../../src/widgets/co2-chart/view/canvas/axis.js';
import { csvCell, csvFile, fileName } from '../../../src/widgets/co2-chart/view/csv-file.js';
import { makePicture } from '../../../src/widgets/co2-chart/view/picture.js';
import { balanceOf, fixture, query, speech, totals } from './support.js';

const seriesOf = async (document: unknown, parts: Partial<ChartQuery> & { readonly target?: string } = {}): Promise<Series> => {
  const asked = query(parts);
  return makeSeries(deriveChart(await balanceOf(document), asked), asked);
};
const near = (actual: number | undefined, expected: number): void =>
  assert.ok(actual !== undefined && Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);

describe('measures', () => {
  it('total: the unit that reads best, or the one asked for, exact', async () => {
    const series = await seriesOf(fixture('emissions-dortmund.csv'));
    assert.equal(series.unit, 'Mt');
    assert.equal(series.total.at(-1), 4.12333);
    assert.equal((await seriesOf(fixture('emissions-dortmund.csv'), { unit: 'kt' })).total.at(-1), 4123.33);
    assert.equal((await seriesOf(totals([2010, 2018], [400, 300]))).unit, 't');
  });

  it('per head: only years with a population of their own', async () => {
    const series = await seriesOf(fixture('emissions-dortmund.csv'), { measure: 'per-capita' });
    assert.deepEqual(series.years, [2018]);
    near(series.total[0], 4_123_330 / 587_010);
    near(series.sectors[0]?.values[0], 1_331_880 / 587_010);
    assert.equal(series.trend, undefined);
  });

  it('per head a target in tonnes is drawn with the last population, and marked as such', async () => {
    const { targets } = await seriesOf(fixture('emissions-dortmund.csv'), { measure: 'per-capita' });
    near(targets[0]?.value, 2_724_650 / 587_010);
    assert.equal(targets[0]?.isAssumed, true);
  });

  it('index: points of the base year, sectors adding up to the total', async () => {
    const series = await seriesOf(fixture('emissions-dortmund.csv'), { measure: 'index' });
    assert.equal(series.total[0], 100);
    near(series.total.at(-1), (4123.33 / 6054.78) * 100);
    near(series.targets[0]?.value, (2724.65 / 6054.78) * 100);
  });

  it('falls back to the total where the asked measure does not exist', async () => {
    assert.equal((await seriesOf(totals([2010, 2018], [4, 3]), { measure: 'per-capita' })).measure, 'total');
    assert.equal((await seriesOf(totals([2010, 2018], [0, 3]), { measure: 'index' })).measure, 'total');
  });
});

describe('the picture', () => {
  it('ends at the next target; `from` and `to` decide otherwise', async () => {
    const dortmund = fixture('emissions-dortmund.csv');
    const range = ({ from, to }: Series): readonly number[] => [from, to];
    assert.deepEqual(range(await seriesOf(dortmund)), [1990, 2030]);
    assert.deepEqual(range(await seriesOf(dortmund, { currentYear: 2031 })), [1990, 2040]);
    assert.deepEqual(range(await seriesOf(dortmund, { from: 2012, to: 2050 })), [2012, 2050]);
    assert.deepEqual(range(await seriesOf(dortmund, { from: 2040, to: 2000 })), [2040, 2040]);
    assert.deepEqual(range(await seriesOf(totals([2010, 2018], [4, 3]))), [2010, 2018]);
  });

  it('a plan is one path through its targets, another plan another one', async () => {
    const document = totals([2010, 2018], [1000, 900], {
      targets: [
        { year: 2030, value: 500, decidedBy: 'Rat' },
        { year: 2040, value: 100, decidedBy: 'Rat' },
        { year: 2030, value: 400, decidedBy: 'Mission' },
      ],
    });
    const { paths, targets } = await seriesOf(document, { unit: 'kt' });
    const [rat, mission] = paths;
    assert.deepEqual(
      rat?.map(({ year, value }) => [year, value]),
      [
        [2010, 1000],
        [2030, 500],
        [2040, 100],
      ],
    );
    assert.deepEqual(
      mission?.map(({ year, value }) => [year, value]),
      [
        [2010, 1000],
        [2030, 400],
      ],
    );
    assert.equal(targets.length, 2, 'the one of 2040 lies beyond the picture');
  });

  it('two amounts for one year never share a path', async () => {
    const { paths } = await seriesOf(
      totals([2010, 2018], [10, 9], {
        targets: [
          { year: 2030, value: 5 },
          { year: 2030, value: 4 },
        ],
      }),
    );
    assert.equal(paths.length, 2);
  });

  it('what belongs to no sector is shown where the sum falls short, as in Düsseldorf 1987', async () => {
    const { rest, years } = await seriesOf(fixture('emissions-duesseldorf.csv'), { unit: 'kt' });
    near(rest[0], 7869 - (1.953 + 171 + 4552 + 1193));
    assert.deepEqual(
      years.filter((_, index) => rest[index] !== undefined),
      [1987],
    );
  });

  it('G3: a sink is no rest; the total is capped where the stack ends elsewhere', async () => {
    const { rest, caps, total } = await seriesOf({ ...totals([2010, 2018], []), unit: 't', values: { a: [100, 90], wald: [-20, -20] } });
    assert.deepEqual(total, [80, 70]);
    assert.deepEqual(rest, [undefined, undefined]);
    assert.deepEqual(caps, [80, 70]);
  });

  it('the trend goes from the last observed year to the end, and tells whether it misses the target', async () => {
    const { trend } = await seriesOf(fixture('emissions-dortmund.csv'));
    assert.deepEqual(
      trend?.points.map(({ year }) => year),
      [2018, 2030],
    );
    assert.equal(trend?.isOff, true);
    const years = [2014, 2015, 2016, 2017, 2018];
    assert.equal((await seriesOf(totals(years, [10, 9, 8, 7, 6], { targets: [{ year: 2025, value: 1 }] }))).trend?.isOff, false);
  });

  it('leaves out the layers that are not asked for', async () => {
    const { trend, paths, targets, allTargets } = await seriesOf(fixture('emissions-dortmund.csv'), { show: parseLayers('sectors').show });
    assert.deepEqual([trend, paths.length, targets.length, allTargets.length], [undefined, 0, 0, 3]);
  });

  it('G5: stays finite with the largest numbers', async () => {
    const series = await seriesOf({ ...totals([2010, 2011, 2012, 2013, 2014], [1e308, 5e307, 1e308, 5e307, 1e308]), unit: 't', targets: [{ year: 2030, value: 1 }] });
    const numbers = [...series.total, ...series.paths.flat().map(({ value }) => value), ...(series.trend?.points ?? []).map(({ value }) => value)];
    assert.ok(numbers.every((value) => value === undefined || Number.isFinite(value)));
  });
});

describe('the axis', () => {
  it('names first, last, last observed and target years', () => {
    const years = axisYears({ years: [1990, 2018], from: 1990, to: 2030, targets: [] }, 12);
    for (const year of [1990, 2018, 2030]) assert.ok(years.includes(year), String(year));
  });

  it('G4: one year is enough for an axis', () => assert.deepEqual(axisYears({ years: [2018], from: 2018, to: 2018, targets: [] }, 5), [2018]));

  it('never sets labels closer than there is room for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1700, max: 2300 }), fc.integer({ min: 0, max: 600 }), fc.integer({ min: 1, max: 30 }), (from, span, room) => {
        const years = axisYears({ years: [from], from, to: from + span, targets: [] }, room);
        assert.ok(years.length >= 1 && years.length <= room + 1);
        assert.deepEqual(
          years,
          [...new Set(years)].sort((a, b) => a - b),
        );
        assert.ok(years.every((year) => year >= from && year <= from + span));
      }),
    );
  });
});

describe('the table', () => {
  it('holds every observed year, every sector and every target', async () => {
    const asked = query();
    const model = deriveChart(await balanceOf(fixture('emissions-dortmund.csv')), asked);
    const { rows, targets, hasRest } = makeTable(model, makeSeries(model, asked));
    assert.equal(rows.length, 8);
    assert.equal(rows[0]?.cells.length, 5);
    assert.deepEqual(
      targets.map(({ year }) => year),
      [2030, 2040, 2050],
    );
    assert.equal(hasRest, false);
  });

  it('marks the doubtful value, and only that', async () => {
    const asked = query();
    const model = deriveChart(await balanceOf(fixture('emissions-duesseldorf.csv')), asked);
    const { rows } = makeTable(model, makeSeries(model, asked));
    const marked = rows.flatMap(({ year, cells }) => cells.flatMap(({ isDoubtful }, column) => (isDoubtful ? [[year, column]] : [])));
    assert.deepEqual(marked, [[1987, 0]]);
  });
});

describe('the file', () => {
  const file = async (locale: string): Promise<string> => {
    const asked = query({ unit: 'kt' });
    const model = deriveChart(await balanceOf(fixture('emissions-dortmund.csv')), asked);
    const series = makeSeries(model, asked);
    return csvFile(makeTable(model, series), makePicture(model, series, asked, speech(locale)));
  };

  it('has a mark for the encoding, semicolons and decimal commas in German', async () => {
    const [head, first] = (await file('de')).split('\r\n');
    assert.equal(head, '\uFEFFJahr;Haushalte;Wirtschaft;Verkehr;kommunale Verwaltungen;Gesamt;Einheit');
    assert.equal(first, '1990;1733,33;2536,81;1666,31;118,33;6054,78;kt pro Jahr');
  });

  it('has commas and points in English, and the targets below', async () => {
    const lines = (await file('en')).trim().split('\r\n');
    assert.equal(lines[1], '1990,1733.33,2536.81,1666.31,118.33,6054.78,kt pro Jahr');
    assert.match(lines.at(-3) ?? '', /^Ziel 2030,,,,,2724\.65,/);
  });

  it('E17: a label that looks like a formula is text, a negative number a number', () => {
    for (const text of ['=1+1', '+49', '-x', '@SUM(A1)', '\tx']) assert.ok(csvCell(text, ',').replace(/^"/, '').startsWith("'"), text);
    for (const text of ['-5', '-5,25', '-1e-7']) assert.equal(csvCell(text, ';'), text);
    assert.equal(csvCell('a;"b"', ';'), '"a;""b"""');
  });

  it('E18: file names are made of letters and digits', () => {
    assert.equal(fileName('Treibhausgase in Düsseldorf: Straße'), 'treibhausgase-in-dusseldorf-strasse.csv');
    assert.equal(fileName('../../x'), 'x.csv');
    assert.equal(fileName('„“'), 'co2.csv');
  });
});
