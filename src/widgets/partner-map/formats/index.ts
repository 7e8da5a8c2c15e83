/** Every format that the partner map reads. No DOM. */

import type { Pipeline } from '../../../core/data/pipeline.js';
import type { Report } from '../../../core/data/problems.js';
import type { Partner, PartnerContent } from '../contract.js';
import { type GeoJsonOptions, geoJsonReader } from './geojson.js';

/** Names of the formats, as `format` takes them. */
export type PartnerFormat = 'geojson';

/** A pipeline for an element with its own settings. */
export function createPipeline(options?: () => GeoJsonOptions): Pipeline<PartnerContent, PartnerFormat> {
  return { formats: { geojson: geoJsonReader(options) }, merge, isEmpty: ({ partners }) => partners.length === 0 };
}

/** The pipeline without an element's settings. */
export const pipeline = createPipeline();

/** Several feeds as one: the first network holds, an id that comes again is left out. */
function merge(contents: readonly PartnerContent[], report: Report): PartnerContent {
  const partners = new Map<string, Partner>();
  for (const { partners: some } of contents) {
    for (const partner of some) {
      if (partners.has(partner.id)) report('duplicate-id', 'src', partner.id);
      else partners.set(partner.id, partner);
    }
  }
  return {
    partners: [...partners.values()],
    relations: contents.flatMap(({ relations }) => relations),
    network: contents.find(({ network }) => network)?.network,
    totals: contents.flatMap(({ totals }) => totals),
    attributions: [...new Set(contents.flatMap(({ attributions }) => attributions))],
    license: contents.find(({ license }) => license)?.license,
    origins: [...new Set(contents.flatMap(({ origins }) => origins))],
  };
}
