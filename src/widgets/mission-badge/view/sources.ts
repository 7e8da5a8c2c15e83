/** The list of sources; a chunk of its own, loaded when a visitor opens it. */

import { html, type TemplateResult } from 'lit';
import { displayHost } from '../../../core/contract/url.js';
import { detailTexts } from '../messages/details.js';
import type { DetailMessages } from '../messages/details-de.js';
import type { BadgeModel } from '../model/badge.js';
import { sayDate } from '../model/dates.js';
import { type FactSource, sourcesOf } from '../model/sources.js';

export { detailTexts };

/** Every bundled fact with the page that says it; the fact is the link's text. */
export function sourceList(model: BadgeModel, texts: DetailMessages, locale: string): TemplateResult {
  return html`<ul class="list">
    ${sourcesOf(model).map((entry) => html`<li><a href=${entry.url}>${factText(entry, texts, locale)}</a>${` (${displayHost(entry.url)})`}</li>`)}
    ${'content' in model && model.content ? html`<li>${texts.ownSources}</li>` : ''}
  </ul>`;
}

function factText({ fact, value }: FactSource, texts: DetailMessages, locale: string): string {
  return texts[`fact-${fact}`](typeof value === 'number' ? String(value) : value && sayDate(value, locale));
}
