/** The list: every partner that the map shows, and those without a place; a page of it, the rest on request. */

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Partner } from '../contract.js';
import type { ListWindow } from '../model/page.js';
import { type DetailModel, detailView, roleLabel, summaryText } from './detail.js';
import { markOf, markView } from './marks.js';
import { nameView, type Words } from './words.js';

/** What the list shows. */
export interface ListModel extends DetailModel {
  /** Indices of partners in order. */
  readonly visible: readonly number[];
  readonly window: ListWindow;
  /** The partner that is open, wherever it was opened. */
  readonly selected: number | undefined;
  /** Its facts stand in the list; otherwise they stand on the map and the row is only marked. */
  readonly isOpenHere: boolean;
  readonly hasMarks: boolean;
  readonly step: number;
}

/** What a visitor may do in the list. */
export interface ListActions {
  readonly toggle: (index: number) => void;
  readonly more: () => void;
  readonly previous: () => void;
  /** The pointer is over a row, or has left it. */
  readonly hover: (index: number | undefined) => void;
  readonly clear: () => void;
}

/** The list with its buttons. */
export function listView(model: ListModel, words: Words, actions: ListActions): TemplateResult {
  const { visible, step } = model;
  const start = Math.min(model.window.start, visible.length);
  const end = Math.min(model.window.end, visible.length);
  const { texts } = words;
  if (visible.length === 0) {
    return html`<div class="nothing">
      <p>${model.atlas.partners.length === 0 ? texts.empty : texts.noHits}</p>
      ${model.atlas.partners.length === 0 ? nothing : html`<button class="button" type="button" @click=${actions.clear}>${texts.clear}</button>`}
    </div>`;
  }
  return html`${start > 0 ? html`<button class="button list__more" part="more" type="button" @click=${actions.previous}>${texts.previous(Math.min(start, step))}</button>` : nothing}
    <ul class="rows" role="list" aria-label=${texts.list} @pointerleave=${() => actions.hover(undefined)}>
      ${repeat(
        visible.slice(start, end),
        (index) => model.atlas.partners[index]?.id,
        (index) => rowView(index, model, words, actions),
      )}
    </ul>
    ${end < visible.length ? html`<button class="button list__more" part="more" type="button" @click=${actions.more}>${texts.more(Math.min(visible.length - end, step))}</button>` : nothing}`;
}

function rowView(index: number, model: ListModel, words: Words, actions: ListActions): TemplateResult {
  const { atlas, selected, isOpenHere, hasMarks } = model;
  const partner = atlas.partners[index] as Partner;
  const isSelected = selected === index;
  const isOpen = isSelected && isOpenHere;
  const role = roleLabel(partner, words);
  return html`<li class="row ${isSelected ? 'row--selected' : ''}" part="row" aria-current=${isSelected ? 'true' : nothing} @pointerenter=${() => actions.hover(index)}>
    <button class="row__button" type="button" data-index=${index} aria-expanded=${isOpen ? 'true' : 'false'} aria-controls=${isOpen ? `detail-${index}` : nothing} @click=${() => actions.toggle(index)}>
      ${hasMarks ? markView(markOf(atlas, index)) : nothing}
      <span class="row__text"><span class="row__name">${nameView(partner.name, words)}</span>${' '}<span class="row__summary">${summaryText(index, atlas, words)}</span></span>
      ${role ? html`${' '}<span class="row__role">${role}</span>` : nothing}
    </button>
    ${isOpen ? html`<div id="detail-${index}" class="row__detail">${detailView(index, model, words)}</div>` : nothing}
  </li>`;
}
