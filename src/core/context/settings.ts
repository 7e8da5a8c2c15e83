/** What a provider tells the widgets below it, and the key under which they ask. */

import { ContextEvent, createContext } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Limits } from '../data/limits.js';

/** Plain, frozen values: a second copy of the script may read them. `undefined` means: not set here. */
export interface KlimaSettings {
  /** Base for relative feed URLs, absolute. */
  readonly baseUrl: string | undefined;
  readonly lang: string | undefined;
  /** IANA zone. */
  readonly timeZone: string | undefined;
  readonly theme: string | undefined;
  /** A CSS colour. */
  readonly accent: string | undefined;
  /** Origins that feeds may redirect to and images may come from. */
  readonly allowOrigins: readonly string[];
  readonly limits: Partial<Limits>;
}

/** `Symbol.for`, so that two copies of the script on one page understand each other. */
export const settingsContext = createContext<KlimaSettings>(Symbol.for('klima-widgets/settings/1'));

/** A provider that appears announces itself by this event (the community's context protocol), and whoever asked too early asks again. */
const PROVIDER_APPEARED = 'context-provider';

/** Asks the nearest provider for settings, whenever it comes; also one of another copy of the script. */
export class SettingsController implements ReactiveController {
  value: KlimaSettings | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener(PROVIDER_APPEARED, this.#ask);
    this.#ask();
  }

  hostDisconnected(): void {
    document.removeEventListener(PROVIDER_APPEARED, this.#ask);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.value = undefined;
  }

  /** The nearest provider answers at once and again with every change; a nearer one that came later takes over. */
  readonly #ask = (): void => {
    this.#host.dispatchEvent(
      new ContextEvent(
        settingsContext,
        this.#host,
        (value, unsubscribe) => {
          if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
          this.#unsubscribe = unsubscribe;
          this.value = value;
          this.#host.requestUpdate();
        },
        true,
      ),
    );
  };
}
