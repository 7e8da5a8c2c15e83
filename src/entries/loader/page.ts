/**
 * Watches a page for widgets and placeholders and asks for a tag's code when the first of its elements comes near the viewport.
 *
 * Nothing is inserted and nothing is moved for a tag whose code is not there yet: the height of that time is the site's to
 * hold, by its style sheet or the snippet (`klima-event-calendar { display: block; min-height: … }`); `reserve` takes over
 * with the first rendering.
 */

import { isWidgetTag, type KlimaTag, OWN_ATTRIBUTES } from '../tag-attributes.js';
import type { CodeLoader } from './code.js';
import type { OwnScript } from './own-script.js';
import { PLACEHOLDERS, upgrade } from './placeholders.js';
import { safely } from './warn.js';

const PROVIDER = 'klima-provider';
const SELECTOR = [...Object.keys(OWN_ATTRIBUTES), PROVIDER, PLACEHOLDERS].join();

/** Starts the watch; returns the function that looks through a part of the page at once. */
export function createPageWatch(own: OwnScript, load: CodeLoader): (root: ParentNode) => void {
  let hasLoaded = false;

  const loadWith = (tag: KlimaTag): void => {
    hasLoaded = true;
    load(tag);
    // A provider has no box that could come near; it is wanted as soon as any widget is.
    if (document.querySelector(PROVIDER)) load(PROVIDER);
  };

  const near =
    typeof IntersectionObserver === 'function'
      ? new IntersectionObserver(
          (entries, observer) => {
            for (const { isIntersecting, target } of entries) {
              if (!isIntersecting) continue;
              observer.unobserve(target);
              safely(() => loadWith(target.localName as KlimaTag));
            }
          },
          { rootMargin: '100% 0px' },
        )
      : undefined;

  const visit = (element: Element): void => {
    const tag = element.localName;
    if (tag === PROVIDER) {
      if (hasLoaded) load(PROVIDER);
    } else if (isWidgetTag(tag)) {
      setDefaults(element, own);
      if (near && element.getAttribute('loading') !== 'eager') near.observe(element);
      else loadWith(tag);
    } else if (element instanceof HTMLElement) {
      const widget = upgrade(element, own);
      if (widget) visit(widget);
    }
  };

  const scan = (root: ParentNode): void => {
    if (root instanceof Element && root.matches(SELECTOR)) safely(() => visit(root));
    for (const element of root.querySelectorAll(SELECTOR)) safely(() => visit(element));
  };

  return scan;
}

/** Looks through the document now and through whatever is added to it later. */
export function watchDocument(scan: (root: ParentNode) => void): void {
  const start = (): void => {
    scan(document);
    new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) if (node instanceof Element) scan(node);
      }
    }).observe(document, { childList: true, subtree: true });
  };
  // Deferred scripts run on a complete document; any other waits, so that a placeholder has its content when it is upgraded.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}

/** Gives a widget what the script tag says for the whole page, unless it, a provider above it or (for the language) a part of the page says otherwise. */
function setDefaults(element: Element, own: OwnScript): void {
  for (const [name, value] of own.defaults) {
    const nearer = name === 'lang' ? '[lang]:not(html,body)' : `klima-provider[${name}]`;
    if (!element.hasAttribute(name) && !element.closest(nearer)) element.setAttribute(name, value);
  }
}
