/** Putting widgets on a test page and waiting for them. */

import { render, type TemplateResult } from 'lit';

/** What tests read of a widget. */
export interface WidgetUnderTest extends HTMLElement {
  readonly state: string;
  readonly problems: readonly { readonly code: string; readonly path: string; readonly message: string }[];
  readonly updateComplete: Promise<boolean>;
  refresh(): void;
}

/** The surroundings of a mounted element. */
export interface MountOptions {
  /** `lang` of the surrounding box. */
  readonly lang?: string;
  /** `dir` of the surrounding box. */
  readonly dir?: 'ltr' | 'rtl';
  /** Width of the surrounding box in CSS pixels; default 640. */
  readonly width?: number;
}

const main = document.createElement('main');

afterEach(() => main.replaceChildren());

/** Puts markup (text or a Lit template) on the page and resolves with its first element after the first update. */
export async function mount<Mounted extends HTMLElement = WidgetUnderTest>(markup: string | TemplateResult, options: MountOptions = {}): Promise<Mounted> {
  if (!main.isConnected) document.body.append(main);
  const box = document.createElement('div');
  if (options.lang !== undefined) box.lang = options.lang;
  if (options.dir !== undefined) box.dir = options.dir;
  box.style.width = `${options.width ?? 640}px`;
  main.append(box);
  // Markup as text goes in the way a page brings it: elements first, upgrade with their insertion.
  if (typeof markup === 'string') box.innerHTML = markup;
  else render(markup, box);
  const element = box.firstElementChild as (Mounted & { updateComplete?: Promise<boolean> }) | null;
  if (!element) throw new Error('nothing to mount');
  await element.updateComplete;
  return element;
}

/** How long {@link state} and {@link until} wait before they say what they saw instead. Below the time limit of a test. */
const PATIENCE = 15_000;

/** Resolves when `check` holds. Looks again after every frame; `describeFailure` makes the message. */
export async function until(check: () => boolean, describeFailure: () => string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!check()) {
    if (performance.now() > end) throw new Error(describeFailure());
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Resolves when the widget is in the wanted state and has rendered it. */
export async function state(element: WidgetUnderTest, wanted: string): Promise<void> {
  await until(
    () => element.state === wanted,
    () => `expected state "${wanted}", still "${element.state}" with ${JSON.stringify(element.problems)}`,
  );
  await element.updateComplete;
}

/** All text a visitor can read in an element, through shadow roots and slots, white space collapsed; hidden parts are left out. */
export function textOf(node: Node): string {
  return readText(node).replace(/\s+/g, ' ').trim();
}

function readText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) return node.assignedNodes().map(readText).join(' ');
  if (node instanceof Element) {
    if (['STYLE', 'SCRIPT', 'TEMPLATE'].includes(node.tagName) || !node.checkVisibility()) return '';
    if (node.shadowRoot) return readText(node.shadowRoot);
  }
  return Array.from(node.childNodes, readText).join(isInline(node) ? '' : ' ');
}

function isInline(node: Node): boolean {
  return node instanceof Element && getComputedStyle(node).display.startsWith('inline');
}

/** All elements that match, in the element itself and in every shadow root below it. */
export function deepAll<Found extends Element = HTMLElement>(root: Element | ShadowRoot, selector: string): readonly Found[] {
  const inside: ParentNode[] = root instanceof Element && root.shadowRoot ? [root.shadowRoot, root] : [root];
  return inside.flatMap((scope) => [
    ...scope.querySelectorAll<Found>(selector),
    ...Array.from(scope.querySelectorAll('*')).flatMap((child) => (child.shadowRoot ? deepAll<Found>(child.shadowRoot, selector) : [])),
  ]);
}

/** The first of {@link deepAll}; throws when there is none. */
export function deep<Found extends Element = HTMLElement>(root: Element | ShadowRoot, selector: string): Found {
  const [found] = deepAll<Found>(root, selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}
