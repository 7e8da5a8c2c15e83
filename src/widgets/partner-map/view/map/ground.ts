/** Outlines and lines as SVG path data: projected once, afterwards only transformed. */

import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Atlas, Link } from '../../model/atlas.js';
import type { OutlinesName } from '../../model/basemap.js';
import { greatCircle } from '../../model/great-circle.js';
import { type LonLat, type Point, project, projectX, projectY } from '../../model/mercator.js';
import type { Box } from '../../model/viewport.js';
import type { Outlines } from '../../outlines/outlines.js';

/** Path units of the whole world: whole numbers of them are under a pixel at every zoom that the outlines bear. */
export const UNITS = 1_000_000;

/** What lies under the markers. */
export interface Ground {
  /** Path data, relative to `origin`. */
  readonly land: string;
  /** Point of the unit square that is 0, 0 in the path; close to what is shown, so that single precision suffices. */
  readonly origin: Point;
  readonly box: Box;
  readonly outlines: Outlines;
}

/** Loads outlines, each a chunk of its own. */
export async function loadOutlines(name: OutlinesName): Promise<Outlines> {
  const module = name === 'de-nw' ? await import('../../outlines/de-nw.js') : await import('../../outlines/europe.js');
  return module.outlines;
}

/** Projects outlines. */
export function createGround(outlines: Outlines): Ground {
  const [west, south, east, north] = outlines.bounds;
  const [left, top] = project([west, north]);
  const [right, bottom] = project([east, south]);
  const origin: Point = [(left + right) / 2, (top + bottom) / 2];
  return { land: landPath(outlines.topology, origin), origin, box: [left, top, right, bottom], outlines };
}

function landPath(topology: Topology, origin: Point): string {
  const { land } = topology.objects;
  const shapes = land === undefined ? undefined : feature(topology, land);
  const parts: string[] = [];
  for (const { geometry } of shapes?.type === 'FeatureCollection' ? shapes.features : []) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    for (const rings of polygons)
      for (const ring of rings)
        parts.push(
          `${pathOf(
            ring.map(([x = 0, y = 0]): Point => [projectX(x), projectY(y)]),
            origin,
          )}z`,
        );
  }
  return parts.join('');
}

/** Path data of points of the unit square, in relative steps, which are shorter. */
export function pathOf(points: readonly Point[], origin: Point): string {
  let [beforeX, beforeY] = [0, 0];
  let path = '';
  points.forEach(([x, y], index) => {
    const [unitX, unitY] = [Math.round((x - origin[0]) * UNITS), Math.round((y - origin[1]) * UNITS)];
    if (index === 0) path = `M${unitX} ${unitY}l`;
    else if (unitX !== beforeX || unitY !== beforeY) path += `${unitX - beforeX} ${unitY - beforeY} `;
    [beforeX, beforeY] = [unitX, unitY];
  });
  return path.trimEnd();
}

/** How far the second, third … relation of a pair bends aside, as a share of its length. */
const BOWS = [0, 0.08, -0.08, 0.16, -0.16];

/** Path data of a relation's great circle; `undefined` where an end has no place. */
export function linkPath({ from, to, rank }: Link, { partners }: Atlas, origin: Point): string | undefined {
  const [start, end] = [partners[from]?.position, partners[to]?.position] as readonly (LonLat | undefined)[];
  return start && end ? pathOf(greatCircle(start, end, BOWS[rank % BOWS.length]), origin) : undefined;
}
