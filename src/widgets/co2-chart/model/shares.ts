/** Shares of sectors: what a text claims beside what the balance gives, and who has contributed how much to a change. Pure. */

import type { Balance, Claim, Sector } from '../contract.js';
import { baseIndex, lastIndex } from './columns.js';
import { isDoubtful } from './lint.js';

/** A claimed share with the balance's own. */
export interface ComparedClaim {
  readonly claim: Claim;
  /** The sector by id, or as the claim names it where the balance has none such. */
  readonly sector: Sector | undefined;
  /** The balance's share, and the year it is of: the claim's own year, else the last. */
  readonly share: number | undefined;
  readonly year: number | undefined;
}

/** Every claim beside the balance. */
export function compareClaims(balance: Balance): readonly ComparedClaim[] {
  const { claims, sectors, years, total } = balance;
  return claims.map((claim) => {
    const sector = sectors.find(({ id }) => id === claim.sector);
    const index = claim.year === undefined ? (lastIndex(balance) ?? -1) : years.indexOf(claim.year);
    const [part, whole] = [sector?.values[index], total[index]];
    const share = part !== undefined && whole !== undefined && whole > 0 ? part / whole : undefined;
    return { claim, sector, share, year: share === undefined ? undefined : years[index] };
  });
}

/** What one sector has contributed to a reduction of the total. */
export interface Contribution {
  readonly sector: Sector;
  /** Tonnes per year less than in the base year. */
  readonly tonnes: number;
  /** Of the total reduction. */
  readonly share: number;
}

/**
 * The sector that has reduced most between base year and last year, where that is certain: doubtful or missing values of
 * other sectors must not be able to change the answer.
 */
export function leadingSector(balance: Balance): Contribution | undefined {
  const { sectors, years, total } = balance;
  const [base, last] = [baseIndex(balance) ?? -1, lastIndex(balance) ?? -1];
  const [before, after] = [total[base], total[last]];
  if (before === undefined || after === undefined || before <= after || sectors.length < 2) return undefined;
  const known = sectors.flatMap((sector): Contribution[] => {
    const [from, to] = [sector.values[base], sector.values[last]];
    const isUnsure = [base, last].some((index) => isDoubtful(balance, sector.id, years[index] ?? 0));
    return from === undefined || to === undefined || isUnsure ? [] : [{ sector, tonnes: from - to, share: (from - to) / (before - after) }];
  });
  const leading = known.toSorted((a, b) => b.tonnes - a.tonnes)[0];
  const isCertain = leading && (known.length === sectors.length || leading.share > 0.5);
  return isCertain && leading.tonnes > 0 ? leading : undefined;
}
