/** Registers `klima-event-calendar`. */

import { define } from '../../core/element/define.js';
import { KlimaEventCalendar } from './element.js';

define('klima-event-calendar', KlimaEventCalendar);

declare global {
  interface HTMLElementTagNameMap {
    'klima-event-calendar': KlimaEventCalendar;
  }
}
