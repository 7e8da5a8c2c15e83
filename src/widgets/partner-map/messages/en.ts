/** English texts of the partner map. */

import { plural, type Translation } from '../../../core/i18n/messages.js';
import type { RelationKind, RelationStatus, Role } from '../model/kinds.js';
import type { PartnerMessages } from './de.js';

const KINDS: Readonly<Record<RelationKind, string>> = {
  'twin-town': 'Twin town',
  'official-partnership': 'Official partnership',
  'project-partner': 'Project partnership',
  'fellow-mission-city': 'Both in the EU Mission',
  'climate-partnership': 'Climate partnership',
  friendship: 'Friendship',
  partnership: 'Partnership',
};
const ROLES: Readonly<Record<Role, string>> = { founder: 'Founding partner', 'initial-partner': 'Initial partner', partner: 'Partner' };
const STATUSES: Readonly<Record<RelationStatus, string>> = { active: 'in force', paused: 'suspended', ended: 'ended', planned: 'planned' };

/** The catalogue in English. */
export const en: Translation<PartnerMessages> = {
  list: 'Partners',
  search: 'Search partners',
  filter: 'Filter',
  filterActive: (count) => `Filter (${count})`,
  category: 'Category',
  clear: 'Clear selection',
  found: (shown, held) => (shown === held ? plural(held, { one: '1 partner', other: `${held} partners` }) : `${shown} of ${held} partners`),
  noHits: 'No partner matches this selection.',
  empty: 'No partners are listed here yet.',
  more: (count) => `Show ${count} more`,
  previous: (count) => `Show ${count} before`,
  unnamed: 'Without a name',
  otherCategories: 'Other',
  showMembers: 'List of partners',

  total: (count) => `${count} partners`,
  totalOf: (count, what) => `${count} ${what}`,
  totalSource: (figure) => `Source of “${figure}”`,
  totalDate: (date) => `as of ${date}`,
  held: (count) => `${count} listed here`,
  unplaced: (count) => `${count} without a location`,
  founders: (count) => plural(count, { one: '1 founding partner', other: `${count} founding partners` }),
  initialPartners: (count) => plural(count, { one: '1 initial partner', other: `${count} initial partners` }),

  map: 'Map',
  markers: (count) => plural(count, { one: 'Map with one marker', other: `Map with ${count} markers` }),
  markersHelp: 'Arrow keys move between markers, Enter opens one.',
  cluster: (count) => `${count} partners, zoom in`,
  clusterHere: (count) => `${count} partners at this place, open list`,
  here: (count) => `${count} partners at this place`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  reset: 'Show all partners',
  hintWheel: (key) => `Hold ${key} and scroll to zoom`,
  hintTouch: 'Move the map with two fingers',
  controlKey: 'Ctrl',
  legend: 'Legend',
  mapSource: (source) => `Map: ${source} · no third-party services`,
  dataSource: (source) => `Data: ${source}`,
  license: 'Licence',
  noPlaces: 'No location is given for any partner.',

  close: 'Close',
  back: 'Back to the selection',
  website: 'Website',
  address: 'Address',
  office: 'Contact',
  keywords: 'Topics',
  since: (date) => `since ${date}`,
  memberSince: 'Member since',
  targets: 'Targets',
  reduction: (percent) => `${percent} less greenhouse gas`,
  until: (year) => `by ${year}`,
  against: (year) => `compared with ${year}`,
  scopes: (list) => `scope ${list}`,
  measures: 'Measures',
  awards: 'Awards',
  sameAs: 'More about the partner',
  reference: 'Source',
  noDetails: 'Nothing more is listed here.',
  updated: (date) => `Details as of ${date}`,

  relations: 'Relations',
  kind: (kind) => KINDS[kind],
  relationWith: (kind, city) => `${city}: ${kind}`,
  relationCount: (count) => plural(count, { one: '1 relation', other: `${count} relations` }),
  status: (status) => STATUSES[status],
  statusLine: (status, date) => (date ? `As of ${date}: ${status}` : status),
  role: (role) => ROLES[role],

  about: 'About the network',
  founded: 'Since',
  founderNames: 'Founded by',
  networkOffice: 'Office',
  services: 'Services',
  goal: 'Goal',
  join: 'Become a partner',
};
