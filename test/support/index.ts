/** Everything a browser test imports besides `@open-wc/testing`. */

export { type AxeOptions, axeInBothSchemes, axeViolations } from './accessibility.js';
export { click, ENGINE, emulate, type MediaFeatures, type PointerStep, pointer, press, type, viewport } from './driver.js';
export { countsOf, fault, feed, freshKey, type Gate, gate, otherOrigin, type Reply, type RequestCounts, type ScriptedFeed, settled } from './faults.js';
export { deep, deepAll, type MountOptions, mount, state, textOf, until, type WidgetUnderTest } from './page.js';
export { failOnPageErrors, nextTask, type PageLog, requestsMade, type SeenRequest } from './watch.js';
