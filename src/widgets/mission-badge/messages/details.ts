/** Which details catalogue serves a language; loaded together with the parts that need it. */

import type { CatalogueLanguage } from '../../../core/i18n/messages.js';
import { type DetailMessages, de } from './details-de.js';
import { en } from './details-en.js';

/** Texts of the parts that come later, with the page's own words where they replace a text by a text. */
export function detailTexts(language: CatalogueLanguage, overrides: Readonly<Record<string, unknown>> | undefined): DetailMessages {
  const texts = new Map<string, unknown>(Object.entries(language === 'en' ? en : de));
  for (const [key, value] of Object.entries(overrides ?? {})) {
    if (typeof value === 'string' && typeof texts.get(key) === 'string') texts.set(key, value);
  }
  return Object.fromEntries(texts) as DetailMessages;
}
