/** What attributes and the visitor ask the chart to show. Pure. */

import type { Target, Unit } from '../contract.js';
import { toTonnes } from './units.js';

/** What the picture can show. */
export const LAYERS = ['sectors', 'total', 'target', 'trend', 'measures', 'budget'] as const;
/** One layer of the picture. */
export type Layer = (typeof LAYERS)[number];

/** How emissions are counted. */
export type Measure = 'total' | 'per-capita' | 'index';

/** The question that the model answers. */
export interface ChartQuery {
  readonly measure: Measure;
  readonly unit: Unit | 'auto';
  readonly show: ReadonlySet<Layer>;
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Targets of the page, besides those of the feed. */
  readonly targets: readonly Target[];
  /** The year of the clock, in the zone of the widget. */
  readonly currentYear: number;
}

/** A list of layers and the words in it that are none. An empty list shows all. */
export function parseLayers(text: string | undefined): { readonly show: ReadonlySet<Layer>; readonly refused: readonly string[] } {
  const words = (text ?? '').split(/[\s,;]+/).filter(Boolean);
  const isLayer = (word: string): word is Layer => (LAYERS as readonly string[]).includes(word);
  const known = words.filter(isLayer);
  return { show: new Set(known.length > 0 ? known : LAYERS), refused: words.filter((word) => !isLayer(word)) };
}

const TARGET = /^(\d{4}):(?:(neutral)|[-−]?(\d+(?:[.,]\d+)?)(t|kt|Mt|%)?(\/person)?(?:@(\d{4}))?)\s*(?:\((.+)\))?$/is;

/**
 * Targets as an editor writes them: `2035:2t/person`, `2030:-55%@1990`, `2040:1800kt`, `2045:0`, `2030:neutral`,
 * each with who decided it and when in parentheses if wanted: `2035:2t/person (Rat der Stadt, Juli 2019)`.
 * Several are separated by spaces, commas or semicolons.
 */
export function parseTargets(text: string | undefined): { readonly targets: readonly Target[]; readonly refused: readonly string[] } {
  const targets: Target[] = [];
  const refused: string[] = [];
  for (const part of (text ?? '').trim().split(/[\s,;]+(?=\d{4}:)/)) {
    if (part === '') continue;
    const target = readTarget(part.replace(/[\s,;]+$/, ''));
    if (target) targets.push(target);
    else refused.push(part);
  }
  return { targets, refused };
}

function readTarget(part: string): Target | undefined {
  const [, year, neutral, digits = '', unit, perPerson, base, decidedBy] = TARGET.exec(part) ?? [];
  if (year === undefined) return undefined;
  const common = { year: Number(year), decidedBy };
  if (neutral) return { ...common, kind: 'neutrality' };
  const amount = Number(digits.replace(',', '.'));
  if (unit === '%') return perPerson || amount > 150 ? undefined : { ...common, reduction: amount / 100, of: base === undefined ? undefined : Number(base) };
  if (base !== undefined || (unit === undefined && amount !== 0)) return undefined;
  const tonnes = toTonnes(amount, unitOf(unit));
  return perPerson ? { ...common, perCapita: tonnes } : { ...common, value: tonnes };
}

/** Editors write `T` and `mt` as well; case tells nothing here. */
function unitOf(text: string | undefined): Unit {
  const lower = text?.toLowerCase();
  return lower === 'kt' ? 'kt' : lower === 'mt' ? 'Mt' : 't';
}
