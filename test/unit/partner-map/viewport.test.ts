import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type LabelRequest, placeLabels } from '../../../src/widgets/partner-map/model/labels.js';
import { neighbour } from '../../../src/widgets/partner-map/model/neighbours.js';
import {
  type Box,
  between,
  boxOf,
  clamp,
  fit,
  fromScreen,
  pan,
  toScreen,
  type Viewport,
  visibleBox,
  zoomAround,
} from '../../../src/widgets/partner-map/model/viewport.js';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const view: fc.Arbitrary<Viewport> = fc.record({
  x: unit,
  y: unit,
  zoom: fc.double({ min: 0, max: 16, noNaN: true }),
  width: fc.integer({ min: 1, max: 2000 }),
  height: fc.integer({ min: 1, max: 2000 }),
});

function near(found: number, expected: number, tolerance: number): void {
  assert.ok(Math.abs(found - expected) <= tolerance, `${found} is not ${expected}`);
}

describe('the view', () => {
  it('goes to the screen and back', () => {
    fc.assert(
      fc.property(view, unit, unit, (v, x, y) => {
        const [backX, backY] = fromScreen(v, toScreen(v, [x, y]));
        near(backX, x, 1e-9);
        near(backY, y, 1e-9);
      }),
    );
  });

  it('keeps what lies under the pointer while it zooms', () => {
    fc.assert(
      fc.property(view, fc.double({ min: 0, max: 16, noNaN: true }), unit, unit, (v, zoom, px, py) => {
        const anchor: [number, number] = [px * v.width, py * v.height];
        const [beforeX, beforeY] = fromScreen(v, anchor);
        const [afterX, afterY] = fromScreen(zoomAround(v, zoom, anchor), anchor);
        near(afterX, beforeX, 1e-9);
        near(afterY, beforeY, 1e-9);
      }),
    );
  });

  it('moves the content with the hand', () => {
    fc.assert(
      fc.property(view, fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }), (v, dx, dy) => {
        const at = fromScreen(v, [0, 0]);
        const [x, y] = toScreen(pan(v, dx, dy), at);
        near(x, dx, 1e-3);
        near(y, dy, 1e-3);
      }),
    );
  });

  it('fits every point of a box inside its padding', () => {
    fc.assert(
      fc.property(view, unit, unit, unit, unit, (v, a, b, c, d) => {
        const box: Box = [Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d)];
        fc.pre(v.width > 100 && v.height > 100);
        const fitted = fit(v, box, 12, 20);
        assert.ok(fitted.zoom <= 12);
        for (const corner of [
          [box[0], box[1]],
          [box[2], box[3]],
        ] as const) {
          const [x, y] = toScreen(fitted, corner);
          assert.ok(x >= 20 - 1e-6 && x <= v.width - 20 + 1e-6 && y >= 20 - 1e-6 && y <= v.height - 20 + 1e-6);
        }
      }),
    );
  });

  it('F6: one point gets the largest zoom, not an infinite one; also in a view of no size', () => {
    const v: Viewport = { x: 0, y: 0, zoom: 0, width: 0, height: 0 };
    const fitted = fit(v, [0.5, 0.4, 0.5, 0.4], 11, 24);
    assert.deepEqual([fitted.x, fitted.y, fitted.zoom], [0.5, 0.4, 11]);
    assert.ok(Number.isFinite(fit(v, [0.1, 0.1, 0.9, 0.9], 11, 24).zoom));
  });

  it('stays inside its limits', () => {
    const limits = { minZoom: 3, maxZoom: 9, box: [0.4, 0.2, 0.6, 0.4] as const };
    fc.assert(
      fc.property(view, (v) => {
        const held = clamp(v, limits);
        assert.ok(held.zoom >= 3 && held.zoom <= 9 && held.x >= 0.4 && held.x <= 0.6 && held.y >= 0.2 && held.y <= 0.4);
        assert.deepEqual(clamp(held, limits), held);
      }),
    );
  });

  it('moves from one view to another without overshooting', () => {
    fc.assert(
      fc.property(view, view, unit, (from, to, share) => {
        const middle = between(from, to, share);
        const inside = (value: number, a: number, b: number): boolean => value >= Math.min(a, b) - 1e-9 && value <= Math.max(a, b) + 1e-9;
        assert.ok(inside(middle.x, from.x, to.x) && inside(middle.y, from.y, to.y) && inside(middle.zoom, from.zoom, to.zoom));
        near(between(from, to, 1).x, to.x, 1e-12);
        near(between(from, to, 0).x, from.x, 1e-12);
      }),
    );
  });

  it('knows the bounds of points, and that there may be none', () => {
    assert.deepEqual(boxOf(Float64Array.of(0.1, 0.2, Number.NaN, Number.NaN, 0.3, 0.1), [0, 1, 2]), [0.1, 0.1, 0.3, 0.2]);
    assert.equal(boxOf(Float64Array.of(Number.NaN, Number.NaN), [0]), undefined);
    assert.equal(boxOf(new Float64Array(0), []), undefined);
    const v: Viewport = { x: 0.5, y: 0.5, zoom: 0, width: 256, height: 256 };
    assert.deepEqual(visibleBox(v), [0, 0, 1, 1]);
  });
});

describe('arrow keys', () => {
  const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 500 })), { minLength: 1, maxLength: 60 });

  it('go where they point', () => {
    fc.assert(
      fc.property(points, fc.nat(), (all, seed) => {
        const from = seed % all.length;
        const origin = all[from] ?? [0, 0];
        for (const direction of ['left', 'right', 'up', 'down'] as const) {
          const to = neighbour(all, from, direction);
          const ahead = all.filter(([x, y]) =>
            direction === 'left' ? x < origin[0] : direction === 'right' ? x > origin[0] : direction === 'up' ? y < origin[1] : y > origin[1],
          );
          assert.equal(to === undefined, ahead.length === 0);
          if (to !== undefined) assert.ok(ahead.some((point) => point === all[to]));
        }
      }),
    );
  });

  it('prefer what lies straight ahead to what lies aside', () => {
    const points = [
      [0, 0],
      [60, 55],
      [100, 5],
    ] as const;
    assert.equal(neighbour(points, 0, 'right'), 2);
    assert.equal(neighbour(points, 0, 'down'), 1);
    assert.equal(neighbour(points, 0, 'left'), undefined);
    assert.equal(neighbour(points, 7, 'left'), undefined);
  });
});

describe('names on the map', () => {
  const request = fc.record({
    x: fc.integer({ min: 0, max: 600 }),
    y: fc.integer({ min: 0, max: 400 }),
    width: fc.integer({ min: 10, max: 120 }),
    gap: fc.constantFrom(0, 10),
  });

  it('touch neither a marker nor each other nor the edge', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 40 }), fc.array(request, { maxLength: 10 }), (wishes, markers) => {
        const requests: LabelRequest[] = wishes.map((wish, index) => ({ ...wish, id: String(index), height: 16 }));
        const obstacles: Box[] = markers.map(({ x, y }) => [x - 8, y - 8, x + 8, y + 8]);
        const placed = placeLabels(requests, obstacles, 600, 400);
        const boxes: Box[] = placed.map(({ id, x, y }) => [x, y, x + (requests[Number(id)]?.width ?? 0), y + 16]);
        boxes.forEach((box, index) => {
          assert.ok(box[0] >= 0 && box[1] >= 0 && box[2] <= 600 && box[3] <= 400);
          for (const other of [...obstacles, ...boxes.slice(index + 1)]) assert.ok(box[0] >= other[2] || other[0] >= box[2] || box[1] >= other[3] || other[1] >= box[3]);
        });
      }),
    );
  });

  it('are shown in the order of the wishes', () => {
    const at = { x: 100, y: 100, width: 50, height: 16, gap: 0 };
    assert.deepEqual(
      placeLabels(
        [
          { ...at, id: 'a' },
          { ...at, id: 'b' },
        ],
        [],
        300,
        300,
      ),
      [{ id: 'a', x: 75, y: 92 }],
    );
  });
});
