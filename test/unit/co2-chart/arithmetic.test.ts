/** Units, rates, paths and trends, each against another way of calculating the same. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pathAt } from '../../../src/widgets/co2-chart/model/path.js';
import { carriedOn, compoundRate, neededPace } from '../../../src/widgets/co2-chart/model/rates.js';
import { fitTrend, trendYears } from '../../../src/widgets/co2-chart/model/trend.js';
import { fromTonnes, readableUnit, toTonnes } from '../../../src/widgets/co2-chart/model/units.js';

const near = (actual: number | undefined, expected: number, digits = 9): void => {
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= 10 ** -digits * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`);
};
const amount = fc.double({ min: 1, max: 1e7, noNaN: true });

describe('units', () => {
  it('moves the decimal point, where a multiplication would round', () => {
    assert.notEqual(1.005 * 1000, 1005);
    assert.equal(toTonnes(1.005, 'kt'), 1005);
    assert.equal(toTonnes(4123.33, 'kt'), 4_123_330);
    assert.equal(toTonnes(1e-7, 'Mt'), 0.1);
    assert.equal(toTonnes(-0.07, 'Mt'), -70_000);
    assert.equal(fromTonnes(4_123_330, 'Mt'), 4.12333);
    assert.equal(fromTonnes(1e308, 'Mt'), 1e302);
  });

  it('there and back is the same number, for all that people write down', () => {
    // Fifteen digits are what a double keeps of any decimal.
    const written = fc
      .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: -20, max: 20 }))
      .map(([digits, exponent]) => Number(`${digits}e${exponent}`));
    fc.assert(fc.property(written, fc.constantFrom('t', 'kt', 'Mt'), (value, unit) => assert.equal(fromTonnes(toTonnes(value, unit), unit), value)));
  });

  it('reads in millions from what rounds to one', () => assert.deepEqual([0, 994_999, 995_000, -2e6].map(readableUnit), ['t', 't', 'Mt', 'Mt']));
});

describe('compound rates', () => {
  it('Dortmund: −1.4 % a year from 1990 to 2018, −3.4 % needed from 2018 to 2030', () => {
    near(compoundRate(6_054_780, 4_123_330, 28), -0.013627259, 8);
    near(compoundRate(4_123_330, 2_724_650, 12), -0.033937512, 8);
  });

  it('carried on for its years, a rate gives the amount it came from', () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 60 }), (from, to, years) => {
        // The oracle multiplies year by year.
        const rate = compoundRate(from, to, years) ?? Number.NaN;
        let value = from;
        for (let year = 0; year < years; year += 1) value *= 1 + rate;
        near(value, to, 6);
        near(carriedOn(from, rate, years), to, 6);
      }),
    );
  });

  it('there is none to or from nothing, below nothing, or without time', () => {
    for (const [from, to, years] of [
      [0, 1, 1],
      [1, 0, 1],
      [-1, 1, 1],
      [1, -1, 1],
      [1, 1, 0],
      [1, 1, -1],
    ] as const) {
      assert.equal(compoundRate(from, to, years), undefined);
    }
  });

  it('to zero a pace in tonnes is told instead', () => {
    assert.deepEqual(neededPace(100, 0, 20), { kind: 'amount', tonnes: -5 });
    assert.deepEqual(neededPace(100, -20, 20), { kind: 'amount', tonnes: -6 });
    assert.equal(neededPace(100, 50, 0), undefined);
  });
});

describe('paths', () => {
  const path = [
    { year: 1990, value: 100 },
    { year: 2030, value: 40 },
    { year: 2050, value: 0 },
  ];

  it('run straight between their points, or hold the last target', () => {
    assert.deepEqual(
      [1990, 2010, 2030, 2040, 2050].map((year) => pathAt(path, year)),
      [100, 70, 40, 20, 0],
    );
    assert.deepEqual(
      [1990, 2010, 2030, 2049].map((year) => pathAt(path, year, 'steps')),
      [100, 100, 40, 40],
    );
  });

  it('say nothing before and after', () => {
    assert.deepEqual(
      [1989, 2051].map((year) => pathAt(path, year)),
      [undefined, undefined],
    );
    assert.equal(pathAt([], 2000), undefined);
  });
});

describe('trend', () => {
  const points = (years: readonly number[], values: readonly number[]) => years.map((year, index) => ({ year, value: values[index] ?? 0 }));

  it('is the line that the normal equations give', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1980, max: 2030 }), { minLength: 5, maxLength: 12 }),
        fc.array(amount, { minLength: 12, maxLength: 12 }),
        (unsorted, values) => {
          const years = unsorted.toSorted((a, b) => a - b);
          // Cramer's rule on the raw sums, years counted from 2000.
          const x = years.map((year) => year - 2000);
          const y = values.slice(0, years.length);
          const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
          const [n, sx, sy, sxx, sxy] = [x.length, sum(x), sum(y), sum(x.map((value) => value * value)), sum(x.map((value, index) => value * (y[index] ?? 0)))];
          const slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
          const trend = fitTrend(points(years, y));
          assert.ok(trend);
          near(trend.slope / 1e7, slope / 1e7, 7);
          near(trend.at(2000) / 1e7, (sy - slope * sx) / n / 1e7, 6);
        },
      ),
    );
  });

  it('five years fit silently, four with a warning, three not', () => {
    const fit = (count: number) =>
      fitTrend(
        points(
          Array.from({ length: count }, (_, index) => 2010 + index),
          [9, 8, 7, 6, 5],
        ),
      );
    assert.equal(fit(5)?.isUncertain, false);
    assert.equal(fit(4)?.isUncertain, true);
    assert.equal(fit(3), undefined);
  });

  it('reaches an amount when it falls, never when it does not', () => {
    const falling = fitTrend(points([2010, 2011, 2012, 2013, 2014], [10, 9, 8, 7, 6]));
    near(falling?.reaches(0), 2020);
    near(falling?.reaches(4.5), 2015.5);
    assert.equal(fitTrend(points([2010, 2011, 2012, 2013, 2014], [5, 5, 5, 5, 5]))?.reaches(1), undefined);
    assert.equal(fitTrend(points([2010, 2011, 2012, 2013, 2014], [5, 6, 7, 8, 9]))?.reaches(1), undefined);
  });

  it('G5: there is none through the largest doubles', () =>
    assert.equal(fitTrend(points([2010, 2011, 2012, 2013, 2014], [1e308, 1e308, 1e308, -1e308, -1e308])), undefined));

  it('looks at the last ten observed final years, or at the window that the file states', () => {
    const years = Array.from({ length: 14 }, (_, index) => 2008 + index);
    const balance = {
      years,
      total: years.map((year) => (year === 2015 ? undefined : 5)),
      status: years.map((year) => (year === 2021 ? ('provisional' as const) : ('final' as const))),
    };
    assert.deepEqual(trendYears({ ...balance, trendWindow: undefined }), [2010, 2011, 2012, 2013, 2014, 2016, 2017, 2018, 2019, 2020]);
    assert.deepEqual(trendYears({ ...balance, trendWindow: [2014, 2017] }), [2014, 2016, 2017]);
  });
});
