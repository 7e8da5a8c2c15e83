/** The shared catalogue by language. */

import type { CatalogueTable } from '../messages.js';
import { type CoreMessages, de } from './de.js';

export type { CoreMessages };

/** German at once, the rest on demand. */
export const CORE_CATALOGUES: CatalogueTable<CoreMessages> = {
  de,
  en: () => import('./en.js').then((module) => module.en),
};
