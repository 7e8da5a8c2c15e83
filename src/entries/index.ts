/**
 * `klima-widgets`: every class, without registering anything, and the types of each widget under its name
 * (`eventCalendar.EventRecord`). Import `klima-widgets/<widget>/define` to register one.
 */

export { KlimaProvider } from '../core/context/provider.js';
export * from '../core/element/events.js';
export { VERSION } from '../core/version.js';
export type * as co2Chart from './co2-chart.js';
export { KlimaCo2Chart } from './co2-chart.js';
export type * as eventCalendar from './event-calendar.js';
export { KlimaEventCalendar } from './event-calendar.js';
export type * as missionBadge from './mission-badge.js';
export { KlimaMissionBadge } from './mission-badge.js';
export type * as partnerMap from './partner-map.js';
export { KlimaPartnerMap } from './partner-map.js';
