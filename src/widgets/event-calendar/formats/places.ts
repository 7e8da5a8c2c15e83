/** Venues, online rooms, offers and images of a schema.org node. Pure. */

import type { ATTENDANCE_MODES, AVAILABILITIES, EventRecord, Link, Offer, Place } from '../contract.js';
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
import { nameOf } from './people.js';
import { readTime, toMoment } from './times.js';

/** Where an event happens: venues and rooms on the web apart. */
export interface Locations {
  readonly places: readonly Place[];
  readonly rooms: readonly Link[];
}

/** Sorts `location` into venues and rooms on the web. */
export function readLocations(found: readonly Located[], context: NodeContext): Locations {
  const places: Place[] = [];
  const rooms: Link[] = [];
  for (const { value, path } of found) {
    if (!isObject(value)) {
      const name = shortText(value, path, context);
      if (name !== undefined) places.push({ name, features: [] });
    } else if (types(value).includes('VirtualLocation')) rooms.push({ name: textOf(value, path, 'name', context), url: urlOf(value, path, 'url', context) });
    else {
      const place = readPlace(value, path, context);
      if (place) places.push(place);
    }
  }
  return { places, rooms };
}

function readPlace(node: JsonObject, path: string, context: NodeContext): Place | undefined {
  const [written] = values(node, path, 'address', context);
  const address = types(node).includes('PostalAddress') ? { value: node, path } : written;
  const parts = address && isObject(address.value) ? address.value : undefined;
  const part = (name: string): Place['name'] => (parts && address ? textOf(parts, address.path, name, context) : undefined);
  const place: Place = {
    name: textOf(node, path, 'name', context),
    url: urlOf(node, path, 'url', context),
    streetAddress: parts || !address ? part('streetAddress') : shortText(address.value, address.path, context),
    postalCode: part('postalCode'),
    addressLocality: part('addressLocality'),
    addressCountry: countryOf(parts, address?.path ?? path, context),
    features: flat(values(node, path, 'amenityFeature', context), (feature) => readFeature(feature, context)),
  };
  return place.name === undefined && place.streetAddress === undefined && place.addressLocality === undefined && place.url === undefined ? undefined : place;
}

function countryOf(parts: JsonObject | undefined, path: string, context: NodeContext): Place['addressCountry'] {
  return parts && nameOf(values(parts, path, 'addressCountry', context)[0], context);
}

function readFeature({ value, path }: Located, context: NodeContext): Place['features'] {
  if (!isObject(value)) return [];
  const name = textOf(value, path, 'name', context);
  const written = field(value, 'value');
  if (name === undefined) return [];
  const word = term(written)?.toLowerCase();
  const feature =
    typeof written === 'boolean' || word === 'true' || word === 'false'
      ? booleanOf(written, `${path}/value`, context.report)
      : shortText(written, `${path}/value`, context);
  return feature === undefined ? [] : [{ name, value: feature }];
}

/** `Offline`, `Online` or `Mixed`: as the feed says, else from its locations; a venue alone says nothing about a stream. */
export function readMode(node: JsonObject, path: string, { places, rooms }: Locations, context: NodeContext): EventRecord['attendanceMode'] {
  const written = term(field(node, 'eventAttendanceMode'))?.replace(/EventAttendanceMode$/, '');
  if (written !== undefined && written !== '') {
    if (written === 'Offline' || written === 'Online' || written === 'Mixed') return written satisfies (typeof ATTENDANCE_MODES)[number];
    context.report('field-dropped', `${path}/eventAttendanceMode`, written);
  }
  if (rooms.length === 0) return undefined;
  return places.length === 0 ? 'Online' : 'Mixed';
}

/** schema.org's words for what can still be had; the others change nothing for a visitor. */
const AVAILABILITY: ReadonlyMap<string, (typeof AVAILABILITIES)[number]> = new Map([
  ['SoldOut', 'sold-out'],
  ['OutOfStock', 'sold-out'],
  ['Discontinued', 'sold-out'],
  ['BackOrder', 'waiting-list'],
  ['InStock', 'available'],
  ['LimitedAvailability', 'available'],
  ['OnlineOnly', 'available'],
]);

/** Prices and registrations. */
export function readOffers(found: readonly Located[], zone: string, context: NodeContext): readonly Offer[] {
  return flat(found, ({ value, path }) => {
    if (!isObject(value)) {
      if (value !== undefined) context.report('field-dropped', path, 'expected an Offer');
      return [];
    }
    const time = (name: string): Offer['validFrom'] => {
      const written = field(value, name);
      const parsed = readTime(written);
      if (parsed) return toMoment(parsed, zone);
      if (written !== undefined && written !== null && written !== '') context.report('date-invalid', `${path}/${name}`, excerpt(written));
      return undefined;
    };
    const price = numberOf(field(value, 'price'), `${path}/price`, context.report);
    const currency = field(value, 'priceCurrency');
    const offer: Offer = {
      name: textOf(value, path, 'name', context),
      price: price !== undefined && price < 0 ? undefined : price,
      priceCurrency: typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? currency : undefined,
      url: urlOf(value, path, 'url', context),
      validFrom: time('validFrom'),
      validThrough: time('validThrough') ?? time('availabilityEnds'),
      availability: AVAILABILITY.get(term(field(value, 'availability')) ?? ''),
    };
    return [offer];
  });
}

/** The first image, described; whether it may be loaded is not decided here. */
export function readImage(found: Located | undefined, context: NodeContext): EventRecord['image'] {
  if (!found) return undefined;
  const { value, path } = found;
  if (!isObject(value)) return { url: urlOf({ url: value }, path, 'url', context) };
  return {
    url: urlOf(value, path, 'contentUrl', context) ?? urlOf(value, path, 'url', context),
    caption: textOf(value, path, 'caption', context),
    creditText: textOf(value, path, 'creditText', context) ?? shortText(extension(value, 'klima:credit'), `${path}/klima:credit`, context),
    license: urlOf(value, path, 'license', context),
  };
}
