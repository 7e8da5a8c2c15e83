/**
 * Coordinates of the systems in which German municipalities publish, to longitude and latitude.
 * ETRS89 and WGS 84 are taken as one: they differ by less than a metre. Pure.
 */

import { type LonLat, unproject } from './mercator.js';

/** Turns a pair of coordinates into longitude and latitude. */
export type ToLonLat = (x: number, y: number) => LonLat;

/** Semi-major axis in metres and third flattening of GRS 80. */
const AXIS = 6_378_137;
const N = 1 / (2 * 298.257222101 - 1);
const SCALE = 0.9996;
const RADIUS = (AXIS / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);

/** Coefficients of Krüger's series in the third flattening, to its fourth power: inverse, then conformal to geodetic latitude. */
const BETA = [
  N / 2 - (2 * N ** 2) / 3 + (37 * N ** 3) / 96 - N ** 4 / 360,
  N ** 2 / 48 + N ** 3 / 15 - (437 * N ** 4) / 1440,
  (17 * N ** 3) / 480 - (37 * N ** 4) / 840,
  (4397 * N ** 4) / 161_280,
];
const DELTA = [
  2 * N - (2 * N ** 2) / 3 - 2 * N ** 3 + (116 * N ** 4) / 45,
  (7 * N ** 2) / 3 - (8 * N ** 3) / 5 - (227 * N ** 4) / 45,
  (56 * N ** 3) / 15 - (136 * N ** 4) / 35,
  (4279 * N ** 4) / 630,
];

/** Inverse transverse Mercator of a UTM zone on the northern half, after Krüger (1912); exact to a fraction of a millimetre. */
export function utmToLonLat(zone: number): ToLonLat {
  const meridian = zone * 6 - 183;
  return (easting, northing) => {
    const xi = northing / (SCALE * RADIUS);
    const eta = (easting - 500_000) / (SCALE * RADIUS);
    let [x, e] = [xi, eta];
    BETA.forEach((factor, index) => {
      const multiple = 2 * (index + 1);
      x -= factor * Math.sin(multiple * xi) * Math.cosh(multiple * eta);
      e -= factor * Math.cos(multiple * xi) * Math.sinh(multiple * eta);
    });
    const conformal = Math.asin(Math.sin(x) / Math.cosh(e));
    const latitude = DELTA.reduce((sum, factor, index) => sum + factor * Math.sin(2 * (index + 1) * conformal), conformal);
    const longitude = Math.atan2(Math.sinh(e), Math.cos(x));
    return [meridian + (longitude * 180) / Math.PI, (latitude * 180) / Math.PI];
  };
}

/** Half the side of the square of EPSG:3857 in metres. */
const HALF = Math.PI * AXIS;

const SYSTEMS: ReadonlyMap<string, ToLonLat> = new Map<string, ToLonLat>([
  ['4326', (x, y) => [x, y]],
  ['4258', (x, y) => [x, y]],
  ['CRS84', (x, y) => [x, y]],
  ['3857', (x, y) => unproject([x / (2 * HALF) + 0.5, 0.5 - y / (2 * HALF)])],
  ['25832', utmToLonLat(32)],
  ['25833', utmToLonLat(33)],
]);

/** The system of a name as it stands in GeoJSON or an attribute (`EPSG:25832`, `urn:ogc:def:crs:EPSG::25832`, `25832`), or `undefined`. */
export function coordinateSystem(name: string): ToLonLat | undefined {
  const code = /(\d{4,5}|CRS84)$/i.exec(name.trim())?.[1];
  return code === undefined ? undefined : SYSTEMS.get(code.toUpperCase());
}
