/** What the views of a badge are given besides the model. */

import type { TemplateResult } from 'lit';
import type { CatalogueLanguage } from '../../../core/i18n/messages.js';
import type { BadgeMessages } from '../messages/de.js';

/** Texts, language and the parts that come later. */
export interface BadgeContext {
  readonly texts: BadgeMessages;
  /** A tag for Intl. */
  readonly locale: string;
  readonly language: CatalogueLanguage;
  /** Level of the heading with the city's name. */
  readonly level: number;
  /** The badge stands inside a link or a button, where no other link may be. */
  readonly isInLink: boolean;
  /** The visitor opens the list of sources; it is loaded then. */
  readonly openSources: () => void;
  /** The list of sources, once it is there. */
  readonly sources: TemplateResult | undefined;
  /** What the city's own document adds below the facts, once it is there. */
  readonly document: TemplateResult | undefined;
}
