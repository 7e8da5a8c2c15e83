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
  const fields = cleanFields(properties, PARTNER_FIELDS, path, context);
  if (fields.name === undefined && hasEmptyName(properties)) {
    // A name that is there but blank loses the name, not the partner: address and link may still serve.
    context.report('field-dropped', pointer(path, ['name']), 'empty name');
    fields.name = '';
  }
  const name = fields.name as LocalizedText | undefined;
  const candidate = {
    id: id ?? fields.id ?? (name === undefined ? undefined : slug(name)),
    type: fields['@type'],
    name,
    alternateName: fields.alternateName,
    description: fields.description,
    url: fields.url,
    logo: fields.logo,
    address: fields.address ?? flatAddress(fields),
    categories: fields.category,
    keywords: fields.keywords,
    memberOf: fields.memberOf ?? flatMembership(fields),
    targets: fields.targets,
    measures: fields.measures,
    awards: fields.award,
    office: fields.contactPoint,
    sameAs: fields.sameAs,
    dateModified: fields.dateModified,
    source: fields.source,
  };
  const partner = checkRecord(partnerSchema, candidate, path, context.report);
  return partner && { ...partner, position, searchText: searchText(partner) };
}

function hasEmptyName(properties: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(properties).some((key) => PARTNER_FIELDS.names.get(key.toLowerCase()) === 'name' && typeof properties[key] === 'string');
}

function flatAddress(fields: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const { streetAddress, postalCode, addressLocality, addressCountry } = fields;
  return (streetAddress ?? postalCode ?? addressLocality ?? addressCountry) ? { streetAddress, postalCode, addressLocality, addressCountry } : undefined;
}

function flatMembership({ role, memberSince }: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  return role === undefined && memberSince === undefined ? undefined : { role, startDate: memberSince };
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
