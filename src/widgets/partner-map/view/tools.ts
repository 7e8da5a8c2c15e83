/** The one row of controls above the content: search, and filters behind a button. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Atlas } from '../model/atlas.js';
import { markView } from './marks.js';
import { numberText, textView, type Words } from './words.js';

/** What the controls show. */
export interface ToolsModel {
  readonly atlas: Atlas;
  readonly hasSearch: boolean;
  readonly hasFilters: boolean;
  readonly search: string;
  readonly chosen: ReadonlySet<string>;
  /** Partners per category with the present search. */
  readonly counts: readonly number[];
  readonly isOpen: boolean;
  readonly shown: number;
  readonly unplaced: number;
}

/** What a visitor may do with them. */
export interface ToolsActions {
  readonly search: (text: string) => void;
  readonly openFilters: (isOpen: boolean) => void;
  readonly toggleCategory: (key: string) => void;
  readonly clear: () => void;
}

/** Search field, filter button with its panel, and the announced number of hits. */
export function toolsView(model: ToolsModel, words: Words, actions: ToolsActions): TemplateResult | typeof nothing {
  const { atlas, hasSearch, hasFilters, search, chosen, isOpen, shown, unplaced } = model;
  const { texts } = words;
  const count = [texts.found(shown, atlas.partners.length), unplaced > 0 ? texts.unplaced(unplaced) : ''].filter(Boolean).join(' · ');
  return html`<div class="tools" part="tools" role="search" aria-label=${texts.search}>
      ${
        hasSearch
          ? html`<label class="tools__search"><span class="visually-hidden">${texts.search}</span
              ><input class="input" type="search" autocomplete="off" placeholder=${texts.search} .value=${search} @input=${(event: Event) => actions.search((event.target as HTMLInputElement).value)}
            /></label>`
          : nothing
      }
      ${
        hasFilters
          ? html`<button class="button" type="button" aria-expanded=${isOpen ? 'true' : 'false'} aria-controls="filters" @click=${() => actions.openFilters(!isOpen)}>
              ${chosen.size > 0 ? texts.filterActive(chosen.size) : texts.filter}
            </button>`
          : nothing
      }
      <span class="tools__count" role="status">${count}</span>
    </div>
    ${hasFilters ? filterPanel(model, words, actions) : nothing}`;
}

function filterPanel({ atlas, chosen, counts, isOpen }: ToolsModel, words: Words, actions: ToolsActions): TemplateResult {
  const { texts } = words;
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    actions.openFilters(false);
  };
  return html`<fieldset id="filters" class="filters" part="filters" ?hidden=${!isOpen} @keydown=${close}>
    <legend>${texts.category}</legend>
    <div class="filters__options">
      ${
        isOpen
          ? atlas.categories.map(
              ({ key, label, mark }, index) => html`<label class="option"
                ><input type="checkbox" .checked=${chosen.has(key)} @change=${() => actions.toggleCategory(key)} />${markView(mark)}${textView(label, words)}${' '}<span class="muted">${numberText(counts[index] ?? 0, words)}</span></label
              >`,
            )
          : nothing
      }
    </div>
    ${chosen.size > 0 ? html`<button class="button button--quiet" type="button" @click=${actions.clear}>${texts.clear}</button>` : nothing}
  </fieldset>`;
}
