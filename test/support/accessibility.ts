/** axe-core over a mounted element, in light and dark. */

import type { AxeResults, RunOptions } from 'axe-core';
import 'axe-core/axe.min.js';

/** WCAG 2.2 A and AA, and what axe calls best practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeGlobal {
  run(context: Element, options: RunOptions): Promise<AxeResults>;
}

/** Options of {@link axeViolations}. */
export interface AxeOptions {
  /** Dark colours: `color-scheme: dark` around the element. */
  readonly dark?: boolean;
  /** Rules that a test has a reason to leave out. */
  readonly without?: readonly string[];
}

/** One line per violation (`rule: element: what is wrong`); an empty list is what a test wants. */
export async function axeViolations(element: Element, { dark = false, without = [] }: AxeOptions = {}): Promise<readonly string[]> {
  const { axe } = globalThis as unknown as { axe: AxeGlobal };
  const page = document.documentElement;
  const before = page.getAttribute('style');
  page.lang ||= 'de';
  page.style.colorScheme = dark ? 'dark' : 'light';
  page.style.background = 'Canvas';
  page.style.color = 'CanvasText';
  try {
    // Colours of the scheme are there with the next frame; before it axe may measure the old ground.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    // Colour transitions would be caught half way.
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
    const results = await axe.run(element.parentElement ?? element, {
      runOnly: { type: 'tag', values: TAGS },
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
      resultTypes: ['violations'],
    });
    return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${(node.failureSummary ?? '').replace(/\s+/g, ' ')}`));
  } finally {
    if (before === null) page.removeAttribute('style');
    else page.setAttribute('style', before);
  }
}

/** {@link axeViolations} in light and in dark, each line with its scheme in front. */
export async function axeInBothSchemes(element: Element, options: Omit<AxeOptions, 'dark'> = {}): Promise<readonly string[]> {
  const light = await axeViolations(element, { ...options, dark: false });
  const dark = await axeViolations(element, { ...options, dark: true });
  return [...light.map((line) => `light ${line}`), ...dark.map((line) => `dark ${line}`)];
}
