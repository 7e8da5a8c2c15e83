/** Turns `<div data-klima="…">` and links to `#klima-…` into widgets; what stood there becomes the fallback inside. */

import type { WidgetTag } from '../tag-attributes.js';
import { grant, type Marker, readElementMarker, readLinkMarker } from './marker.js';
import type { OwnScript } from './own-script.js';
import { warnOnce } from './warn.js';

/** Finds both forms. */
export const PLACEHOLDERS = '[data-klima],a[href*="#klima-"]';

/** Makes the widget that a placeholder stands for and returns it; `undefined` when it stays what it is. */
export function upgrade(placeholder: HTMLElement, own: OwnScript): HTMLElement | undefined {
  const marker = readMarker(placeholder);
  // An editor's preview would save the widget into the text. A placeholder inside its own widget has been upgraded before.
  if (!marker || placeholder.isContentEditable || placeholder.closest(marker.tag) || hasChild(placeholder, marker.tag)) return undefined;
  const granted = grant(marker, document.baseURI, [location.origin, ...own.origins]);
  if ('refused' in granted) {
    warnOnce(`a placeholder asks for ${granted.refused}; feeds from other origins need data-klima-allow on the script tag. (origin-refused)`);
    return undefined;
  }
  for (const name of granted.unknown) warnOnce(`<${marker.tag}> has no attribute "${name}". (attribute-unknown)`);
  const widget = document.createElement(marker.tag);
  for (const [name, value] of granted.attributes) widget.setAttribute(name, value);
  place(widget, placeholder);
  return widget;
}

function readMarker(placeholder: HTMLElement): Marker | undefined {
  const kind = placeholder.dataset.klima;
  if (kind !== undefined) return readElementMarker(kind, placeholder.attributes);
  return placeholder instanceof HTMLAnchorElement && URL.canParse(placeholder.href) ? readLinkMarker(new URL(placeholder.href)) : undefined;
}

function hasChild(placeholder: HTMLElement, tag: WidgetTag): boolean {
  return [...placeholder.children].some((child) => child.localName === tag);
}

/** The element stays around its widget, so that the site's height and margins for it still hold; a link goes inside, with a paragraph that held nothing else. */
function place(widget: HTMLElement, placeholder: HTMLElement): void {
  if (!(placeholder instanceof HTMLAnchorElement)) {
    widget.append(...placeholder.childNodes);
    placeholder.append(widget);
    return;
  }
  const parent = placeholder.parentElement;
  const isAlone = parent?.localName === 'p' && parent.textContent?.trim() === placeholder.textContent?.trim() && parent.children.length === 1;
  const fallback = isAlone ? parent : placeholder;
  fallback.replaceWith(widget);
  widget.append(fallback);
}
