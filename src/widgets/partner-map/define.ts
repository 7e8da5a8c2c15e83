/** Registers `<klima-partner-map>`. */

import { define } from '../../core/element/define.js';
import { KlimaPartnerMap } from './element.js';

define('klima-partner-map', KlimaPartnerMap);

declare global {
  interface HTMLElementTagNameMap {
    'klima-partner-map': KlimaPartnerMap;
  }
}
