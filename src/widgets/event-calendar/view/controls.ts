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

/** The row and, when asked for, the panel below it, which is a chunk of its own. */
export function controlsView(model: ControlsModel, panel: ((model: ControlsModel) => TemplateResult) | undefined): TemplateResult {
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
    ${isFilterOpen && model.canFilter && panel ? panel(model) : nothing}`;
}
