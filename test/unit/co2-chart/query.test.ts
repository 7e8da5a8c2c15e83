/** What editors write into the attributes `show` and `target`. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LAYERS, parseLayers, parseTargets } from '../../../src/widgets/co2-chart/model/query.js';

/** The parts of a target that were said. */
const said = (text: string): readonly unknown[] =>
  parseTargets(text).targets.map((target) => Object.fromEntries(Object.entries(target).filter(([, value]) => value !== undefined)));

describe('targets', () => {
  for (const [text, expected] of [
    ['2035:2t/person', [{ year: 2035, perCapita: 2 }]],
    ['2035:2,5t/Person', [{ year: 2035, perCapita: 2.5 }]],
    ['2030:-55%@1990', [{ year: 2030, reduction: 0.55, of: 1990 }]],
    ['2030:−55%', [{ year: 2030, reduction: 0.55 }]],
    ['2030:2724.65kt', [{ year: 2030, value: 2_724_650 }]],
    [
      '2030:2,72Mt 2045:0',
      [
        { year: 2030, value: 2_720_000 },
        { year: 2045, value: 0 },
      ],
    ],
    [
      '2030:-55%@1990,2035:2t/person;2040:0',
      [
        { year: 2030, reduction: 0.55, of: 1990 },
        { year: 2035, perCapita: 2 },
        { year: 2040, value: 0 },
      ],
    ],
    ['2030:neutral', [{ year: 2030, kind: 'neutrality' }]],
    [
      '2035:2t/person (Rat der Stadt, Juli 2019) 2045:0 (Land)',
      [
        { year: 2035, perCapita: 2, decidedBy: 'Rat der Stadt, Juli 2019' },
        { year: 2045, value: 0, decidedBy: 'Land' },
      ],
    ],
    ['', []],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(said(text), expected));
  }

  for (const text of ['2030', 'soon', '2030:lots', '2030:5', '2030:+10%', '2030:200%', '2030:5kg', '2030:5kt@1990', '2030:-55%/person', '30:5kt']) {
    it(`refuses ${text}`, () => assert.deepEqual(parseTargets(text), { targets: [], refused: [text] }));
  }

  it('reads what it can beside what it refuses', () => {
    const { targets, refused } = parseTargets('2030:viel, 2040:0');
    assert.equal(targets.length, 1);
    assert.deepEqual(refused, ['2030:viel']);
  });

  it('takes no time over long nonsense', () => {
    const text = `2030:${'1'.repeat(50_000)} (${'('.repeat(50_000)}`;
    assert.equal(parseTargets(text).targets.length, 0);
  });
});

describe('layers', () => {
  it('all are shown when none is named', () => assert.deepEqual([...parseLayers(undefined).show], LAYERS));
  it('names some, and what is none', () => {
    const { show, refused } = parseLayers('sectors, target  foo');
    assert.deepEqual([...show], ['sectors', 'target']);
    assert.deepEqual(refused, ['foo']);
  });
});
