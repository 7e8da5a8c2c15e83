import type { FacetChoice, FacetName } from './model/facets.js';

const NOTHING: FacetChoice = new Map();

/** What a visitor searches for and has chosen; every change goes through `changed`. */
export class FilterState {
  readonly #changed: () => void;
  #choice = NOTHING;
  #search = '';
  #isOpen = false;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get choice(): FacetChoice {
    return this.#choice;
  }

  /** As typed. */
  get search(): string {
    return this.#search;
  }

  /** Whether the panel is open. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Number of choices in force, the search being one. */
  get activeCount(): number {
    let count = this.#search.trim() === '' ? 0 : 1;
    for (const values of this.#choice.values()) count += values.size;
    return count;
  }

  readonly toggleOpen = (): void => {
    this.#isOpen = !this.#isOpen;
    this.#changed();
  };

  readonly type = (search: string): void => {
    this.#search = search;
    this.#changed();
  };

  /** Chooses a value of a facet, or takes the choice back. */
  readonly choose = (facet: FacetName, value: string): void => {
    const values = new Set(this.#choice.get(facet));
    if (!values.delete(value)) values.add(value);
    const choice = new Map(this.#choice);
    if (values.size > 0) choice.set(facet, values);
    else choice.delete(facet);
    this.#choice = choice;
    this.#changed();
  };

  readonly reset = (): void => {
    this.#choice = NOTHING;
    this.#search = '';
    this.#changed();
  };
}
