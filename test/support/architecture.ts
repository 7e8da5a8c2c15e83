/** The rules that keep the layers apart, as a function from a file's text to what is wrong with it, so that the rules can be tested on bad samples. */

import { posix } from 'node:path';
import { codeOnly, withoutComments } from './source-text.js';

/** One file of `src`; `path` counts from there (`widgets/co2-chart/model/trend.ts`). */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Layers by rank: a file imports from its own layer or a lower one, never from a higher. This is the order of the data, with two things to
 * know: a format reader calls the contract and pure helpers of the model, so it stands above them; messages may name types of the model.
 */
const LAYERS: readonly (readonly [rank: number, name: string, pattern: RegExp])[] = [
  [90, 'entry', /^entries\/|(?:^|\/)(?:define|index)\.ts$(?<!\/(?:formats|messages|model|view|outlines)\/index\.ts)/],
  [0, 'data', /^core\/(?:data|time)\/|^core\/[^/]+\.ts$/],
  [50, 'language', /^core\/i18n\/locale\.ts$/],
  [10, 'contract', /^core\/(?:contract|i18n)\//],
  [20, 'contract', /^widgets\/[^/]+\/(?:contract\.ts|facts\/|outlines\/|time\/)/],
  [30, 'model', /^widgets\/[^/]+\/model\//],
  [40, 'format', /^widgets\/[^/]+\/formats\//],
  [41, 'messages', /^widgets\/[^/]+\/messages\//],
  [50, 'theme', /^core\/theme\/|^widgets\/[^/]+\/styles(?:[^/]*\.ts$|\/)/],
  [52, 'context', /^core\/context\//],
  [60, 'element', /^core\/element\//],
  [55, 'view', /^widgets\/[^/]+\/view\//],
  [70, 'element', /^widgets\/[^/]+\/[^/]+\.ts$/],
];

/** Small, stateless parts of core's element layer that views may use. */
const FOR_VIEWS = /^core\/element\/(?:heading|fit)\.ts$/;

/** Data, contracts, formats and models run in bare Node, on the command line too. */
const DOM_FREE = /^core\/(?:data|time|contract)\/|^core\/i18n\/(?!locale\.ts)|^widgets\/[^/]+\/(?:contract\.ts|facts\/|formats\/|model\/|messages\/|time\/)/;
/** Same input, same output: clock, zone, chance and network are passed in. */
const PURE = /^core\/contract\/|^widgets\/[^/]+\/(?:contract\.ts|model\/)/;
const VIEW = /^widgets\/[^/]+\/view\//;

const IMPURE: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['fetch', /(?<![.\w])fetch\s*\(/],
  ['Date.now', /\bDate\s*\.\s*now\b/],
  ['new Date()', /\bnew\s+Date\s*(?:\(\s*\)|(?![\w(\s]))/],
  ['Temporal.Now', /\bTemporal\s*\.\s*Now\b/],
  ['Math.random', /\bMath\s*\.\s*random\b/],
  ['performance', /(?<![.\w])performance\s*\./],
  ['crypto', /(?<![.\w])crypto\s*\./],
  ['storage', /\b(?:local|session)Storage\b/],
  ['timer', /(?<![.\w])(?:setTimeout|setInterval|requestAnimationFrame|queueMicrotask)\s*\(/],
  ['navigator', /(?<![.\w])navigator\s*\./],
  ['local time', /\.(?:get|set)(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds)\s*\(|\.getTimezoneOffset\s*\(/],
  ['default locale', /\.toLocale\w*\s*\(\s*\)|\bIntl\s*\.\s*\w+\s*\(\s*\)/],
];

/** Forbidden everywhere, also inside templates. */
const FORBIDDEN: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'HTML from text',
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|unsafeStatic|setHTMLUnsafe|createContextualFragment|parseFromString)\b|\bdocument\s*\.\s*write/,
  ],
  ['eval', /(?<![.\w])eval\s*\(|\bnew\s+Function\b/],
  ['style attribute', /(?<![\w-])style=|\bstyleMap\b|setAttribute\(\s*['"]style['"]/],
];

/** What is wrong with a file: one line per finding, empty when nothing is. */
export function findings(file: SourceFile): readonly string[] {
  const text = withoutComments(file.text);
  const code = codeOnly(file.text);
  const found = [...(layerOf(file.path) ? [] : ['belongs to no layer']), ...importFindings(file.path, text)];
  for (const [name, pattern] of FORBIDDEN) if (pattern.test(text)) found.push(`uses ${name}`);
  if (/@ts-(?:ignore|expect-error|nocheck)/.test(file.text)) found.push('silences the type checker');
  if (PURE.test(file.path)) {
    for (const [name, pattern] of IMPURE) if (pattern.test(code)) found.push(`is not pure: ${name}`);
  }
  if (DOM_FREE.test(file.path)) {
    for (const name of ['document', 'window']) if (usesGlobal(code, name)) found.push(`touches ${name}`);
  }
  if (VIEW.test(file.path) && IMPURE[0]?.[1].test(code)) found.push('fetches in a view');
  if (/^widgets\/[^/]+\/model\//.test(file.path) && !/^\/\*\*[\s\S]*?Pure\.\s*\*\//.test(file.text)) found.push('does not begin with a comment that ends with "Pure."');
  return found;
}

/** A name is the global when nothing in the file declares it. */
function usesGlobal(code: string, name: string): boolean {
  const declared = new RegExp(`\\b(?:const|let|var|function)\\s+${name}\\b|[({,]\\s*${name}\\s*[:,)}=?]|\\b${name}\\s*=>`).test(code);
  return !declared && new RegExp(`(?<![.\\w'"-])${name}\\s*[.[(]|globalThis\\s*\\.\\s*${name}\\b`).test(code);
}

function importFindings(path: string, text: string): readonly string[] {
  const found: string[] = [];
  for (const specifier of imports(text)) {
    if (!specifier.startsWith('.')) {
      if (DOM_FREE.test(path) && /^(?:lit|@lit)(?:$|[/-])/.test(specifier)) found.push(`imports ${specifier} below the views`);
      continue;
    }
    if (!specifier.endsWith('.js')) found.push(`imports ${specifier} without .js`);
    const target = posix.normalize(posix.join(posix.dirname(path), specifier)).replace(/\.js$/, '.ts');
    const problem = arrowBack(path, target);
    if (problem) found.push(`imports ${target}: ${problem}`);
  }
  if (/\bimport\s*\(\s*(?!['"\s])/.test(text) && !path.startsWith('entries/')) found.push('imports a computed path');
  return found;
}

/** Every specifier that a file imports or re-exports, also by `import()`. */
export function imports(text: string): readonly string[] {
  const statements = text.matchAll(/(?:^|\n)\s*(?:import|export)\b(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]/g);
  const calls = text.matchAll(/\bimport\s*\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [...statements, ...calls].map((match) => match[1] ?? '');
}

function arrowBack(path: string, target: string): string | undefined {
  if (target.startsWith('..')) return 'outside of src';
  const [from, to] = [path.split('/'), target.split('/')];
  if (to[0] === 'widgets' && from[0] === 'core') return 'core does not know the widgets';
  if (to[0] === 'widgets' && from[0] === 'widgets' && from[1] !== to[1]) return 'widgets do not know each other';
  if (to[0] === 'entries' && from[0] !== 'entries') return 'entries are the end of the way';
  if (VIEW.test(path) && FOR_VIEWS.test(target)) return undefined;
  const [mine, other] = [layerOf(path), layerOf(target)];
  return mine && other && other.rank > mine.rank ? `${mine.name} must not import ${other.name}` : undefined;
}

function layerOf(path: string): { readonly rank: number; readonly name: string } | undefined {
  const layer = LAYERS.find(([, , pattern]) => pattern.test(path));
  return layer && { rank: layer[0], name: layer[1] };
}
