/** What sentences are made with, and how the feed's own texts are chosen. No DOM. */

import { chooseText, type LocalizedText } from '../../../core/contract/language-map.js';
import type { ChartMessages } from '../messages/de.js';
import type { Format } from './format.js';

/** A sentence, with the amount in it that is set in bold. */
export interface Sentence {
  readonly text: string;
  readonly strong?: string | undefined;
  /** The amount is a shortfall. */
  readonly isOff?: boolean | undefined;
}

/** What sentences are made with. */
export interface Speech {
  readonly texts: ChartMessages;
  readonly format: Format;
  /** Picks a language of the feed's own texts. */
  readonly locale: string;
}

/** A text of the feed in the reader's language. */
export function say(text: LocalizedText, locale: string): string {
  return chooseText(text, locale).text;
}
