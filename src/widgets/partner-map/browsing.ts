/** What a visitor has asked for and opened; the models are derived from it. */

import { extend, extendBack, firstPage, type ListWindow, reveal } from './model/page.js';
import type { PartnerQuery } from './model/select.js';

/** Rows of a page of the list. */
export const PAGE = 20;

/** State between a visitor's acts; every change asks for an update. */
export class Browsing {
  query: PartnerQuery = { search: '', categories: new Set() };
  window: ListWindow = firstPage(PAGE);
  /** Id of the open partner, which outlives a renewal of the feed, and where it was opened. */
  opened: { readonly id: string; readonly isOnMap: boolean } | undefined;
  isFilterOpen = false;
  isAboutOpen = false;
  /** A visitor has done something: from now on nothing is taken away to save height. */
  isTouched = false;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Another question: the list begins anew. */
  ask(query: Partial<PartnerQuery>): void {
    this.query = { ...this.query, ...query };
    this.window = firstPage(PAGE);
    this.#changed();
  }

  /** Adds a category to the question or takes it away. */
  toggleCategory(key: string): void {
    const categories = new Set(this.query.categories);
    if (!categories.delete(key)) categories.add(key);
    this.touch();
    this.ask({ categories });
  }

  openFilters(isOpen: boolean): void {
    this.isFilterOpen = isOpen;
    this.touch();
  }

  openAbout(isOpen: boolean): void {
    this.isAboutOpen = isOpen;
    this.touch();
  }

  more(): void {
    this.window = extend(this.window, PAGE);
    this.touch();
  }

  previous(): void {
    this.window = extendBack(this.window, PAGE);
    this.touch();
  }

  /** Opens a partner; opened on the map, its row at `position` of the list is brought into the page. */
  open(id: string, isOnMap: boolean, position: number): void {
    this.opened = { id, isOnMap };
    if (isOnMap) this.window = reveal(this.window, position, PAGE);
    this.touch();
  }

  close(): void {
    this.opened = undefined;
    this.touch();
  }

  touch(): void {
    this.isTouched = true;
    this.#changed();
  }
}
