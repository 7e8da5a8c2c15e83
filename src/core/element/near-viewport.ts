/** Work starts when a widget comes near the viewport; one observer serves all widgets of a page. */

const callbacks = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** Calls back once when `element` is within about one screen of the viewport and has a box. Returns the function that ends the wait. */
export function whenNearViewport(element: Element, callback: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        const call = callbacks.get(target);
        forget(target);
        call?.();
      }
    },
    { rootMargin: '100% 0px' },
  );
  callbacks.set(element, callback);
  observer.observe(element);
  return () => forget(element);
}

function forget(element: Element): void {
  callbacks.delete(element);
  observer?.unobserve(element);
}
