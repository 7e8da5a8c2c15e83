/** English texts that every widget shares. */

import { plural, type Translation } from '../messages.js';
import type { CoreMessages } from './de.js';

/** The shared catalogue in English. */
export const en: Translation<CoreMessages> = {
  statusFailed: 'The data cannot be reached at the moment.',
  statusLoading: 'Loading data …',
  statusRetry: 'Try again',
  statusSource: 'Go to the data source',
  statusCode: (code) => `Code: ${code}`,
  statusStale: (when) => `The data could not be renewed. As of ${when}`,
  statusPartial: (count) => plural(count, { one: 'One detail was faulty and is missing here.', other: `${count} details were faulty and are missing here.` }),
  statusTooMany: 'There are more entries that are not shown here.',
};
