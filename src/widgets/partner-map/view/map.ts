/**
 * The map: outlines, lines, markers and what opens on it. A chunk of its own, loaded after the list.
 * It draws into one container, keeps the part of the world that is shown, and redraws by itself while a hand moves it.
 */

import { html, nothing, render, svg, type TemplateResult } from 'lit';
import type { OutlinesName } from '../model/basemap.js';
import { type Cluster, type Clustering, clusterPoints, clustersIn, clusterZoom } from '../model/cluster.js';
import { type LonLat, type Point, project } from '../model/mercator.js';
import { type Direction, neighbour } from '../model/neighbours.js';
import { type Box, boxOf, clamp, fit, fromScreen, pan, toScreen, type ViewLimits, type Viewport, visibleBox, worldSize, zoomAround } from '../model/viewport.js';
import type { DetailModel } from './detail.js';
import { DASHES } from './legend.js';
import { cardView } from './map/card.js';
import { attachGestures } from './map/gestures.js';
import { createGround, type Ground, linkPath, loadOutlines, UNITS } from './map/ground.js';
import { markerKey, markersView, opensList } from './map/markers.js';
import { Motion } from './map/motion.js';
import { namesView } from './map/names.js';
import { moveTo } from './map/place.js';
import type { Words } from './words.js';

/** What the map shows. */
export interface MapModel extends DetailModel {
  /** Indices of partners, in the order of the list. */
  readonly visible: readonly number[];
  readonly selected: number | undefined;
  /** The facts of the selected partner stand on the map. */
  readonly isOpenHere: boolean;
  readonly outlines: OutlinesName | 'none';
  /** Where the map begins, if an editor says so. */
  readonly center: LonLat | undefined;
  readonly zoom: number | undefined;
  readonly bounds: Box | undefined;
  readonly hasMarks: boolean;
  readonly level: number;
  readonly words: Words;
}

/** What the map tells. */
export interface MapActions {
  readonly open: (index: number) => void;
  readonly close: () => void;
  /** Who has to be named for the outlines. */
  readonly attribute: (attribution: string | undefined) => void;
  readonly failed: (detail: string) => void;
}

/** Pixels between two markers under which they become one; the size of a touch target. */
const DISTANCE = 44;
const PADDING = 44;
/** Markers a little outside are drawn, too, so that a short pan shows no gaps. */
const MARGIN = 120;
const LISTED = 50;
const HINT = 1400;
/** Largest zoom: that the outlines bear, and that a fit to few partners takes, since outlines around them are what places them. */
const ZOOMS: Readonly<Record<MapModel['outlines'], { readonly most: number; readonly fitted: number }>> = {
  europe: { most: 10, fitted: 6 },
  'de-nw': { most: 15, fitted: 10 },
  none: { most: 16, fitted: 12 },
};
const EUROPE: Box = [0.45, 0.22, 0.6, 0.41];
const ARROWS: ReadonlyMap<string, Direction> = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
]);

/** One map in one container. */
export class MapView {
  readonly #container: HTMLElement;
  readonly #actions: MapActions;
  readonly #motion = new Motion();
  readonly #resize = new ResizeObserver(() => this.#measure());
  #model: MapModel | undefined;
  #view: Viewport = { x: 0.5, y: 0.5, zoom: 0, width: 0, height: 0 };
  /** The view that was rendered; frames of a gesture are drawn relative to it. */
  #drawn: Viewport = this.#view;
  #isMoved = false;
  #ground: Ground | undefined;
  #outlines: MapModel['outlines'] = 'none';
  #clustering: { readonly key: readonly unknown[]; readonly value: Clustering } | undefined;
  #clusters: readonly Cluster[] = [];
  #active: number | undefined;
  #members: readonly number[] = [];
  #listed = LISTED;
  #hovered: number | undefined;
  #hint: 'wheel' | 'touch' | undefined;
  #hintTimer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  #settleTimer: ReturnType<typeof setTimeout> | undefined;
  #detach: (() => void) | undefined;
  /** Member whose marker gets the focus after the next drawing. */
  #focusNext: number | 'card' | undefined;

  constructor(container: HTMLElement, actions: MapActions) {
    this.#container = container;
    this.#actions = actions;
  }

  /** Shows a model; also connects a map that was disconnected. */
  update(model: MapModel): void {
    const before = this.#model;
    this.#model = model;
    if (model.isOpenHere && model.selected !== undefined && (!before?.isOpenHere || before.selected !== model.selected)) this.#focusNext = 'card';
    if (!model.isOpenHere && before?.isOpenHere) this.#members = [];
    if (model.outlines !== this.#outlines || !before) void this.#loadGround(model.outlines);
    if (before && before.atlas !== model.atlas) this.#members = [];
    if (this.#view.width > 0) {
      if (!this.#isMoved && before?.atlas !== model.atlas) this.#view = this.#home();
      else if (before && before.visible !== model.visible) this.#showHits();
      if (!model.isOpenHere && model.selected !== undefined && before?.selected !== model.selected) this.#bringIntoView(model.selected);
    }
    this.#draw();
    if (!this.#detach) this.#connect();
  }

  /** Marks the marker of a partner, while the pointer is over its row. */
  hover(index: number | undefined): void {
    if (this.#hovered === index) return;
    this.#hovered = index;
    this.#draw();
  }

  /** Gives up observers and listeners; `update` takes them up again. */
  disconnect(): void {
    this.#motion.stop();
    this.#resize.disconnect();
    this.#detach?.();
    this.#detach = undefined;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    clearTimeout(this.#settleTimer);
    clearTimeout(this.#hintTimer);
  }

  get #stage(): HTMLElement | null {
    return this.#container.querySelector('.stage');
  }

  #connect(): void {
    const stage = this.#stage;
    if (!stage) return;
    this.#resize.observe(stage);
    this.#detach = attachGestures(stage, {
      begin: () => {
        this.#motion.stop();
        this.#isMoved = true;
      },
      move: (dx, dy, factor, anchor) => this.#moveBy(dx, dy, factor, anchor),
      end: () => this.#settleSoon(),
      hint: (kind) => this.#showHint(kind),
      isFree: () => document.fullscreenElement !== null && (stage.getRootNode() as ShadowRoot).host?.contains(document.fullscreenElement),
    });
    this.#measure();
  }

  async #loadGround(name: MapModel['outlines']): Promise<void> {
    this.#outlines = name;
    if (name === 'none') this.#ground = undefined;
    else {
      try {
        const ground = createGround(await loadOutlines(name));
        if (this.#outlines !== name) return;
        this.#ground = ground;
      } catch (error) {
        // Markers on an empty ground still show who is near whom.
        this.#actions.failed(String(error));
        return;
      }
    }
    this.#actions.attribute(this.#ground?.outlines.attribution);
    if (!this.#isMoved && this.#view.width > 0) this.#view = this.#home();
    this.#draw();
  }

  /** The size has changed: a tab was opened, the window was turned, the element was moved. */
  #measure(): void {
    const stage = this.#stage;
    if (!stage || stage.clientWidth === 0 || stage.clientHeight === 0) return;
    if (stage.clientWidth === this.#view.width && stage.clientHeight === this.#view.height) return;
    this.#view = { ...this.#view, width: stage.clientWidth, height: stage.clientHeight };
    this.#view = this.#isMoved ? clamp(this.#view, this.#limits()) : this.#home();
    this.#draw();
  }

  #dataBox(chosen: Iterable<number> | undefined = undefined): Box | undefined {
    const atlas = this.#model?.atlas;
    return atlas && boxOf(atlas.positions, chosen ?? atlas.partners.keys());
  }

  /** The view that shows everything, or what the editor asked for. */
  #home(): Viewport {
    const { center, zoom, bounds } = this.#model ?? {};
    const fitted = ZOOMS[this.#outlines].fitted;
    const box = bounds ?? this.#dataBox() ?? this.#ground?.box ?? EUROPE;
    const view = fit(this.#view, box, fitted, PADDING);
    const [x, y] = center ? project(center) : [view.x, view.y];
    return clamp({ ...view, x, y, zoom: zoom ?? view.zoom }, this.#limits());
  }

  #limits(): ViewLimits {
    const data = this.#dataBox();
    const ground = this.#ground?.box ?? data ?? EUROPE;
    const box: Box = data ? [Math.min(ground[0], data[0]), Math.min(ground[1], data[1]), Math.max(ground[2], data[2]), Math.max(ground[3], data[3])] : ground;
    const { most } = ZOOMS[this.#outlines];
    return { minZoom: Math.min(fit(this.#view, box, most, 8).zoom, most), maxZoom: most, box };
  }

  get #isDeepest(): boolean {
    return this.#view.zoom >= ZOOMS[this.#outlines].most - 0.01;
  }

  /** After a filter: if no hit is in sight, the map goes to the hits. */
  #showHits(): void {
    const { visible, atlas } = this.#model ?? {};
    if (!visible || !atlas) return;
    const [left, top, right, bottom] = visibleBox(this.#view);
    const isInSight = (index: number): boolean => {
      const [x, y] = [atlas.positions[2 * index] as number, atlas.positions[2 * index + 1] as number];
      return x >= left && x <= right && y >= top && y <= bottom;
    };
    const box = visible.some(isInSight) ? undefined : this.#dataBox(visible);
    if (box) this.#view = clamp(fit(this.#view, box, ZOOMS[this.#outlines].fitted, PADDING), this.#limits());
  }

  #bringIntoView(index: number): void {
    const positions = this.#model?.atlas.positions;
    const [x, y] = [positions?.[2 * index] ?? Number.NaN, positions?.[2 * index + 1] ?? Number.NaN];
    if (Number.isNaN(x)) return;
    const [left, top] = toScreen(this.#view, [x, y]);
    if (left > PADDING && top > PADDING && left < this.#view.width - PADDING && top < this.#view.height - PADDING) return;
    this.#go({ ...this.#view, x, y });
  }

  #go(target: Viewport, focus?: number): void {
    const to = clamp(target, this.#limits());
    this.#isMoved = true;
    this.#motion.run(this.#view, to, (view, isLast) => {
      this.#view = { ...view, width: this.#view.width, height: this.#view.height };
      if (!isLast) {
        this.#paint();
        return;
      }
      if (focus !== undefined) this.#focusNext = focus;
      this.#draw();
    });
  }

  #moveBy(dx: number, dy: number, factor: number, anchor: Point): void {
    const moved = pan(this.#view, dx, dy);
    this.#view = clamp(factor === 1 ? moved : zoomAround(moved, this.#limited(moved.zoom + Math.log2(factor)), anchor), this.#limits());
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #limited(zoom: number): number {
    const { minZoom, maxZoom } = this.#limits();
    return Math.max(minZoom, Math.min(maxZoom, zoom));
  }

  /** Clusters are formed anew when the hand rests, not at every step of a wheel. */
  #settleSoon(): void {
    clearTimeout(this.#settleTimer);
    this.#settleTimer = setTimeout(() => this.#draw(), 90);
  }

  /** One frame of motion: a pan moves the layers as they are; a zoom scales the ground and moves the markers. */
  #paint(): void {
    const stage = this.#stage;
    const layers = stage?.querySelector<HTMLElement>('.layers');
    if (!stage || !layers) return;
    const [view, drawn] = [this.#view, this.#drawn];
    const isZoom = Math.abs(view.zoom - drawn.zoom) > 1e-6;
    stage.classList.toggle('is-zooming', isZoom);
    if (!isZoom) {
      const size = worldSize(view.zoom);
      const [dx, dy] = [(drawn.x - view.x) * size, (drawn.y - view.y) * size];
      moveTo(layers, dx, dy);
      // Far enough that the drawn margin is used up: draw anew on the way.
      if (Math.abs(dx) > MARGIN || Math.abs(dy) > MARGIN) this.#draw();
      return;
    }
    layers.style.transform = '';
    this.#placeGround(stage, view);
    const markers = stage.querySelectorAll<HTMLElement>('.marker');
    this.#clusters.forEach(({ x, y }, index) => {
      const marker = markers[index];
      if (marker) moveTo(marker, ...toScreen(view, [x, y]));
    });
  }

  #placeGround(stage: HTMLElement, view: Viewport): void {
    const size = worldSize(view.zoom);
    const [x, y] = toScreen(view, this.#origin);
    stage.querySelector('.world')?.setAttribute('transform', `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${size / UNITS})`);
  }

  get #origin(): Point {
    return this.#ground?.origin ?? [0.52, 0.33];
  }

  #cluster(): void {
    const { atlas, visible } = this.#model ?? {};
    if (!atlas || !visible) return;
    const zoom = clusterZoom(this.#view.zoom);
    const key = [atlas, visible, zoom];
    if (!this.#clustering || this.#clustering.key.some((part, index) => part !== key[index])) {
      this.#clustering = { key, value: clusterPoints(atlas.positions, visible, DISTANCE / worldSize(zoom)) };
    }
    this.#clusters = clustersIn(this.#clustering.value, visibleBox(this.#view, MARGIN));
  }

  #draw(): void {
    clearTimeout(this.#settleTimer);
    const model = this.#model;
    if (!model) return;
    const hadFocus = this.#focusedKey();
    if (this.#view.width > 0) this.#cluster();
    const active = this.#find(hadFocus ?? this.#active) ?? this.#clusters.find((cluster) => this.#isInSight(cluster)) ?? this.#clusters[0];
    this.#active = active && markerKey(active);
    this.#drawn = this.#view;
    render(this.#template(model), this.#container);
    const stage = this.#stage;
    if (!stage) return;
    stage.classList.remove('is-zooming');
    const layers = stage.querySelector<HTMLElement>('.layers');
    if (layers) layers.style.transform = '';
    this.#placeGround(stage, this.#view);
    this.#moveFocus(hadFocus);
  }

  #template(model: MapModel): TemplateResult {
    const { words, atlas } = model;
    const { texts } = words;
    const hasPlaces = this.#dataBox() !== undefined;
    const isReady = this.#view.width > 0;
    const card = model.isOpenHere && model.selected !== undefined ? model.selected : undefined;
    return html`<div class="stage" @keydown=${this.#onKey} @focusin=${this.#onFocus} @scroll=${this.#onScroll}>
        <div class="layers">
          <svg class="ground" aria-hidden="true"><g class="world">
            <path class="land" d=${this.#ground?.land ?? ''}></path>
            ${model.atlas.links.map((link) => this.#linkView(link, model))}
          </g></svg>
          <div class="names" aria-hidden="true">${isReady ? namesView({ atlas, clusters: this.#clusters, places: this.#ground?.outlines.places ?? [], view: this.#view, line: this.#line() }, words) : nothing}</div>
          <div class="markers" role="group" aria-label=${texts.markers(this.#clusters.length)} aria-describedby="markers-help">
            ${
              isReady
                ? markersView(
                    {
                      atlas,
                      clusters: this.#clusters,
                      view: this.#view,
                      active: this.#active,
                      selected: model.selected,
                      hovered: this.#hovered,
                      isDeepest: this.#isDeepest,
                    },
                    words,
                    (cluster) => this.#open(cluster),
                  )
                : nothing
            }
          </div>
        </div>
        <p id="markers-help" hidden>${texts.markersHelp}</p>
        <div class="hint ${this.#hint ? 'is-shown' : ''}" aria-hidden="true"><span>${this.#hint === 'touch' ? texts.hintTouch : texts.hintWheel(controlKey(texts.controlKey))}</span></div>
        ${hasPlaces ? nothing : html`<p class="stage__empty fine">${texts.noPlaces}</p>`}
      </div>
      ${
        card !== undefined || this.#members.length > 0
          ? cardView({ ...model, selected: card, members: this.#members, listed: this.#listed }, words, {
              close: () => this.#close(),
              back: () => this.#back(),
              open: (index) => this.#actions.open(index),
              more: () => {
                this.#listed += LISTED;
                this.#draw();
              },
            })
          : nothing
      }
      <div class="controls" part="controls" role="group" aria-label=${texts.map}>
        ${controlView(texts.zoomIn, 'M10 4v12M4 10h12', () => this.#zoomBy(1))} ${controlView(texts.zoomOut, 'M4 10h12', () => this.#zoomBy(-1))}
        ${controlView(texts.reset, 'M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4', () => this.#reset())}
      </div>`;
  }

  #linkView(link: MapModel['atlas']['links'][number], { atlas, selected, visible }: MapModel): unknown {
    const path = linkPath(link, atlas, this.#origin);
    if (path === undefined || !visible.includes(link.from) || !visible.includes(link.to)) return nothing;
    const style = link.kind % DASHES.length;
    const isFaint = selected !== undefined && link.from !== selected && link.to !== selected && (atlas.linksOf.get(selected)?.length ?? 0) > 0;
    return svg`<path class="link link--${style} ${isFaint ? 'is-faint' : ''}" stroke-dasharray=${DASHES[style] ?? 'none'} d=${path}></path>`;
  }

  /** Height of a line of a name in pixels, from the text size in force. */
  #line(): number {
    const stage = this.#stage;
    return (stage ? Number.parseFloat(getComputedStyle(stage).fontSize) : 16) * 1.1;
  }

  #isInSight({ x, y }: Cluster): boolean {
    const [left, top] = toScreen(this.#view, [x, y]);
    return left >= 0 && top >= 0 && left <= this.#view.width && top <= this.#view.height;
  }

  /** The cluster that holds a member. */
  #find(member: number | undefined): Cluster | undefined {
    return member === undefined
      ? undefined
      : (this.#clusters.find((cluster) => markerKey(cluster) === member) ?? this.#clusters.find(({ members }) => members.includes(member)));
  }

  #focusedKey(): number | undefined {
    const focused = (this.#container.getRootNode() as ShadowRoot | Document).activeElement;
    const key = focused instanceof HTMLElement && this.#container.contains(focused) ? focused.dataset.key : undefined;
    return key === undefined ? undefined : Number(key);
  }

  #moveFocus(hadFocus: number | undefined): void {
    const next = this.#focusNext;
    this.#focusNext = undefined;
    if (next === 'card') this.#container.querySelector<HTMLElement>('.card__title')?.focus({ preventScroll: true });
    else if (next !== undefined) this.#focusMarker(this.#find(next));
    else if (hadFocus !== undefined && this.#focusedKey() === undefined) this.#focusMarker(this.#find(hadFocus));
  }

  #focusMarker(cluster: Cluster | undefined): void {
    if (!cluster) return;
    this.#container.querySelector<HTMLElement>(`.marker[data-key="${markerKey(cluster)}"]`)?.focus({ preventScroll: true });
  }

  #open(cluster: Cluster): void {
    this.#active = markerKey(cluster);
    if (cluster.members.length === 1) {
      this.#members = [];
      this.#actions.open(markerKey(cluster));
    } else if (opensList(cluster, this.#isDeepest)) {
      this.#members = cluster.members;
      this.#listed = LISTED;
      this.#focusNext = 'card';
      this.#actions.close();
      this.#draw();
    } else {
      const fitted = fit(this.#view, cluster.box, ZOOMS[this.#outlines].most, PADDING * 1.5);
      this.#go({ ...fitted, zoom: Math.max(fitted.zoom, this.#view.zoom + 1) }, this.#focusedKey() === undefined ? undefined : markerKey(cluster));
    }
  }

  #close(): void {
    const opener = this.#model?.isOpenHere ? this.#model.selected : undefined;
    this.#focusNext = opener ?? this.#members[0];
    this.#members = [];
    this.#actions.close();
    this.#draw();
  }

  #back(): void {
    this.#focusNext = 'card';
    const members = this.#members;
    this.#actions.close();
    this.#members = members;
    this.#draw();
  }

  #zoomBy(steps: number): void {
    this.#go({ ...this.#view, zoom: Math.round(this.#view.zoom * 2) / 2 + steps });
  }

  #reset(): void {
    this.#go(this.#home());
    this.#isMoved = false;
  }

  #showHint(kind: 'wheel' | 'touch'): void {
    clearTimeout(this.#hintTimer);
    this.#hintTimer = setTimeout(() => {
      this.#hint = undefined;
      this.#draw();
    }, HINT);
    if (this.#hint === kind) return;
    this.#hint = kind;
    this.#draw();
  }

  readonly #onScroll = (): void => {
    // Focus or a text search may scroll a clipped layer; its content is placed, not scrolled.
    const stage = this.#stage;
    if (stage) stage.scrollLeft = stage.scrollTop = 0;
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const key = (event.target as HTMLElement).dataset.key;
    if (key === undefined) return;
    const cluster = this.#find(Number(key));
    if (!cluster) return;
    if (this.#active !== Number(key)) {
      this.#active = Number(key);
      for (const marker of this.#container.querySelectorAll<HTMLElement>('.marker')) marker.tabIndex = marker.dataset.key === key ? 0 : -1;
    }
    if (!this.#isInSight(cluster)) this.#go({ ...this.#view, x: cluster.x, y: cluster.y });
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === '+' || event.key === '-') {
      event.preventDefault();
      this.#zoomBy(event.key === '+' ? 1 : -1);
      return;
    }
    const key = this.#focusedKey();
    const here = this.#clusters.findIndex((cluster) => markerKey(cluster) === key);
    if (here < 0) return;
    const direction = ARROWS.get(event.key);
    const step = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
    if (direction) this.#arrow(here, direction);
    else if (step !== 0) this.#focusMarker(this.#clusters[(here + step + this.#clusters.length) % this.#clusters.length]);
    else if (event.key === 'Home') this.#focusMarker(this.#clusters[0]);
    else if (event.key === 'End') this.#focusMarker(this.#clusters.at(-1));
    else if (event.key === 'Escape' && this.#model?.selected !== undefined) this.#close();
    else return;
    event.preventDefault();
  };

  #arrow(here: number, direction: Direction): void {
    const points = this.#clusters.map(({ x, y }) => toScreen(this.#view, [x, y]));
    const next = neighbour(points, here, direction);
    if (next !== undefined) {
      this.#focusMarker(this.#clusters[next]);
      return;
    }
    // Nothing more in sight: the map moves on, as long as there is map.
    const [dx, dy] = { left: [0.4, 0], right: [-0.4, 0], up: [0, 0.4], down: [0, -0.4] }[direction] as [number, number];
    this.#go(pan(this.#view, dx * this.#view.width, dy * this.#view.height));
  }

  /** The part of the world in sight, as longitude and latitude would see it: a box of the unit square. */
  get box(): Box {
    const [left, top] = fromScreen(this.#view, [0, 0]);
    const [right, bottom] = fromScreen(this.#view, [this.#view.width, this.#view.height]);
    return [left, top, right, bottom];
  }
}

function controlView(label: string, path: string, act: () => void): TemplateResult {
  return html`<button class="control" type="button" aria-label=${label} title=${label} @click=${act}><svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path}></path></svg></button>`;
}

/** The key that frees the wheel, as it is written on the visitor's keyboard. */
function controlKey(word: string): string {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : word;
}
