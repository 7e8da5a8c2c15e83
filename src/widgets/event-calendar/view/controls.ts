/** The one row above the content: which view, and a button for everything that narrows it. */

import { html, nothing, type TemplateResult } from 'lit';
import type { CalendarMessages } from '../messages/de.js';
import type { Facet, FacetName } from '../model/facets.js';

/** What the row shows and what it calls. */
export interface ControlsModel {
  readonly texts: CalendarMessages;
  readonly view: 'list' | 'month';
  readonly isFilterOpen: boolean;
  /** Something to filter by. */
  readonly canFilter: boolean;
  readonly canSearch: boolean;
  readonly search: string;
  readonly facets: readonly Facet[];
  /** Number of choices in force. */
  readonly activeCount: number;
  /** Events that remain; `undefined` while nothing was chosen. */
  readonly hits: number | undefined;
  readonly showView: (view: 'list' | 'month') => void;
  readonly toggleFilter: () => void;
  readonly type: (search: string) => void;
  readonly choose: (facet: FacetName, value: string) => void;
  readonly reset: () => void;
}

/** The row and, when asked for, the panel below it. */
export function controlsView(model: ControlsModel): TemplateResult {
  const { texts, view, isFilterOpen, activeCount, hits } = model;
  const tab = (name: 'list' | 'month', label: string): TemplateResult =>
    html`<button type="button" aria-pressed=${view === name} @click=${() => model.showView(name)}>${label}</button>`;
  return html`<div class="controls" part="controls">
      <div class="segmented" role="group" aria-label=${texts.viewLabel}>${tab('list', texts.viewList)}${tab('month', texts.viewMonth)}</div>
      ${
        model.canFilter
          ? html`<button type="button" class="button" aria-expanded=${isFilterOpen} @click=${model.toggleFilter}>
              <svg class="controls__icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M2 4h12M4.5 8h7M7 12h2" /></svg>
              ${activeCount > 0 ? texts.filterActive(activeCount) : texts.filter}
            </button>`
          : nothing
      }
      <span class="controls__hits fine" role="status">${hits === undefined ? nothing : texts.hits(hits)}</span>
    </div>
    ${isFilterOpen && model.canFilter ? panel(model) : nothing}`;
}

function panel(model: ControlsModel): TemplateResult {
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
