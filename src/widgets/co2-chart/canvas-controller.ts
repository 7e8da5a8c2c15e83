import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whenNearViewport } from '../../core/element/near-viewport.js';
import type { Picture } from './view/picture.js';

type CanvasModule = typeof import('./view/canvas.js');

/** What the controller needs of its element. */
interface CanvasHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Brings the picture onto the canvas that the element rendered: loads the chunk when the canvas comes near the viewport, hands over every
 * new picture, and ends the drawing when the element goes.
 */
export class CanvasController implements ReactiveController {
  /** Set when the chunk could not be loaded. */
  hasFailed = false;
  readonly #host: CanvasHost;
  readonly #load: () => Promise<CanvasModule>;
  readonly #onFailure: (error: unknown) => void;
  #picture: Picture | undefined;
  #canvas: HTMLCanvasElement | undefined;
  #stage: ReturnType<CanvasModule['makeStage']> | undefined;
  #forget: () => void = () => undefined;

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
    if (canvas === this.#canvas) {
      if (this.#picture) this.#stage?.show(this.#picture);
      return;
    }
    this.#release();
    this.#canvas = canvas;
    if (canvas) this.#forget = whenNearViewport(canvas, () => void this.#start(canvas));
  }

  hostDisconnected(): void {
    // A move in the document is a removal and an insertion in one task; only a real removal ends the drawing.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#release();
    });
  }

  async #start(canvas: HTMLCanvasElement): Promise<void> {
    try {
      const { makeStage } = await this.#load();
      // Meanwhile the element may have gone or rendered another canvas.
      if (canvas !== this.#canvas) return;
      this.#stage = makeStage(canvas);
      if (this.#picture) this.#stage.show(this.#picture);
    } catch (error) {
      this.hasFailed = true;
      this.#onFailure(error);
      this.#host.requestUpdate();
    }
  }

  #release(): void {
    this.#forget();
    this.#stage?.close();
    this.#stage = undefined;
    this.#canvas = undefined;
  }
}
