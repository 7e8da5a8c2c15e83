/** The panel behind the filter button: words to search for, and what to choose from. */

import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarMessages } from '../messages/de.js';
import type { Facet } from '../model/facets.js';
import type { ControlsModel } from './controls.js';

/** Search and facets. */
export function filterPanel(model: ControlsModel): TemplateResult {
  const { texts } = model;
  return html`<div class="filter" part="filter">
    ${
      model.canSearch
        ? html`<input
            class="input"
            type="search"
            autocomplete="off"
            aria-label=${texts.search}
            placeholder=${texts.search}
            .value=${model.search}
            @input=${(event: Event) => model.type((event.target as HTMLInputElement).value)}
          />`
        : nothing
    }
    ${model.facets.map((facet) => facetView(facet, model))}
    ${model.activeCount > 0 ? html`<button type="button" class="button button--quiet" @click=${model.reset}>${texts.filterReset}</button>` : nothing}
  </div>`;
}

function facetView({ name, options }: Facet, model: ControlsModel): TemplateResult {
  const { texts } = model;
  const title = { category: texts.facetCategory, city: texts.facetCity, audience: texts.facetAudience, mode: texts.facetMode, free: texts.facetFree }[name];
  return html`<fieldset class="facet">
    <legend>${title}</legend>
    ${options.map(
      ({ value, label, count, isChosen }) => html`<button type="button" class="choice" aria-pressed=${isChosen} @click=${() => model.choose(name, value)}>
        <bdi>${label ?? optionName(value, texts)}</bdi>${' '}<span class="choice__count">${count}</span>
      </button>`,
    )}
  </fieldset>`;
}

/** Values that are ours, not the feed's. */
function optionName(value: string, texts: CalendarMessages): string {
  const names = new Map([
    ['online', texts.online],
    ['offline', texts.offline],
    ['mixed', texts.mixed],
    ['free', texts.free],
  ]);
  return names.get(value) ?? value;
}
