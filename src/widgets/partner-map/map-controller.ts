import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { yieldToPage } from '../../core/data/slices.js';
import type { MapActions, MapModel, MapView } from './view/map.js';

/** What the controller needs to find in its host. */
interface MapHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly isConnected: boolean;
}

/** Loads the map after the list is there, and keeps it in step with the host as long as there is a place for it. */
export class MapController implements ReactiveController {
  readonly #host: MapHost;
  readonly #model: () => MapModel | undefined;
  readonly #actions: MapActions;
  #view: MapView | undefined;
  #box: HTMLElement | undefined;
  #latest: MapModel | undefined;
  #shown: readonly number[] | undefined;
  #isLoading = false;
  #hasFailed = false;

  constructor(host: MapHost, model: () => MapModel | undefined, actions: MapActions) {
    this.#host = host;
    this.#model = model;
    this.#actions = actions;
    host.addController(this);
  }

  /** Marks the marker of a partner. */
  hover(index: number | undefined): void {
    this.#view?.hover(index);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#view?.disconnect();
  }

  hostUpdated(): void {
    const box = this.#host.renderRoot.querySelector<HTMLElement>('.map') ?? undefined;
    if (box !== this.#box) {
      this.#view?.disconnect();
      this.#view = undefined;
      this.#box = box;
      this.#shown = undefined;
    }
    const model = box && this.#host.isConnected ? this.#model() : undefined;
    if (!box || !model) return;
    if (this.#view) void this.#update(model);
    else if (!this.#isLoading && !this.#hasFailed) void this.#load();
  }

  /** What is shown anew is clustered anew: in a task of its own, so that at 50 000 partners the list is painted and keys are heard before. */
  async #update(model: MapModel): Promise<void> {
    const isNew = model.visible !== this.#shown;
    this.#shown = model.visible;
    this.#latest = model;
    if (isNew) await yieldToPage();
    if (this.#latest !== model || !this.#host.isConnected) return;
    this.#view?.update(model);
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      const { MapView } = await import('./view/map.js');
      if (this.#box) this.#view = new MapView(this.#box, this.#actions);
    } catch (error) {
      // The list holds everything that the map would show.
      this.#hasFailed = true;
      this.#actions.failed(String(error));
    }
    this.#isLoading = false;
    this.#host.requestUpdate();
  }
}
