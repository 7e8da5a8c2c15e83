/** What a basemap that ships with the package consists of. Pure. */

import type { Topology } from 'topojson-specification';
import type { LocalizedText } from '../../../core/contract/language-map.js';

/** A larger place: name, longitude, latitude, rank (1 is named first). */
export type OutlinePlace = readonly [name: LocalizedText, longitude: number, latitude: number, rank: number];

/** Outlines of areas with what belongs to them. Coordinates are longitude and latitude. */
export interface Outlines {
  /** One object `land` whose geometries are areas. */
  readonly topology: Topology;
  /** Who has to be named under the map. */
  readonly attribution: string;
  /** West, south, east, north of what is drawn finely. */
  readonly bounds: readonly [number, number, number, number];
  readonly places: readonly OutlinePlace[];
}
