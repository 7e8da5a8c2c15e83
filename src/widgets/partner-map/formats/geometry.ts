/** Points: numbers that are longitude and latitude, in any coordinate system that is understood. Other geometries are in `shapes.ts`. Pure. */

import type { Report } from '../../../core/data/problems.js';
import type { Position } from '../contract.js';
import type { ToLonLat } from '../model/crs.js';

/** How coordinates are read. */
export interface GeometryContext {
  readonly report: Report;
  /** `undefined` when the document names a system that is not understood: nothing is placed then. */
  readonly toLonLat: ToLonLat | undefined;
}

/** Europe with its neighbours: swapped coordinates of a European place lie outside it, the right ones inside. */
const USUAL = { west: -25, south: 34, east: 45, north: 72 };

/** One pair of coordinates as longitude and latitude; reports `coordinates-invalid` and hints at `coordinates-swapped`. */
export function readPosition(value: unknown, path: string, { report, toLonLat }: GeometryContext): Position | undefined {
  const [x, y] = Array.isArray(value) ? [coordinate(value[0]), coordinate(value[1])] : [];
  if (x === undefined || y === undefined) {
    report('coordinates-invalid', path, `expected two numbers, found ${preview(value)}`);
    return undefined;
  }
  const position = toLonLat?.(x, y);
  if (!position) return undefined;
  const [longitude, latitude] = position;
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
    report('coordinates-invalid', path, `${x}, ${y} is no longitude and latitude; other systems need a crs`);
    return undefined;
  }
  if (!isUsual(longitude, latitude) && isUsual(latitude, longitude)) report('coordinates-swapped', path, `longitude ${longitude}, latitude ${latitude}`);
  return position;
}

/** A finite number, or a text that is one with a decimal point. `Number('')` and `parseFloat` read too much into texts. */
export function coordinate(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' && /^\s*[-+]?\d{1,10}(\.\d{1,20})?\s*$/.test(value) ? Number(value) : undefined;
}

function isUsual(longitude: number, latitude: number): boolean {
  return longitude >= USUAL.west && longitude <= USUAL.east && latitude >= USUAL.south && latitude <= USUAL.north;
}

/** A value for whoever mends the feed. */
export function preview(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 80);
}
