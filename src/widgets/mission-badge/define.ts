/** Registers `klima-mission-badge`. */

import { define } from '../../core/element/define.js';
import { KlimaMissionBadge } from './element.js';

define('klima-mission-badge', KlimaMissionBadge);

declare global {
  interface HTMLElementTagNameMap {
    'klima-mission-badge': KlimaMissionBadge;
  }
}
