/** Brings a tree into the page and changes only what differs, so that a widget keeps its data while language or accent change. */

import type { TreeElement } from './composition.js';

/** Makes the children of `parent` what `children` says. */
export function show(parent: Element, children: readonly (TreeElement | string)[]): void {
  for (const [index, child] of children.entries()) {
    const present = parent.childNodes[index];
    const node = typeof child === 'string' ? textNode(present, child) : element(present, child);
    if (node === present) continue;
    if (present) present.replaceWith(node);
    else parent.append(node);
  }
  while (parent.childNodes.length > children.length) parent.lastChild?.remove();
}

function textNode(present: Node | undefined, text: string): Text {
  const node = present instanceof Text ? present : document.createTextNode('');
  if (node.data !== text) node.data = text;
  return node;
}

function element(present: Node | undefined, { tag, attributes, children }: TreeElement): Element {
  const node = present instanceof Element && present.localName === tag ? present : document.createElement(tag);
  for (const name of node.getAttributeNames()) {
    if (!(name in attributes)) node.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  }
  show(node, children);
  return node;
}
