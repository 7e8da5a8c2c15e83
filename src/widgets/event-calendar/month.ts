/** Everything about the month as one chunk: its state, its view, its looks. */

export { MonthController } from './month-controller.js';
export { monthView } from './view/month.js';
export { monthStyles } from './view/month-styles.js';
