/** Which marker an arrow key goes to. Pure. */

import type { Point } from './mercator.js';

/** Arrow keys as directions on the screen. */
export type Direction = 'left' | 'right' | 'up' | 'down';

const TOWARDS: Readonly<Record<Direction, Point>> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };

/** Sideways distance counts this much more than distance ahead, so that an arrow goes where it points. */
const ASIDE = 2.5;

/** The index of the best marker in a direction, or `undefined` where there is none; points are pixels. */
export function neighbour(points: readonly Point[], from: number, direction: Direction): number | undefined {
  const origin = points[from];
  if (!origin) return undefined;
  const [towardsX, towardsY] = TOWARDS[direction];
  let [best, least]: [number | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  points.forEach(([x, y], index) => {
    const [dx, dy] = [x - origin[0], y - origin[1]];
    const ahead = dx * towardsX + dy * towardsY;
    if (ahead <= 0) return;
    const cost = ahead + ASIDE * Math.abs(dx * towardsY + dy * towardsX);
    if (cost < least) [best, least] = [index, cost];
  });
  return best;
}
