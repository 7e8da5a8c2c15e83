import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { intlLocale } from '../i18n/intl.js';
import { nearestLocale, observeLocale } from '../i18n/locale.js';
import { CORE_CATALOGUES, type CoreMessages } from '../i18n/messages/index.js';
import { type Catalogue, type CatalogueLanguage, type CatalogueTable, catalogueLanguage } from '../i18n/messages.js';

/** What the controller asks of its widget, each time anew. */
interface LanguageSource<Messages extends Catalogue> {
  readonly table: () => CatalogueTable<Messages>;
  readonly overrides: () => Readonly<Record<string, unknown>> | undefined;
  /** A catalogue could not be loaded. */
  readonly failed: (detail: string) => void;
}

/** Finds the language of a widget in the page, loads its catalogue and merges the page's own words into it. */
export class LanguageController<Messages extends Catalogue> implements ReactiveController {
  /** Tag as found in the page, such as `de-AT` or `de-simple`. */
  tag = 'de';
  /** The catalogue in use, or `undefined` until the first one is there. */
  language: CatalogueLanguage | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #source: LanguageSource<Messages>;
  #texts: (Messages & CoreMessages) | undefined;
  #merged: { readonly texts: unknown; readonly overrides: unknown; readonly result: Messages & CoreMessages } | undefined;
  #end: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, source: LanguageSource<Messages>) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** A tag that Intl accepts: the page's, or the catalogue's where it speaks another language, so that no sentence mixes two. */
  get locale(): string {
    return this.foreign ?? intlLocale(this.tag);
  }

  /** The language of the texts where it is not the page's own, for `lang` in the widget; `undefined` where they agree. */
  get foreign(): string | undefined {
    const spoken = this.language?.split('-', 1).join('') ?? '';
    return spoken === '' || intlLocale(this.tag).split('-', 1).join('') === spoken ? undefined : spoken;
  }

  /** Texts of widget and core with the overrides of the property `messages`. */
  get texts(): Messages & CoreMessages {
    const texts = this.#texts ?? { ...CORE_CATALOGUES.de, ...this.#source.table().de };
    const overrides = this.#source.overrides();
    if (this.#merged?.texts !== texts || this.#merged.overrides !== overrides) this.#merged = { texts, overrides, result: withOverrides(texts, overrides) };
    return this.#merged.result;
  }

  hostConnected(): void {
    this.#end ??= observeLocale(() => this.read());
    this.read();
  }

  hostDisconnected(): void {
    this.#end?.();
    this.#end = undefined;
  }

  /** Looks again; called before every update too, since a move or a provider may have changed the language. */
  read(): void {
    if (!this.#host.isConnected) return;
    const tag = nearestLocale(this.#host);
    if (tag !== this.tag) {
      this.tag = tag;
      this.#host.requestUpdate();
    }
    const language = catalogueLanguage(tag);
    if (language === this.language) return;
    if (language === 'de') this.#use(language, { ...CORE_CATALOGUES.de, ...this.#source.table().de });
    else void this.#load(language);
  }

  #use(language: CatalogueLanguage, texts: Messages & CoreMessages): void {
    this.language = language;
    this.#texts = texts;
    this.#host.requestUpdate();
  }

  async #load(language: 'en' | 'de-simple'): Promise<void> {
    const { de, en, 'de-simple': simple } = this.#source.table();
    try {
      const core = language === 'en' ? await CORE_CATALOGUES.en() : CORE_CATALOGUES.de;
      const own = language === 'en' ? await en() : await simple?.();
      // Another language may have been chosen while this one was on its way.
      if (catalogueLanguage(this.tag) !== language || this.language === language) return;
      this.#use(language, { ...core, ...de, ...own } as Messages & CoreMessages);
    } catch (error) {
      this.#source.failed(String(error));
      if (!this.language) this.#use('de', { ...CORE_CATALOGUES.de, ...de });
    }
  }
}

/** Overrides of known keys only: a text replaces a text or a function, a function replaces a function. */
function withOverrides<Texts extends object>(texts: Texts, overrides: Readonly<Record<string, unknown>> | undefined): Texts {
  const merged = new Map<string, unknown>(Object.entries(texts));
  for (const [key, value] of Object.entries(overrides ?? {})) {
    const isFunction = typeof merged.get(key) === 'function';
    if (!merged.has(key)) continue;
    if (typeof value === 'string') merged.set(key, isFunction ? () => value : value);
    else if (typeof value === 'function' && isFunction) merged.set(key, value);
  }
  return Object.fromEntries(merged) as Texts;
}
