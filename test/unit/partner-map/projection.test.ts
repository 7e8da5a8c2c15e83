import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { geoDistance, geoInterpolate, geoMercator } from 'd3-geo';
import fc from 'fast-check';
import { coordinateSystem, utmToLonLat } from '../../../src/widgets/partner-map/model/crs.js';
import { betweenPlaces, greatCircle } from '../../../src/widgets/partner-map/model/great-circle.js';
import { type LonLat, MAX_LATITUDE, project, unproject } from '../../../src/widgets/partner-map/model/mercator.js';

const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const latitude = fc.double({ min: -85, max: 85, noNaN: true });
const place = fc.tuple(longitude, latitude);

function near(found: readonly number[], expected: readonly number[], tolerance: number, what = ''): void {
  found.forEach((value, index) => {
    assert.ok(Math.abs(value - (expected[index] ?? Number.NaN)) <= tolerance, `${what} ${found.join(', ')} is not ${expected.join(', ')}`);
  });
}

describe('Web Mercator', () => {
  it('agrees with d3-geo', () => {
    const oracle = geoMercator()
      .scale(1 / (2 * Math.PI))
      .translate([0.5, 0.5])
      .precision(0);
    fc.assert(fc.property(place, (at) => near(project(at), oracle(at) ?? [], 1e-9, String(at))));
  });

  it('comes back', () => {
    fc.assert(fc.property(place, (at) => near(unproject(project(at)), at, 1e-9)));
  });

  it('holds the poles at the edge', () => {
    near(project([0, 90]), [0.5, 0], 1e-9);
    near(project([180, -90]), [1, 1], 1e-9);
    near([project([0, MAX_LATITUDE])[1]], [0], 1e-9);
  });
});

describe('great circles', () => {
  it('agree with d3-geo along the way', () => {
    fc.assert(
      fc.property(place, place, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
        fc.pre(geoDistance(a, b) > 1e-4 && geoDistance(a, b) < 3.1);
        // Longitudes may differ by a turn; the distance on the globe may not.
        assert.ok(geoDistance([...betweenPlaces(a, b, share)], geoInterpolate(a, b)(share)) < 1e-7);
      }),
    );
  });

  it('begin and end at their cities, without a jump', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const line = greatCircle(a, b);
        near(line[0] ?? [], project(a), 1e-12);
        const end = line.at(-1) ?? [0, 0];
        near([end[0] - Math.round(end[0] - project(b)[0]), end[1]], project(b), 1e-9);
        assert.ok(line.every(([x, y], index) => Number.isFinite(y) && (index === 0 || Math.abs(x - (line[index - 1]?.[0] ?? x)) <= 0.5)));
      }),
    );
  });

  it('bend aside for a second kind, and meet at both cities', () => {
    const [a, b]: readonly [LonLat, LonLat] = [
      [7.47, 51.51],
      [23.6, 46.77],
    ];
    const [straight, bent] = [greatCircle(a, b), greatCircle(a, b, 0.05)];
    near(bent.at(0) ?? [], straight.at(0) ?? [0, 0], 1e-12);
    near(bent.at(-1) ?? [], straight.at(-1) ?? [0, 0], 1e-12);
    const middle = Math.floor(straight.length / 2);
    const [[x1, y1], [x2, y2]] = [straight[middle] ?? [0, 0], bent[middle] ?? [0, 0]];
    assert.ok(Math.hypot(x1 - x2, y1 - y2) > 0.001);
  });

  it('of one place to itself is a dot', () => {
    assert.ok(greatCircle([7, 51], [7, 51]).every(([x, y]) => Number.isFinite(x) && Number.isFinite(y)));
  });
});

describe('coordinate systems', () => {
  /** Computed with proj4 2.22.0 (EPSG code, easting, northing, longitude, latitude). */
  const REFERENCE: readonly (readonly [number, number, number, number, number])[] = [
    [25832, 344729.468, 5677240.289, 6.7763, 51.2254],
    [25832, 393506.835, 5708058.186, 7.4653, 51.5136],
    [25832, 294409.403, 5628892.411, 6.0839, 50.7753],
    [25832, 486432.636, 5820007.778, 8.8, 52.53],
    [25832, 277241.671, 5580008.238, 5.87, 50.33],
    [25832, 559628.279, 5933833.052, 9.9, 53.55],
    [25832, 691928.086, 5335080.209, 11.58, 48.14],
    [25832, -961.405, 6685590.893, 0, 60],
    [25833, 391440.032, 5820079.667, 13.4, 52.52],
    [25833, 499300.569, 5666505.718, 14.99, 51.15],
    [25833, 316820.063, 5690919.211, 12.37, 51.34],
    [25833, 353001.823, 5257016.09, 13.05, 47.45],
    [25833, 692352.834, 6087785.208, 18, 54.9],
    [3857, 754334.265, 6661261.638, 6.7763, 51.2254],
    [3857, -180337.575, 746425.389, -1.62, 6.69],
    [3857, 4421610.174, 5012341.664, 39.72, 41],
  ];

  for (const [code, x, y, ...at] of REFERENCE) {
    it(`EPSG:${code} at ${at.join(', ')} within a millimetre`, () => {
      const system = coordinateSystem(`urn:ogc:def:crs:EPSG::${code}`);
      assert.ok(system);
      near(system(x, y), at, 1.5e-8);
    });
  }

  it('places a published point: the CN Tower, zone 17, 630084 m east, 4833438 m north', () => {
    const degrees = (d: number, m: number, s: number): number => d + m / 60 + s / 3600;
    near(utmToLonLat(17)(630_084, 4_833_438), [-degrees(79, 23, 13.7), degrees(43, 38, 33.24)], 2e-5);
  });

  it('reads the ways a system is named, and nothing else', () => {
    for (const name of ['EPSG:4326', 'urn:ogc:def:crs:OGC:1.3:CRS84', 'epsg:25832', '25833', 'http://www.opengis.net/def/crs/EPSG/0/3857'])
      assert.ok(coordinateSystem(name), name);
    for (const name of ['', 'EPSG:31466', 'EPSG:99999', 'Mars', '__proto__', 'EPSG:258320']) assert.equal(coordinateSystem(name), undefined, name);
  });
});
