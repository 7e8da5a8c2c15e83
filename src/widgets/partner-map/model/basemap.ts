/** Which outlines suit the places of a feed. Pure. */

import type { Box } from './viewport.js';

/** Outlines that ship with the package. */
export type OutlinesName = 'europe' | 'de-nw';

/** Who has to be named under outlines; known before they are loaded, so that the line under the map does not come late. A test compares it with the files. */
export const ATTRIBUTIONS: Readonly<Record<OutlinesName, string>> = { europe: 'Natural Earth', 'de-nw': '© GeoBasis-DE / BKG (Daten verändert)' };

/** North Rhine-Westphalia in the unit square, a little more than its outlines, so that a partner just across the border does not change the map. */
const NRW: Box = [0.5157, 0.3266, 0.5268, 0.3396];

/** `de-nw` where everything lies inside it, else `europe`; without any place the wider one. */
export function suitableOutlines(box: Box | undefined): OutlinesName {
  if (!box) return 'europe';
  return box[0] >= NRW[0] && box[1] >= NRW[1] && box[2] <= NRW[2] && box[3] <= NRW[3] ? 'de-nw' : 'europe';
}
