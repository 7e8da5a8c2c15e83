/** Places out of geometries that are no points, and lines that are relations. A chunk of its own, for feeds that need it. Pure. */

import { pointer } from '../../../core/contract/record.js';
import type { Position } from '../contract.js';
import type { ToLonLat } from '../model/crs.js';
import { isObject } from './fields.js';
import { coordinate, type GeometryContext, preview, readPosition } from './geometry.js';

/** The place of a geometry: the point, the first of several, the middle of the largest area. */
export function readShape(geometry: unknown, path: string, context: GeometryContext): Position | undefined {
  const { type, coordinates, geometries } = isObject(geometry) ? geometry : { type: geometry };
  const at = pointer(path, ['coordinates']);
  switch (type) {
    case 'Point':
      return readPosition(coordinates, at, context);
    case 'MultiPoint':
      return firstOf(coordinates, at, (item, itemPath) => readPosition(item, itemPath, context));
    case 'Polygon':
      return middleOf([coordinates], at, context);
    case 'MultiPolygon':
      return middleOf(coordinates, at, context);
    case 'GeometryCollection':
      return firstOf(geometries, pointer(path, ['geometries']), (item, itemPath) => readShape(item, itemPath, context));
    default:
      context.report('geometry-invalid', path, `no place: ${preview(type)}`);
      return undefined;
  }
}

/** Both ends of a line, for relations that are given as one. */
export function readEnds(geometry: unknown, path: string, context: GeometryContext): readonly [Position, Position] | undefined {
  const line = isObject(geometry) && geometry.type === 'LineString' && Array.isArray(geometry.coordinates) ? (geometry.coordinates as readonly unknown[]) : [];
  if (line.length < 2) {
    context.report('geometry-invalid', path, 'expected a LineString of at least two positions');
    return undefined;
  }
  const start = readPosition(line[0], pointer(path, ['coordinates', 0]), context);
  const end = readPosition(line.at(-1), pointer(path, ['coordinates', line.length - 1]), context);
  return start && end ? [start, end] : undefined;
}

function firstOf(items: unknown, path: string, read: (item: unknown, path: string) => Position | undefined): Position | undefined {
  if (Array.isArray(items)) {
    for (const [index, item] of items.entries()) {
      const position = read(item, pointer(path, [index]));
      if (position) return position;
    }
  }
  return undefined;
}

/** The centre of gravity of the largest outer ring. */
function middleOf(polygons: unknown, path: string, context: GeometryContext): Position | undefined {
  let [best, largest]: [Position | undefined, number] = [undefined, 0];
  for (const polygon of Array.isArray(polygons) ? polygons : []) {
    const ring = Array.isArray(polygon) ? readRing(polygon[0], context.toLonLat) : undefined;
    const area = ring && centre(ring);
    if (area && area.size > largest) [best, largest] = [area.position, area.size];
  }
  if (!best && context.toLonLat) context.report('geometry-invalid', path, 'no closed ring of at least four positions on one side of the antimeridian');
  return best;
}

function readRing(value: unknown, toLonLat: ToLonLat | undefined): readonly Position[] | undefined {
  if (!Array.isArray(value) || value.length < 4 || !toLonLat) return undefined;
  const ring: Position[] = [];
  for (const item of value) {
    const [x, y] = Array.isArray(item) ? [coordinate(item[0]), coordinate(item[1])] : [];
    const position = x === undefined || y === undefined ? undefined : toLonLat(x, y);
    if (!position || !(Math.abs(position[0]) <= 180 && Math.abs(position[1]) <= 90)) return undefined;
    ring.push(position);
  }
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) return undefined;
  const west = ring.reduce((least, [longitude]) => Math.min(least, longitude), 180);
  const east = ring.reduce((most, [longitude]) => Math.max(most, longitude), -180);
  // RFC 7946, 3.1.9: an area across the antimeridian has to be cut there.
  return east - west > 180 ? undefined : ring;
}

function centre(ring: readonly Position[]): { readonly position: Position; readonly size: number } | undefined {
  const [originX, originY] = ring[0] ?? [0, 0];
  let [sum, x, y] = [0, 0, 0];
  ring.slice(1).forEach(([x2, y2], index) => {
    const [x1, y1] = ring[index] ?? [0, 0];
    const cross = (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY);
    sum += cross;
    x += (x1 + x2 - 2 * originX) * cross;
    y += (y1 + y2 - 2 * originY) * cross;
  });
  return sum === 0 ? undefined : { position: [originX + x / (3 * sum), originY + y / (3 * sum)], size: Math.abs(sum) };
}
