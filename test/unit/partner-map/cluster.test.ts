import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import Supercluster from 'supercluster';
import { type Cluster, clusterPoints, clustersIn, clusterZoom, sharesPlace } from '../../../src/widgets/partner-map/model/cluster.js';
import { projectX, projectY, unproject } from '../../../src/widgets/partner-map/model/mercator.js';
import { worldSize } from '../../../src/widgets/partner-map/model/viewport.js';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const crowd = fc.array(fc.tuple(fc.oneof(unit, fc.constantFrom(0, 0.5, 0.52, 1)), fc.oneof(unit, fc.constantFrom(0.3, 0.3001, 1))), { maxLength: 200 });

function flat(points: readonly (readonly [number, number])[]): Float64Array {
  return Float64Array.from(points.flat());
}

function all(positions: Float64Array): number[] {
  return Array.from({ length: positions.length / 2 }, (_, index) => index);
}

/** A plain, slow statement of what a cluster is. */
function slowly(positions: Float64Array, chosen: readonly number[], distance: number): number[][] {
  const free = new Set(chosen);
  return chosen.flatMap((seed) => {
    if (!free.has(seed)) return [];
    const members = [...free].filter(
      (index) => Math.hypot((positions[2 * index] ?? 0) - (positions[2 * seed] ?? 0), (positions[2 * index + 1] ?? 0) - (positions[2 * seed + 1] ?? 0)) <= distance,
    );
    for (const index of members) free.delete(index);
    return [members.sort((a, b) => a - b)];
  });
}

const cluster = (positions: Float64Array, chosen: readonly number[], distance: number): readonly Cluster[] =>
  clustersIn(clusterPoints(positions, chosen, distance), [0, 0, 1, 1]);
const membersOf = (clusters: readonly Cluster[]): number[][] => clusters.map(({ members }) => [...members]);

describe('clusters', () => {
  it('hold every point exactly once, as the slow definition says', () => {
    fc.assert(
      fc.property(crowd, fc.double({ min: 0.0005, max: 0.5, noNaN: true }), (points, distance) => {
        const positions = flat(points);
        const clusters = cluster(positions, all(positions), distance);
        assert.deepEqual(
          clusters.flatMap(({ members }) => members).sort((a, b) => a - b),
          all(positions),
        );
        assert.deepEqual(membersOf(clusters), slowly(positions, all(positions), distance));
      }),
    );
  });

  it('stand in the middle of their members, inside their bounds', () => {
    fc.assert(
      fc.property(crowd, (points) => {
        const positions = flat(points);
        for (const { x, y, box, members } of cluster(positions, all(positions), 0.05)) {
          assert.ok(x >= box[0] - 1e-12 && x <= box[2] + 1e-12 && y >= box[1] - 1e-12 && y <= box[3] + 1e-12);
          assert.ok(members.every((index) => Math.hypot((positions[2 * index] ?? 0) - x, (positions[2 * index + 1] ?? 0) - y) <= 0.1));
        }
      }),
    );
  });

  it('contain only what was chosen and has a place', () => {
    const positions = Float64Array.of(0.1, 0.1, Number.NaN, Number.NaN, 0.1, 0.1, 0.9, 0.9);
    assert.deepEqual(membersOf(cluster(positions, [0, 1, 3], 0.01)), [[0], [3]]);
    assert.deepEqual(cluster(positions, [], 0.01), []);
  });

  it('F6: thirty at one address are one cluster at every zoom, and say that no zoom helps', () => {
    const positions = flat(Array.from({ length: 30 }, () => [0.52, 0.33] as const));
    for (const zoom of [0, 5, 10, 18]) {
      const clusters = cluster(positions, all(positions), 48 / worldSize(zoom));
      assert.equal(clusters.length, 1);
      assert.ok(clusters[0] && sharesPlace(clusters[0]));
    }
    const [apart] = cluster(
      flat([
        [0.5, 0.5],
        [0.5001, 0.5],
      ]),
      [0, 1],
      0.01,
    );
    assert.ok(apart && !sharesPlace(apart));
  });

  it('agrees with supercluster on the invariants: every point counted, fewer markers than points, singles far from each other', () => {
    const places: [number, number][] = Array.from({ length: 2000 }, (_, index) => [6 + ((index * 7919) % 3000) / 1000, 50.4 + ((index * 104_729) % 2000) / 1000]);
    const positions = flat(places.map(([longitude, latitude]) => [projectX(longitude), projectY(latitude)]));
    for (const zoom of [5, 7, 9, 11]) {
      const oracle = new Supercluster({ radius: 48, extent: 256, maxZoom: 18 });
      oracle.load(places.map((coordinates) => ({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates } })));
      const theirs = oracle.getClusters([-180, -85, 180, 85], zoom);
      const ours = cluster(positions, all(positions), 48 / worldSize(zoom));
      const total = theirs.reduce((sum, { properties }) => sum + ('point_count' in properties ? (properties.point_count as number) : 1), 0);
      assert.equal(
        ours.reduce((sum, { members }) => sum + members.length, 0),
        total,
      );
      assert.ok(ours.length >= theirs.length * 0.5 && ours.length <= theirs.length * 2, `${ours.length} markers, supercluster ${theirs.length} at zoom ${zoom}`);
      for (const { x, y } of ours) assert.ok(unproject([x, y])[1] > 50 && unproject([x, y])[1] < 53);
    }
  });

  it('are cut to a box by their middle', () => {
    const clustering = clusterPoints(
      flat([
        [0.1, 0.1],
        [0.8, 0.8],
      ]),
      [0, 1],
      0.01,
    );
    assert.deepEqual(membersOf(clustersIn(clustering, [0.5, 0.5, 1, 1])), [[1]]);
  });

  it('changes only at half steps of zoom', () => {
    assert.deepEqual([clusterZoom(7), clusterZoom(7.49), clusterZoom(7.5), clusterZoom(-0.2)], [7, 7, 7.5, -0.5]);
  });
});
