/** Registers `klima-provider`. */

import { define } from '../element/define.js';
import { KlimaProvider } from './provider.js';

define('klima-provider', KlimaProvider);
