/** The bundled cities, and the way from what an editor writes to one of them. Pure. */

import { CITY_TABLE } from '../facts/cities.js';
import { foldName } from './fold.js';

/** One of the 112 mission cities. */
export interface MissionCity {
  /** The folded English name; stable. */
  readonly key: string;
  readonly name: string;
  /** The name German readers know; the same as `name` where German has no other. */
  readonly germanName: string;
  /** Other spellings that find it. */
  readonly otherNames: readonly string[];
  /** ISO 3166 code. */
  readonly country: string;
  /** The country is not in the EU but associated with its research programme. */
  readonly isAssociated: boolean;
  /** Number of the label wave from 1; 0 where no label is known, which is not the same as none. */
  readonly wave: number;
}

let cities: readonly MissionCity[] | undefined;
const byKey = new Map<string, MissionCity>();

/** All bundled cities, by country. The table is read with the first question. */
export function missionCities(): readonly MissionCity[] {
  cities ??= CITY_TABLE.split('\n').flatMap((line) =>
    line
      .slice(3)
      .split('|')
      .map((row) => readRow(row, line)),
  );
  return cities;
}

function readRow(row: string, line: string): MissionCity {
  const [name = '', germanName, ...otherNames] = row.slice(0, -1).split('/');
  return { key: foldName(name), name, germanName: germanName || name, otherNames, country: line.slice(0, 2), isAssociated: line[2] === '+', wave: Number(row.slice(-1)) };
}

/** The city of that name, alias or spelling, or `undefined`: it is not among the 112. */
export function findCity(name: string): MissionCity | undefined {
  if (byKey.size === 0) {
    for (const city of missionCities()) {
      for (const known of [city.name, city.germanName, ...city.otherNames]) byKey.set(foldName(known), city);
    }
  }
  return byKey.get(foldName(name));
}
