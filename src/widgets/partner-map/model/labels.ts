/** Which names fit on the map without touching a marker or each other. Pure. */

import type { Box } from './viewport.js';

/** A name that would like to be shown. */
export interface LabelRequest {
  readonly id: string;
  /** Where the place is, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Estimated size of the text in pixels. */
  readonly width: number;
  readonly height: number;
  /** Free space around the place, in pixels; 0 puts the name on the place itself. */
  readonly gap: number;
}

/** A name with the top left corner it gets. */
export interface PlacedLabel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Places names in the order given, each at its first free side: right, left, below, above (or centred where `gap` is 0). */
export function placeLabels(requests: readonly LabelRequest[], obstacles: readonly Box[], width: number, height: number): readonly PlacedLabel[] {
  const taken = [...obstacles];
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    const spot = spots(request).find((box) => box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height && !taken.some((other) => overlap(box, other)));
    if (!spot) continue;
    taken.push(spot);
    placed.push({ id: request.id, x: spot[0], y: spot[1] });
  }
  return placed;
}

function spots({ x, y, width, height, gap }: LabelRequest): readonly Box[] {
  const at = (left: number, top: number): Box => [left, top, left + width, top + height];
  if (gap === 0) return [at(x - width / 2, y - height / 2)];
  return [at(x + gap, y - height / 2), at(x - gap - width, y - height / 2), at(x - width / 2, y + gap), at(x - width / 2, y - gap - height)];
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
