/**
 * Temporal, native or polyfilled, without top-level await (a classic script cannot have it).
 * Models import `Temporal` and are only called after `temporalReady()` has resolved. They never use `Temporal.Now`: the clock is passed in.
 */

type TemporalNamespace = typeof globalThis.Temporal;

/** A live binding: the native namespace, or the polyfill once {@link temporalReady} has resolved. */
export let Temporal: TemporalNamespace = (globalThis as { Temporal?: TemporalNamespace }).Temporal as TemporalNamespace;

/** Loads the polyfill where the engine has no Temporal (WebKit today); resolves at once elsewhere. */
export async function temporalReady(): Promise<void> {
  if (Temporal) return;
  // The `implementation` entry has no native check and no patching; the main entry would always carry both.
  const polyfill = await import('temporal-polyfill/implementation');
  Temporal = polyfill.Temporal as unknown as TemporalNamespace;
}
