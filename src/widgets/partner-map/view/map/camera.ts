/** The view of one map over time: gestures, motion and limits. Knows no DOM but the animation frame. */

import type { Atlas } from '../../model/atlas.js';
import type { Point } from '../../model/mercator.js';
import { closerView, isInView, mostZoom, type StartWishes, type Surroundings, startView, viewLimits, viewOf } from '../../model/start.js';
import { type Box, boxOf, clamp, pan, toScreen, type Viewport, zoomAround } from '../../model/viewport.js';
import { Motion } from './motion.js';

/** What a camera asks for and tells. */
export interface CameraHost {
  readonly surroundings: () => Surroundings;
  /** The view has moved a little: place what is there. */
  readonly paint: () => void;
  /** The view rests: draw anew. `focus` is the member whose marker gets the focus. */
  readonly draw: (focus?: number) => void;
}

/** Milliseconds that a hand must rest before clusters are formed anew. */
const REST = 90;
/** Pixels that a marker keeps from edges and cards. */
const CLEAR = 44;

/** One camera. */
export class Camera {
  view: Viewport = { x: 0.5, y: 0.5, zoom: 0, width: 0, height: 0 };
  /** A visitor has chosen the view; new data and sizes leave it. */
  isMoved = false;
  readonly #host: CameraHost;
  readonly #motion = new Motion();
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: CameraHost) {
    this.#host = host;
  }

  /** False while the map has no size, as in a hidden tab. */
  get isReady(): boolean {
    return this.view.width > 0;
  }

  get isDeepest(): boolean {
    return this.view.zoom >= mostZoom(this.#host.surroundings()) - 0.01;
  }

  /** Takes a size over; true when it is a new one. */
  resize(width: number, height: number, wishes: StartWishes): boolean {
    if (width === 0 || height === 0 || (width === this.view.width && height === this.view.height)) return false;
    this.view = { ...this.view, width, height };
    if (this.isMoved) this.view = clamp(this.view, this.#limits());
    else this.start(wishes);
    return true;
  }

  /** Shows everything, or what the editor asked for, unless a visitor has moved the map. */
  start(wishes: StartWishes): void {
    if (!this.isMoved && this.isReady) this.view = startView(this.view, wishes, this.#host.surroundings());
  }

  /** Goes back to where the map began. */
  reset(wishes: StartWishes): void {
    this.go(startView(this.view, wishes, this.#host.surroundings()));
    this.isMoved = false;
  }

  /** After a filter: if no hit is in sight, the map goes to the hits. */
  showHits(visible: readonly number[], { positions }: Atlas): void {
    if (!this.isReady || visible.some((index) => isInView(this.view, positions, index))) return;
    const box = boxOf(positions, visible);
    if (box) this.view = viewOf(this.view, box, this.#host.surroundings());
  }

  /** Goes to a partner that is not well in sight. */
  bringIntoView(index: number, { positions }: Atlas): void {
    const [x, y] = pointOf(index, positions);
    if (this.isReady && !Number.isNaN(x) && !isInView(this.view, positions, index, CLEAR)) this.go({ ...this.view, x, y });
  }

  /** A card must not cover the marker that it belongs to: the map moves the marker into the free part. `card` is in pixels of the view. */
  uncover(index: number, { positions }: Atlas, [left, top, right]: Box): void {
    const { width } = this.view;
    const [x, y] = toScreen(this.view, pointOf(index, positions));
    if (!(x > left - CLEAR / 2 && x < right + CLEAR / 2 && y > top - CLEAR / 2)) return;
    const free = left > width - right ? left / 2 : (right + width) / 2;
    const [toX, toY] = right - left < width * 0.6 ? [free, y] : [x, Math.max(CLEAR / 2, top / 2)];
    this.go(pan(this.view, toX - x, toY - y));
  }

  /** Closer to a box, so that a cluster parts. */
  closeUp(box: Box, focus: number | undefined): void {
    this.go(closerView(this.view, box, this.#host.surroundings()), focus);
  }

  zoomBy(steps: number): void {
    this.go({ ...this.view, zoom: Math.round(this.view.zoom * 2) / 2 + steps });
  }

  /** Moves to a view; draws when it is there. */
  go(target: Viewport, focus?: number): void {
    this.isMoved = true;
    this.#motion.run(this.view, clamp(target, this.#limits()), (view, isLast) => {
      this.view = { ...view, width: this.view.width, height: this.view.height };
      if (isLast) this.#host.draw(focus);
      else this.#host.paint();
    });
  }

  /** A gesture takes over. */
  grab(): void {
    this.#motion.stop();
    clearTimeout(this.#rest);
    this.isMoved = true;
  }

  /** Follows a hand: moved by pixels, scaled around a point. */
  moveBy(dx: number, dy: number, factor: number, anchor: Point): void {
    const limits = this.#limits();
    const moved = pan(this.view, dx, dy);
    const zoom = Math.max(limits.minZoom, Math.min(limits.maxZoom, moved.zoom + Math.log2(factor)));
    this.view = clamp(factor === 1 ? moved : zoomAround(moved, zoom, anchor), limits);
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#host.paint();
    });
  }

  /** Clusters are formed anew when the hand rests, not at every step of a wheel. */
  release(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#host.draw(), REST);
  }

  /** Ends everything that is under way. */
  stop(): void {
    this.#motion.stop();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    clearTimeout(this.#rest);
  }

  #limits(): ReturnType<typeof viewLimits> {
    return viewLimits(this.view, this.#host.surroundings());
  }
}

function pointOf(index: number, positions: Float64Array): Point {
  return [positions[2 * index] ?? Number.NaN, positions[2 * index + 1] ?? Number.NaN];
}
