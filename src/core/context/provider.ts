import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues } from 'lit';
import type { Limits } from '../data/limits.js';
import { type KlimaSettings, settingsContext } from './settings.js';

/**
 * Shares settings with every widget inside it, also with widgets that were there first.
 *
 * @summary Common settings for the widgets of a page or a section.
 * @slot - The widgets and everything around them.
 */
export class KlimaProvider extends LitElement {
  /** No box of its own: the page's layout goes on as if the provider were not there. */
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  static override properties = {
    baseUrl: { attribute: 'base-url' },
    lang: { reflect: true },
    timeZone: { attribute: 'time-zone' },
    theme: {},
    accent: {},
    allowOrigins: { attribute: 'allow-origins' },
    limits: { attribute: false },
  };

  /** Base for the relative `src` of widgets inside; itself relative to the page. Default: the page. */
  declare baseUrl: string | undefined;
  /** IANA time zone for local times, such as `Europe/Berlin` (the default of every widget). */
  declare timeZone: string | undefined;
  /** `auto`, `light` or `dark`. */
  declare theme: string | undefined;
  /** A CSS colour; corrected for contrast where needed. */
  declare accent: string | undefined;
  /** Origins, separated by spaces, that feeds may redirect to and images may come from. Default: none. */
  declare allowOrigins: string | undefined;
  /** Upper bounds, see `Limits`; a widget's own win. */
  declare limits: Partial<Limits> | undefined;

  readonly #provider = new ContextProvider(this, { context: settingsContext });

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#provider.setValue(this.#settings());
  }

  protected override render(): unknown {
    return html`<slot></slot>`;
  }

  #settings(): KlimaSettings {
    const baseUrl = this.baseUrl && URL.canParse(this.baseUrl, document.baseURI) ? new URL(this.baseUrl, document.baseURI).href : undefined;
    return Object.freeze({
      baseUrl,
      lang: this.lang || undefined,
      timeZone: this.timeZone || undefined,
      theme: this.theme || undefined,
      accent: this.accent || undefined,
      allowOrigins: Object.freeze((this.allowOrigins ?? '').split(/\s+/).filter(Boolean)),
      limits: Object.freeze({ ...this.limits }),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klima-provider': KlimaProvider;
  }
}
