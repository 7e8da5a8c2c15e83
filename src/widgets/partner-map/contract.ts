/**
 * What a partner map is made of: partners, their relations, the network they belong to and the totals a source states.
 * The schemas describe records after texts and URLs were cleaned; names follow schema.org where it has one. Pure.
 */

import * as v from 'valibot';
import { isIsoDate } from '../../core/contract/date.js';
import type { LocalizedText } from '../../core/contract/language-map.js';

/** A year, a month (`1977-07`) or a day: sources often know no more. */
export function isPartialDate(text: string): boolean {
  return /^\d{4}$/.test(text) || (/^\d{4}-\d{2}$/.test(text) && isIsoDate(`${text}-01`)) || isIsoDate(text);
}

const text = v.string('expected text');
const localized = v.union([v.string(), v.record(v.string(), v.string())], 'expected text or a map of languages') as v.GenericSchema<LocalizedText>;
const url = v.string('url-refused: expected a URL');
const partialDate = v.pipe(
  v.union([v.string(), v.number()], (issue) => `date-invalid: ${issue.received}`),
  v.transform(String),
  v.check(isPartialDate, (issue) => `date-invalid: ${issue.input}`),
);
const amount = v.pipe(
  v.number((issue) => `number-invalid: ${issue.received}`),
  v.finite('number-invalid: not finite'),
);
const year = v.pipe(
  v.number((issue) => `number-invalid: ${issue.received}`),
  v.integer('number-invalid: not a year'),
  v.minValue(1900, 'number-invalid: not a year'),
  v.maxValue(2200, 'number-invalid: not a year'),
);

/** Where a fact comes from: a page, or a text with who published it. */
export const citationSchema = v.object({ name: v.optional(localized), publisher: v.optional(localized), url: v.optional(url) });

/** Postal address, as in schema.org/PostalAddress. */
export const addressSchema = v.object({
  streetAddress: v.optional(text),
  postalCode: v.optional(text),
  addressLocality: v.optional(localized),
  addressCountry: v.optional(text),
});

/** How a partner belongs to the network: `role` is `founder`, `initial-partner`, `partner` or the feed's own word. */
export const membershipSchema = v.object({ name: v.optional(localized), role: v.optional(localized), startDate: v.optional(partialDate) });

/** What a partner commits to. Without `reductionPercent` only the words are shown. */
export const targetSchema = v.object({
  name: v.optional(localized),
  metric: v.optional(text),
  scope: v.optional(v.array(text)),
  baselineYear: v.optional(year),
  targetYear: v.optional(year),
  reductionPercent: v.optional(amount),
  status: v.optional(localized),
  source: v.optional(citationSchema),
});

/** An award with its year, its sum and what the sum is used for, where known. */
export const awardSchema = v.object({
  name: localized,
  date: v.optional(partialDate),
  amount: v.optional(amount),
  currency: v.optional(v.pipe(text, v.regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code'))),
  use: v.optional(localized),
  source: v.optional(citationSchema),
});

/** A relation as its city states it. `kind` and `status` are a known key or the feed's own words. */
export const relationSchema = v.object({
  to: text,
  kind: localized,
  since: v.optional(partialDate),
  decision: v.optional(localized),
  status: v.optional(localized),
  statusDate: v.optional(partialDate),
  source: v.optional(citationSchema),
});

/** A contact that is an office, not a person. */
export const officeSchema = v.object({ name: localized, url: v.optional(url), email: v.optional(url), telephone: v.optional(url) });

/** One partner: a company, a chamber, a city. Only the name is required. */
export const partnerSchema = v.object({
  id: text,
  /** schema.org type, as `City`. */
  typeName: v.optional(text),
  name: localized,
  alternateName: v.optional(localized),
  description: v.optional(localized),
  url: v.optional(url),
  logo: v.optional(url),
  address: v.optional(addressSchema),
  categories: v.optional(v.array(localized), []),
  keywords: v.optional(v.array(localized), []),
  memberOf: v.optional(membershipSchema),
  targets: v.optional(v.array(targetSchema), []),
  measures: v.optional(v.array(localized), []),
  awards: v.optional(v.array(awardSchema), []),
  office: v.optional(officeSchema),
  sameAs: v.optional(v.array(url), []),
  dateModified: v.optional(partialDate),
  source: v.optional(citationSchema),
});

/** The network itself, shown above its partners: what it is for, since when, who carries it, how to join. */
export const networkSchema = v.object({
  name: localized,
  description: v.optional(localized),
  url: v.optional(url),
  foundingDate: v.optional(partialDate),
  founders: v.optional(v.array(localized), []),
  office: v.optional(officeSchema),
  services: v.optional(v.array(localized), []),
  goal: v.optional(localized),
  joinUrl: v.optional(url),
  /** Text of the link to join, in the city's own words. */
  joinText: v.optional(localized),
  awards: v.optional(v.array(awardSchema), []),
  source: v.optional(citationSchema),
});

/** A total that a source states; it may differ from the number of records. */
export const totalSchema = v.object({
  value: v.pipe(amount, v.integer('number-invalid: not a whole number'), v.minValue(0, 'number-invalid: negative')),
  name: v.optional(localized),
  date: v.optional(partialDate),
  source: v.optional(citationSchema),
});

/** Longitude and latitude in degrees. */
export type Position = readonly [longitude: number, latitude: number];

/** A partner as the widget holds it. */
export type Partner = v.InferOutput<typeof partnerSchema> & {
  /** Where it is; `undefined` for partners that are only listed. */
  readonly position: Position | undefined;
  /** Name, place, category and keywords, folded for the search. */
  readonly searchText: string;
};
/** A source. */
export type Citation = v.InferOutput<typeof citationSchema>;
/** One of a partner's commitments. */
export type Target = v.InferOutput<typeof targetSchema>;
/** An award. */
export type Award = v.InferOutput<typeof awardSchema>;
/** An office to turn to. */
export type Office = v.InferOutput<typeof officeSchema>;
/** The network itself. */
export type Network = v.InferOutput<typeof networkSchema>;
/** A stated total. */
export type StatedTotal = v.InferOutput<typeof totalSchema>;
/** A relation between two partners, by their ids. */
export type Relation = v.InferOutput<typeof relationSchema> & { readonly from: string };

/** The content of a partner map. */
export interface PartnerContent {
  /** In the order of the feed, which is the order of the list. */
  readonly partners: readonly Partner[];
  readonly relations: readonly Relation[];
  readonly network: Network | undefined;
  readonly totals: readonly StatedTotal[];
  /** Who has to be named for the data, and their licence. */
  readonly attributions: readonly string[];
  readonly license: string | undefined;
  /** Where the data came from; images may come from there, too. */
  readonly origins: readonly string[];
}
