/** Relations between cities, in the one form that is preferred and the two that are also read. Pure. */

import { checkRecord, pointer } from '../../../core/contract/record.js';
import { type Partner, type Position, type Relation, relationSchema } from '../contract.js';
import { type CleanContext, cleanFields, isObject } from './fields.js';
import type { GeometryContext } from './geometry.js';
import { RELATION_FIELDS } from './names.js';

/** The chunk that reads geometries other than points. */
export type ShapeReader = typeof import('./shapes.js');

/** What a relation is when the feed does not say. */
const UNNAMED = 'partnership';

/**
 * Relations that a feature states about itself. Preferred: `klima:relations`, a list of
 * `{ "to": "<id>", "kind": "twin-town", "since": "1977-07", "status": "active" }` at the city that maintains them.
 * Also read: `partnerOf` with the id of that city (or a list of ids, or of objects with `id`).
 */
export function readRelations(properties: Readonly<Record<string, unknown>>, id: string, path: string, context: CleanContext): readonly Relation[] {
  const own = entries(properties['klima:relations']).map(([raw, index]) => readOne(raw, id, undefined, pointer(path, ['klima:relations', ...index]), context));
  const given = entries(properties.partnerOf).map(([raw, index]) => {
    const at = pointer(path, ['partnerOf', ...index]);
    const relation = isObject(raw) ? raw : { from: raw, kind: properties.relation ?? UNNAMED, since: properties.since, status: properties.status };
    return readOne({ ...relation, from: isObject(raw) ? (raw.id ?? raw.from) : raw, to: id }, undefined, id, at, context);
  });
  return [...own, ...given].filter((relation) => relation !== undefined);
}

function entries(value: unknown): readonly (readonly [unknown, readonly number[]])[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map((item: unknown, index) => [item, [index]] as const) : [[value, []]];
}

function readOne(raw: unknown, from: string | undefined, to: string | undefined, path: string, context: CleanContext): Relation | undefined {
  if (!isObject(raw)) {
    context.report('record-dropped', path, 'expected an object');
    return undefined;
  }
  const fields = cleanFields(raw, RELATION_FIELDS, path, context);
  const start = from ?? fields.from;
  if (typeof start !== 'string') {
    context.report('record-dropped', path, 'a relation needs the id of its city');
    return undefined;
  }
  const relation = checkRecord(relationSchema, { ...fields, kind: fields.kind ?? UNNAMED, ...(to === undefined ? {} : { to }) }, path, context.report);
  return relation && { ...relation, from: start };
}

/** A feature with a LineString and `"@type": "CityPartnership"`: `from` and `to` are ids, or the places at both ends decide. */
export function readPartnershipLine(
  feature: Readonly<Record<string, unknown>>,
  partners: readonly Partner[],
  path: string,
  context: CleanContext & GeometryContext,
  shapes: ShapeReader | undefined,
): Relation | undefined {
  const properties = isObject(feature.properties) ? feature.properties : {};
  const at = pointer(path, ['properties']);
  const ends = properties.from === undefined || properties.to === undefined ? shapes?.readEnds(feature.geometry, pointer(path, ['geometry']), context) : undefined;
  const from = properties.from ?? (ends && nearest(partners, ends[0]));
  const to = properties.to ?? (ends && nearest(partners, ends[1]));
  if (from === undefined || to === undefined) {
    context.report('record-dropped', path, 'no partner of this document stands at both ends of the line');
    return undefined;
  }
  return readOne({ ...properties, from, to }, undefined, undefined, at, context);
}

/** True for a feature that states a relation rather than a partner. */
export function isPartnershipLine(feature: Readonly<Record<string, unknown>>): boolean {
  const { geometry, properties } = feature as { geometry?: unknown; properties?: unknown };
  return isObject(properties) && properties['@type'] === 'CityPartnership' && (properties.from !== undefined || (isObject(geometry) && geometry.type === 'LineString'));
}

/** Within a twentieth of a degree, about the size of a town. */
const NEAR = 0.05;

function nearest(partners: readonly Partner[], [longitude, latitude]: Position): string | undefined {
  let [best, least]: [string | undefined, number] = [undefined, NEAR];
  for (const { id, position } of partners) {
    if (!position) continue;
    const distance = Math.max(Math.abs(position[0] - longitude), Math.abs(position[1] - latitude));
    if (distance <= least) [best, least] = [id, distance];
  }
  return best;
}
