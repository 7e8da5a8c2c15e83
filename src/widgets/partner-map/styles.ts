/** How the partner map looks: two sheets, one for the list and what stands around it, one for the map. */

import { listStyles } from './styles/list.js';
import { mapStyles } from './styles/map.js';

/** Sheets in order. */
export const partnerMapStyles = [listStyles, mapStyles];
