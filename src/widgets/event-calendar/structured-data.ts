import { setScriptJson } from '../../core/element/script-text.js';
import { jsonLdOf } from './model/json-ld.js';
import type { EventIndex } from './model/list.js';
import type { Now } from './model/when.js';

/** Which events the page has structured data for, by the element that wrote them; `Symbol.for`, so that a second copy of the script reads it. */
const WRITTEN = Symbol.for('klima-widgets/structured-data/1');

/** A chunk of its own, loaded after the first rendering: schema.org data in the light DOM, where search engines look, and once per page for each event. */
export class StructuredData {
  readonly #host: HTMLElement;
  #script: HTMLScriptElement | undefined;
  #ids: readonly string[] = [];

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Writes the next events, replacing what was written before. */
  write(index: EventIndex, now: Now, locale: string): void {
    const written = registry(this.#host.ownerDocument);
    this.#release(written);
    const skip = new Set(written.keys());
    const found = jsonLdOf(index, now, locale, skip);
    if (!found) {
      this.#script?.remove();
      this.#script = undefined;
      return;
    }
    this.#ids = found.ids;
    for (const id of found.ids) written.set(id, this.#host);
    const script = this.#script ?? this.#host.ownerDocument.createElement('script');
    script.type = 'application/ld+json';
    script.dataset.klima = '';
    // A copy that a page's cache brought back with the tag.
    for (const old of this.#host.querySelectorAll(':scope > script[data-klima]')) if (old !== script) old.remove();
    // `<` is escaped for whoever serialises the page.
    setScriptJson(script, JSON.stringify(found.graph).replace(/</g, '\\u003c'));
    if (!this.#script) this.#host.append(script);
    this.#script = script;
  }

  /** Takes everything back. */
  remove(): void {
    this.#release(registry(this.#host.ownerDocument));
    this.#script?.remove();
    this.#script = undefined;
  }

  #release(written: Map<string, Element>): void {
    for (const id of this.#ids) if (written.get(id) === this.#host) written.delete(id);
    this.#ids = [];
  }
}

function registry(document: Document): Map<string, Element> {
  const holder = document as Document & { [WRITTEN]?: Map<string, Element> };
  holder[WRITTEN] ??= new Map();
  return holder[WRITTEN];
}
