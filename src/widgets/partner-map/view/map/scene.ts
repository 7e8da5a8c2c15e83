/** What the map draws: ground, lines, names, markers, controls and the card. */

import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Cluster } from '../../model/cluster.js';
import type { Viewport } from '../../model/viewport.js';
import type { MapModel } from '../map.js';
import { lineStyle } from '../marks.js';
import { cardView } from './card.js';
import type { Ground } from './ground.js';
import { markersView } from './markers.js';
import { namesView } from './names.js';

/** The state of a map between two drawings. */
export interface SceneModel {
  readonly map: MapModel;
  readonly ground: Ground | undefined;
  /** Path data by link. */
  readonly paths: readonly (string | undefined)[];
  readonly view: Viewport;
  readonly clusters: readonly Cluster[];
  /** Key of the marker that the tab key reaches. */
  readonly active: number | undefined;
  readonly hovered: number | undefined;
  /** Partners that share the place that was opened. */
  readonly members: readonly number[];
  readonly listed: number;
  readonly hint: 'wheel' | 'touch' | undefined;
  readonly isDeepest: boolean;
  readonly hasPlaces: boolean;
  /** Height of a line of text in pixels. */
  readonly line: number;
}

/** What can be done on the map. */
export interface SceneActions {
  readonly open: (cluster: Cluster) => void;
  readonly select: (index: number) => void;
  readonly close: () => void;
  readonly back: () => void;
  readonly more: () => void;
  readonly zoom: (steps: number) => void;
  readonly reset: () => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly focus: (event: FocusEvent) => void;
  readonly scroll: () => void;
}

/** Draws everything; positions of ground and layers are set afterwards, because gestures change them without a drawing. */
export function sceneView(scene: SceneModel, actions: SceneActions): TemplateResult {
  const { map, view, clusters, active, hovered, isDeepest, ground, members } = scene;
  const { words, atlas, selected } = map;
  const { texts } = words;
  const isReady = view.width > 0;
  const card = map.isOpenHere ? selected : undefined;
  return html`<div class="stage" @keydown=${actions.key} @focusin=${actions.focus} @scroll=${actions.scroll}>
      <div class="layers">
        <svg class="ground" aria-hidden="true"><g class="world"><path class="land" d=${ground?.land ?? ''}></path>${atlas.links.length > 0 ? linksView(scene) : nothing}</g></svg>
        <div class="names" aria-hidden="true">${isReady ? namesView({ atlas, clusters, places: ground?.outlines.places ?? [], view, line: scene.line }, words) : nothing}</div>
        <div class="markers" role="group" aria-label=${texts.markers(clusters.length)} aria-describedby="markers-help">
          ${isReady ? markersView({ atlas, clusters, view, active, selected, hovered, isDeepest }, words, actions.open) : nothing}
        </div>
      </div>
      <p id="markers-help" hidden>${texts.markersHelp}</p>
      <div class="hint ${scene.hint ? 'is-shown' : ''}" aria-hidden="true"><span>${scene.hint === 'touch' ? texts.hintTouch : texts.hintWheel(controlKey(texts.controlKey))}</span></div>
      ${scene.hasPlaces ? nothing : html`<p class="stage__empty fine">${texts.noPlaces}</p>`}
    </div>
    ${card !== undefined || members.length > 0 ? cardView({ ...map, selected: card, members, listed: scene.listed }, words, { close: actions.close, back: actions.back, open: actions.select, more: actions.more }) : nothing}
    <div class="controls" part="controls" role="group" aria-label=${texts.map}>
      ${controlView(texts.zoomIn, 'M10 4v12M4 10h12', () => actions.zoom(1))} ${controlView(texts.zoomOut, 'M4 10h12', () => actions.zoom(-1))}
      ${controlView(texts.reset, 'M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4', actions.reset)}
    </div>`;
}

/** Lines whose both ends pass the filter; while a partner is open the lines of others step back. */
function linksView({ map: { atlas, visible, selected }, paths }: SceneModel): readonly unknown[] {
  const shown = new Set(visible);
  const hasOwn = selected !== undefined && atlas.linksOf.has(selected);
  return atlas.links.map(({ from, to, kind }, index) => {
    const path = paths[index];
    if (path === undefined || !shown.has(from) || !shown.has(to)) return nothing;
    const isFaint = hasOwn && from !== selected && to !== selected;
    const { color, dash } = lineStyle(kind);
    return svg`<path class="link ${isFaint ? 'is-faint' : ''}" stroke=${color} stroke-dasharray=${dash} d=${path}></path>`;
  });
}

function controlView(label: string, path: string, act: () => void): TemplateResult {
  return html`<button class="control" type="button" aria-label=${label} title=${label} @click=${act}><svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path}></path></svg></button>`;
}

/** The key that frees the wheel, as it is written on the visitor's keyboard. */
function controlKey(word: string): string {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : word;
}
