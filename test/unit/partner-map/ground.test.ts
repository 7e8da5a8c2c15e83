import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { project } from '../../../src/widgets/partner-map/model/mercator.js';
import { outlines as nrw } from '../../../src/widgets/partner-map/outlines/de-nw.js';
import { outlines as europe } from '../../../src/widgets/partner-map/outlines/europe.js';
import { createGround, loadOutlines, pathOf, UNITS } from '../../../src/widgets/partner-map/view/map/ground.js';

/** The points of path data, absolute. */
function pointsOf(path: string): [number, number][][] {
  return path
    .split('M')
    .filter(Boolean)
    .map((ring) => {
      const [start = '', steps = ''] = ring.replace('z', '').split('l');
      const numbers = `${start} ${steps}`.trim().split(' ').map(Number);
      let [x, y] = [0, 0];
      return Array.from({ length: numbers.length / 2 }, (_, index): [number, number] => {
        [x, y] = [x + (numbers[2 * index] ?? 0), y + (numbers[2 * index + 1] ?? 0)];
        return [x, y];
      });
    });
}

describe('the ground', () => {
  for (const [name, outlines] of Object.entries({ europe, 'de-nw': nrw })) {
    it(`${name}: is what topojson-client reads, projected`, () => {
      const { land, origin } = createGround(outlines);
      const object = outlines.topology.objects.land;
      assert.ok(object?.type === 'GeometryCollection');
      const collection = feature(outlines.topology, object);
      const rings = collection.features.flatMap(({ geometry }): readonly Position[][] => {
        const shape = geometry as Polygon | MultiPolygon;
        return shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
      });
      const drawn = pointsOf(land);
      assert.equal(drawn.length, rings.length);
      rings.forEach((ring, index) => {
        const expected = ring.map(([x = 0, y = 0]) => project([x, y]).map((value, axis) => Math.round((value - origin[axis as 0 | 1]) * UNITS)));
        // Points that fall together on the grid of the path are drawn once.
        const distinct = expected.filter((point, position) => position === 0 || String(point) !== String(expected[position - 1]));
        assert.deepEqual(drawn[index], distinct);
      });
    });
  }

  it('loads each outline by its name', async () => {
    assert.equal((await loadOutlines('de-nw')).attribution, nrw.attribution);
    assert.equal((await loadOutlines('europe')).attribution, europe.attribution);
  });

  it('writes short steps from an origin', () => {
    assert.equal(
      pathOf(
        [
          [0.5, 0.5],
          [0.500001, 0.5],
          [0.500001, 0.5],
          [0.500003, 0.499999],
        ],
        [0.5, 0.5],
      ),
      'M0 0l1 0 2 -1',
    );
  });
});
