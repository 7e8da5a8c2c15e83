import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inSlices, yieldToPage } from '../../../src/core/data/slices.js';

/** A clock that each visited item moves on, and a pause that takes notes. */
function surroundings(): { readonly spend: (milliseconds: number) => void; readonly now: () => number; readonly pause: () => Promise<void>; readonly pauses: number[] } {
  let time = 1000;
  const pauses: number[] = [];
  return {
    spend: (milliseconds) => {
      time += milliseconds;
    },
    now: () => time,
    pause: async () => {
      pauses.push(time);
      // Whatever runs in between takes its time, which must not count against the next slice.
      time += 500;
    },
    pauses,
  };
}

describe('inSlices', () => {
  it('visits every item in order, with its index', async () => {
    const { now, pause } = surroundings();
    const seen: string[] = [];
    await inSlices(new Set(['a', 'b', 'c']), (item, index) => void seen.push(`${item}${index}`), { now, pause });
    assert.deepEqual(seen, ['a0', 'b1', 'c2']);
  });

  it('does not pause for what is quick, and not for nothing', async () => {
    const { now, pause, pauses, spend } = surroundings();
    await inSlices([], () => spend(100), { now, pause });
    await inSlices([1, 2, 3], () => spend(1), { now, pause });
    assert.deepEqual(pauses, []);
  });

  it('no slice is longer than 8 milliseconds of short items, and none is wastefully short', async () => {
    const { now, pause, pauses, spend } = surroundings();
    await inSlices(Array.from({ length: 1000 }), () => spend(0.1), { now, pause });
    const starts = [1000, ...pauses.map((time) => time + 500)];
    const lengths = pauses.map((time, index) => time - (starts[index] ?? 0));
    assert.ok(lengths.length > 10);
    for (const length of lengths) assert.ok(length >= 4 && length <= 8, `${length} ms`);
  });

  it('ends with the reason of the signal at the next pause, and visits nothing more', async () => {
    const { now, spend } = surroundings();
    const controller = new AbortController();
    const reason = new Error('moved on');
    const seen: number[] = [];
    const run = inSlices(
      [1, 2, 3, 4, 5],
      (item) => {
        seen.push(item);
        spend(5);
      },
      { now, pause: async () => controller.abort(reason), signal: controller.signal },
    );
    await assert.rejects(run, reason);
    assert.deepEqual(seen, [1, 2]);
  });

  it('what a visit throws ends the loop', async () => {
    await assert.rejects(
      inSlices([1], () => {
        throw new RangeError('bad');
      }),
      RangeError,
    );
  });

  it('with the real clock and pause, other tasks get their turn in between', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 0);
    await inSlices(Array.from({ length: 12 }), () => {
      const end = performance.now() + 3;
      while (performance.now() < end);
    });
    clearInterval(timer);
    assert.ok(turns > 0);
  });
});

describe('yieldToPage', () => {
  it('comes back in a task of its own, after microtasks, and leaves no port open', async () => {
    const order: string[] = [];
    const back = yieldToPage().then(() => order.push('task'));
    void Promise.resolve().then(() => order.push('microtask'));
    await back;
    assert.deepEqual(order, ['microtask', 'task']);
  });
});
