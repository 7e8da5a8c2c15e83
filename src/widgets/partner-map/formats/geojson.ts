/**
 * GeoJSON (RFC 7946) with schema.org properties: a FeatureCollection, one Feature, or a bare list of features.
 *
 * Members of a FeatureCollection that are read besides `features`: `name`, `attribution`, `license`, the old `crs`,
 * `klima:network` (the network itself) and `klima:total` (a total that a source states). No DOM.
 */

import { cleanText } from '../../../core/contract/text.js';
import type { FeedDocument, FormatReader, ReadContext } from '../../../core/data/pipeline.js';
import { DocumentProblem } from '../../../core/data/problems.js';
import { inSlices } from '../../../core/data/slices.js';
import type { Partner, PartnerContent, Position, Relation } from '../contract.js';
import type { ToLonLat } from '../model/crs.js';
import { type CleanContext, isObject } from './fields.js';
import { type GeometryContext, readPosition } from './geometry.js';
import { readNetwork, readTotals } from './head.js';
import { readPartner } from './partner.js';
import { isPartnershipLine, readPartnershipLine, readRelations, type ShapeReader } from './relations.js';

/** What an element may add to a document. */
export interface GeoJsonOptions {
  /** Name of the coordinate system, for documents that do not say it themselves. */
  readonly crs?: string | undefined;
}

type Document = Readonly<Record<string, unknown>>;

/** The reader; `options` is asked at each read. */
export function geoJsonReader(options: () => GeoJsonOptions = () => ({})): FormatReader<PartnerContent> {
  return {
    detect: ({ json }) => (isObject(json) ? json.type === 'FeatureCollection' || json.type === 'Feature' : Array.isArray(json)),
    read: (document, context) => read(document, context, options()),
  };
}

async function read({ json, url }: FeedDocument, { limits, report, signal }: ReadContext, { crs }: GeoJsonOptions): Promise<PartnerContent> {
  const { document, features, base } = unwrap(json, url);
  const context: CleanContext & GeometryContext = { limits, report, base: url, toLonLat: await systemOf(document, crs, report) };
  const shapes = features.some(needsShapes) ? await import('./shapes.js') : undefined;
  if (features.length > limits.partners) report('too-many', `${base}/${limits.partners}`, `${features.length} records, the first ${limits.partners} are shown`);
  const collected = new Collected(context, shapes);
  const lines: [Document, string][] = [];
  await inSlices(
    features.slice(0, limits.partners),
    (feature, index) => {
      const path = `${base}/${index}`;
      if (!isObject(feature) || !(feature.type === 'Feature' || isObject(feature.properties))) report('record-dropped', path, 'no Feature');
      else if (isPartnershipLine(feature)) lines.push([feature, path]);
      else collected.add(feature, path);
    },
    { signal },
  );
  const { partners, relations } = collected;
  for (const [line, path] of lines) {
    const relation = readPartnershipLine(line, partners, path, context, shapes);
    if (relation) relations.push(relation);
  }
  if (features.length > 0 && partners.length === 0) throw new DocumentProblem('no-valid-record', base, `${features.length} records, none of them a named Feature`);
  return {
    partners,
    relations: collected.knownRelations(),
    network: readNetwork(document, context),
    totals: readTotals(document, context),
    attributions: [cleanText(document.attribution, '/attribution', report, { limit: limits.text })].filter((text) => text !== undefined),
    license: cleanText(document.license, '/license', report, { limit: limits.text }),
    origins: URL.canParse(url) ? [new URL(url).origin] : [],
  };
}

/** The features of a document and the JSON Pointer to them. */
function unwrap(json: unknown, url: string): { readonly document: Document; readonly features: readonly unknown[]; readonly base: string } {
  if (Array.isArray(json)) return { document: {}, features: json, base: '' };
  if (!isObject(json)) throw new DocumentProblem('shape', url, `expected GeoJSON, found ${json === null ? 'null' : typeof json}`);
  if (json.type === 'Feature') return { document: json, features: [json], base: '' };
  const { features } = json;
  if (Array.isArray(features)) return { document: json, features, base: '/features' };
  throw new DocumentProblem('shape', url, features === undefined ? 'the key "features" is missing' : '"features" is no list');
}

/** True for a feature whose geometry is there but no point. */
function needsShapes(feature: unknown): boolean {
  const geometry = isObject(feature) ? feature.geometry : undefined;
  return geometry !== undefined && geometry !== null && !(isObject(geometry) && geometry.type === 'Point');
}

/** The coordinate system: the document's own `crs`, else the element's, else longitude and latitude. */
async function systemOf(document: Document, attribute: string | undefined, report: ReadContext['report']): Promise<ToLonLat | undefined> {
  const own = document.crs;
  const properties = isObject(own) && isObject(own.properties) ? own.properties : undefined;
  const name = own === undefined || own === null ? attribute : properties?.name;
  if (name === undefined && !own) return (x, y) => [x, y];
  const system = typeof name === 'string' ? (await import('../model/crs.js')).coordinateSystem(name) : undefined;
  if (!system) report('geometry-invalid', own ? '/crs' : 'crs', `unknown coordinate system ${typeof name === 'string' ? name.slice(0, 80) : ''}`);
  return system;
}

/** What was read so far. */
class Collected {
  readonly partners: Partner[] = [];
  readonly relations: Relation[] = [];
  readonly #ids = new Set<string>();
  readonly #numbers = new Map<string, number>();
  readonly #context: CleanContext & GeometryContext;
  readonly #shapes: ShapeReader | undefined;

  constructor(context: CleanContext & GeometryContext, shapes: ShapeReader | undefined) {
    this.#context = context;
    this.#shapes = shapes;
  }

  add(feature: Document, path: string): void {
    const { report, limits } = this.#context;
    const properties = isObject(feature.properties) ? feature.properties : {};
    const own = feature.id ?? properties.id;
    const stated = own === undefined || typeof own === 'object' ? undefined : cleanText(own, `${path}/id`, report, { limit: limits.text });
    const position = this.#place(feature.geometry, `${path}/geometry`);
    const partner = readPartner(properties, stated, position, `${path}/properties`, this.#context);
    if (!partner) return;
    const isDerived = stated === undefined && properties.identifier === undefined && properties['@id'] === undefined;
    const id = isDerived ? this.#free(partner.id) : partner.id;
    if (this.#ids.has(id)) {
      report('duplicate-id', path, id);
      return;
    }
    this.#ids.add(id);
    this.partners.push(id === partner.id ? partner : { ...partner, id });
    this.relations.push(...readRelations(properties, id, `${path}/properties`, this.#context));
  }

  /** `null` is a feature without a place, and no fault. */
  #place(geometry: unknown, path: string): Position | undefined {
    if (geometry === undefined || geometry === null) return undefined;
    if (isObject(geometry) && geometry.type === 'Point') return readPosition(geometry.coordinates, `${path}/coordinates`, this.#context);
    return this.#shapes?.readShape(geometry, path, this.#context);
  }

  /** Two partners of the same name are two partners, unless the feed gave them one id. */
  #free(id: string): string {
    let candidate = id;
    while (this.#ids.has(candidate)) {
      const number = (this.#numbers.get(id) ?? 1) + 1;
      this.#numbers.set(id, number);
      candidate = `${id}-${number}`;
    }
    return candidate;
  }

  knownRelations(): readonly Relation[] {
    return this.relations.filter(({ from, to }) => {
      const missing = [from, to].find((id) => !this.#ids.has(id));
      if (missing !== undefined) this.#context.report('field-dropped', '/features', `a relation names the unknown partner ${missing}`);
      return missing === undefined;
    });
  }
}
