/** Attributes as values, and what a visitor chooses. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FilterState } from '../../../src/widgets/event-calendar/filter-state.js';
import { facetNames, openingDay, rowLimit } from '../../../src/widgets/event-calendar/model/options.js';

describe('attributes', () => {
  it('limit: whole rows from 1, else the default', () => {
    assert.deepEqual([3, 3.7, 1, 0, -2, Number.NaN, Number.POSITIVE_INFINITY].map(rowLimit), [3, 3, 1, 5, 5, 5, Number.POSITIVE_INFINITY]);
  });

  it('date: a day or a month, nothing else', () => {
    assert.deepEqual(['2025-02-20', '2025-02', '2025-02-31', '2025', 'heute', ''].map(openingDay), [
      '2025-02-20',
      '2025-02-01',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('filters: all, none, or some in the order of the panel', () => {
    assert.deepEqual(facetNames('auto').names, facetNames('').names);
    assert.deepEqual(facetNames('off'), { names: [], isKnown: true });
    assert.deepEqual(facetNames('city, category'), { names: ['category', 'city'], isKnown: true });
    assert.deepEqual(facetNames('city farbe'), { names: ['city'], isKnown: false });
  });
});

describe('what a visitor chooses', () => {
  it('is added, taken back, counted and cleared, and told each time', () => {
    let told = 0;
    const state = new FilterState(() => {
      told += 1;
    });
    const { choose, type, reset, toggleOpen } = state;
    choose('city', 'essen');
    choose('city', 'muenster');
    choose('category', 'fest');
    type(' wärme ');
    assert.equal(state.activeCount, 4);
    choose('category', 'fest');
    assert.deepEqual([...state.choice.keys()], ['city']);
    assert.equal(state.activeCount, 3);
    toggleOpen();
    assert.equal(state.isOpen, true);
    reset();
    assert.deepEqual([state.activeCount, state.choice.size, state.search, state.isOpen], [0, 0, '', true]);
    assert.equal(told, 7);
  });
});
