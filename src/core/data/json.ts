/** JSON from a stranger: parsed once, depth checked without recursion, position of a mistake for the editor. No DOM. */

import { DocumentProblem } from './problems.js';
import { inSlices, type SliceEnvironment } from './slices.js';

/** Parses JSON text. Duplicate keys: the last one wins, as ECMAScript says. Throws `parse` or `too-deep`. */
export async function parseJson(text: string, url: string): Promise<unknown> {
  if (text.trim() === '') throw new DocumentProblem('parse', url, 'the document is empty');
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof RangeError) throw new DocumentProblem('too-deep', url, error.message);
    throw new DocumentProblem('parse', url, `${(error as Error).message} (${await positionIn(text)})`);
  }
}

/** The place matters to the editor alone, so its code comes only when it is needed. */
async function positionIn(text: string): Promise<string> {
  try {
    return (await import('./json-position.js')).jsonErrorPosition(text);
  } catch {
    // Offline; the engine's own words must do.
    return 'position unknown';
  }
}

/** Throws `too-deep` when a value nests deeper than `depth`; walks level by level in slices, so that no stack can overflow. */
export async function checkDepth(value: unknown, depth: number, url: string, environment: SliceEnvironment = {}): Promise<void> {
  let level = children(value);
  for (let nesting = 1; level.length > 0; nesting += 1) {
    if (nesting > depth) throw new DocumentProblem('too-deep', url, `nested deeper than ${depth}`);
    const next: unknown[] = [];
    await inSlices(
      level,
      (item) => {
        for (const child of children(item)) next.push(child);
      },
      environment,
    );
    level = next;
  }
}

function children(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const all = Array.isArray(value) ? value : Object.values(value);
  return all.filter((child) => typeof child === 'object' && child !== null);
}
