/** Registers a tag, once per page and without ever throwing. */

import { VERSION } from '../version.js';

/** Where a class says which version registered it; `Symbol.for`, so that another copy can read it. */
const REGISTERED_BY = Symbol.for('klima-widgets/version');

/** The first definition of a tag wins: the same version again is silent, another one or a foreign owner warns once. Does nothing without a registry (bare Node). */
export function define(tag: string, elementClass: CustomElementConstructor): void {
  const registry = globalThis.customElements;
  if (!registry) return;
  const present = registry.get(tag);
  if (!present) {
    try {
      Object.defineProperty(elementClass, REGISTERED_BY, { value: VERSION, configurable: true });
      registry.define(tag, elementClass);
    } catch (error) {
      // A patched registry of the host page; the fallback stays and the page goes on.
      warnConflict(tag, String(error));
    }
    return;
  }
  if (present === elementClass) return;
  const other = (present as { [REGISTERED_BY]?: string })[REGISTERED_BY];
  if (other === VERSION) return;
  warnConflict(tag, other === undefined ? 'the tag belongs to another library' : `version ${other} is registered, version ${VERSION} came second`);
}

const warned = new Set<string>();

function warnConflict(tag: string, detail: string): void {
  if (warned.has(tag + detail)) return;
  warned.add(tag + detail);
  console.warn(`[klima-widgets] <${tag}>: ${detail}. (version-conflict, see docs/probleme.md#version-conflict)`);
}
