/** Numbers of instances in their series. Pure. */

import type { EventRecord } from '../contract.js';

/** "1 von 4": the number, and the total where it is known. */
export interface SeriesNumber {
  readonly number: number;
  readonly total: number | undefined;
}

/**
 * Numbers by event id. The total is what the series states; where it states none, it is the count of the instances, but only when the feed numbers
 * them 1 to n without a gap. A feed that has only the fourth meeting says "4", not "1 von 1".
 */
export function seriesNumbers(events: readonly EventRecord[]): ReadonlyMap<string, SeriesNumber> {
  const instances = new Map<string, EventRecord[]>();
  for (const record of events) {
    if (!record.series || record.number === undefined) continue;
    const known = instances.get(record.series.id);
    if (known) known.push(record);
    else instances.set(record.series.id, [record]);
  }
  const numbers = new Map<string, SeriesNumber>();
  for (const members of instances.values()) {
    const found = new Set(members.map(({ number }) => number));
    const isComplete = found.size > 1 && found.size === members.length && Math.max(...members.map(({ number = 0 }) => number)) === found.size;
    for (const { id, series, number } of members) {
      const total = series?.total ?? (isComplete ? found.size : undefined);
      if (number !== undefined) numbers.set(id, { number, total: total !== undefined && total >= number ? total : undefined });
    }
  }
  return numbers;
}
