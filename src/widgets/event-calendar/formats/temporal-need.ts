/** Whether a document needs Temporal at all, so that engines without it load the polyfill only for the rare time beside a clock change. Pure. */

import type { ReadContext } from '../../../core/data/pipeline.js';
import { inSlices } from '../../../core/data/slices.js';
import { Temporal, temporalReady } from '../../../core/time/temporal.js';
import { knownZone } from '../time/zone.js';
import { extension, isObject } from './node.js';
import { needsTemporal, readTime } from './times.js';

/** Resolves when every time of `items` can be read. `duration`s and dates never need Temporal. */
export async function prepareTemporal(items: readonly unknown[], zone: string, { signal }: ReadContext): Promise<void> {
  if (Temporal !== undefined) return;
  let isNeeded = false;
  await inSlices(items, (item) => (isNeeded ||= mentionsClockChange(item, zone)), { signal });
  if (isNeeded) await temporalReady();
}

/** Looks at every text of a value; the depth of documents is bounded before they get here. */
function mentionsClockChange(value: unknown, zone: string): boolean {
  if (typeof value === 'string') return value.length >= 16 && value.length <= 40 && needsTemporal(readTime(value), zone);
  if (typeof value !== 'object' || value === null) return false;
  const own = isObject(value) ? (knownZone(extension(value, 'klima:timeZone')) ?? zone) : zone;
  return Object.values(value).some((inner) => mentionsClockChange(inner, own));
}
