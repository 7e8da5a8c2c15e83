/** Where a map begins, how far it may go, and where it goes for the hits of a filter. Pure. */

import type { OutlinesName } from './basemap.js';
import { type LonLat, project } from './mercator.js';
import { type Box, clamp, fit, type ViewLimits, type Viewport, visibleBox } from './viewport.js';

/** What decides about the view. */
export interface Surroundings {
  readonly outlines: OutlinesName | 'none';
  /** Bounds of the outlines that are drawn. */
  readonly ground: Box | undefined;
  /** Bounds of all places of the feed. */
  readonly data: Box | undefined;
}

/** What an editor may have said. */
export interface StartWishes {
  readonly center: LonLat | undefined;
  readonly zoom: number | undefined;
  readonly bounds: Box | undefined;
}

/** Largest zoom that the outlines bear, and the one that a fit to few partners takes, since the outlines around them are what places them. */
const ZOOMS: Readonly<Record<Surroundings['outlines'], { readonly most: number; readonly fitted: number }>> = {
  europe: { most: 10, fitted: 6 },
  'de-nw': { most: 15, fitted: 10 },
  none: { most: 16, fitted: 12 },
};
const EUROPE: Box = [0.45, 0.22, 0.6, 0.41];
/** Pixels around what a view is fitted to: room for markers, their names, and the zoom buttons at the side. */
const PADDING = 56;

/** The largest zoom of these outlines. */
export function mostZoom({ outlines }: Surroundings): number {
  return ZOOMS[outlines].most;
}

/** How far the view may go: out to all that is drawn, in as far as the outlines bear. */
export function viewLimits(view: Viewport, { outlines, ground, data }: Surroundings): ViewLimits {
  const { most, fitted } = ZOOMS[outlines];
  const drawn = ground ?? data ?? EUROPE;
  const box: Box = data ? [Math.min(drawn[0], data[0]), Math.min(drawn[1], data[1]), Math.max(drawn[2], data[2]), Math.max(drawn[3], data[3])] : drawn;
  const widest = data ? fit(view, data, fitted, PADDING).zoom : fitted;
  // Without outlines a little room around the places is all there is to see.
  const minZoom = Math.min(widest, ground ? fit(view, ground, most, 0).zoom : widest - 2);
  return { minZoom: Math.max(0, minZoom), maxZoom: most, box };
}

/** A view of a box that leaves enough around it to see where it is. */
export function viewOf(view: Viewport, box: Box, surroundings: Surroundings): Viewport {
  return clamp(fit(view, box, ZOOMS[surroundings.outlines].fitted, PADDING), viewLimits(view, surroundings));
}

/** A view as close to a box as it goes, but at least one step closer than now. */
export function closerView(view: Viewport, box: Box, surroundings: Surroundings): Viewport {
  const fitted = fit(view, box, mostZoom(surroundings), PADDING);
  return clamp({ ...fitted, zoom: Math.max(fitted.zoom, view.zoom + 1) }, viewLimits(view, surroundings));
}

/** The view that shows everything, or what the editor asked for. */
export function startView(view: Viewport, { center, zoom, bounds }: StartWishes, surroundings: Surroundings): Viewport {
  const fitted = viewOf(view, bounds ?? surroundings.data ?? surroundings.ground ?? EUROPE, surroundings);
  const [x, y] = center ? project(center) : [fitted.x, fitted.y];
  return clamp({ ...fitted, x, y, zoom: zoom ?? fitted.zoom }, viewLimits(view, surroundings));
}

/** True when a point (x, y, x, y … by index) lies in the view, `margin` pixels from its edge. */
export function isInView(view: Viewport, positions: Float64Array, index: number, margin = 0): boolean {
  const [left, top, right, bottom] = visibleBox(view, -margin);
  const x = positions[2 * index] as number;
  const y = positions[2 * index + 1] as number;
  return x >= left && x <= right && y >= top && y <= bottom;
}
