/** The numbers above a map: what a source states, what the feed holds, and how the two differ. Pure. */

import type { PartnerContent, StatedTotal } from '../contract.js';
import { type Role, roleOf } from './kinds.js';

/** Numbers that may stand above the list. */
export interface Figures {
  /** Totals as their sources state them. */
  readonly stated: readonly StatedTotal[];
  /** Records of the feed. */
  readonly held: number;
  /** Records without a place. */
  readonly unplaced: number;
  /** Founders and initial partners among the records, where there are any. */
  readonly roles: readonly { readonly role: Role; readonly count: number }[];
}

/** Counts; nothing is estimated. */
export function countFigures({ partners, totals }: PartnerContent): Figures {
  const roles = new Map<Role, number>();
  let unplaced = 0;
  for (const { memberOf, position } of partners) {
    if (!position) unplaced += 1;
    const role = roleOf(memberOf?.role);
    if (role !== undefined && role !== 'partner') roles.set(role, (roles.get(role) ?? 0) + 1);
  }
  return { stated: totals, held: partners.length, unplaced, roles: [...roles].map(([role, count]) => ({ role, count })) };
}
