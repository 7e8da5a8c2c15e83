/** English texts that every widget shares. */

import { plural, type Translation } from '../messages.js';
import type { CoreMessages } from './de.js';

/** The shared catalogue in English. */
export const en: Translation<CoreMessages> = {
  loading: 'Loading data …',
  retry: 'Try again',
  source: 'Go to the data source',
  errorCode: (code) => `Code: ${code}`,
  stale: (when) => `The data could not be renewed. As of ${when}`,
  partial: (count) => plural(count, { one: 'One detail was faulty and is missing here.', other: `${count} details were faulty and are missing here.` }),
  tooMany: 'There are more entries that are not shown here.',
  loaded: 'Data loaded.',
};
