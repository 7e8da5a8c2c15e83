/** `klima-emissions/1`: what is read, what is refused, and how each loss is named. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DocumentProblem } from '../../../src/core/data/problems.js';
import { pipeline } from '../../../src/widgets/co2-chart/formats/index.js';
import { balanceOf, read, totals } from './support.js';

const refusal = (code: string, path?: string) => (error: unknown) => {
  assert.ok(error instanceof DocumentProblem, String(error));
  assert.equal(error.code, code);
  if (path !== undefined) assert.equal(error.path, path);
  return true;
};

describe('the document', () => {
  for (const [name, document] of [
    ['null', null],
    ['a number', 3],
    ['a text', 'text'],
  ] as const) {
    it(`B4: ${name} has the wrong shape`, async () => {
      const { emissions } = pipeline.formats;
      const context = { limits: { values: 100, text: 100 } as never, report: () => undefined, timeZone: 'UTC' };
      await assert.rejects(emissions.read({ url: 'https://x.example/', text: undefined, json: document }, context), refusal('shape'));
    });
  }

  it('B4: {} names the first missing key', () => assert.rejects(read({}), refusal('shape', '/years')));
  it('names values and unit when they are missing', async () => {
    await assert.rejects(read({ years: [1990] }), refusal('shape', '/values'));
    await assert.rejects(read({ years: [1990], values: {} }), refusal('shape', '/unit'));
  });
  it('B4: [] is empty, not wrong', async () => assert.equal(pipeline.isEmpty((await read([])).balances), true));
  it('B5: years as an object are no list', () => assert.rejects(read({ ...totals([1990], [1]), years: { 0: 1990 } }), refusal('shape', '/years')));
  it('B5: values as a list are no columns', () => assert.rejects(read({ ...totals([1990], [1]), values: [1] }), refusal('shape', '/values')));
  it('B12: an unknown major version', () => assert.rejects(read({ ...totals([1990], [1]), schema: 'klima-emissions/2' }), refusal('version', '/schema')));
  it('B11: a minor version and unknown keys are ignored', async () => {
    assert.deepEqual((await read({ ...totals([1990], [1]), schema: 'klima-emissions/1.4', future: { a: 1 } })).reports, []);
  });
  it('another schema has the wrong shape', () => assert.rejects(read({ ...totals([1990], [1]), schema: 'https://schema.org' }), refusal('shape', '/schema')));
  it('B14: of a mixed list the balances are read', async () => {
    const { balances, reports } = await read([null, 3, totals([1990], [1])]);
    assert.equal(balances.length, 1);
    assert.deepEqual(reports, ['record-dropped /0', 'record-dropped /1']);
  });
  it('a list without any balance holds no valid record', () => assert.rejects(read([1, 2]), refusal('no-valid-record')));
  it('no valid value at all is an error', () => assert.rejects(read(totals([1990, 1991], ['12abc', true])), refusal('no-valid-record')));
  it('no valid year at all is an error', () => assert.rejects(read(totals([2019.5], [1])), refusal('no-valid-record')));
  it('G4: years without values are empty', async () => assert.equal(pipeline.isEmpty((await read(totals([1990, 1991], [null, null]))).balances), true));
  it('B6: reserved keys reach no prototype', async () => {
    const document: unknown = JSON.parse('{"years":[1990],"unit":"t","values":{"__proto__":[1],"constructor":[2]},"__proto__":{"x":1},"population":{"__proto__":3}}');
    const { balances } = await read(document);
    assert.equal(({} as Record<string, unknown>).x, undefined);
    assert.deepEqual(
      balances[0]?.sectors.map(({ id }) => id),
      ['__proto__', 'constructor'],
    );
  });
});

describe('values', () => {
  it('a column that is longer than the years is refused: a decimal comma has split a number', async () => {
    await assert.rejects(read({ unit: 'kt', gas: 'CO2', years: [1990, 2020], values: { a: [900, 5, 610] } }), refusal('shape', '/values/a'));
  });

  it('G1: null, an empty text and what is missing are gaps', async () => {
    const { balances, reports } = await read(totals([1990, 1991, 1992, 1993], [5, null, '']));
    assert.deepEqual(balances[0]?.total, [5000, undefined, undefined, undefined]);
    assert.deepEqual(reports, []);
  });

  it('G2: texts, booleans and lists are refused with their place', async () => {
    const { balances, reports } = await read(totals([1990, 1991, 1992, 1993, 1994], [5, '1.234,5', '12abc', true, [7]]));
    assert.deepEqual(balances[0]?.total, [5000, undefined, undefined, undefined, undefined]);
    assert.deepEqual(reports, ['number-invalid /total/1', 'number-invalid /total/2', 'number-invalid /total/3', 'number-invalid /total/4']);
  });

  it('B9: numbers beyond a double are refused, also after conversion', async () => {
    const { balances, reports } = await read(totals([1990, 1991, 1992], [1, 1e307, Number.POSITIVE_INFINITY]));
    assert.deepEqual(balances[0]?.total, [1000, undefined, undefined]);
    assert.deepEqual(reports, ['number-invalid /total/1', 'number-invalid /total/2']);
  });

  it('G3: zero and negative amounts are amounts', async () => assert.deepEqual((await balanceOf(totals([1990, 1991], [0, -3]))).total, [0, -3000]));

  it('G5: the largest doubles stay finite and are never added to infinity', async () => {
    const balance = await balanceOf({ years: [1990], unit: 't', values: { a: [1e308], b: [1e308] } });
    assert.deepEqual(balance.total, [undefined]);
    assert.deepEqual(
      balance.sectors.map(({ values }) => values[0]),
      [1e308, 1e308],
    );
  });

  it('G6: years are sorted, of duplicates the first counts, no half years, no typing errors', async () => {
    const { balances, reports } = await read(totals([2000, 1990, 2000, 2019.5, '2019/20', 202, 1995], [6, 8, 3, 4, 5, 6, 7]));
    assert.deepEqual(balances[0]?.years, [1990, 1995, 2000]);
    assert.deepEqual(balances[0]?.total, [8000, 7000, 6000]);
    assert.deepEqual(reports, ['duplicate-id /years/2', 'number-invalid /years/3', 'number-invalid /years/4', 'number-invalid /years/5']);
  });

  it('G8: t, kt and Mt come to the same tonnes', async () => {
    for (const [unit, value] of [
      ['t', 4123330],
      ['kt', 4123.33],
      ['Mt', 4.12333],
    ] as const) {
      assert.deepEqual((await balanceOf({ ...totals([2018], [value]), unit })).total, [4123330]);
    }
  });

  it('G8: an unknown unit is named and nothing is shown in it', async () => {
    const reports: string[] = [];
    await assert.rejects(
      pipeline.formats.emissions.read(
        { url: 'https://x.example/', text: undefined, json: { ...totals([2018], [1]), unit: 'kg' } },
        { limits: { values: 10, text: 10 } as never, timeZone: 'UTC', report: (code, path) => void reports.push(`${code} ${path}`) },
      ),
      refusal('no-valid-record', '/unit'),
    );
    assert.deepEqual(reports, ['unit-unknown /unit']);
  });

  it('G8: a sector or target of another unit is converted, of an unknown one left out', async () => {
    const { balances, reports } = await read({
      ...totals([2018], [null]),
      values: { a: [1], b: [500], c: [9] },
      sectors: [{ id: 'a' }, { id: 'b', unit: 't' }, { id: 'c', unit: 'kg' }],
      targets: [
        { year: 2030, value: 700, unit: 't' },
        { year: 2035, value: 1, unit: 'kg' },
        { year: 2040, value: 1 },
      ],
    });
    assert.deepEqual(
      balances[0]?.sectors.map(({ id, values }) => [id, values[0]]),
      [
        ['a', 1000],
        ['b', 500],
      ],
    );
    assert.deepEqual(
      balances[0]?.targets.map(({ year, value }) => [year, value]),
      [
        [2030, 700],
        [2040, 1000],
      ],
    );
    assert.deepEqual(reports, ['unit-unknown /values/c', 'unit-unknown /targets']);
  });

  it('any finite amount survives its unit exactly as its decimal form says', () => {
    fc.assert(
      fc.asyncProperty(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 4 }), async (digits, places) => {
        const text = `${digits}e-${places}`;
        const { total } = await balanceOf(totals([2018], [Number(text)]));
        assert.equal(total[0], Number(`${digits}e${3 - places}`) + 0);
      }),
    );
  });

  it('a total is added up only where every sector has a value', async () => {
    const balance = await balanceOf({ years: [1, 2, 3].map((year) => 1990 + year), unit: 't', values: { a: [1, 2, null], b: [10, null, 30] }, total: [null, 99, null] });
    assert.deepEqual(balance.total, [11, 99, undefined]);
  });

  it('B10, K8: beyond the limit the last years are kept, and it is said', async () => {
    const years = Array.from({ length: 50 }, (_, index) => 1970 + index);
    const { balances, reports } = await read(
      totals(
        years,
        years.map(() => 5),
      ),
      { values: 20 },
    );
    assert.equal(balances[0]?.years.length, 20);
    assert.equal(balances[0]?.years.at(-1), 2019);
    assert.ok(reports.includes('too-many years'));
  });
});

describe('what stands beside the values', () => {
  const document = {
    ...totals([1990, 2018, 2019], [10, 7, 6]),
    method: { id: 'BISKO', breaks: [{ year: 2019, note: { de: 'neue Daten' } }, { year: 'x' }] },
    status: ['final', 'final', 'provisional'],
    range: { total: { 2019: [5, 7], 2018: 'x' } },
    population: { 1990: 600, 2018: 580, '2019/20': 1, 2020: '600000' },
    base: 1990,
    targets: [
      { year: 2030, reduction: 0.55, of: 1990, decidedBy: { de: 'Rat', en: 'Council' }, adopted: '2019-07', source: 's1' },
      { year: 2035, perCapita: 2, unit: 't', kind: 'neutrality', note: null },
      { year: 2040, reduction: 55 },
      { reduction: 0.5 },
      { year: 2045, value: 1, adopted: '2019-13' },
    ],
    budget: { amount: 22, unit: 'Mt', gas: 'CO2', from: '2021-01-01', source: 's1' },
    trend: { window: [2010, 2018] },
    measures: [{ year: 2025, label: 'Wärmenetz', url: 'javascript:alert(1)' }],
    claims: [{ sector: 'a', share: 0.38, date: '2022-12', by: 'Amt' }],
    sources: [{ id: 's1', title: 'Bilanz', url: '/bilanz' }, { title: '  ' }, 'x'],
    updated: '2026-03-01',
  };

  it('is read, cleaned and typed', async () => {
    const { balances, reports } = await read(document);
    const [balance] = balances;
    assert.ok(balance);
    assert.equal(balance.method, 'BISKO');
    assert.deepEqual(balance.breaks, [{ year: 2019, note: { de: 'neue Daten' } }]);
    assert.deepEqual(balance.status, ['final', 'final', 'provisional']);
    assert.deepEqual(balance.ranges.get('total')?.get(2019), [5000, 7000]);
    assert.deepEqual(
      [...balance.population],
      [
        [1990, 600],
        [2018, 580],
      ],
    );
    assert.equal(balance.targets.length, 4);
    assert.deepEqual(balance.targets[0], {
      year: 2030,
      reduction: 0.55,
      of: 1990,
      decidedBy: { de: 'Rat', en: 'Council' },
      adopted: '2019-07',
      source: 's1',
      value: undefined,
      perCapita: undefined,
    });
    assert.equal(balance.targets[1]?.perCapita, 2);
    assert.equal(balance.targets[2]?.reduction, undefined);
    assert.equal(balance.targets[3]?.adopted, undefined);
    assert.equal(balance.budget?.amount, 22e6);
    assert.deepEqual(balance.trendWindow, [2010, 2018]);
    assert.equal(balance.measures[0]?.url, undefined);
    assert.equal(balance.sources[0]?.url, 'https://stadt.example/bilanz');
    assert.equal(balance.sources.length, 1);
    assert.equal(balance.updated, '2026-03-01');
    for (const report of [
      'url-refused /measures/0/url',
      'number-invalid /population/2019~120',
      'number-invalid /population/2020',
      'number-invalid /range/total/2018',
      'record-dropped /sources/1',
      'record-dropped /sources/2',
      'date-invalid /targets/4/adopted',
    ]) {
      assert.ok(reports.includes(report), `${report} is missing in ${reports.join('; ')}`);
    }
  });

  for (const [gas, expected] of [
    ['CO2', 'CO2'],
    ['CO₂', 'CO2'],
    ['CO2e', 'CO2e'],
    ['CO2-Äq.', 'CO2e'],
    ['co2eq', 'CO2e'],
    ['CH4', undefined],
    [7, undefined],
  ] as const) {
    it(`gas ${gas} is ${expected}`, async () => assert.equal((await balanceOf({ ...totals([1990], [1]), gas })).gas, expected));
  }

  it('C1, C6, C9: texts are text without control characters', async () => {
    const balance = await balanceOf({ ...totals([1990], [1]), city: { name: 'A\u0000<img src=x onerror=alert(1)>\u202E' } });
    assert.equal(balance.city, 'A<img src=x onerror=alert(1)>');
  });

  it('never throws anything but a document problem, whatever it is given', async () => {
    const value = fc.oneof(
      fc.integer(),
      fc.double(),
      fc.string(),
      fc.constant(null),
      fc.boolean(),
      fc.array(fc.oneof(fc.integer(), fc.string(), fc.constant(null)), { maxLength: 4 }),
      fc.dictionary(fc.string(), fc.integer(), { maxKeys: 3 }),
    );
    const keys = [
      'years',
      'values',
      'total',
      'unit',
      'gas',
      'method',
      'sectors',
      'status',
      'range',
      'population',
      'base',
      'targets',
      'budget',
      'trend',
      'measures',
      'claims',
      'sources',
      'updated',
      'city',
    ];
    const anything = fc.record(Object.fromEntries(keys.map((key) => [key, value])), { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(anything, fc.boolean(), async (parts, isNearlyRight) => {
        await read(isNearlyRight ? { ...totals([1990, 2000], [2, 1]), ...parts, years: [1990, 2000], total: [2, 1], values: undefined, unit: 'kt' } : parts).catch(
          (error: unknown) => {
            if (!(error instanceof DocumentProblem)) throw error;
          },
        );
      }),
      { numRuns: 300 },
    );
  });
});
