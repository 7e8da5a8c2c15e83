/** The formats that the chart reads, in the order in which `auto` tries them; a chunk of its own, loaded with the first feed. */

import type { Pipeline } from '../../../core/data/pipeline.js';
import type { Balance } from '../contract.js';
import { emissions } from './emissions.js';
import { klimawatch } from './klimawatch.js';

/** Names of the formats. */
export type ChartFormat = 'emissions' | 'klimawatch';

/** One balance per city; a list, since several feeds may be given. */
export const pipeline: Pipeline<readonly Balance[], ChartFormat> = {
  formats: { emissions, klimawatch },
  merge: (contents) => contents.flat(),
  isEmpty: (balances) => !balances.some(({ total, sectors }) => [total, ...sectors.map(({ values }) => values)].flat().some((value) => value !== undefined)),
};
