/** The marks of categories: shape and colour together, so that neither is needed alone. */

import { html, type TemplateResult } from 'lit';
import type { Atlas } from '../model/atlas.js';

/** Shapes in a square of 20, in the order of the series colours; the last one is the mark that further categories share. */
const SHAPES: readonly string[] = [
  'M10 3a7 7 0 1 1 0 14a7 7 0 1 1 0-14z',
  'M4 4h12v12H4z',
  'M10 1.5 18.5 10 10 18.5 1.5 10z',
  'M10 2 18.7 17H1.3z',
  'M10 1.8 17.8 7.5 14.8 16.7H5.2L2.2 7.5z',
  'M1.3 3h17.4L10 18z',
  'M7 2h6v5h5v6h-5v5H7v-5H2V7h5z',
  'M5.8 2.7h8.4L18.4 10l-4.2 7.3H5.8L1.6 10z',
  'M10 3a7 7 0 1 1 0 14a7 7 0 1 1 0-14zm0 3.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7z',
];

/** Series colours in the order in which they differ best; then the quiet colour of the shared mark. As presentation attributes, which forced colours override. */
const COLORS: readonly string[] = [...[1, 2, 4, 5, 3, 7, 8, 6].map((number) => `var(--_series-${number})`), 'var(--_muted)'];
const LINE_COLORS: readonly number[] = [1, 4, 2, 5, 7, 3, 6, 8];
/** Dashes by kind of relation, in pixels; with the colour of the same number no line is told by colour alone. */
const DASHES: readonly string[] = ['none', '9 5', '2 5', '12 4 2 4', '5 3', '16 5', '1 4', '8 3 1 3 1 3'];

/** Colour and dash of a kind of relation. */
export function lineStyle(kind: number): { readonly color: string; readonly dash: string } {
  const number = kind % DASHES.length;
  return { color: `var(--_series-${LINE_COLORS[number]})`, dash: DASHES[number] ?? 'none' };
}

/** A mark as a picture without a name; the text beside it says what it is. */
export function markView(mark: number): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 20 20" aria-hidden="true"><path fill=${COLORS[mark] ?? ''} d=${SHAPES[mark] ?? ''}></path></svg>`;
}

/** The mark of a partner: that of its first category. */
export function markOf({ categories, categoriesOf }: Atlas, index: number): number {
  const first = categoriesOf[index]?.[0];
  return first === undefined ? 0 : (categories[first]?.mark ?? 0);
}
