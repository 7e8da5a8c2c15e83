/** The shortest way between two places on the globe, as points for a line on a map. Pure. */

import { type LonLat, type Point, project } from './mercator.js';

const RADIAN = Math.PI / 180;

/** The place at `share` (0 to 1) of the great circle from `start` to `end`. */
export function betweenPlaces(start: LonLat, end: LonLat, share: number): LonLat {
  const a = toVector(start);
  const b = toVector(end);
  const cosine = Math.max(-1, Math.min(1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]));
  const angle = Math.acos(cosine);
  const sine = Math.sin(angle);
  // The same place, or its antipode, to which every way is a shortest one.
  if (sine < 1e-9) return share < 0.5 ? start : end;
  const [p, q] = [Math.sin((1 - share) * angle) / sine, Math.sin(share * angle) / sine];
  const [x, y, z] = [p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2]];
  return [Math.atan2(y, x) / RADIAN, Math.atan2(z, Math.hypot(x, y)) / RADIAN];
}

function toVector([longitude, latitude]: LonLat): readonly [number, number, number] {
  const [l, b] = [longitude * RADIAN, latitude * RADIAN];
  return [Math.cos(b) * Math.cos(l), Math.cos(b) * Math.sin(l), Math.sin(b)];
}

/** How many straight pieces draw a line across the whole map. */
const PIECES = 96;

/**
 * The great circle in the unit square. `bow` bends it aside by that share of its length, so that two kinds of relation between
 * the same cities are two lines. Beyond the antimeridian it leaves the square instead of jumping across it.
 */
export function greatCircle(start: LonLat, end: LonLat, bow = 0): readonly Point[] {
  const [from, to] = [project(start), project(end)];
  const reach = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const count = Math.max(2, Math.ceil(Math.min(1, reach * 2) * PIECES));
  const points: Point[] = [];
  let turns = 0;
  let before = from[0];
  for (let index = 0; index <= count; index += 1) {
    const [x, y] = index === 0 ? from : index === count ? to : project(betweenPlaces(start, end, index / count));
    if (x - before > 0.5) turns -= 1;
    else if (before - x > 0.5) turns += 1;
    before = x;
    points.push([x + turns, y]);
  }
  return bow === 0 ? points : bent(points, bow);
}

function bent(points: readonly Point[], bow: number): readonly Point[] {
  const [first, last] = [points[0] ?? [0, 0], points.at(-1) ?? [0, 0]];
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  return points.map(([x, y], index) => {
    const share = bow * Math.sin((Math.PI * index) / (points.length - 1));
    return [x - dy * share, y + dx * share];
  });
}
