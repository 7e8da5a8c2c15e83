/** When a failed request is tried again. Pure: chance is passed in. */

import type { DocumentProblemCode } from './problems.js';

/** Automatic tries after the first failure of one load; more would be a storm, and there is a button. */
export const AUTOMATIC_RETRIES = 2;

/** First wait in milliseconds; each further one is four times as long. */
const FIRST_WAIT = 2_000;
/** Longest wait of a refresh in the background. */
const LONGEST_WAIT = 5 * 60_000;

/** Failures that may pass by themselves. A wrong address or a broken file will not. */
export function isTransient(code: DocumentProblemCode, detail: string): boolean {
  return code === 'network' || code === 'timeout' || (code === 'http-status' && /status (?:408|425|429|5\d\d)/.test(detail));
}

/**
 * Milliseconds until try number `attempt` (1 is the first repetition): exponential, with full jitter over the upper half so that
 * the widgets of a city do not come back in step, and never sooner than the server asked (`retryAfter`, seconds).
 */
export function retryDelay(attempt: number, random: number, retryAfter?: number): number {
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 4 ** (attempt - 1));
  return Math.max(wait * (0.5 + random / 2), (retryAfter ?? 0) * 1000);
}
