/** Patterns beside colours, so that sectors can be told apart without seeing hues; the legend's swatches in `styles.ts` show the same ones. */

import type { Look } from './look.js';

/** Edge of a tile in CSS pixels; a tenth of a bar's usual height would be too coarse, less would shimmer. */
const TILE = 6;

/** Strokes of a tile by slot, from and to in tile units; the first slot stays plain. */
const STROKES: readonly (readonly (readonly [number, number, number, number])[])[] = [
  [],
  [
    [-1, 1, 1, -1],
    [0, 6, 6, 0],
    [5, 7, 7, 5],
  ],
  [[0, 3, 6, 3]],
  [
    [5, -1, 7, 1],
    [0, 0, 6, 6],
    [-1, 5, 1, 7],
  ],
  [[3, 0, 3, 6]],
  [
    [0, 3, 6, 3],
    [3, 0, 3, 6],
  ],
  [[2, 3, 4, 3]],
  [
    [-1, 1, 1, -1],
    [0, 6, 6, 0],
    [5, 7, 7, 5],
    [5, -1, 7, 1],
    [0, 0, 6, 6],
    [-1, 5, 1, 7],
  ],
];

/** Fill of a slot: its colour, cut by strokes of the surface. */
export function slotFill(slot: number, look: Look): string | CanvasPattern {
  const color = look.series[slot % look.series.length] ?? look.ink;
  return tile(STROKES[slot % STROKES.length] ?? [], color, look.surface, look.density) ?? color;
}

/** Fill of what belongs to no sector: strokes only. */
export function restFill(look: Look): string | CanvasPattern {
  return tile(STROKES[1] ?? [], look.surface, look.muted, look.density) ?? look.line;
}

function tile(strokes: readonly (readonly [number, number, number, number])[], ground: string, stroke: string, density: number): CanvasPattern | undefined {
  if (strokes.length === 0) return undefined;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.round(TILE * density);
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.scale(canvas.width / TILE, canvas.width / TILE);
  context.fillStyle = ground;
  context.fillRect(0, 0, TILE, TILE);
  context.strokeStyle = stroke;
  context.lineWidth = 1;
  // Felt rather than seen; the colours come first.
  context.globalAlpha = 0.65;
  context.beginPath();
  for (const [x1, y1, x2, y2] of strokes) {
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
  }
  context.stroke();
  const pattern = context.createPattern(canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(TILE / canvas.width));
  return pattern ?? undefined;
}
