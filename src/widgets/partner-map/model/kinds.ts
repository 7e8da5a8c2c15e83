/** Kinds of relation, roles and states that the widget has words for; anything else is shown in the feed's own words. Pure. */

import type { LocalizedText } from '../../../core/contract/language-map.js';
import { fold } from './fold.js';

/** Kinds of relation between cities. */
export const RELATION_KINDS = [
  'twin-town',
  'official-partnership',
  'project-partner',
  'fellow-mission-city',
  'climate-partnership',
  'friendship',
  'partnership',
] as const;
/** Roles in a network. */
export const ROLES = ['founder', 'initial-partner', 'partner'] as const;
/** Present states of a relation. */
export const RELATION_STATUSES = ['active', 'paused', 'ended', 'planned'] as const;

/** A kind that the widget has words for. */
export type RelationKind = (typeof RELATION_KINDS)[number];
/** A role that the widget has words for. */
export type Role = (typeof ROLES)[number];
/** A state that the widget has words for. */
export type RelationStatus = (typeof RELATION_STATUSES)[number];

/** German and English words for the same keys, folded. */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'twin-town': 'Städtepartnerschaft|Partnerstadt|twin city|sister city|twinning',
    'official-partnership': 'offizielle Partnerschaft|offizielle Beziehungen',
    'project-partner': 'Projektpartnerschaft|Projektpartnerstadt|Projektpartner|project partnership',
    'fellow-mission-city': 'mission|EU-Mission|Missionsstadt|Mission-Stadt|mission city',
    'climate-partnership': 'Klimapartnerschaft',
    friendship: 'Städtefreundschaft|Freundschaft',
    partnership: 'Partnerschaft',
    founder: 'Gründer|Gründungspartner|Gründungsmitglied|founding partner',
    'initial-partner': 'Initialpartner|initial partner',
    partner: 'Klimapartner|Mitglied|member',
    active: 'aktiv',
    paused: 'ruht|ruhend|ausgesetzt|suspended',
    ended: 'beendet|former',
    planned: 'geplant',
  }).flatMap(([key, words]) => [key, ...words.split('|')].map((word) => [fold(word), key] as const)),
);

function keyOf<Key extends string>(text: LocalizedText | undefined, keys: readonly Key[]): Key | undefined {
  if (typeof text !== 'string') return undefined;
  const key = WORDS.get(fold(text.trim()));
  return keys.find((known) => known === key);
}

/** The known kind of a relation. */
export function relationKind(text: LocalizedText): RelationKind | undefined {
  return keyOf(text, RELATION_KINDS);
}

/** The known role. The city's own word for a plain partner stays the city's. */
export function roleOf(text: LocalizedText | undefined): Role | undefined {
  return keyOf(text, ROLES);
}

/** The known state of a relation. */
export function relationStatus(text: LocalizedText | undefined): RelationStatus | undefined {
  return keyOf(text, RELATION_STATUSES);
}
