/** From the properties of one feature to a partner that passed the contract. Pure. */

import type * as v from 'valibot';
import type { LocalizedText } from '../../../core/contract/language-map.js';
import { checkRecord, pointer } from '../../../core/contract/record.js';
import { type Partner, type Position, partnerSchema } from '../contract.js';
import { fold } from '../model/fold.js';
import { type CleanContext, cleanFields } from './fields.js';
import { PARTNER_FIELDS } from './names.js';

/** Longest text that the search looks at per partner. */
const SEARCHED = 600;

/** Reads a partner. `id` is what the feature itself says; without one the name makes it. `undefined` when the record was dropped. */
export function readPartner(
  properties: Readonly<Record<string, unknown>>,
  id: string | undefined,
  position: Position | undefined,
  path: string,
  context: CleanContext,
): Partner | undefined {
  const candidate = cleanFields(properties, PARTNER_FIELDS, path, context);
  if (candidate.name === undefined && hasEmptyName(properties)) {
    // A name that is there but blank loses the name, not the partner: address and link may still serve.
    context.report('field-dropped', pointer(path, ['name']), 'empty name');
    candidate.name = '';
  }
  // A key that is not there is checked faster than one that holds nothing.
  if (id !== undefined) candidate.id = id;
  else if (candidate.id === undefined && candidate.name !== undefined) candidate.id = slug(candidate.name as LocalizedText);
  if (candidate.address === undefined) gather(candidate, 'address', ADDRESS);
  if (candidate.memberOf === undefined) gather(candidate, 'memberOf', MEMBERSHIP);
  const partner = checkRecord(partnerSchema, candidate, path, context.report);
  return partner && Object.assign(partner, { position, searchText: searchText(partner) });
}

/** Flat columns, as tables have them, and where they belong. */
const ADDRESS = ['streetAddress', 'postalCode', 'addressLocality', 'addressCountry'].map((name) => [name, name] as const);
const MEMBERSHIP = [
  ['role', 'role'],
  ['memberSince', 'startDate'],
] as const;

function gather(candidate: Record<string, unknown>, into: string, columns: readonly (readonly [from: string, to: string])[]): void {
  for (const [from, to] of columns) {
    if (candidate[from] !== undefined) candidate[into] = { ...(candidate[into] as object | undefined), [to]: candidate[from] };
  }
}

function hasEmptyName(properties: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(properties).some((key) => PARTNER_FIELDS.names.get(key.toLowerCase()) === 'name' && typeof properties[key] === 'string');
}

/** All languages of a text in one. */
export function allLanguages(text: LocalizedText | undefined): string {
  if (text === undefined) return '';
  return typeof text === 'string' ? text : Object.values(text).join(' ');
}

function searchText(partner: v.InferOutput<typeof partnerSchema>): string {
  const { name, alternateName, address, categories, keywords } = partner;
  const parts = [name, alternateName, address?.addressLocality, address?.postalCode, ...categories, ...keywords];
  return fold(parts.map(allLanguages).join(' ').slice(0, SEARCHED));
}

/** An id from a name: letters and digits of any script, the rest hyphens. */
export function slug(name: LocalizedText): string {
  const text = typeof name === 'string' ? name : (name.de ?? Object.values(name)[0] ?? '');
  return (
    fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'partner'
  );
}
