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

/** Length in the unit square under which two points count as one place: about 4 cm on the ground. */
const SAME_PLACE = 1e-9;

/** True when no zoom could part the members. */
export function sharesPlace({ box }: Cluster): boolean {
  return box[2] - box[0] < SAME_PLACE && box[3] - box[1] < SAME_PLACE;
}

/**
 * Clusters points (x, y, x, y …; NaN is skipped). The first unclaimed point takes every unclaimed one within `distance`;
 * the grid's cells are as wide as that, so only nine cells are looked at.
 */
export function clusterPoints(positions: Float64Array, chosen: readonly number[], distance: number): readonly Cluster[] {
  const columns = Math.ceil(1 / distance) + 2;
  const cellOf = (index: number): number => Math.floor((positions[2 * index + 1] ?? 0) / distance) * columns + Math.floor((positions[2 * index] ?? 0) / distance);
  const heads = new Map<number, number>();
  const next = new Int32Array(positions.length / 2).fill(-1);
  const isFree = new Uint8Array(positions.length / 2);
  for (let order = chosen.length - 1; order >= 0; order -= 1) {
    const index = chosen[order] ?? 0;
    if (Number.isNaN(positions[2 * index])) continue;
    const cell = cellOf(index);
    next[index] = heads.get(cell) ?? -1;
    heads.set(cell, index);
    isFree[index] = 1;
  }
  const clusters: Cluster[] = [];
  for (const seed of chosen) {
    if (isFree[seed] !== 1) continue;
    const [seedX, seedY, home] = [positions[2 * seed] ?? 0, positions[2 * seed + 1] ?? 0, cellOf(seed)];
    const members: number[] = [];
    for (let row = -1; row <= 1; row += 1) {
      for (let column = -1; column <= 1; column += 1) {
        const cell = home + row * columns + column;
        let before = -1;
        let index = heads.get(cell) ?? -1;
        while (index >= 0) {
          const after = next[index] ?? -1;
          const [dx, dy] = [(positions[2 * index] ?? 0) - seedX, (positions[2 * index + 1] ?? 0) - seedY];
          if (dx * dx + dy * dy <= distance * distance) {
            members.push(index);
            isFree[index] = 0;
            // Claimed points leave their cell's chain, so that a crowded cell is not walked again and again.
            if (before < 0) heads.set(cell, after);
            else next[before] = after;
          } else before = index;
          index = after;
        }
      }
    }
    clusters.push(summary(positions, members));
  }
  return clusters;
}

function summary(positions: Float64Array, members: number[]): Cluster {
  members.sort((a, b) => a - b);
  let [sumX, sumY] = [0, 0];
  let [left, top, right, bottom] = [1, 1, 0, 0];
  for (const index of members) {
    const [x, y] = [positions[2 * index] ?? 0, positions[2 * index + 1] ?? 0];
    sumX += x;
    sumY += y;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: sumX / members.length, y: sumY / members.length, members, box: [left, top, right, bottom] };
}

/** Steps of zoom at which clusters change; between them they keep, so that small motions do not reshuffle the map. */
const STEP = 0.5;

/** The zoom whose clusters serve a fractional one. */
export function clusterZoom(zoom: number): number {
  return Math.floor(zoom / STEP) * STEP;
}
