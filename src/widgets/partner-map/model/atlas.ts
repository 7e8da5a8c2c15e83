/** The content of a map, made ready for it once: places in the unit square, categories with their marks, relations by their ends. Pure. */

import type { LocalizedText } from '../../../core/contract/language-map.js';
import type { Partner, PartnerContent, Relation } from '../contract.js';
import { RELATION_KINDS, relationKind } from './kinds.js';
import { projectX, projectY } from './mercator.js';
import { type Box, boxOf } from './viewport.js';

/** How many categories get a shape and a colour of their own; the rest share one mark. */
export const MARKS = 8;

/** A category with its mark. */
export interface Category {
  readonly key: string;
  readonly label: LocalizedText;
  readonly count: number;
  /** 0 to `MARKS` − 1, or `MARKS` for the shared mark. */
  readonly mark: number;
}

/** A relation whose ends are known. */
export interface Link {
  readonly relation: Relation;
  /** Indices of partners. */
  readonly from: number;
  readonly to: number;
  /** Index into `kinds`. */
  readonly kind: number;
  /** Which of several relations between the same two cities this is. */
  readonly rank: number;
}

/** Everything that map and list look things up in. */
export interface Atlas {
  readonly partners: readonly Partner[];
  /** x, y, x, y … in the unit square; NaN for partners without a place. */
  readonly positions: Float64Array;
  /** Bounds of all places, and how many partners have none. */
  readonly box: Box | undefined;
  readonly unplaced: number;
  readonly indexOf: ReadonlyMap<string, number>;
  /** The largest first. */
  readonly categories: readonly Category[];
  /** Indices into `categories`, by partner. */
  readonly categoriesOf: readonly (readonly number[])[];
  readonly links: readonly Link[];
  /** Links by partner, both ends. */
  readonly linksOf: ReadonlyMap<number, readonly Link[]>;
  /** Kinds of relation that occur, known ones as their key. */
  readonly kinds: readonly LocalizedText[];
}

/** The text under which a category or kind is counted. */
export function textKey(text: LocalizedText): string {
  return typeof text === 'string' ? text : (text.de ?? text.en ?? Object.values(text)[0] ?? '');
}

/** Derives the atlas of a content. */
export function createAtlas({ partners, relations }: PartnerContent): Atlas {
  const positions = new Float64Array(partners.length * 2).fill(Number.NaN);
  const indexOf = new Map<string, number>();
  let unplaced = 0;
  partners.forEach(({ id, position }, index) => {
    indexOf.set(id, index);
    if (!position) {
      unplaced += 1;
      return;
    }
    positions[2 * index] = projectX(position[0]);
    positions[2 * index + 1] = projectY(position[1]);
  });
  return { partners, positions, box: boxOf(positions), unplaced, indexOf, ...collectCategories(partners), ...connect(relations, indexOf) };
}

function collectCategories(partners: readonly Partner[]): Pick<Atlas, 'categories' | 'categoriesOf'> {
  const found = new Map<string, { readonly label: LocalizedText; readonly order: number; count: number }>();
  const note = (label: LocalizedText): string => {
    const key = textKey(label);
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { label, order: found.size, count: 1 });
    return key;
  };
  const keysOf = partners.map(({ categories: [first, ...more] }) => {
    if (first === undefined) return NO_KEYS;
    const keys = [note(first)];
    for (const label of more) if (!keys.includes(textKey(label))) keys.push(note(label));
    return keys;
  });
  const ranked = [...found].sort(([, a], [, b]) => b.count - a.count || a.order - b.order);
  // With nine categories the ninth has the shared mark to itself, so nothing is lost by sharing it.
  const categories = ranked.map(([key, { label, count }], rank) => ({ key, label, count, mark: Math.min(rank, MARKS) }));
  const rankOf = new Map(categories.map(({ key }, rank) => [key, rank]));
  return { categories, categoriesOf: keysOf.map((keys) => keys.map((key) => rankOf.get(key) ?? 0)) };
}

const NO_KEYS: readonly string[] = [];

function connect(relations: readonly Relation[], indexOf: ReadonlyMap<string, number>): Pick<Atlas, 'links' | 'linksOf' | 'kinds'> {
  const kinds = kindsOf(relations);
  const numbers = new Map(kinds.map((kind, index) => [textKey(kind), index]));
  const pairs = new Map<string, number>();
  const stated = new Set<string>();
  const links: Link[] = [];
  const linksOf = new Map<number, Link[]>();
  for (const relation of relations) {
    const [from, to] = [indexOf.get(relation.from), indexOf.get(relation.to)];
    if (from === undefined || to === undefined || from === to) continue;
    const kind = numbers.get(textKey(canonical(relation.kind))) ?? 0;
    const pair = `${Math.min(from, to)} ${Math.max(from, to)}`;
    // The same relation stated by both cities is one relation.
    if (stated.has(`${pair} ${kind}`)) continue;
    stated.add(`${pair} ${kind}`);
    const rank = pairs.get(pair) ?? 0;
    pairs.set(pair, rank + 1);
    const link: Link = { relation, from, to, kind, rank };
    links.push(link);
    for (const end of [from, to]) linksOf.set(end, [...(linksOf.get(end) ?? []), link]);
  }
  return { links, linksOf, kinds };
}

function canonical(kind: LocalizedText): LocalizedText {
  return relationKind(kind) ?? kind;
}

/** Known kinds in their own order, so that twin towns look the same on every map; then the feed's own. */
function kindsOf(relations: readonly Relation[]): readonly LocalizedText[] {
  const found = new Map(relations.map(({ kind }) => [textKey(canonical(kind)), canonical(kind)]));
  const known = RELATION_KINDS.filter((kind) => found.delete(kind));
  return [...known, ...found.values()];
}
