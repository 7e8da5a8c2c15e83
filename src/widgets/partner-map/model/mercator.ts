/** Web Mercator (EPSG:3857) as a unit square: x from 0 (180° west) to 1, y from 0 (about 85° north) to 1. Pure. */

/** Northernmost latitude of the square, in degrees. */
export const MAX_LATITUDE = 85.0511287798066;

/** A point of the unit square, or a length in it. */
export type Point = readonly [x: number, y: number];

/** Longitude and latitude in degrees. */
export type LonLat = readonly [longitude: number, latitude: number];

/** Places a longitude. */
export function projectX(longitude: number): number {
  return longitude / 360 + 0.5;
}

/** Places a latitude; beyond the square it is held at its edge. */
export function projectY(latitude: number): number {
  const sine = Math.sin((Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** Longitude and latitude to the unit square. */
export function project([longitude, latitude]: LonLat): Point {
  return [projectX(longitude), projectY(latitude)];
}

/** The unit square to longitude and latitude. */
export function unproject([x, y]: Point): LonLat {
  return [(x - 0.5) * 360, (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI];
}
