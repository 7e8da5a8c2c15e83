import { adoptStyles, type CSSResultOrNative, type ReactiveControllerHost } from 'lit';

interface PartsHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Parts of the widget that arrive later, with their style sheets. One that could not be fetched costs its part, nothing more, and is tried again. */
export class LazyParts {
  /** What opens on demand: details and filters. */
  inside: typeof import('./view/inside.js') | undefined;
  /** The month with its state. */
  month: typeof import('./month.js') | undefined;
  readonly #host: PartsHost;
  readonly #sheets: CSSResultOrNative[];
  readonly #failed: (name: string, reason: string) => void;

  constructor(host: PartsHost, sheets: readonly CSSResultOrNative[], failed: (name: string, reason: string) => void) {
    this.#host = host;
    this.#sheets = [...sheets];
    this.#failed = failed;
  }

  async loadInside(): Promise<void> {
    if (this.inside) return;
    const module = await this.load('inside', import('./view/inside.js'));
    if (!module || this.inside) return;
    this.inside = module;
    this.#adopt(module.insideStyles);
  }

  /** Resolves with the module the first time, with `undefined` when it is here already or could not be fetched. */
  async loadMonth(): Promise<typeof import('./month.js') | undefined> {
    if (this.month) return undefined;
    const module = await this.load('month', import('./month.js'));
    if (!module || this.month) return undefined;
    this.month = module;
    this.#adopt(module.monthStyles);
    return module;
  }

  /** Waits for any chunk; a failure is told and becomes `undefined`. */
  async load<Module>(name: string, loading: Promise<Module>): Promise<Module | undefined> {
    try {
      return await loading;
    } catch (error) {
      this.#failed(name, String(error));
      return undefined;
    }
  }

  #adopt(sheet: CSSResultOrNative): void {
    this.#sheets.push(sheet);
    adoptStyles(this.#host.renderRoot as ShadowRoot, this.#sheets);
    this.#host.requestUpdate();
  }
}
