/** Mistakes in balances: found and placed, and silence where there are none. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { oldYear } from '../../../src/widgets/co2-chart/model/lint.js';
import { balanceOf, read, totals } from './support.js';

const codes = async (document: unknown): Promise<readonly string[]> => (await read(document)).reports;
const sectors = (a: readonly unknown[], b: readonly unknown[], total?: readonly unknown[], rest: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  ...totals(
    a.map((_, index) => 2010 + index),
    total ?? [],
    rest,
  ),
  values: { a, b },
});

describe('sums', () => {
  it('within two per cent are rounding', async () => assert.deepEqual(await codes(sectors([50, 50], [50, 50], [102, 98])), []));
  it('beyond are named by year', async () => assert.deepEqual(await codes(sectors([50, 50], [50, 50], [103, 97])), ['sum-mismatch /total/0', 'sum-mismatch /total/1']));
  it('are not compared where a sector is missing', async () => assert.deepEqual(await codes(sectors([50, 50], [50, null], [100, 100])), []));
});

describe('jumps', () => {
  it('over half between neighbours are named, falling and rising', async () => {
    assert.deepEqual(await codes(totals([2010, 2011, 2012], [100, 49, 74])), ['jump /total/1', 'jump /total/2']);
    assert.deepEqual(await codes(totals([2010, 2011, 2012], [100, 50, 75])), []);
  });
  it('of a sector that matters little to the total are left alone', async () => assert.deepEqual(await codes(sectors([1000, 1000], [1, 3], [1001, 1003])), []));
  it('over long gaps are only slips of the decimal point', async () => {
    assert.deepEqual(await codes(totals([1990, 2020], [100, 30])), []);
    assert.deepEqual(await codes(totals([1990, 2020], [100, 9])), ['jump /total/1']);
  });
  it('to or from zero and below are no jumps', async () => assert.deepEqual(await codes(totals([2010, 2011, 2012], [0, 5, -5])), []));
  it('are placed where the sum is wrong, too', async () => {
    const { anomalies } = await balanceOf(sectors([1, 1500, 1490], [1000, 1000, 1000], [2500, 2500, 2490]));
    assert.deepEqual(
      anomalies.filter(({ code }) => code === 'jump').map(({ sector, year, from }) => [sector, year, from]),
      [['a', 2010, 2011]],
    );
  });
});

describe('the whole balance', () => {
  it('a target with a base of its own', async () => {
    assert.deepEqual(await codes(totals([1990, 2018], [10, 8], { base: 1990, targets: [{ year: 2030, reduction: 0.5, of: 1995 }] })), ['base-mismatch /targets']);
    assert.deepEqual(await codes(totals([1990, 2018], [10, 8], { base: 1990, targets: [{ year: 2030, reduction: 0.5, of: 1990 }] })), []);
  });
  it('a base without a value', async () => assert.deepEqual(await codes(totals([1990, 2018], [null, 8], { base: 1990 })), ['base-mismatch /targets']));
  it('a population of another year', async () => {
    assert.deepEqual(await codes(totals([1990, 2018], [10, 8], { population: { 2017: 100 } })), ['population-year /population']);
    assert.deepEqual(await codes(totals([1990, 2018], [10, 8], { targets: [{ year: 2035, perCapita: 2 }] })), ['population-year /population']);
    assert.deepEqual(await codes(totals([1990, 2018], [10, 8], { population: { 2018: 100 } })), []);
  });
  it('a budget of another gas', async () => {
    const budget = { amount: 5, unit: 'Mt', gas: 'CO2', from: '2021-01-01' };
    assert.deepEqual(await codes(totals([1990, 2018], [10, 8], { budget })), ['gas-mismatch /budget/gas']);
    assert.deepEqual(await codes(totals([1990, 2018], [10, 8], { budget, gas: 'CO2' })), []);
  });
  it('a break of method inside the trend window', async () => {
    const years = [2013, 2014, 2015, 2016, 2017, 2018];
    const values = [10, 9.8, 9.6, 9.4, 9.2, 9];
    assert.deepEqual(await codes(totals(years, values, { method: { breaks: [{ year: 2016 }] } })), ['method-break /method/breaks']);
    assert.deepEqual(await codes(totals(years, values, { method: { breaks: [{ year: 2013 }, { year: 2019 }] } })), []);
  });
  it('no source', async () => assert.deepEqual(await codes(totals([1990, 2018], [10, 8], { sources: [] })), ['source-unnamed /sources']));
  it('data older than four years, by the clock that is passed in', async () => {
    const balance = await balanceOf(totals([2016, 2017, 2018], [10, 9, 8], { status: ['final', 'final', 'provisional'] }));
    assert.equal(oldYear(balance, 2021), undefined);
    assert.equal(oldYear(balance, 2022), 2017);
  });
});

it('is silent on any balance that falls smoothly and adds up', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.integer({ min: 1000, max: 5000 }), fc.double({ min: 0.6, max: 1.4, noNaN: true })), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 2, max: 20 }),
      async (starts, count) => {
        const years = Array.from({ length: count }, (_, index) => 2000 + index);
        const values = Object.fromEntries(starts.map(([start, factor], sector) => [`s${sector}`, years.map((_, index) => start * (1 + (factor - 1) * (index / count)))]));
        const total = years.map((_, index) => Object.values(values).reduce((sum, column) => sum + (column[index] ?? 0), 0));
        assert.deepEqual(await codes({ ...totals(years, total), values }), []);
      },
    ),
    { numRuns: 50 },
  );
});
