/** What opens on demand, as one chunk: it is asked for when a pointer or the focus comes near, so that it is there before the click. */

export { eventDetail } from './detail.js';
export { filterPanel } from './filter.js';
export { insideStyles } from './inside-styles.js';
