/** `klima-widgets`: every class and type, without registering anything. Import `klima-widgets/<widget>/define` to register one. */

export { KlimaProvider } from '../core/context/provider.js';
export { VERSION } from '../core/version.js';
export * from './co2-chart.js';
export * from './event-calendar.js';
export * from './mission-badge.js';
export * from './partner-map.js';
