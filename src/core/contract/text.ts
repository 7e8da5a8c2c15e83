/** Text from a feed is text: cleaned of what breaks lines, direction or strings, never of what merely looks like markup. Pure. */

import type { Report } from '../data/problems.js';

/** C0 and C1 controls except tab and line feed (a carriage return is normalised first). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
/** Directional overrides, embeddings and isolates: they could reorder what stands beside the text (UAX #9). */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;

/** What {@link cleanText} might change. Most texts of a feed have none of it; leaving them alone halves the time of large feeds. */
const SUSPICIOUS = /[^ -~\u00a1-\u167f]| {2}|^ | $/;

/** Options of {@link cleanText}. */
export interface TextOptions {
  /** Longest text kept, in UTF-16 units. */
  readonly limit: number;
  /** Keep line feeds (descriptions); otherwise every run of white space becomes one space (titles). */
  readonly multiline?: boolean;
}

/**
 * A string or number as clean text, or `undefined` where there is none.
 * Reports `field-dropped` for other types, `text-clamped` for a text over the limit and `text-damaged` for U+FFFD.
 */
export function cleanText(value: unknown, path: string, report: Report, options: TextOptions): string | undefined {
  if (value === undefined || value === null) return undefined;
  const raw = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
  if (typeof raw !== 'string') {
    report('field-dropped', path, `expected text, found ${Array.isArray(raw) ? 'array' : typeof raw}`);
    return undefined;
  }
  if (raw !== '' && raw.length <= options.limit && !SUSPICIOUS.test(raw)) return raw;
  let text = wellFormed(raw).replace(/\r\n?/g, '\n').replace(CONTROLS, '').replace(BIDI_CONTROLS, '');
  text = options.multiline
    ? text
        .replace(/[^\S\n]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .replace(/\n{3,}/g, '\n\n')
    : text.replace(/\s+/g, ' ');
  text = text.trim();
  if (text === '') return undefined;
  if (text.includes('\uFFFD')) report('text-damaged', path, 'U+FFFD: the document is probably not UTF-8');
  if (text.length <= options.limit) return text;
  report('text-clamped', path, `${text.length} characters`);
  // A pair of surrogates is not cut in two.
  return `${text
    .slice(0, options.limit - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

/** Replaces unpaired surrogates, which make `encodeURIComponent` and others throw; `toWellFormed` is missing in older engines. */
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}
