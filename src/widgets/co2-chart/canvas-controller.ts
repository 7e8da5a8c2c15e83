import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whenNearViewport } from '../../core/element/near-viewport.js';
import type { Drawing } from './view/canvas.js';
import { type Look, readLook } from './view/look.js';
import type { Picture } from './view/picture.js';

type CanvasModule = typeof import('./view/canvas.js');

/** What the controller needs of its element. */
interface CanvasHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Whatever may change the colours without an update of the element. */
const MEDIA = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'];

/**
 * Brings the picture onto the canvas that the element rendered: loads the chunk when the canvas comes near the viewport, follows its
 * size, its colours and the printer, and leaves nothing behind when the element goes.
 */
export class CanvasController implements ReactiveController {
  /** Set when the chunk could not be loaded. */
  hasFailed = false;
  readonly #host: CanvasHost;
  readonly #load: () => Promise<CanvasModule>;
  readonly #onFailure: (error: unknown) => void;
  #picture: Picture | undefined;
  #canvas: HTMLCanvasElement | undefined;
  #module: CanvasModule | undefined;
  #drawing: Drawing | undefined;
  #drawn = '';
  #drawnPicture: Picture | undefined;
  #isPrinting = false;
  #endings: (() => void)[] = [];

  constructor(host: CanvasHost, load: () => Promise<CanvasModule>, onFailure: (error: unknown) => void) {
    this.#host = host;
    this.#load = load;
    this.#onFailure = onFailure;
    host.addController(this);
  }

  /** Says what is to be drawn after this update. */
  show(picture: Picture): void {
    this.#picture = picture;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const canvas = this.#host.renderRoot.querySelector('canvas') ?? undefined;
    if (canvas !== this.#canvas) {
      this.#release();
      this.#canvas = canvas;
      if (canvas) this.#endings.push(whenNearViewport(canvas, () => void this.#start(canvas)));
    } else this.#paint();
  }

  hostDisconnected(): void {
    // A move in the document is a removal and an insertion in one task; only a real removal ends the drawing.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#release();
    });
  }

  async #start(canvas: HTMLCanvasElement): Promise<void> {
    try {
      this.#module ??= await this.#load();
    } catch (error) {
      this.hasFailed = true;
      this.#onFailure(error);
      this.#host.requestUpdate();
      return;
    }
    if (canvas !== this.#canvas) return;
    this.#watch(canvas);
    this.#paint();
  }

  #watch(canvas: HTMLCanvasElement): void {
    const repaint = (): void => this.#paint();
    const sizes = new ResizeObserver(repaint);
    if (canvas.parentElement) sizes.observe(canvas.parentElement);
    // Pages switch their theme by a class or an attribute on the root or the body.
    const themes = new MutationObserver(repaint);
    for (const root of [document.documentElement, document.body]) themes.observe(root, { attributes: true });
    const media = MEDIA.map((query) => matchMedia(query));
    for (const list of media) list.addEventListener('change', repaint);
    const print = ({ type }: Event): void => {
      this.#isPrinting = type === 'beforeprint';
      this.#paint();
    };
    addEventListener('beforeprint', print);
    addEventListener('afterprint', print);
    this.#endings.push(() => {
      sizes.disconnect();
      themes.disconnect();
      for (const list of media) list.removeEventListener('change', repaint);
      removeEventListener('beforeprint', print);
      removeEventListener('afterprint', print);
    });
  }

  /** Paints when data, size or colours have changed since the last time; a canvas without a size waits for one. */
  #paint(): void {
    const canvas = this.#canvas;
    const picture = this.#picture;
    const { clientWidth: width = 0, clientHeight: height = 0 } = canvas?.parentElement ?? {};
    if (!canvas || !picture || !this.#module || width === 0 || height === 0) return;
    const look: Look = readLook(canvas, this.#isPrinting || matchMedia('print').matches);
    const key = JSON.stringify([look, width, height]);
    if (key === this.#drawn && picture === this.#drawnPicture) return;
    this.#drawn = key;
    this.#drawnPicture = picture;
    if (this.#drawing) this.#drawing.paint(picture, look, width, height);
    else this.#drawing = this.#module.draw(canvas, picture, look, width, height);
  }

  #release(): void {
    for (const end of this.#endings.splice(0)) end();
    this.#drawing?.destroy();
    this.#drawing = undefined;
    this.#canvas = undefined;
    this.#drawn = '';
  }
}
