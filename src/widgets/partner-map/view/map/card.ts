/** What opens on the map: one partner, or the list of those that share a place. */

import { html, type TemplateResult } from 'lit';
import { heading } from '../../../../core/element/heading.js';
import { type DetailModel, detailView, roleLabel, summaryText } from '../detail.js';
import { markOf, markView } from '../marks.js';
import { nameView, type Words } from '../words.js';

/** What the card shows. */
export interface CardModel extends DetailModel {
  /** The partner that is open; otherwise the members are listed. */
  readonly selected: number | undefined;
  /** Partners that share a place. */
  readonly members: readonly number[];
  readonly level: number;
  readonly hasMarks: boolean;
  /** How many members are listed; more on request. */
  readonly listed: number;
}

/** What can be done in it. */
export interface CardActions {
  readonly close: () => void;
  readonly back: () => void;
  readonly open: (index: number) => void;
  readonly more: () => void;
}

/** The card. Its heading takes the focus when it opens. */
export function cardView(model: CardModel, words: Words, actions: CardActions): TemplateResult {
  const { selected, members, level } = model;
  const { texts } = words;
  const partner = selected === undefined ? undefined : model.atlas.partners[selected];
  const title = html`<span tabindex="-1" class="card__title">${partner ? nameView(partner.name, words) : texts.here(members.length)}</span>`;
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (selected !== undefined && members.length > 1) actions.back();
    else actions.close();
  };
  return html`<div class="card" part="card" role="group" aria-labelledby="card-title" @keydown=${keys}>
    <div class="card__head" id="card-title">${heading(level, title)}</div>
    <button class="card__close" type="button" aria-label=${texts.close} @click=${actions.close}><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M5 5l10 10M15 5L5 15"></path></svg></button>
    <div class="card__body">
      ${
        selected === undefined
          ? memberList(model, words, actions)
          : html`${members.length > 1 ? html`<button class="button button--quiet" type="button" @click=${actions.back}>${texts.back}</button>` : ''}
              <p class="card__summary">${partner ? [roleLabel(partner, words), summaryText(selected, model.atlas, words)].filter(Boolean).join(' · ') : ''}</p>
              ${detailView(selected, model, words)}`
      }
    </div>
  </div>`;
}

function memberList({ atlas, members, hasMarks, listed }: CardModel, words: Words, actions: CardActions): TemplateResult {
  const rest = members.length - listed;
  return html`<ul class="members" role="list">
      ${members.slice(0, listed).map((index) => {
        const partner = atlas.partners[index];
        return html`<li><button type="button" class="members__button" data-index=${index} @click=${() => actions.open(index)}>${hasMarks ? markView(markOf(atlas, index)) : ''}<span>${partner ? nameView(partner.name, words) : ''}</span></button></li>`;
      })}
    </ul>
    ${rest > 0 ? html`<button class="button" type="button" @click=${actions.more}>${words.texts.more(Math.min(rest, listed))}</button>` : ''}`;
}
