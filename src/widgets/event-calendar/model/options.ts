/** Attributes of the calendar as values; what cannot be read is `undefined`, and the element says so. Pure. */

import { type IsoDate, isIsoDate } from '../../../core/contract/date.js';
import { FACETS, type FacetName } from './facets.js';

/** Rows of a list when nobody says otherwise. */
export const DEFAULT_LIMIT = 5;

/** A whole number of rows from 1. */
export function rowLimit(limit: number): number {
  return limit >= 1 ? Math.trunc(limit) : DEFAULT_LIMIT;
}

/** The day of `YYYY-MM-DD`, or the first day of `YYYY-MM`. */
export function openingDay(date: string): IsoDate | undefined {
  if (isIsoDate(date)) return date;
  return isIsoDate(`${date}-01`) ? `${date}-01` : undefined;
}

/** Facets named by `filters`, in the order of the panel; `isKnown` tells whether every word was a name. */
export function facetNames(filters: string): { readonly names: readonly FacetName[]; readonly isKnown: boolean } {
  if (filters === '' || filters === 'auto') return { names: FACETS, isKnown: true };
  if (filters === 'off') return { names: [], isKnown: true };
  const words = filters.split(/[\s,]+/);
  const names = FACETS.filter((name) => words.includes(name));
  return { names, isKnown: words.every((word) => names.some((name) => name === word)) };
}
