/**
 * Everything in one classic script: what the paste script falls back to, and what a page may include by itself where no
 * second file can be had. Upgrades placeholders too, unless a paste script on the page already does.
 */

import '../core/context/define.js';
import '../widgets/event-calendar/define.js';
import '../widgets/partner-map/define.js';
import '../widgets/mission-badge/define.js';
import '../widgets/co2-chart/define.js';
import { readOwnScript } from './loader/own-script.js';
import { createPageWatch, watchDocument } from './loader/page.js';
import { claimPage } from './loader/registry.js';
import { safely } from './loader/warn.js';

safely(() => {
  const scan = createPageWatch(readOwnScript(), () => undefined);
  if (claimPage(scan)) watchDocument(scan);
});
