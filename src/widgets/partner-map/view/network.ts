/** What stands above the partners: the key figure, what kind of network this is, and how to join it. */

import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../../core/element/heading.js';
import type { Network, StatedTotal } from '../contract.js';
import type { Figures } from '../model/figures.js';
import { awardView, fact, lines, officeView } from './detail.js';
import { citationView, dateText, linkView, numberText, plainText, textView, type Words } from './words.js';

/** What the head shows. */
export interface HeadModel {
  readonly figures: Figures;
  readonly network: Network | undefined;
  /** Level of the network's own heading. */
  readonly level: number;
  /** Text of the widget's heading; a network of the same name does not repeat it. */
  readonly heading: string | undefined;
  readonly isOpen: boolean;
}

/** Figure line, and the network where the feed describes one. */
export function headView(model: HeadModel, words: Words, toggle: (isOpen: boolean) => void): TemplateResult | typeof nothing {
  const { figures, network } = model;
  if (!network && figures.stated.length === 0) return nothing;
  const { texts } = words;
  const name = plainText(network?.name, words);
  return html`<div class="head" part="head">
    <div class="head__main">
      ${network && name !== model.heading ? heading(model.level, textView(network.name, words), 'head__name') : nothing} ${figureLine(figures, words)}
      ${network?.description ? html`<p class="head__purpose" dir="auto">${plainText(network.description, words)}</p>` : nothing}
    </div>
    ${
      network
        ? html`<div class="head__actions">
            ${network.joinUrl ? html`<a class="button button--primary" part="join" href=${network.joinUrl} rel="noopener noreferrer">${network.joinText === undefined ? texts.join : textView(network.joinText, words)}</a>` : nothing}
            ${hasMore(network) ? html`<button class="button" type="button" aria-expanded=${model.isOpen ? 'true' : 'false'} aria-controls="about" @click=${() => toggle(!model.isOpen)}>${texts.about}</button>` : nothing}
          </div>
          <div id="about" class="head__more" ?hidden=${!model.isOpen}>${model.isOpen ? networkFacts(network, words) : nothing}</div>`
        : nothing
    }
  </div>`;
}

function figureLine({ stated, held, roles }: Figures, words: Words): TemplateResult | typeof nothing {
  if (stated.length === 0 && held === 0) return nothing;
  const { texts } = words;
  const notes = [
    stated.length > 0 ? texts.held(held) : '',
    ...roles.map(({ role, count }) => (role === 'founder' ? texts.founders(count) : texts.initialPartners(count))),
  ].filter(Boolean);
  const figures = stated.length > 0 ? stated.map(({ value, name }) => figureText(value, plainText(name, words), words)) : [texts.total(numberText(held, words))];
  return html`<p class="figures" part="figures">${figures.map((figure) => html`<strong class="figure">${figure}</strong>${' '}`)}<span class="figures__notes">${notes.join(' · ')}</span></p>
    ${stated.map((total) => totalSource(total, words))}`;
}

function figureText(value: number, what: string, words: Words): string {
  const count = numberText(value, words);
  return what ? words.texts.totalOf(count, what) : words.texts.total(count);
}

/** Who states a total and when; it is not counted from the list. */
function totalSource({ value, name, date, source }: StatedTotal, words: Words): TemplateResult | typeof nothing {
  if (!source && !date) return nothing;
  const { texts } = words;
  const when = date === undefined ? '' : texts.totalDate(dateText(date, words));
  return html`<p class="figures__source fine">${texts.totalSource(figureText(value, plainText(name, words), words))}: ${source ? citationView(source, words) : nothing}${when && source ? ', ' : nothing}${when}</p>`;
}

function hasMore({ foundingDate, founders, office, services, goal, awards, url }: Network): boolean {
  return foundingDate !== undefined || founders.length > 0 || office !== undefined || services.length > 0 || goal !== undefined || awards.length > 0 || url !== undefined;
}

function networkFacts({ foundingDate, founders, office, services, goal, awards, url, source }: Network, words: Words): TemplateResult {
  const { texts } = words;
  return html`<dl class="facts">
      ${fact(texts.founded, foundingDate && dateText(foundingDate, words))} ${fact(texts.founderNames, lines(founders.map((founder) => textView(founder, words))))}
      ${fact(texts.goal, goal && textView(goal, words))} ${fact(texts.services, lines(services.map((service) => textView(service, words))))}
      ${fact(texts.awards, lines(awards.map((award) => awardView(award, words))))} ${fact(texts.networkOffice, office && officeView(office, words))}
      ${fact(texts.website, url && linkView(url))}
    </dl>
    ${source ? html`<p class="fine">${texts.reference}: ${citationView(source, words)}</p>` : nothing}`;
}
