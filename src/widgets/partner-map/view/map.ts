/**
 * The map: outlines, lines, markers and what opens on it. A chunk of its own, loaded after the list.
 * It draws into one container and redraws by itself while a hand moves it.
 */

import { render } from 'lit';
import { memoizeLast } from '../../../core/memoize.js';
import type { Atlas } from '../model/atlas.js';
import type { OutlinesName } from '../model/basemap.js';
import { type Cluster, clusterPoints, clustersIn, clusterZoom } from '../model/cluster.js';
import type { Point } from '../model/mercator.js';
import type { StartWishes, Surroundings } from '../model/start.js';
import { pan, toScreen, type Viewport, visibleBox, worldSize } from '../model/viewport.js';
import type { DetailModel } from './detail.js';
import { Camera } from './map/camera.js';
import { attachGestures } from './map/gestures.js';
import { createGround, type Ground, linkPath, loadOutlines, UNITS } from './map/ground.js';
import { keyAct } from './map/keys.js';
import { markerKey, opensList } from './map/markers.js';
import { moveTo } from './map/place.js';
import { type SceneActions, sceneView } from './map/scene.js';
import type { Words } from './words.js';

/** What the map shows. */
export interface MapModel extends DetailModel, StartWishes {
  /** Indices of partners, in the order of the list. */
  readonly visible: readonly number[];
  readonly selected: number | undefined;
  /** The facts of the selected partner stand on the map. */
  readonly isOpenHere: boolean;
  readonly outlines: OutlinesName | 'none';
  readonly hasMarks: boolean;
  /** Level of the card's heading. */
  readonly level: number;
  readonly words: Words;
}

/** What the map tells. */
export interface MapActions {
  readonly open: (index: number) => void;
  readonly close: () => void;
  readonly failed: (detail: string) => void;
}

/** Pixels between two markers under which they become one; the size of a touch target. */
const DISTANCE = 44;
/** Markers a little outside are drawn, too, so that a short pan shows no gaps. */
const MARGIN = 120;
/** Partners of one place that are listed at once. */
const LISTED = 50;
/** Milliseconds that a hint stays. */
const HINT = 1400;
/** Where paths begin as long as there is no ground. */
const ORIGIN: Point = [0.52, 0.33];

/** One map in one container. */
export class MapView {
  readonly #container: HTMLElement;
  readonly #actions: MapActions;
  readonly #camera = new Camera({ surroundings: () => this.#surroundings, paint: () => this.#paint(), draw: (focus) => this.#draw(focus) });
  readonly #resize = new ResizeObserver(() => {
    if (this.#measure()) this.#draw();
  });
  readonly #paths = memoizeLast((atlas: Atlas, origin: Point) => atlas.links.map((link) => linkPath(link, atlas, origin)));
  readonly #clustering = memoizeLast((positions: Float64Array, visible: readonly number[], zoom: number) =>
    clusterPoints(positions, visible, DISTANCE / worldSize(zoom)),
  );
  #model: MapModel | undefined;
  /** The view that was drawn last; frames of a gesture are placed relative to it. */
  #drawn: Viewport = this.#camera.view;
  #ground: Ground | undefined;
  #outlines: MapModel['outlines'] = 'none';
  #clusters: readonly Cluster[] = [];
  /** Key of the marker that the tab key reaches. */
  #active: number | undefined;
  #members: readonly number[] = [];
  #listed = LISTED;
  #hovered: number | undefined;
  #hint: 'wheel' | 'touch' | undefined;
  #hintTimer: ReturnType<typeof setTimeout> | undefined;
  #detach: (() => void) | undefined;

  constructor(container: HTMLElement, actions: MapActions) {
    this.#container = container;
    this.#actions = actions;
  }

  /** Shows a model; also takes up the work of a map that was disconnected. */
  update(model: MapModel): void {
    const before = this.#model;
    this.#model = model;
    const isNew = model.selected !== undefined && (before?.selected !== model.selected || before.isOpenHere !== model.isOpenHere);
    if ((isNew && !model.isOpenHere) || before?.visible !== model.visible) this.#members = [];
    if (model.outlines !== this.#outlines || !before) void this.#loadGround(model.outlines);
    if (before?.atlas !== model.atlas) this.#camera.start(model);
    else if (before.visible !== model.visible) this.#camera.showHits(model.visible, model.atlas);
    this.#draw(isNew && model.isOpenHere ? 'card' : undefined);
    if (isNew && model.selected !== undefined) {
      if (model.isOpenHere) this.#uncover(model.selected, model.atlas);
      else this.#camera.bringIntoView(model.selected, model.atlas);
    }
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
    this.#camera.stop();
    this.#resize.disconnect();
    this.#detach?.();
    this.#detach = undefined;
    clearTimeout(this.#hintTimer);
  }

  get #stage(): HTMLElement | null {
    return this.#container.querySelector('.stage');
  }

  get #surroundings(): Surroundings {
    return { outlines: this.#outlines, ground: this.#ground?.box, data: this.#model?.atlas.box };
  }

  get #origin(): Point {
    return this.#ground?.origin ?? ORIGIN;
  }

  #connect(): void {
    const stage = this.#stage;
    if (!stage) return;
    this.#resize.observe(stage);
    this.#detach = attachGestures(stage, {
      begin: () => this.#camera.grab(),
      move: (dx, dy, factor, anchor) => this.#camera.moveBy(dx, dy, factor, anchor),
      end: () => this.#camera.release(),
      hint: (kind) => this.#showHint(kind),
    });
    if (this.#measure()) this.#draw();
  }

  async #loadGround(name: MapModel['outlines']): Promise<void> {
    this.#outlines = name;
    let ground: Ground | undefined;
    try {
      ground = name === 'none' ? undefined : createGround(await loadOutlines(name));
    } catch (error) {
      // Markers on an empty ground still show who is near whom.
      this.#actions.failed(String(error));
      return;
    }
    if (this.#outlines !== name || !this.#model) return;
    this.#ground = ground;
    this.#camera.start(this.#model);
    this.#draw();
  }

  /** The size may have changed: a tab was opened, the window was turned, the element was moved. */
  #measure(): boolean {
    const stage = this.#stage;
    return stage !== null && this.#model !== undefined && this.#camera.resize(stage.clientWidth, stage.clientHeight, this.#model);
  }

  #uncover(index: number, atlas: Atlas): void {
    const [card, stage] = [this.#container.querySelector('.card')?.getBoundingClientRect(), this.#stage?.getBoundingClientRect()];
    if (card && stage) this.#camera.uncover(index, atlas, [card.left - stage.left, card.top - stage.top, card.right - stage.left, card.bottom - stage.top]);
  }

  /** One frame of motion: a pan moves the layers as they are; a zoom scales the ground and moves the markers. */
  #paint(): void {
    const [view, drawn] = [this.#camera.view, this.#drawn];
    const isZoom = Math.abs(view.zoom - drawn.zoom) > 1e-6;
    const size = worldSize(view.zoom);
    const [dx, dy] = isZoom ? [0, 0] : [(drawn.x - view.x) * size, (drawn.y - view.y) * size];
    // Far enough that the drawn margin is used up: draw anew on the way.
    if (Math.abs(dx) > MARGIN || Math.abs(dy) > MARGIN) this.#draw();
    else this.#placeLayers(dx, dy, isZoom);
    if (!isZoom) return;
    const markers = this.#container.querySelectorAll<HTMLElement>('.marker');
    this.#clusters.forEach(({ x, y }, index) => {
      const marker = markers[index];
      if (marker) moveTo(marker, ...toScreen(view, [x, y]));
    });
  }

  #placeLayers(dx: number, dy: number, isZoom: boolean): void {
    const view = isZoom ? this.#camera.view : this.#drawn;
    const [x, y] = toScreen(view, this.#origin);
    this.#stage?.classList.toggle('is-zooming', isZoom);
    const layers = this.#container.querySelector<HTMLElement>('.layers');
    if (layers) moveTo(layers, dx, dy);
    this.#container.querySelector('.world')?.setAttribute('transform', `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${worldSize(view.zoom) / UNITS})`);
  }

  /** Draws anew. `focus` sends the focus to the card, or to the marker of a partner. */
  #draw(focus?: number | 'card'): void {
    const model = this.#model;
    if (!model) return;
    const camera = this.#camera;
    const hadFocus = this.#focusedKey();
    if (camera.isReady)
      this.#clusters = clustersIn(this.#clustering(model.atlas.positions, model.visible, clusterZoom(camera.view.zoom)), visibleBox(camera.view, MARGIN));
    const active = this.#find(hadFocus ?? this.#active) ?? this.#clusters.find((cluster) => this.#isInSight(cluster)) ?? this.#clusters[0];
    this.#active = active && markerKey(active);
    this.#drawn = camera.view;
    const stage = this.#stage;
    const scene = {
      map: model,
      ground: this.#ground,
      paths: this.#paths(model.atlas, this.#origin),
      view: camera.view,
      clusters: this.#clusters,
      active: this.#active,
      hovered: this.#hovered,
      members: this.#members,
      listed: this.#listed,
      hint: this.#hint,
      isDeepest: camera.isDeepest,
      hasPlaces: this.#surroundings.data !== undefined,
      line: (stage ? Number.parseFloat(getComputedStyle(stage).fontSize) : 16) * 1.1,
    };
    render(sceneView(scene, this.#sceneActions), this.#container);
    this.#placeLayers(0, 0, false);
    if (focus === 'card') this.#container.querySelector<HTMLElement>('.card__title')?.focus({ preventScroll: true });
    else if (focus !== undefined) this.#focusMarker(this.#find(focus));
    // The marker that had the focus may have become part of a cluster, or come out of one.
    else if (hadFocus !== undefined && this.#focusedKey() === undefined) this.#focusMarker(this.#find(hadFocus));
  }

  readonly #sceneActions: SceneActions = {
    open: (cluster) => this.#open(cluster),
    select: (index) => this.#actions.open(index),
    close: () => this.#close(),
    back: () => {
      this.#actions.close();
      this.#draw('card');
    },
    more: () => {
      this.#listed += LISTED;
      this.#draw();
    },
    zoom: (steps) => this.#camera.zoomBy(steps),
    reset: () => this.#model && this.#camera.reset(this.#model),
    key: (event) => this.#onKey(event),
    focus: (event) => this.#onFocus(event),
    scroll: () => {
      // Focus or a text search may scroll a clipped layer; its content is placed, not scrolled.
      const stage = this.#stage;
      if (stage) stage.scrollLeft = stage.scrollTop = 0;
    },
  };

  #isInSight({ x, y }: Cluster): boolean {
    const { view } = this.#camera;
    const [left, top] = toScreen(view, [x, y]);
    return left >= 0 && top >= 0 && left <= view.width && top <= view.height;
  }

  /** The cluster that a member leads, or else the one that holds it. */
  #find(member: number | undefined): Cluster | undefined {
    if (member === undefined) return undefined;
    return this.#clusters.find((cluster) => markerKey(cluster) === member) ?? this.#clusters.find(({ members }) => members.includes(member));
  }

  #focusedKey(): number | undefined {
    const focused = (this.#container.getRootNode() as ShadowRoot | Document).activeElement;
    const key = focused instanceof HTMLElement && this.#container.contains(focused) ? focused.dataset.key : undefined;
    return key === undefined ? undefined : Number(key);
  }

  #focusMarker(cluster: Cluster | undefined): void {
    if (cluster) this.#container.querySelector<HTMLElement>(`.marker[data-key="${markerKey(cluster)}"]`)?.focus({ preventScroll: true });
  }

  #open(cluster: Cluster): void {
    this.#active = markerKey(cluster);
    if (cluster.members.length === 1) {
      this.#members = [];
      this.#actions.open(markerKey(cluster));
    } else if (opensList(cluster, this.#camera.isDeepest)) {
      [this.#members, this.#listed] = [cluster.members, LISTED];
      this.#actions.close();
      this.#draw('card');
    } else this.#camera.closeUp(cluster.box, this.#focusedKey() === undefined ? undefined : markerKey(cluster));
  }

  #close(): void {
    const opener = (this.#model?.isOpenHere ? this.#model.selected : undefined) ?? this.#members[0];
    this.#members = [];
    this.#actions.close();
    this.#draw(opener);
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

  #onFocus(event: FocusEvent): void {
    const key = Number((event.target as HTMLElement).dataset.key ?? Number.NaN);
    const cluster = this.#clusters.find((candidate) => markerKey(candidate) === key);
    if (!cluster) return;
    if (this.#active !== key) {
      this.#active = key;
      for (const marker of this.#container.querySelectorAll<HTMLElement>('.marker')) marker.tabIndex = Number(marker.dataset.key) === key ? 0 : -1;
    }
    if (!this.#isInSight(cluster)) this.#camera.go({ ...this.#camera.view, x: cluster.x, y: cluster.y });
  }

  #onKey(event: KeyboardEvent): void {
    const { view } = this.#camera;
    const key = this.#focusedKey();
    const act = keyAct(
      event,
      this.#clusters.findIndex((cluster) => markerKey(cluster) === key),
      this.#clusters,
      view,
    );
    if (act === undefined || (act === 'close' && !this.#model?.isOpenHere && this.#members.length === 0)) return;
    event.preventDefault();
    if (act === 'close') this.#close();
    else if ('zoom' in act) this.#camera.zoomBy(act.zoom);
    else if ('pan' in act) this.#camera.go(pan(view, act.pan[0] * view.width, act.pan[1] * view.height));
    else this.#focusMarker(this.#clusters[act.focus]);
  }
}
