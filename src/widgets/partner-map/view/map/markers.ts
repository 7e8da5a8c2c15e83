/** Markers and clusters as buttons, one tab stop together. */

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Atlas } from '../../model/atlas.js';
import { type Cluster, sharesPlace } from '../../model/cluster.js';
import { toScreen, type Viewport } from '../../model/viewport.js';
import { summaryText } from '../detail.js';
import { markOf, markView } from '../marks.js';
import { nameText, numberText, type Words } from '../words.js';
import { place } from './place.js';

/** What the marker layer shows. */
export interface MarkersModel {
  readonly atlas: Atlas;
  readonly clusters: readonly Cluster[];
  readonly view: Viewport;
  /** Key of the marker that the tab key reaches. */
  readonly active: number | undefined;
  /** The partner that is open. */
  readonly selected: number | undefined;
  /** The partner under the pointer in the list. */
  readonly hovered: number | undefined;
  /** No further zoom: clusters open as lists. */
  readonly isDeepest: boolean;
}

/** A marker keeps its identity while its first member leads it. */
export function markerKey({ members }: Cluster): number {
  return members[0] ?? -1;
}

/** True when a press opens a list rather than a closer view. */
export function opensList(cluster: Cluster, isDeepest: boolean): boolean {
  return cluster.members.length > 1 && (isDeepest || sharesPlace(cluster));
}

/** The buttons, in the order of the list. */
export function markersView(model: MarkersModel, words: Words, open: (cluster: Cluster) => void): TemplateResult {
  const { clusters, view } = model;
  return html`${repeat(clusters, markerKey, (cluster) => {
    const [x, y] = toScreen(view, [cluster.x, cluster.y]);
    return cluster.members.length === 1 ? single(cluster, x, y, model, words, open) : group(cluster, x, y, model, words, open);
  })}`;
}

function single(
  cluster: Cluster,
  x: number,
  y: number,
  { atlas, active, selected, hovered }: MarkersModel,
  words: Words,
  open: (cluster: Cluster) => void,
): TemplateResult {
  const index = markerKey(cluster);
  const partner = atlas.partners[index];
  const summary = summaryText(index, atlas, words);
  const isSelected = selected === index;
  return html`<button
    class="marker ${isSelected ? 'is-selected' : ''} ${hovered === index ? 'is-hovered' : ''}"
    part="marker"
    type="button"
    tabindex=${active === index ? 0 : -1}
    data-key=${index}
    aria-label=${[partner ? nameText(partner.name, words) : '', summary].filter(Boolean).join(', ')}
    aria-expanded=${isSelected ? 'true' : 'false'}
    ${place(x, y)}
    @click=${() => open(cluster)}
  >
    ${markView(markOf(atlas, index))}
  </button>`;
}

/** Three sizes tell few from many at a glance; the number says it exactly. */
function sizeOf(count: number): string {
  return count < 10 ? 'small' : count < 100 ? 'medium' : 'large';
}

function group(
  cluster: Cluster,
  x: number,
  y: number,
  { active, selected, hovered, isDeepest }: MarkersModel,
  words: Words,
  open: (cluster: Cluster) => void,
): TemplateResult {
  const { members } = cluster;
  const key = markerKey(cluster);
  const isList = opensList(cluster, isDeepest);
  const has = (index: number | undefined): boolean => index !== undefined && members.includes(index);
  return html`<button
    class="marker marker--cluster marker--${sizeOf(members.length)} ${has(selected) ? 'is-selected' : ''} ${has(hovered) ? 'is-hovered' : ''}"
    part="cluster"
    type="button"
    tabindex=${active === key ? 0 : -1}
    data-key=${key}
    aria-label=${isList ? words.texts.clusterHere(members.length) : words.texts.cluster(members.length)}
    aria-expanded=${isList ? 'false' : nothing}
    ${place(x, y)}
    @click=${() => open(cluster)}
  >
    <span>${numberText(members.length, words)}</span>
  </button>`;
}
