/**
 * The table from tag to code, total by type. The page build makes its chunks from it and writes each tag's list of files
 * into the paste script. Paths are literal and relative to `src/`; a test resolves them.
 */

import type { KlimaTag } from './tag-attributes.js';

/** How one tag is loaded. */
export interface TagEntry {
  /** The module that registers the tag; entry of its chunk. */
  readonly define: string;
  /** Modules that the element imports by itself as soon as it loads its feed: started together with the tag's own, so that nothing waits in a row. */
  readonly alongside: readonly string[];
}

/** Loading, reading and retrying of feeds; one chunk for all widgets. */
const FEED = 'core/element/feed-connection.ts';

/** Every tag of the package. */
export const TAGS: Readonly<Record<KlimaTag, TagEntry>> = {
  'klima-provider': { define: 'core/context/define.ts', alongside: [] },
  'klima-event-calendar': { define: 'widgets/event-calendar/define.ts', alongside: [FEED, 'widgets/event-calendar/formats/index.ts'] },
  'klima-partner-map': { define: 'widgets/partner-map/define.ts', alongside: [FEED, 'widgets/partner-map/formats/index.ts', 'widgets/partner-map/view/map.ts'] },
  'klima-mission-badge': { define: 'widgets/mission-badge/define.ts', alongside: [] },
  'klima-co2-chart': { define: 'widgets/co2-chart/define.ts', alongside: [FEED, 'widgets/co2-chart/formats/index.ts'] },
};
