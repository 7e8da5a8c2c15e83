/** Outlines and lines as SVG path data: projected once, afterwards only transformed. */

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

/** Path data of all areas. The file's arcs are decoded and projected once each; areas are put together from their pieces. */
function landPath({ arcs, objects, transform }: Topology, origin: Point): string {
  const { scale: [scaleX, scaleY] = [1, 1], translate: [offsetX, offsetY] = [0, 0] } = transform ?? {};
  const projected = arcs.map((arc) => {
    let [sumX, sumY] = [0, 0];
    return arc.map(([x = 0, y = 0]): Point => {
      // With a transform the steps from point to point are stored, without one the points.
      [sumX, sumY] = transform ? [sumX + x, sumY + y] : [x, y];
      return [projectX(sumX * scaleX + offsetX), projectY(sumY * scaleY + offsetY)];
    });
  });
  /** A ring is a list of arcs; `~index` stands for one that is walked backwards. Where two meet, the point stands in both. */
  const ring = (indices: readonly number[]): string =>
    `${pathOf(
      indices.flatMap((index, piece) => {
        const arc = projected[index < 0 ? ~index : index] ?? [];
        return (index < 0 ? [...arc].reverse() : arc).slice(piece === 0 ? 0 : 1);
      }),
      origin,
    )}z`;
  const { land } = objects;
  const areas = land?.type === 'GeometryCollection' ? land.geometries : [];
  return areas.map((area) => (area.type === 'Polygon' ? area.arcs : area.type === 'MultiPolygon' ? area.arcs.flat() : []).map(ring).join('')).join('');
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
