/** Events for search engines: schema.org nodes with computed offsets. Only what is dated and not over; undated events would be refused, past ones are of no use. Pure. */

import { chooseText, type LocalizedText } from '../../../core/contract/language-map.js';
import type { EventRecord, Moment, Offer, Party, Performer, Place } from '../contract.js';
import { offsetText } from '../time/zone.js';
import type { EventIndex } from './list.js';
import { type Now, phaseOf } from './when.js';

/** More would be weight without use. */
const NODES = 20;

/** A node as it is written; `undefined` parts are left out by `JSON.stringify`. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/** The next events as a graph, or `undefined` where there is none. `skip` names ids that another calendar of the page has written already. */
export function jsonLdOf(
  index: EventIndex,
  now: Now,
  locale: string,
  skip: ReadonlySet<string>,
): { readonly ids: readonly string[]; readonly graph: JsonLdNode } | undefined {
  const isWanted = (record: EventRecord): boolean => !skip.has(keyOf(record)) && record.name !== undefined && ['upcoming', 'running'].includes(phaseOf(record, now));
  const events: EventRecord[] = [];
  for (const record of index.dated) {
    if (events.length === NODES) break;
    if (isWanted(record)) events.push(record);
  }
  if (events.length === 0) return undefined;
  return { ids: events.map(keyOf), graph: { '@context': 'https://schema.org', '@graph': events.map((record) => nodeOf(record, locale)) } };
}

/** Two feeds may use the same short id for different events. */
function keyOf({ id, start }: EventRecord): string {
  return `${id} ${start.kind === 'undated' ? '' : written(start)}`;
}

function nodeOf(record: EventRecord, locale: string): JsonLdNode {
  const text = (value: LocalizedText | undefined): string | undefined => value && chooseText(value, locale).text;
  const { start, end } = record;
  return {
    '@type': 'Event',
    name: text(record.name),
    description: text(record.description),
    startDate: start.kind === 'undated' ? undefined : written(start),
    endDate: end && written(end),
    previousStartDate: some(record.previousStart.map(written)),
    eventStatus: `https://schema.org/${record.eventStatus ?? 'EventScheduled'}`,
    eventAttendanceMode: record.attendanceMode && `https://schema.org/${record.attendanceMode}EventAttendanceMode`,
    location: some([...record.places.map((place) => placeNode(place, text)), ...record.rooms.flatMap(({ url }) => (url ? [{ '@type': 'VirtualLocation', url }] : []))]),
    organizer: some(record.organizers.map((party) => partyNode(party, text))),
    funder: some(record.funders.map((party) => partyNode(party, text))),
    performer: some(record.performers.map((person) => performerNode(person, text))),
    offers: some(record.offers.map(offerNode)),
    isAccessibleForFree: record.isAccessibleForFree,
    inLanguage: some(record.inLanguage.map(text)),
    keywords: some(record.keywords.map(text)),
    url: record.url,
    superEvent: record.series && { '@type': 'EventSeries', name: text(record.series.name), url: record.series.url },
  };
}

/** With the offset of the zone on that very day: 20 February in Berlin is +01:00. */
function written(moment: Moment): string {
  return moment.kind === 'date' ? moment.date : `${moment.local}${offsetText(moment.epoch, moment.zone)}`;
}

type Text = (value: LocalizedText | undefined) => string | undefined;

function placeNode(place: Place, text: Text): JsonLdNode {
  const address = {
    '@type': 'PostalAddress',
    streetAddress: text(place.streetAddress),
    postalCode: text(place.postalCode),
    addressLocality: text(place.addressLocality),
    addressCountry: text(place.addressCountry),
  };
  const hasAddress = Object.values(address).filter((part) => part !== undefined).length > 1;
  return { '@type': 'Place', name: text(place.name), url: place.url, address: hasAddress ? address : undefined };
}

function partyNode({ name, url, kind }: Party, text: Text): JsonLdNode {
  return { '@type': kind === 'person' ? 'Person' : 'Organization', name: text(name), url };
}

function performerNode({ name, url, affiliation, jobTitle }: Performer, text: Text): JsonLdNode {
  return { '@type': 'Person', name: text(name), url, jobTitle: text(jobTitle), affiliation: affiliation && { '@type': 'Organization', name: text(affiliation) } };
}

function offerNode({ price, priceCurrency, url, validFrom, validThrough, availability }: Offer): JsonLdNode {
  const term = availability === 'sold-out' ? 'SoldOut' : availability === 'available' ? 'InStock' : undefined;
  return {
    '@type': 'Offer',
    price,
    priceCurrency,
    url,
    validFrom: validFrom && written(validFrom),
    validThrough: validThrough && written(validThrough),
    availability: term && `https://schema.org/${term}`,
  };
}

function some<Item>(list: readonly Item[]): readonly Item[] | undefined {
  return list.length === 0 ? undefined : list;
}
