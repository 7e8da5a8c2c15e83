/** The language of an element: the nearest `lang` across shadow roots, as HTML does it within one tree. */

/** Nearest non-empty `lang` from `element` upwards, through slots' hosts and shadow roots, then the document's, then `de`. */
export function nearestLocale(element: Element): string {
  let node: Node | null = element;
  while (node) {
    if (node instanceof Element) {
      const lang = node.getAttribute('lang');
      if (lang?.trim()) return lang.trim();
    }
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return 'de';
}

type Listener = () => void;
const listeners = new Set<Listener>();
let observer: MutationObserver | undefined;

/**
 * Calls back when any `lang` in the document changes; one observer serves all widgets of a page.
 * Returns the function that ends it.
 */
export function observeLocale(listener: Listener): () => void {
  listeners.add(listener);
  if (!observer) {
    observer = new MutationObserver(() => {
      for (const call of listeners) call();
    });
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}
