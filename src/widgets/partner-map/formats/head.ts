/** What a collection says about itself: the network, stated totals, attribution and licence. Pure. */

import { checkRecord, pointer } from '../../../core/contract/record.js';
import { type Network, networkSchema, type StatedTotal, totalSchema } from '../contract.js';
import { type CleanContext, cleanFields, isObject } from './fields.js';
import { NETWORK_FIELDS, TOTAL_FIELDS } from './names.js';

/** The member `klima:network`. A network without a name takes the collection's. */
export function readNetwork(document: Readonly<Record<string, unknown>>, context: CleanContext): Network | undefined {
  const raw = document['klima:network'];
  if (raw === undefined || raw === null) return undefined;
  const path = '/klima:network';
  if (!isObject(raw)) {
    context.report('field-dropped', path, 'expected an object');
    return undefined;
  }
  const fields = cleanFields('name' in raw ? raw : { ...raw, name: document.name }, NETWORK_FIELDS, path, context);
  return checkRecord(networkSchema, fields, path, context.report);
}

/** The member `klima:total`: one stated total or several. */
export function readTotals(document: Readonly<Record<string, unknown>>, context: CleanContext): readonly StatedTotal[] {
  const raw = document['klima:total'];
  if (raw === undefined || raw === null) return [];
  const items: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  return items
    .map((item, index) => {
      const path = Array.isArray(raw) ? pointer('/klima:total', [index]) : '/klima:total';
      // A bare number is a total without a source.
      return checkRecord(totalSchema, isObject(item) ? cleanFields(item, TOTAL_FIELDS, path, context) : { value: item }, path, context.report);
    })
    .filter((total) => total !== undefined);
}
