import { noChange } from 'lit';
import { Directive, directive, type ElementPart, type PartInfo, PartType } from 'lit/directive.js';

class PlaceDirective extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new TypeError('place() stands in an element');
  }

  render(_x: number, _y: number): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [x, y]: [number, number]): typeof noChange {
    // Always written: during a gesture the same elements are moved without a render.
    moveTo(part.element as HTMLElement, x, y);
    return noChange;
  }
}

/** Puts an element at pixels of its container. */
export function moveTo(element: HTMLElement, x: number, y: number): void {
  element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
}

/** Puts an element at pixels of its container through CSSOM, since style attributes are refused by strict policies. */
export const place = directive(PlaceDirective);
