/** German texts that every widget shares. The source: other languages must satisfy its type. */

import { plural } from '../messages.js';

/** The shared catalogue. */
export const de = {
  loading: 'Daten werden geladen …',
  retry: 'Erneut versuchen',
  source: 'Zur Datenquelle',
  errorCode: (code: string) => `Code: ${code}`,
  stale: (when: string) => `Die Daten konnten nicht erneuert werden. Stand: ${when}`,
  partial: (count: number) => plural(count, { one: 'Eine Angabe war fehlerhaft und fehlt hier.', other: `${count} Angaben waren fehlerhaft und fehlen hier.` }),
  tooMany: 'Es gibt weitere Einträge, die hier nicht angezeigt werden.',
  loaded: 'Daten geladen.',
};

/** What other languages translate. */
export type CoreMessages = typeof de;
