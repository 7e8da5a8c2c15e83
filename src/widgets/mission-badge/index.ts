/** The badge as a class and its public types; importing it registers nothing. */

export type { MissionContent } from './contract.js';
export { KlimaMissionBadge } from './element.js';
export type { MissionStatus } from './model/badge.js';
