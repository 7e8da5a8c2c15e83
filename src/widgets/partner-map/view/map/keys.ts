/** What keys do on the marker layer. */

import type { Cluster } from '../../model/cluster.js';
import { type Direction, neighbour } from '../../model/neighbours.js';
import { toScreen, type Viewport } from '../../model/viewport.js';

/** Focus another marker, move the map by shares of its size, zoom, close what is open, or nothing. */
export type KeyAct = { readonly focus: number } | { readonly pan: readonly [x: number, y: number] } | { readonly zoom: number } | 'close' | undefined;

const ARROWS: ReadonlyMap<string, Direction> = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
]);
/** Where nothing more is in sight, the map moves on by this share of its size. */
const STEPS: Readonly<Record<Direction, readonly [number, number]>> = { left: [0.4, 0], right: [-0.4, 0], up: [0, 0.4], down: [0, -0.4] };

/** The meaning of a key; `here` is the marker with the focus, -1 when none has it. */
export function keyAct({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, here: number, clusters: readonly Cluster[], view: Viewport): KeyAct {
  if (altKey || ctrlKey || metaKey) return undefined;
  if (key === '+' || key === '-') return { zoom: key === '+' ? 1 : -1 };
  if (here < 0) return undefined;
  const count = clusters.length;
  const direction = ARROWS.get(key);
  if (direction) {
    const points = clusters.map(({ x, y }) => toScreen(view, [x, y]));
    const next = neighbour(points, here, direction);
    return next === undefined ? { pan: STEPS[direction] } : { focus: next };
  }
  switch (key) {
    case 'Home':
      return { focus: 0 };
    case 'End':
      return { focus: count - 1 };
    case 'PageDown':
      return { focus: (here + 1) % count };
    case 'PageUp':
      return { focus: (here - 1 + count) % count };
    case 'Escape':
      return 'close';
    default:
      return undefined;
  }
}
