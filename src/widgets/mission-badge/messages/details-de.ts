/** German texts of what is loaded later: the list of sources and the city's own document. The source for the other languages. */

import type { FactSource } from '../model/sources.js';

/** The catalogue of the parts that come later. */
export const de = {
  'fact-list': (when: string) => `112 Städte, ausgewählt am ${when}; Ziel: klimaneutral bis 2030`,
  'fact-call': (when: string) => `Aufruf der EU-Kommission am ${when}`,
  'fact-applications': (count: string) => `${count} Bewerbungen`,
  'fact-selection': () => 'Die Stadt gehört zu den Mission-Städten',
  'fact-country': (count: string) => `${count} Städte in Deutschland`,
  'fact-contract': () => 'Das Label setzt einen Klimastadtvertrag voraus',
  'fact-label': (when: string) => `EU-Label im ${when}`,
  source: 'Quelle',
  ownSources: 'Weitere Angaben macht die Stadt selbst; ihre Quelle steht dabei.',
  ownAsOf: (when: string) => `Angaben der Stadt, Stand: ${when}`,
  ownAsOfUnknown: 'Angaben der Stadt, Stand nicht genannt.',
  ownOutdated: 'Das ist länger als zwölf Monate her.',
  claim: 'Die Stadt selbst nennt als Stand in der Mission:',
  bundled: (status: string, when: string) => `Die mitgelieferten Angaben (Stand ${when}) nennen mehr: ${status}.`,
  'claim-mission': 'Mission-Stadt',
  'claim-contract': 'Klimastadtvertrag',
  'claim-label': 'EU-Label',
  'claim-unknown': 'nicht bekannt',
  targets: 'Ziele',
  missionTarget: 'Klimaneutralität',
  missionDecides: 'EU-Mission',
  reduction: (share: string, base: string) => (base ? `${share} gegenüber ${base}` : share),
  untilYear: (year: number) => `bis ${year}`,
  more: (parts: readonly string[]) => `Mehr: ${parts.join(', ')}`,
  contract: 'Klimastadtvertrag',
  readContract: 'Vertrag',
  actionPlan: 'Maßnahmenplan',
  investmentPlan: 'Finanzierungsplan',
  levers: 'Hebel',
  largest: 'größter Hebel',
  contributions: 'Mitmachen',
  chronology: 'Verlauf',
  relations: 'Verbundene Städte',
  'relation-fellow-mission-city': 'Ebenfalls in der Mission',
  'relation-project-partner': 'Projektpartnerstadt',
  'relation-twin-town': 'Städtepartnerschaft',
  'relation-official-partnership': 'Offizielle Partnerschaft',
  since: (when: string) => `seit ${when}`,
  alsoMission: 'auch EU-Mission-Stadt',
  awards: 'Auszeichnungen',
  contact: 'Kontakt',
} satisfies Record<string, string | ((...values: never[]) => string)> & Record<`fact-${FactSource['fact']}`, (value: string) => string>;

/** What other languages translate. */
export type DetailMessages = typeof de;
