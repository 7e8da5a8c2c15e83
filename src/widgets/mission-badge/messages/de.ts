/** German texts of the badge. The source: other languages must satisfy its type. */

import { plural } from '../../../core/i18n/messages.js';

/** Countries that German does not name with a bare "in". */
const WITH_ARTICLE: Readonly<Record<string, string>> = { GB: 'im Vereinigten Königreich', NL: 'in den Niederlanden', SK: 'in der Slowakei', TR: 'in der Türkei' };

/** The catalogue. */
export const de = {
  mission: 'EU-Mission „100 klimaneutrale und intelligente Städte“:',
  'status-mission': 'EU-Mission-Stadt',
  'status-contract': 'EU-Mission-Stadt mit Klimastadtvertrag',
  'status-label': 'EU-Mission-Stadt mit EU-Label',
  'status-unknown': 'Stand in der EU-Mission nicht bekannt',
  target: (year: number) => `Ziel der Mission: klimaneutral bis ${year}.`,
  yearsLeft: (years: number) =>
    years > 0 ? plural(years, { one: 'Noch 1 Jahr.', other: `Noch ${years} Jahre.` }) : years === 0 ? 'Das Zieljahr läuft.' : 'Das Zieljahr ist vorbei.',
  place: (cities: number, inCountry: number, code: string, country: string, applications: number) =>
    `eine von ${cities} Städten, ${inCountry === 1 ? 'die einzige' : `eine von ${inCountry}`} ${WITH_ARTICLE[code] ?? `in ${country}`}, ausgewählt aus ${applications} Bewerbungen.`,
  'step-call': 'Aufruf der EU',
  'step-application': 'Bewerbung',
  'step-selection': 'Ausgewählt',
  'step-contract': 'Klimastadtvertrag',
  'step-label': 'EU-Label',
  underLabel: 'Grundlage des Labels',
  given: 'liegt vor',
  unknown: 'nicht bekannt',
  contract: 'Klimastadtvertrag lesen',
  asOf: (when: string) => `Stand der Angaben: ${when}`,
  asOfShort: (when: string) => `Stand ${when}`,
  outdated: 'Die Angaben sind älter als zwölf Monate. Neuere Schritte können fehlen.',
  source: 'Quelle',
  sources: 'Alle Quellen',
  notListed: (cities: number) =>
    `steht nicht auf der Liste der ${cities} Städte, die 2022 für die EU-Mission „100 klimaneutrale und intelligente Städte“ ausgewählt wurden.`,
  notListedMeaning: 'Über die eigenen Klimaziele der Stadt sagt das nichts.',
  'status-not-listed': 'nicht auf der Liste der EU-Mission-Städte',
  noCity: 'Es ist keine Stadt angegeben.',
};

/** What other languages translate. */
export type BadgeMessages = typeof de;
