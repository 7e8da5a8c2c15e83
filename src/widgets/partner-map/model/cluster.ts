/** Points that would overlap on the screen become one cluster, by a grid over typed arrays; the same points always give the same clusters. Pure. */

import type { Box } from './viewport.js';

/** One marker on the map: a single point or several that lie closer together than a marker is wide. */
export interface Cluster {
  /** Mean of its members in the unit square. */
  readonly x: number;
  readonly y: number;
  /** Indices of the points, ascending. */
  readonly members: readonly number[];
  /** Bounds of the members. */
  readonly box: Box;
}

/** All clusters of a map at one zoom, compact: at 50 000 points an object for each would cost more than finding them. */
export interface Clustering {
  readonly count: number;
  readonly chosen: readonly number[];
  /** Cluster of each point, by the point's index; -1 for points that are in none. */
  readonly labels: Int32Array;
  /** Six numbers a cluster: sum of x, sum of y, left, top, right, bottom. */
  readonly sums: Float64Array;
  readonly sizes: Int32Array;
}

/** Length in the unit square under which two points count as one place: about 4 cm on the ground. */
const SAME_PLACE = 1e-9;
const FIELDS = 6;

/** True when no zoom could part the members. */
export function sharesPlace({ box }: Pick<Cluster, 'box'>): boolean {
  return box[2] - box[0] < SAME_PLACE && box[3] - box[1] < SAME_PLACE;
}

/**
 * Clusters points (x, y, x, y …; NaN is skipped). The first unclaimed point takes every unclaimed one within `distance`.
 * The grid's cells are as wide as that, so nine cells are looked at. Cells are found by a hash without keys: cells that share
 * a bucket lie far apart, and the distance sorts them out.
 */
export function clusterPoints(positions: Float64Array, chosen: readonly number[], distance: number): Clustering {
  const points = positions.length / 2;
  const bits = Math.max(4, Math.min(18, Math.ceil(Math.log2(chosen.length + 1)) + 1));
  const mask = (1 << bits) - 1;
  const bucket = (column: number, row: number): number => (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & mask;
  const heads = new Int32Array(mask + 1).fill(-1);
  const next = new Int32Array(points).fill(-1);
  const labels = new Int32Array(points).fill(-1);
  for (let order = chosen.length - 1; order >= 0; order -= 1) {
    const index = chosen[order] as number;
    const x = positions[2 * index] as number;
    if (Number.isNaN(x)) continue;
    const cell = bucket(Math.floor(x / distance), Math.floor((positions[2 * index + 1] as number) / distance));
    next[index] = heads[cell] as number;
    heads[cell] = index;
  }
  const sums = new Float64Array(chosen.length * FIELDS);
  const sizes = new Int32Array(chosen.length);
  const reach = distance * distance;
  let count = 0;
  for (const seed of chosen) {
    const [seedX, seedY] = [positions[2 * seed] as number, positions[2 * seed + 1] as number];
    if (labels[seed] !== -1 || Number.isNaN(seedX)) continue;
    const [homeColumn, homeRow] = [Math.floor(seedX / distance), Math.floor(seedY / distance)];
    const at = count * FIELDS;
    sums.set([0, 0, seedX, seedY, seedX, seedY], at);
    for (let row = homeRow - 1; row <= homeRow + 1; row += 1) {
      for (let column = homeColumn - 1; column <= homeColumn + 1; column += 1) {
        const cell = bucket(column, row);
        let before = -1;
        let index = heads[cell] as number;
        while (index >= 0) {
          const after = next[index] as number;
          const x = positions[2 * index] as number;
          const y = positions[2 * index + 1] as number;
          if ((x - seedX) * (x - seedX) + (y - seedY) * (y - seedY) <= reach) {
            labels[index] = count;
            sizes[count] = (sizes[count] as number) + 1;
            add(sums, at, x, y);
            // Claimed points leave their cell's chain, so that a crowded cell is not walked again and again.
            if (before < 0) heads[cell] = after;
            else next[before] = after;
          } else before = index;
          index = after;
        }
      }
    }
    count += 1;
  }
  return { count, chosen, labels, sums, sizes };
}

function add(sums: Float64Array, at: number, x: number, y: number): void {
  sums[at] = (sums[at] as number) + x;
  sums[at + 1] = (sums[at + 1] as number) + y;
  if (x < (sums[at + 2] as number)) sums[at + 2] = x;
  if (y < (sums[at + 3] as number)) sums[at + 3] = y;
  if (x > (sums[at + 4] as number)) sums[at + 4] = x;
  if (y > (sums[at + 5] as number)) sums[at + 5] = y;
}

/** The clusters whose middle lies in a box, with their members. */
export function clustersIn({ count, chosen, labels, sums, sizes }: Clustering, within: Box): readonly Cluster[] {
  const found = new Map<number, Cluster & { readonly members: number[] }>();
  for (let label = 0; label < count; label += 1) {
    const at = label * FIELDS;
    const size = sizes[label] as number;
    const [x, y] = [(sums[at] as number) / size, (sums[at + 1] as number) / size];
    if (x < within[0] || x > within[2] || y < within[1] || y > within[3]) continue;
    found.set(label, { x, y, box: [sums[at + 2] as number, sums[at + 3] as number, sums[at + 4] as number, sums[at + 5] as number], members: [] });
  }
  for (const index of chosen) found.get(labels[index] as number)?.members.push(index);
  return [...found.values()];
}

/** Steps of zoom at which clusters change; between them they keep, so that small motions do not reshuffle the map. */
const STEP = 0.5;

/** The zoom whose clusters serve a fractional one. */
export function clusterZoom(zoom: number): number {
  return Math.floor(zoom / STEP) * STEP;
}
