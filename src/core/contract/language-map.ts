/** A text in one language or in several, as GeoJSON and `klima-*` documents write it. Pure. */

import type { Report } from '../data/problems.js';
import { cleanText, type TextOptions } from './text.js';

/** One text, or texts by BCP 47 tag (`{ "de": "Haushalte", "en": "Households" }`). */
export type LocalizedText = string | { readonly [language: string]: string };

/** Cleans a string or a language map; also reads JSON-LD's `{ "@value": … , "@language": … }` and arrays of it. */
export function cleanLocalizedText(value: unknown, path: string, report: Report, options: TextOptions): LocalizedText | undefined {
  if (typeof value !== 'object' || value === null) return cleanText(value, path, report, options);
  const map = new Map<string, string>();
  const entries: [string, unknown][] = Array.isArray(value)
    ? value.map((item) => languageEntry(item))
    : '@value' in value
      ? [languageEntry(value)]
      : Object.entries(value);
  for (const [language, raw] of entries) {
    const text = /^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$|^$/.test(language) ? cleanText(raw, `${path}/${language}`, report, options) : undefined;
    if (text !== undefined && !map.has(language)) map.set(language, text);
  }
  if (map.size === 0) {
    report('field-dropped', path, 'expected text or a map of languages');
    return undefined;
  }
  const only = map.size === 1 ? map.get('') : undefined;
  return only ?? Object.fromEntries(map);
}

function languageEntry(item: unknown): [string, unknown] {
  if (typeof item === 'object' && item !== null && '@value' in item) {
    const language = '@language' in item ? item['@language'] : '';
    return [typeof language === 'string' ? language : '', item['@value']];
  }
  return ['', item];
}

/** A chosen text with the language it is really in, so that the view can set `lang` where it differs from the widget's. */
export interface ChosenText {
  readonly text: string;
  /** BCP 47 tag, or `undefined` where the feed does not say. */
  readonly language: string | undefined;
}

/** The best text for a reader: same tag, the plain language, another region of it, then no language, English, German, the first there is. */
export function chooseText(text: LocalizedText, locale: string): ChosenText {
  if (typeof text === 'string') return { text, language: undefined };
  const keys = Object.keys(text);
  const base = locale.split('-', 1).join('');
  const wanted = [locale, base, `${base}-`, '', 'en', 'de'].map((tag) => tag.toLowerCase());
  const matches = (key: string, tag: string): boolean => key === tag || (tag.endsWith('-') && key.startsWith(tag));
  const found = wanted.map((tag) => keys.find((candidate) => matches(candidate.toLowerCase(), tag))).find((key) => key !== undefined);
  const key = found ?? keys[0] ?? '';
  return { text: text[key] ?? '', language: key === '' ? undefined : key };
}
