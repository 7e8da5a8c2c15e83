/**
 * What a clean event is. Every reader of this widget ends here: what it made of its format passes these schemas, and nothing behind them
 * reads a raw field. Names follow schema.org where it has one. Pure.
 */

import * as v from 'valibot';
import { isIsoDate, parseIsoDateTime } from '../../core/contract/date.js';
import type { LocalizedText } from '../../core/contract/language-map.js';

/** The five event states of schema.org, without their prefix. */
export const EVENT_STATUSES = ['EventScheduled', 'EventCancelled', 'EventPostponed', 'EventRescheduled', 'EventMovedOnline'] as const;

/** How people take part, without schema.org's suffix `EventAttendanceMode`. */
export const ATTENDANCE_MODES = ['Offline', 'Online', 'Mixed'] as const;

/** What a feed says about registration in words of its own (`klima:registration`). */
export const REGISTRATIONS = ['required', 'open', 'closed', 'none'] as const;

/** Availability of an offer as far as it changes what a visitor can do. */
export const AVAILABILITIES = ['available', 'waiting-list', 'sold-out'] as const;

const filled = v.pipe(v.string(), v.minLength(1));
/** One check instead of a union of schemas: texts are most of a feed, and this is half the time. */
const text = v.custom<LocalizedText>(isLocalizedText, 'expected text or a map of languages');
const url = v.pipe(v.string(), v.regex(/^https?:/, 'url-refused: expected http or https'));
const contactUrl = v.pipe(v.string(), v.regex(/^(?:https?|mailto|tel):/, 'url-refused: expected http, https, mailto or tel'));
const date = v.pipe(v.string(), v.check(isIsoDate, 'date-invalid: expected YYYY-MM-DD'));
const local = v.pipe(v.string(), v.check(isLocalDateTime, 'date-invalid: expected YYYY-MM-DDTHH:MM:SS'));

const day = v.object({ kind: v.literal('date'), date });
const instant = v.object({ kind: v.literal('date-time'), local, epoch: v.pipe(v.number(), v.finite()), zone: filled });
const moment = v.variant('kind', [day, instant]);

const window = v.object({
  /** First and last day of the window, inclusive, where the feed says. */
  from: v.optional(date),
  to: v.optional(date),
  /** The window counts from the end of another event, by an ISO 8601 duration. */
  after: v.optional(v.object({ id: filled, within: filled })),
});
const undated = v.object({ kind: v.literal('undated'), text: v.optional(text), window: v.optional(window) });

const link = v.object({ name: v.optional(text), url: v.optional(url) });
const source = v.object({ ...link.entries, derivations: v.array(text) });
const contact = v.object({ name: v.optional(text), email: v.optional(contactUrl), telephone: v.optional(contactUrl), url: v.optional(url) });
const party = v.object({ name: text, url: v.optional(url), kind: v.picklist(['organization', 'person']), wording: v.optional(text) });
const performer = v.object({
  name: text,
  url: v.optional(url),
  /** What the person does elsewhere: "Oberbürgermeister". */
  jobTitle: v.optional(text),
  affiliation: v.optional(text),
  /** What the person does here: "Eröffnung", "Impulsvortrag". */
  roleName: v.optional(text),
  topic: v.optional(text),
});
const place = v.object({
  name: v.optional(text),
  url: v.optional(url),
  streetAddress: v.optional(text),
  postalCode: v.optional(text),
  addressLocality: v.optional(text),
  addressCountry: v.optional(text),
  features: v.array(v.object({ name: text, value: v.union([v.boolean(), text]) })),
});
const offer = v.object({
  name: v.optional(text),
  price: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0))),
  priceCurrency: v.optional(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code'))),
  url: v.optional(url),
  validFrom: v.optional(moment),
  validThrough: v.optional(moment),
  availability: v.optional(v.picklist(AVAILABILITIES)),
});
const common = {
  id: filled,
  /** Missing names are shown as "Ohne Titel". */
  name: v.optional(text),
  start: v.variant('kind', [day, instant, undated]),
  /** A date alone is the last day, inclusive. */
  end: v.optional(moment),
  /** The feed says that the event takes whole days; without it, a date is only a date. */
  allDay: v.optional(v.boolean()),
  /** A rough time beside a date: "nachmittags". */
  timeText: v.optional(text),
  /** IANA zone of the event's place: its "today", and the zone of its times. */
  zone: filled,
  description: v.optional(text),
  url: v.optional(url),
  eventStatus: v.optional(v.picklist(EVENT_STATUSES)),
  attendanceMode: v.optional(v.picklist(ATTENDANCE_MODES)),
  places: v.array(place),
  rooms: v.array(link),
  performers: v.array(performer),
  offers: v.array(offer),
  registration: v.optional(v.picklist(REGISTRATIONS)),
  isAccessibleForFree: v.optional(v.boolean()),
  keywords: v.array(text),
};
const slot = v.object(common);

/** The gate of an event. */
export const eventSchema = v.object({
  ...common,
  doorTime: v.optional(moment),
  previousStart: v.array(moment),
  organizers: v.array(party),
  funders: v.array(party),
  contacts: v.array(contact),
  audience: v.array(text),
  /** BCP 47 tags, or words where the feed has words. */
  inLanguage: v.array(text),
  links: v.array(link),
  /** Programme of the event: talks, workshops, excursions. */
  programme: v.array(slot),
  series: v.optional(v.object({ id: filled, name: v.optional(text), url: v.optional(url), total: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))) })),
  /** Place in its series, from 1. */
  number: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99_999))),
  /** Only described and linked; nothing is loaded for it. */
  image: v.optional(v.object({ url: v.optional(url), caption: v.optional(text), creditText: v.optional(text), license: v.optional(url) })),
  /** Where the feed's facts come from, and how it made those that no source states. */
  sources: v.array(source),
});

function isLocalizedText(value: unknown): boolean {
  if (typeof value === 'string') return value !== '';
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((item) => typeof item === 'string' && item !== '');
}

function isLocalDateTime(value: string): boolean {
  const parts = parseIsoDateTime(value);
  return parts !== undefined && parts.offset === undefined && value.length === 19;
}

type Readonlyish<Value> = Value extends readonly (infer Item)[]
  ? readonly Readonlyish<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Readonlyish<Value[Key]> }
    : Value;

/** One event as every view sees it. */
export type EventRecord = Readonlyish<v.InferOutput<typeof eventSchema>>;
/** A date, or a date with a time in a zone. */
export type Moment = Readonlyish<v.InferOutput<typeof moment>>;
/** A moment with a time. */
export type Instant = Readonlyish<v.InferOutput<typeof instant>>;
/** "Termin folgt", with what is known about when. */
export type Undated = Readonlyish<v.InferOutput<typeof undated>>;
/** The window in which an undated event is to happen. */
export type DateWindow = Readonlyish<v.InferOutput<typeof window>>;
/** One item of an event's programme. */
export type ProgrammeSlot = Readonlyish<v.InferOutput<typeof slot>>;
/** Organiser or funder. */
export type Party = Readonlyish<v.InferOutput<typeof party>>;
/** Opener or speaker. */
export type Performer = Readonlyish<v.InferOutput<typeof performer>>;
/** A venue. */
export type Place = Readonlyish<v.InferOutput<typeof place>>;
/** A price or a registration. */
export type Offer = Readonlyish<v.InferOutput<typeof offer>>;
/** An office to ask. */
export type Contact = Readonlyish<v.InferOutput<typeof contact>>;
/** A name with an address to go to, either may be missing. */
export type Link = Readonlyish<v.InferOutput<typeof link>>;

/** Where facts come from. */
export type Source = Readonlyish<v.InferOutput<typeof source>>;

/** What a calendar shows: clean events in the order of the feed, ids unique. */
export interface CalendarContent {
  readonly events: readonly EventRecord[];
}
