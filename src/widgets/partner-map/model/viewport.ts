/** What part of the unit square a map shows: centre, scale and size, and how gestures change them. Pure. */

import type { Point } from './mercator.js';

/** Screen pixels of the whole world at zoom 0. */
const WORLD = 256;

/** A view of the map. */
export interface Viewport {
  /** Centre in the unit square. */
  readonly x: number;
  readonly y: number;
  /** As in map services: each step doubles the scale; fractions are allowed. */
  readonly zoom: number;
  /** Size in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** A rectangle of the unit square: left, top, right, bottom. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** How far a view may go. */
export interface ViewLimits {
  readonly minZoom: number;
  readonly maxZoom: number;
  /** The centre stays inside. */
  readonly box: Box;
}

/** Pixels of the whole world at a zoom. */
export function worldSize(zoom: number): number {
  return WORLD * 2 ** zoom;
}

/** From the unit square to pixels of the view. */
export function toScreen(view: Viewport, [x, y]: Point): Point {
  const size = worldSize(view.zoom);
  return [(x - view.x) * size + view.width / 2, (y - view.y) * size + view.height / 2];
}

/** From pixels of the view to the unit square. */
export function fromScreen(view: Viewport, [x, y]: Point): Point {
  const size = worldSize(view.zoom);
  return [(x - view.width / 2) / size + view.x, (y - view.height / 2) / size + view.y];
}

/** What the view shows, `margin` pixels more on every side. */
export function visibleBox(view: Viewport, margin = 0): Box {
  const [left, top] = fromScreen(view, [-margin, -margin]);
  const [right, bottom] = fromScreen(view, [view.width + margin, view.height + margin]);
  return [left, top, right, bottom];
}

/** Shows a box as large as it fits with `padding` pixels around it; a point gets `maxZoom`. */
export function fit(view: Viewport, box: Box, maxZoom: number, padding: number): Viewport {
  const [width, height] = [Math.max(1, view.width - 2 * padding), Math.max(1, view.height - 2 * padding)];
  const across = Math.max((box[2] - box[0]) / width, (box[3] - box[1]) / height);
  const zoom = across > 0 ? Math.min(maxZoom, Math.log2(1 / (across * WORLD))) : maxZoom;
  return { ...view, x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2, zoom };
}

/** Keeps zoom and centre inside the limits. */
export function clamp(view: Viewport, { minZoom, maxZoom, box }: ViewLimits): Viewport {
  return { ...view, zoom: Math.max(minZoom, Math.min(maxZoom, view.zoom)), x: Math.max(box[0], Math.min(box[2], view.x)), y: Math.max(box[1], Math.min(box[3], view.y)) };
}

/** Moves the content by pixels, as a hand on paper does. */
export function pan(view: Viewport, dx: number, dy: number): Viewport {
  const size = worldSize(view.zoom);
  return { ...view, x: view.x - dx / size, y: view.y - dy / size };
}

/** Changes the zoom while what lies under `anchor` (pixels) stays there. */
export function zoomAround(view: Viewport, zoom: number, anchor: Point): Viewport {
  const [x, y] = fromScreen(view, anchor);
  const size = worldSize(zoom);
  return { ...view, zoom, x: x - (anchor[0] - view.width / 2) / size, y: y - (anchor[1] - view.height / 2) / size };
}

/** A view between two others, for motion; zoom and centre go together, so that a place seems to come straight at the viewer. */
export function between(from: Viewport, to: Viewport, share: number): Viewport {
  const zoom = from.zoom + (to.zoom - from.zoom) * share;
  const change = to.zoom - from.zoom;
  const part = Math.abs(change) < 1e-6 ? share : (2 ** -from.zoom - 2 ** -zoom) / (2 ** -from.zoom - 2 ** -to.zoom);
  return { ...to, zoom, x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** The smallest box around all points given as x, y, x, y …, or around chosen ones; NaN is skipped. `undefined` without a point. */
export function boxOf(positions: Float64Array, chosen: Iterable<number> = positions.subarray(positions.length / 2).keys()): Box | undefined {
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const index of chosen) {
    const x = positions[2 * index] ?? Number.NaN;
    const y = positions[2 * index + 1] ?? Number.NaN;
    if (Number.isNaN(x)) continue;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return left > right ? undefined : [left, top, right, bottom];
}
