/** German texts of the partner map. The source: other languages must satisfy its type. */

import { plural } from '../../../core/i18n/messages.js';
import type { RelationKind, RelationStatus, Role } from '../model/kinds.js';

const KINDS: Readonly<Record<RelationKind, string>> = {
  'twin-town': 'Städtepartnerschaft',
  'official-partnership': 'Offizielle Partnerschaft',
  'project-partner': 'Projektpartnerschaft',
  'fellow-mission-city': 'Beide in der EU-Mission',
  'climate-partnership': 'Klimapartnerschaft',
  friendship: 'Städtefreundschaft',
  partnership: 'Partnerschaft',
};
const ROLES: Readonly<Record<Role, string>> = { founder: 'Gründungspartner', 'initial-partner': 'Initialpartner', partner: 'Partner' };
const STATUSES: Readonly<Record<RelationStatus, string>> = { active: 'besteht', paused: 'ruht', ended: 'beendet', planned: 'geplant' };

/** The catalogue. */
export const de = {
  list: 'Partner',
  search: 'Partner suchen',
  filter: 'Filter',
  filterActive: (count: number) => `Filter (${count})`,
  category: 'Kategorie',
  clear: 'Auswahl aufheben',
  found: (shown: number, held: number) => (shown === held ? plural(held, { one: '1 Partner', other: `${held} Partner` }) : `${shown} von ${held} Partnern`),
  noHits: 'Kein Partner passt zu dieser Auswahl.',
  empty: 'Hier sind noch keine Partner eingetragen.',
  more: (count: number) => `${count} weitere anzeigen`,
  previous: (count: number) => `${count} frühere anzeigen`,
  unnamed: 'Ohne Namen',
  otherCategories: 'Weitere',
  showMembers: 'Liste der Partner',

  total: (count: string) => `${count} Partner`,
  totalOf: (count: string, what: string) => `${count} ${what}`,
  totalSource: (figure: string) => `Quelle für „${figure}“`,
  totalDate: (date: string) => `Stand ${date}`,
  held: (count: number) => `${count} hier eingetragen`,
  unplaced: (count: number) => `${count} ohne Standort`,
  founders: (count: number) => plural(count, { one: '1 Gründungspartner', other: `${count} Gründungspartner` }),
  initialPartners: (count: number) => plural(count, { one: '1 Initialpartner', other: `${count} Initialpartner` }),

  map: 'Karte',
  markers: (count: number) => plural(count, { one: 'Karte mit einer Markierung', other: `Karte mit ${count} Markierungen` }),
  markersHelp: 'Pfeiltasten wechseln die Markierung, die Eingabetaste öffnet sie.',
  cluster: (count: number) => `${count} Partner, Karte vergrößern`,
  clusterHere: (count: number) => `${count} Partner an diesem Ort, Liste öffnen`,
  here: (count: number) => `${count} Partner an diesem Ort`,
  zoomIn: 'Karte vergrößern',
  zoomOut: 'Karte verkleinern',
  reset: 'Alle Partner zeigen',
  hintWheel: (key: string) => `Zum Zoomen ${key} gedrückt halten und scrollen`,
  hintTouch: 'Karte mit zwei Fingern bewegen',
  controlKey: 'Strg',
  legend: 'Legende',
  mapSource: (source: string) => `Karte: ${source} · ohne Dienste Dritter`,
  dataSource: (source: string) => `Daten: ${source}`,
  license: 'Lizenz',
  noPlaces: 'Zu keinem Partner ist ein Standort angegeben.',

  close: 'Schließen',
  back: 'Zurück zur Auswahl',
  website: 'Website',
  address: 'Adresse',
  office: 'Ansprechstelle',
  keywords: 'Themen',
  since: (date: string) => `seit ${date}`,
  memberSince: 'Dabei seit',
  targets: 'Ziele',
  reduction: (percent: string) => `${percent} weniger Treibhausgase`,
  until: (year: number) => `bis ${year}`,
  against: (year: number) => `gegenüber ${year}`,
  scopes: (list: string) => `Scope ${list}`,
  measures: 'Maßnahmen',
  awards: 'Auszeichnungen',
  sameAs: 'Mehr über den Partner',
  reference: 'Quelle',
  noDetails: 'Mehr ist hier nicht eingetragen.',
  updated: (date: string) => `Angaben vom ${date}`,

  relations: 'Beziehungen',
  kind: (kind: RelationKind) => KINDS[kind],
  relationWith: (kind: string, city: string) => `${city}: ${kind}`,
  relationCount: (count: number) => plural(count, { one: '1 Beziehung', other: `${count} Beziehungen` }),
  status: (status: RelationStatus) => STATUSES[status],
  statusLine: (status: string, date: string) => (date ? `Stand ${date}: ${status}` : status),
  role: (role: Role) => ROLES[role],

  about: 'Über das Netzwerk',
  founded: 'Seit',
  founderNames: 'Gegründet von',
  networkOffice: 'Geschäftsstelle',
  services: 'Angebote',
  goal: 'Ziel',
  join: 'Partner werden',
};

/** What other languages translate. */
export type PartnerMessages = typeof de;
