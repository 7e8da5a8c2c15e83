/** The formats that the chart reads, in the order in which `auto` tries them; a chunk of its own, loaded with the first feed. */

import type { FormatReader, Pipeline } from '../../../core/data/pipeline.js';
import { DocumentProblem } from '../../../core/data/problems.js';
import type { Balance } from '../contract.js';
import { emissions } from './emissions.js';

/** Names of the formats. */
export type ChartFormat = 'emissions' | 'klimawatch';

const klimawatch: FormatReader<readonly Balance[]> = {
  detect: ({ json, text }) => json === undefined && /^\s*"?year"?\s*[,;\t]\s*"?category"?\s*[,;\t]\s*"?type\b/i.test(text ?? ''),
  read: async (document, context) => {
    const { readKlimawatch } = await import('./klimawatch.js').catch((error: unknown) => {
      throw new DocumentProblem('network', 'klimawatch', String(error));
    });
    return readKlimawatch(document, context);
  },
};

/** One balance per city; a list, since several feeds may be given. */
export const pipeline: Pipeline<readonly Balance[], ChartFormat> = {
  formats: { emissions, klimawatch },
  merge: (contents) => contents.flat(),
  isEmpty: (balances) => !balances.some(({ total, sectors }) => [total, ...sectors.map(({ values }) => values)].flat().some((value) => value !== undefined)),
};
