/** Args of a story on a widget: texts and numbers as attributes, as a page would write them, everything else as properties. */

import { type ElementPart, noChange } from 'lit';
import { Directive, type DirectiveParameters, directive, type PartInfo, PartType } from 'lit/directive.js';

/** Values by property name; `onKlimaLoad` listens for `klima-load`. */
export type Values = Readonly<Record<string, unknown>>;

class SpreadDirective extends Directive {
  #previous: Values = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('spread() stands in the start tag of an element');
  }

  override render(_values: Values): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [values]: DirectiveParameters<this>): typeof noChange {
    const names = new Set([...Object.keys(this.#previous), ...Object.keys(values)]);
    for (const name of names) {
      if (values[name] !== this.#previous[name]) set(element, name, values[name], this.#previous[name]);
    }
    this.#previous = { ...values };
    return noChange;
  }
}

/** `html`<klima-co2-chart ${spread(args)}></klima-co2-chart>`` */
export const spread = directive(SpreadDirective);

/** `headingLevel` is `heading-level` in HTML. */
export function attributeName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function set(element: Element, name: string, value: unknown, previous: unknown): void {
  if (/^on[A-Z]/.test(name)) {
    const event = attributeName(name).slice('on-'.length);
    if (typeof previous === 'function') element.removeEventListener(event, previous as EventListener);
    if (typeof value === 'function') element.addEventListener(event, value as EventListener);
  } else if (isAttribute(value) || (value === undefined && isAttribute(previous))) {
    if (value === undefined || value === '' || value === false) element.removeAttribute(attributeName(name));
    else element.setAttribute(attributeName(name), value === true ? '' : String(value));
  } else {
    Object.assign(element, { [name]: value });
  }
}

function isAttribute(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
