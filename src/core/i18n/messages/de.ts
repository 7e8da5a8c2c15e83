/** German texts that every widget shares. The source: other languages must satisfy its type. */

import { plural } from '../messages.js';

/** The shared catalogue. */
export const de = {
  statusFailed: 'Die Daten sind gerade nicht erreichbar.',
  statusLoading: 'Daten werden geladen …',
  statusRetry: 'Erneut versuchen',
  statusSource: 'Zur Datenquelle',
  statusCode: (code: string) => `Code: ${code}`,
  statusStale: (when: string) => `Die Daten konnten nicht erneuert werden. Stand: ${when}`,
  statusPartial: (count: number) => plural(count, { one: 'Eine Angabe war fehlerhaft und fehlt hier.', other: `${count} Angaben waren fehlerhaft und fehlen hier.` }),
  statusTooMany: 'Es gibt weitere Einträge, die hier nicht angezeigt werden.',
};

/** What other languages translate. */
export type CoreMessages = typeof de;
