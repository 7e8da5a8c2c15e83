/** Registers `<klima-co2-chart>`. */

import { define } from '../../core/element/define.js';
import { KlimaCo2Chart } from './element.js';

define('klima-co2-chart', KlimaCo2Chart);
