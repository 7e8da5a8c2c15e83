/** Names of partners and larger places on the map: as many as fit, partners first. */

import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Atlas } from '../../model/atlas.js';
import type { Cluster } from '../../model/cluster.js';
import { type LabelRequest, placeLabels } from '../../model/labels.js';
import { project } from '../../model/mercator.js';
import { type Box, toScreen, type Viewport } from '../../model/viewport.js';
import type { OutlinePlace } from '../../outlines/outlines.js';
import { nameText, plainText, type Words } from '../words.js';
import { place } from './place.js';

/** What decides about names. */
export interface NamesModel {
  readonly atlas: Atlas;
  readonly clusters: readonly Cluster[];
  readonly places: readonly OutlinePlace[];
  readonly view: Viewport;
  /** Height of a line in pixels. */
  readonly line: number;
}

/** With more single partners in sight than this, their names would be a thicket. */
const NAMED_PARTNERS = 16;
/** One place for so many square pixels. */
const AREA_PER_PLACE = 24_000;
/** Mean width of a letter, as a share of the line's height: bold names of partners, names of places. */
const BOLD = 0.48;
const PLAIN = 0.41;
/** The zoom buttons: names keep out from under them. */
const CONTROLS: readonly [width: number, height: number] = [52, 152];
const GAP = 12;

/** The names, hidden from assistive technology: every one of them stands in the list or names a place without a partner. */
export function namesView(model: NamesModel, words: Words): TemplateResult {
  const { atlas, clusters, places, view, line } = model;
  const texts = new Map<string, { readonly text: string; readonly isPartner: boolean }>();
  const requests: LabelRequest[] = [];
  const request = (id: string, text: string, [x, y]: readonly [number, number], gap: number): void => {
    if (x < 0 || y < 0 || x > view.width || y > view.height) return;
    texts.set(id, { text, isPartner: gap > 0 });
    requests.push({ id, x, y, width: text.length * line * (gap > 0 ? BOLD : PLAIN) + 6, height: line, gap });
  };
  const singles = clusters.filter(({ members }) => members.length === 1);
  const spoken = new Set<string>();
  for (const { members, x, y } of singles.length <= NAMED_PARTNERS ? singles : []) {
    const partner = atlas.partners[members[0] ?? -1];
    if (!partner) continue;
    const text = nameText(partner.name, words);
    spoken.add(text);
    request(`partner ${partner.id}`, text, toScreen(view, [x, y]), GAP);
  }
  const most = (view.width * view.height) / AREA_PER_PLACE;
  for (const [name, longitude, latitude] of [...places].sort((a, b) => a[3] - b[3])) {
    const text = plainText(name, words);
    if (!spoken.has(text)) request(`place ${longitude} ${latitude}`, text, toScreen(view, project([longitude, latitude])), 0);
  }
  const obstacles = clusters.map(({ members, x, y }): Box => {
    const [left, top] = toScreen(view, [x, y]);
    const reach = members.length > 1 ? 18 : 10;
    return [left - reach, top - reach, left + reach, top + reach];
  });
  obstacles.push([view.width - CONTROLS[0], 0, view.width, CONTROLS[1]]);
  let shown = 0;
  const placed = placeLabels(requests, obstacles, view.width, view.height).filter(({ id }) => {
    if (texts.get(id)?.isPartner) return true;
    shown += 1;
    return shown <= most;
  });
  return html`${repeat(
    placed,
    ({ id }) => id,
    ({ id, x, y }) => html`<span class="name ${texts.get(id)?.isPartner ? 'name--partner' : ''}" ${place(x, y)}>${texts.get(id)?.text}</span>`,
  )}`;
}
