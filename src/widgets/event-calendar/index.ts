/** The calendar as a class and its public types; importing it registers nothing. */

export type { CalendarContent, EventRecord } from './contract.js';
export { KlimaEventCalendar } from './element.js';
