/** What of an atlas a visitor wants to see: search and categories give the list and the map the same partners in the same order. Pure. */

import type { Atlas } from './atlas.js';
import { fold } from './fold.js';
import type { Box } from './viewport.js';

/** What the visitor asks for. */
export interface PartnerQuery {
  /** Words that all have to occur. */
  readonly search: string;
  /** Keys of categories; none means all. */
  readonly categories: ReadonlySet<string>;
  /** Only what lies inside, where the list follows the map. */
  readonly within?: Box | undefined;
}

/** The answer. */
export interface Selection {
  /** Indices of partners, in the order of the feed. */
  readonly visible: readonly number[];
  /** How many of them have no place. */
  readonly unplaced: number;
  /** For each category: how many partners it would show, with the search but without the other categories. */
  readonly counts: readonly number[];
}

/** Answers a query. */
export function select({ partners, positions, unplaced: allUnplaced, categories, categoriesOf }: Atlas, { search, categories: wanted, within }: PartnerQuery): Selection {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const chosen = categories.map(({ key }) => wanted.has(key));
  const isOpen = !chosen.includes(true);
  // Nothing asked for, as at the start: no partner has to be looked at.
  if (words.length === 0 && isOpen && !within) return { visible: Array.from(partners.keys()), unplaced: allUnplaced, counts: categories.map(({ count }) => count) };
  const counts = categories.map(() => 0);
  const visible: number[] = [];
  let unplaced = 0;
  for (let index = 0; index < partners.length; index += 1) {
    const text = partners[index]?.searchText ?? '';
    if (!words.every((word) => text.includes(word))) continue;
    const x = positions[2 * index] as number;
    const y = positions[2 * index + 1] as number;
    if (within && !(x >= within[0] && x <= within[2] && y >= within[1] && y <= within[3])) continue;
    let isWanted = isOpen;
    for (const category of categoriesOf[index] ?? []) {
      counts[category] = (counts[category] as number) + 1;
      if (chosen[category]) isWanted = true;
    }
    if (!isWanted) continue;
    visible.push(index);
    if (Number.isNaN(x)) unplaced += 1;
  }
  return { visible, unplaced, counts };
}
