/** One schema.org `Event` as a clean record, with what its series and its parent give it. Pure. */

import { cleanLocalizedText, type LocalizedText } from '../../../core/contract/language-map.js';
import { checkRecord } from '../../../core/contract/record.js';
import { cleanText } from '../../../core/contract/text.js';
import { type EventRecord, eventSchema, type ProgrammeSlot, REGISTRATIONS } from '../contract.js';
import {
  booleanOf,
  excerpt,
  extension,
  field,
  flat,
  isObject,
  type JsonObject,
  type Located,
  type NodeContext,
  numberOf,
  shortText,
  term,
  textOf,
  types,
  urlOf,
  values,
} from './node.js';
import { contactsOf, readContacts, readLinks, readParties, readPerformers, readSources } from './people.js';
import { readImage, readLocations, readMode, readOffers } from './places.js';
import { momentAt, momentOf, readEnd, readStart, zoneOf } from './schema-org-when.js';

/** What all instances of a series share unless they say otherwise. */
export type SharedFacts = Pick<EventRecord, 'organizers' | 'funders' | 'contacts' | 'audience' | 'inLanguage' | 'links' | 'keywords' | 'sources'>;

/** What is around an event. */
export interface EventSurroundings {
  /** Zone of the document or of the series. */
  readonly zone: string;
  readonly series?: EventRecord['series'];
  readonly shared?: SharedFacts | undefined;
  /** Programme slots that name this event as their `superEvent`. */
  readonly slots?: readonly Located[] | undefined;
}

/** Reads and checks one event; `undefined` when it was dropped, with the reason reported. */
export function readEvent({ value, path }: Located, surroundings: EventSurroundings, context: NodeContext): EventRecord | undefined {
  const { report } = context;
  if (!isObject(value)) {
    report('record-dropped', path, `expected an object, found ${excerpt(value)}`);
    return undefined;
  }
  const zone = zoneOf(value, path, surroundings.zone, context);
  const common = readCommon(value, path, zone, context);
  if (!common) return undefined;
  const own = readShared(value, path, context);
  const shared = surroundings.shared ? withDefaults(own, surroundings.shared) : own;
  const number = numberOf(extension(value, 'klima:number'), `${path}/klima:number`, report);
  const candidate = {
    ...common,
    // One by one: a second spread would cost as much as all the rest.
    organizers: shared.organizers,
    funders: shared.funders,
    contacts: shared.contacts,
    audience: shared.audience,
    inLanguage: shared.inLanguage,
    links: shared.links,
    keywords: shared.keywords,
    sources: shared.sources,
    doorTime: momentOf(value, path, 'doorTime', zone, context),
    previousStart: flat(values(value, path, 'previousStartDate', context), (found) => some(momentAt(found, zone, context))),
    programme: flat(slotsOf(value, path, surroundings, context), (slot) => readSlot(slot, zone, context)),
    series: surroundings.series ?? seriesAround(value, path, context),
    number,
    image: readImage(values(value, path, 'image', context)[0], context),
  };
  return checkRecord(eventSchema, candidate, path, report);
}

/** Where a feed may link what an event belongs to. */
const LINKS = ['about', 'isPartOf', 'subjectOf', 'klima:link'];

function slotsOf(node: JsonObject, path: string, { slots = [] }: EventSurroundings, context: NodeContext): readonly Located[] {
  const own = values(node, path, 'subEvent', context);
  return slots.length === 0 ? own : [...own, ...slots];
}

function some<Value>(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}

/** The fields that instances take over from their series. */
export function readShared(node: JsonObject, path: string, context: NodeContext): SharedFacts {
  const organizers = values(node, path, 'organizer', context);
  const about = flat(LINKS, (name) => values(node, path, name, context));
  return {
    organizers: readParties(organizers, context),
    funders: readParties(values(node, path, 'funder', context), context),
    contacts: readContacts(contactsOf(node, path, organizers, context), context),
    audience: flat(values(node, path, 'audience', context), (found) => nameOrText(found, 'audienceType', context)),
    inLanguage: flat(values(node, path, 'inLanguage', context), (found) => nameOrText(found, 'alternateName', context)),
    links: readLinks(about, context),
    keywords: readKeywords(node, path, context),
    sources: readSources(values(node, path, 'klima:source', context), context),
  };
}

function withDefaults(own: SharedFacts, shared: SharedFacts): SharedFacts {
  const merged = Object.entries(own).map(([name, list]) => [name, list.length > 0 ? list : shared[name as keyof SharedFacts]]);
  return Object.fromEntries(merged) as SharedFacts;
}

function readSlot({ value, path }: Located, parentZone: string, context: NodeContext): EventRecord['programme'] {
  if (!isObject(value)) {
    context.report('field-dropped', path, 'expected an Event');
    return [];
  }
  const zone = zoneOf(value, path, parentZone, context);
  const slot = readCommon(value, path, zone, context);
  return slot ? [{ ...slot, keywords: readKeywords(value, path, context) }] : [];
}

/** What events and programme slots have in common. */
function readCommon(node: JsonObject, path: string, zone: string, context: NodeContext): Omit<ProgrammeSlot, 'keywords'> | undefined {
  const { report, limits } = context;
  const start = readStart(node, path, zone, context);
  if (!start) {
    report('record-dropped', path, 'startDate is no ISO 8601 date');
    return undefined;
  }
  const name = textOf(node, path, 'name', context);
  const isNameless = name === undefined;
  if (isNameless && start.kind === 'undated' && start.text === undefined) {
    report('record-dropped', path, 'neither name nor startDate');
    return undefined;
  }
  if (isNameless) report('field-dropped', `${path}/name`, 'no name');
  const locations = readLocations(values(node, path, 'location', context), context);
  const status = term(values(node, path, 'eventStatus', context)[0]?.value);
  return {
    id: idOf(node, path, context) ?? derivedId(start, name),
    name,
    start,
    end: start.kind === 'undated' ? undefined : readEnd(node, path, start, zone, context),
    allDay: booleanOf(extension(node, 'klima:allDay'), `${path}/klima:allDay`, report),
    timeText: shortText(extension(node, 'klima:timeText'), `${path}/klima:timeText`, context),
    zone,
    description: cleanLocalizedText(field(node, 'description'), `${path}/description`, report, { limit: limits.longText, multiline: true }),
    url: urlOf(node, path, 'url', context),
    eventStatus: (status === '' ? undefined : status) as EventRecord['eventStatus'],
    attendanceMode: readMode(node, path, locations, context),
    ...locations,
    performers: readPerformers(values(node, path, 'performer', context), context),
    offers: readOffers(values(node, path, 'offers', context), zone, context),
    registration: registrationOf(node, path, context),
    isAccessibleForFree: booleanOf(field(node, 'isAccessibleForFree'), `${path}/isAccessibleForFree`, report),
  };
}

function registrationOf(node: JsonObject, path: string, { report }: NodeContext): EventRecord['registration'] {
  const written = extension(node, 'klima:registration');
  if (written === undefined || written === null) return undefined;
  const known = REGISTRATIONS.find((word) => word === written);
  if (known === undefined) report('field-dropped', `${path}/klima:registration`, `expected one of ${REGISTRATIONS.join(', ')}`);
  return known;
}

/** The id as the feed writes it; numbers become text, so that big ones stay apart. */
function idOf(node: JsonObject, path: string, { report, limits }: NodeContext): string | undefined {
  const identifier = field(node, 'identifier');
  const written = node['@id'] ?? (isObject(identifier) ? field(identifier, 'value') : identifier) ?? field(node, 'id');
  return cleanText(written, `${path}/@id`, report, { limit: limits.text });
}

/** Stable as long as name and date are, whatever the order of the feed. */
function derivedId(start: EventRecord['start'], name: LocalizedText | undefined): string {
  const when = start.kind === 'date' ? start.date : start.kind === 'date-time' ? start.local : 'undated';
  const words = typeof name === 'string' ? name : Object.values(name ?? {})[0];
  return `${when}-${(words ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
}

function nameOrText({ value, path }: Located, name: string, context: NodeContext): readonly LocalizedText[] {
  const text = isObject(value) && !('@value' in value) ? (textOf(value, path, name, context) ?? textOf(value, path, 'name', context)) : shortText(value, path, context);
  return text === undefined ? [] : [text];
}

/** Keywords as a list, as nodes, or as one text with commas. */
function readKeywords(node: JsonObject, path: string, context: NodeContext): readonly LocalizedText[] {
  return flat(values(node, path, 'keywords', context), (found) => {
    if (typeof found.value !== 'string') return nameOrText(found, 'name', context);
    return found.value
      .split(',')
      .map((word) => shortText(word, found.path, context))
      .filter((word) => word !== undefined);
  });
}

/** A series that the event itself carries as its `superEvent`. */
function seriesAround(node: JsonObject, path: string, context: NodeContext): EventRecord['series'] {
  const found = values(node, path, 'superEvent', context).find(({ value }) => isObject(value) && types(value).includes('EventSeries'));
  return found && isObject(found.value) ? readSeries(found.value, found.path, context) : undefined;
}

/** A series as its instances name it. */
export function readSeries(node: JsonObject, path: string, context: NodeContext): NonNullable<EventRecord['series']> | undefined {
  const name = textOf(node, path, 'name', context);
  const id = idOf(node, path, context) ?? (typeof name === 'string' ? name : undefined);
  if (id === undefined) return undefined;
  const total = numberOf(extension(node, 'klima:total'), `${path}/klima:total`, context.report);
  return { id, name, url: urlOf(node, path, 'url', context), total: total !== undefined && Number.isInteger(total) && total > 0 ? total : undefined };
}
