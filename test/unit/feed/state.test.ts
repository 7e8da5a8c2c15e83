/** States, retries and rows that fit: small pure rules of core. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonErrorPosition } from '../../../src/core/data/json-position.js';
import { mergeLimits } from '../../../src/core/data/limits.js';
import { PROBLEM_TABLE, toProblem } from '../../../src/core/data/problem-table.js';
import type { ProblemCode } from '../../../src/core/data/problems.js';
import { isTransient, retryDelay } from '../../../src/core/data/retry.js';
import { rowsWithin } from '../../../src/core/element/fit.js';
import { statesThatHold } from '../../../src/core/element/state.js';
import { memoizeLast } from '../../../src/core/memoize.js';
import { contrast } from '../../../src/core/theme/accent.js';

const facts = { phase: 'loaded', hasContent: true, isEmpty: false, failed: false, counts: new Map<ProblemCode, number>() } as const;

describe('states', () => {
  const cases: readonly (readonly [string, Partial<Parameters<typeof statesThatHold>[0]>, readonly string[]])[] = [
    ['nothing asked for', { phase: 'idle', hasContent: false }, ['idle']],
    ['first load', { phase: 'loading', hasContent: false }, ['loading']],
    ['loaded', {}, ['ready']],
    ['loaded and empty', { isEmpty: true }, ['empty']],
    ['a record was dropped', { counts: new Map([['record-dropped', 1]]) }, ['partial', 'ready']],
    ['a hint changes nothing', { counts: new Map([['sum-mismatch', 1]]) }, ['ready']],
    ['the first of too many', { counts: new Map([['too-many', 1]]) }, ['partial', 'ready']],
    ['failed with data', { failed: true, phase: 'failed' }, ['stale', 'ready']],
    ['failed with partial data', { failed: true, phase: 'failed', counts: new Map([['record-dropped', 1]]) }, ['stale', 'partial', 'ready']],
    ['failed without data', { failed: true, phase: 'failed', hasContent: false }, ['error']],
    ['refresh under way', { phase: 'loading' }, ['ready']],
  ];
  for (const [name, change, expected] of cases) it(`${name}: ${expected.join(' ')}`, () => assert.deepEqual(statesThatHold({ ...facts, ...change }), expected));
});

describe('the table of problems', () => {
  for (const [code, entry] of Object.entries(PROBLEM_TABLE)) {
    it(`${code} has a German and an English sentence`, () => {
      assert.match(code, /^[a-z]+(-[a-z0-9]+)*$/);
      for (const text of [entry.de, entry.en]) assert.match(text, /^\p{Lu}.+\.$/u);
      assert.notEqual(entry.de, entry.en);
      assert.equal(toProblem({ code: code as ProblemCode, path: '/x' }, 'en').message, entry.en);
      assert.equal(toProblem({ code: code as ProblemCode, path: '/x' }, 'de').message, entry.de);
    });
  }
});

describe('retries', () => {
  it('grow, are bounded, and never come before the server’s own time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 3600 }), (attempt, random, after) => {
        const delay = retryDelay(attempt, random, after);
        assert.ok(delay >= after * 1000 && delay >= 1000 && delay <= Math.max(300_000, after * 1000));
        if (attempt > 1) assert.ok(retryDelay(attempt, 0) >= retryDelay(attempt - 1, 0));
      }),
    );
  });
  it('only for what may pass by itself', () => {
    assert.equal(isTransient('network', ''), true);
    assert.equal(isTransient('http-status', 'status 503'), true);
    assert.equal(isTransient('http-status', 'status 404'), false);
    assert.equal(isTransient('parse', ''), false);
  });
});

describe('rows that fit', () => {
  it('drops as few rows as needed, and never all', () => {
    assert.equal(rowsWithin([50, 50, 50], 1), 2);
    assert.equal(rowsWithin([50, 50, 50], 51), 1);
    assert.equal(rowsWithin([50], 500), 1);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1 }), fc.integer({ min: 1, max: 3000 }), (heights, excess) => {
        const count = rowsWithin(heights, excess);
        const dropped = heights.slice(count).reduce((sum, height) => sum + height, 0);
        assert.ok(count >= 1);
        if (count > 1) assert.ok(dropped >= excess && dropped - (heights[count] ?? 0) < excess);
      }),
    );
  });
});

describe('small things', () => {
  it('limits: later sets win, nonsense is ignored', () => {
    assert.equal(mergeLimits({ bytes: 5 }, { bytes: 7 }).bytes, 7);
    assert.equal(mergeLimits({ bytes: -1, depth: Number.NaN }).depth, 32);
  });
  it('memoizeLast derives again only when an argument changed', () => {
    let calls = 0;
    const add = memoizeLast((a: number, b: number) => {
      calls += 1;
      return a + b;
    });
    assert.deepEqual([add(1, 2), add(1, 2), add(2, 2), calls], [3, 3, 4, 2]);
  });
  it('contrast is that of WCAG: black on white is 21, #767676 on white just over 4.5', () => {
    assert.equal(contrast([0, 0, 0], [255, 255, 255]), 21);
    assert.ok(Math.abs(contrast([118, 118, 118], [255, 255, 255]) - 4.54) < 0.01);
  });
});

describe('the place of a mistake in JSON', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['{\n  "items": [1,,2]\n}', 'line 2, column 15'],
    ['{"a":1,}', 'line 1, column 8'],
    ["{'a':1}", 'line 1, column 2'],
    ['[1, 2', 'line 1, column 6'],
    ['[NaN]', 'line 1, column 2'],
    ['[1] x', 'line 1, column 5'],
    ['{"a" 1}', 'line 1, column 6'],
    ['[01]', 'line 1, column 2'],
    ['["a\nb"]', 'line 1, column 2'],
  ];
  for (const [text, place] of cases) it(`${JSON.stringify(text)} fails at ${place}`, () => assert.equal(jsonErrorPosition(text), place));

  it('agrees with JSON.parse about where a valid text was cut', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (value, cut) => {
        const text = JSON.stringify([value]);
        const short = text.slice(0, cut % text.length);
        assert.match(jsonErrorPosition(short), /^line 1, column \d+$/);
        const column = Number(/column (\d+)/.exec(jsonErrorPosition(short))?.[1]);
        assert.ok(column <= short.length + 1);
      }),
    );
  });
});
