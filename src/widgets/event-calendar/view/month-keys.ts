/** The keys of a date grid, after the ARIA Authoring Practices. No DOM. */

import type { IsoDate } from '../../../core/contract/date.js';
import { addDays, addMonths, weekday } from '../time/iso.js';

/** Where a key leads from a day, or `undefined` for a key of no meaning here. Right-to-left pages swap left and right. */
export function dayForKey(day: IsoDate, key: string, isShifted: boolean, isRightToLeft: boolean): IsoDate | undefined {
  const forward = isRightToLeft ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return addDays(day, forward);
    case 'ArrowLeft':
      return addDays(day, -forward);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'Home':
      return addDays(day, -weekday(day));
    case 'End':
      return addDays(day, 6 - weekday(day));
    case 'PageDown':
      return addMonths(day, isShifted ? 12 : 1);
    case 'PageUp':
      return addMonths(day, isShifted ? -12 : -1);
    default:
      return undefined;
  }
}
