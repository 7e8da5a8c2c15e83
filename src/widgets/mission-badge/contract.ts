/**
 * `klima-mission/1`: what a city itself says about its part in the EU mission. Every claim names its source; what has none is left out.
 * Texts and URLs are cleaned before they come here; see `formats/mission.ts`. Pure.
 */

import * as v from 'valibot';
import { daysInMonth } from '../../core/contract/date.js';

/** Value of `schema` in a document of this kind. */
export const MISSION_SCHEMA = 'klima-mission/1';

/** How far a city is, in the mission's own steps. */
export const STATUSES = ['mission', 'contract', 'label', 'unknown'] as const;

/** Steps that the badge knows; an entry of the chronology may say which one it is. */
export const STEP_KINDS = ['call', 'application', 'selection', 'contract', 'label'] as const;

/** How two cities are connected; the map uses the same words. */
export const RELATION_KINDS = ['fellow-mission-city', 'project-partner', 'twin-town', 'official-partnership'] as const;

const text = v.union([v.pipe(v.string(), v.nonEmpty()), v.record(v.string(), v.string())]);
const url = v.string();
const note = v.optional(text);

/** A day, month or year that exists. */
const date = v.pipe(
  v.string(),
  v.check(isPartialDate, ({ input }) => `date-invalid: ${input.slice(0, 40)}`),
);
const year = v.pipe(
  v.number('number-invalid: expected a year'),
  v.integer('number-invalid: expected a year'),
  v.minValue(1900, 'number-invalid: before 1900'),
  v.maxValue(2200, 'number-invalid: after 2200'),
);

function isPartialDate(value: string): boolean {
  const match = /^([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!match) return false;
  const [month, day] = [Number(match[2] ?? 1), Number(match[3] ?? 1)];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month);
}

/** Where a claim comes from: a title, an address or both. */
const source = v.object({ title: v.optional(text), url: v.optional(url) });

/** An own statement of how far the city is. */
export const statusSchema = v.object({ value: v.picklist(STATUSES), date: v.optional(date), source });

/** One event of the city's way through the mission. */
export const chronologySchema = v.object({ date, label: text, kind: v.optional(v.picklist(STEP_KINDS)), note, source });

/** A target: what, by when, for what, and who decided it when. */
export const targetSchema = v.object({
  year,
  label: v.optional(text),
  scope: v.optional(text),
  decidedBy: v.optional(text),
  decidedOn: v.optional(date),
  /** Share to be saved, 0 to 1, against `baseYear`. */
  reduction: v.optional(v.pipe(v.number('number-invalid: expected a share'), v.minValue(0, 'number-invalid: below 0'), v.maxValue(1, 'number-invalid: above 1'))),
  baseYear: v.optional(year),
  source,
});

/** The Climate City Contract. */
export const contractSchema = v.object({ url: v.optional(url), actionPlanUrl: v.optional(url), investmentPlanUrl: v.optional(url), note, source: v.optional(source) });

/** A field of action in which much can be saved. */
export const leverSchema = v.object({ label: text, largest: v.optional(v.boolean()), note, source });

/** Who can take part, and how. */
export const contributionSchema = v.object({ who: text, label: v.optional(text), url: v.optional(url) });

/** An award of the city. */
export const awardSchema = v.object({ label: text, date: v.optional(date), note, source });

/** A connection to another city. */
export const relationSchema = v.object({ name: text, kind: v.picklist(RELATION_KINDS), since: v.optional(date), note, source });

/** An office, never a person. */
export const contactSchema = v.object({ name: text, address: v.optional(text), url: v.optional(url), email: v.optional(url), phone: v.optional(url) });

/** The head of the document. */
export const citySchema = v.object({ name: text, id: v.optional(v.string()) });

/** A clean statement of status. */
export type MissionClaim = v.InferOutput<typeof statusSchema>;
/** A clean source. */
export type MissionSource = v.InferOutput<typeof source>;
/** A clean entry of the chronology. */
export type ChronologyEntry = v.InferOutput<typeof chronologySchema>;
/** A clean target. */
export type MissionTarget = v.InferOutput<typeof targetSchema>;
/** A clean contract. */
export type CityContract = v.InferOutput<typeof contractSchema>;
/** A clean relation. */
export type CityRelation = v.InferOutput<typeof relationSchema>;

/** A checked document. */
export interface MissionContent {
  readonly city: v.InferOutput<typeof citySchema>;
  /** Day, month or year of what the document says. */
  readonly asOf: string | undefined;
  /** Source of what names none of its own. */
  readonly source: MissionSource | undefined;
  readonly status: MissionClaim | undefined;
  readonly contract: CityContract | undefined;
  readonly contact: v.InferOutput<typeof contactSchema> | undefined;
  readonly chronology: readonly ChronologyEntry[];
  readonly targets: readonly MissionTarget[];
  readonly levers: readonly v.InferOutput<typeof leverSchema>[];
  readonly contributions: readonly v.InferOutput<typeof contributionSchema>[];
  readonly awards: readonly v.InferOutput<typeof awardSchema>[];
  readonly relations: readonly CityRelation[];
}

/** The document as it is published, for editors' tools; one truth with the records above. */
export const missionDocumentSchema = v.object({
  schema: v.literal(MISSION_SCHEMA),
  city: citySchema,
  asOf: v.optional(date),
  /** Source of every entry that names none of its own. */
  source: v.optional(source),
  status: v.optional(v.partial(statusSchema, ['source'])),
  contract: v.optional(contractSchema),
  contact: v.optional(contactSchema),
  chronology: v.optional(v.array(v.partial(chronologySchema, ['source']))),
  targets: v.optional(v.array(v.partial(targetSchema, ['source']))),
  levers: v.optional(v.array(v.partial(leverSchema, ['source']))),
  contributions: v.optional(v.array(contributionSchema)),
  awards: v.optional(v.array(v.partial(awardSchema, ['source']))),
  relations: v.optional(v.array(v.partial(relationSchema, ['source']))),
});

/** What the head of the document says of all of it. */
export const headSchema = v.object({ asOf: v.optional(date), source: v.optional(source) });
