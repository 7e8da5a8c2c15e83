/** What the city's own document adds: targets beside the mission's, and the rest behind a disclosure. Loaded with the first `src`. */

import { html, nothing, type TemplateResult } from 'lit';
import { controls } from '../../../core/theme/controls.js';
import { LIST_SOURCE, TARGET_YEAR } from '../facts/cities.js';
import { detailTexts } from '../messages/details.js';
import type { DetailMessages } from '../messages/details-de.js';
import { isOutdated, sayDate, sayMonth } from '../model/dates.js';
import type { DocumentedBadge } from '../model/document.js';
import { documentStyles as ownStyles } from '../styles-document.js';
import { details } from './details.js';
import { sourceView, targetView, type Words } from './entries.js';

export { doubts, namesIn, withDocument } from '../model/document.js';
export { detailTexts };

/** Looks of this part, and of the status line that comes with a feed. */
export const documentStyles = [controls, ownStyles];

/** The part of a badge that only a document can fill. */
export function documentPart(model: DocumentedBadge, texts: DetailMessages, locale: string): TemplateResult | undefined {
  const { content } = model;
  if (!content) return undefined;
  const words: Words = { texts, locale, source: content.source };
  return html`<section class="own" part="own">
    ${contradiction(model, words)} ${content.targets.length > 0 ? targets(model, words) : nothing} ${details(content, words)}
    <p class="fine">${ownAge(model, words)} ${content.source ? sourceView(content.source, { texts, locale, source: undefined }) : nothing}</p>
  </section>`;
}

/** Where the city's word and the bundled facts differ, both are said. */
function contradiction({ claim, bundledStatus, asOf }: DocumentedBadge, { texts, locale }: Words): TemplateResult | typeof nothing {
  if (claim) return html`<p>${texts.claim} <strong>${texts[`claim-${claim.value}`]}</strong>. ${sourceView(claim.source, { texts, locale, source: undefined })}</p>`;
  if (!bundledStatus || bundledStatus === 'not-listed') return nothing;
  return html`<p>${texts.bundled(texts[`claim-${bundledStatus}`], sayMonth(asOf, locale))}</p>`;
}

function targets({ city, content }: DocumentedBadge, words: Words): TemplateResult {
  const { texts } = words;
  const ofMission = html`<li><strong>${texts.untilYear(TARGET_YEAR)}</strong> ${`${texts.missionTarget} · ${texts.missionDecides}`} ${sourceView({ url: LIST_SOURCE }, words)}</li>`;
  return html`<div part="targets">
    <p class="label">${texts.targets}</p>
    <ul class="rows">
      ${city ? ofMission : nothing}${content?.targets.map((target) => targetView(target, words))}
    </ul>
  </div>`;
}

function ownAge({ content, today }: DocumentedBadge, { texts, locale }: Words): string {
  if (!content?.asOf) return texts.ownAsOfUnknown;
  return `${texts.ownAsOf(sayDate(content.asOf, locale))}. ${isOutdated(content.asOf, today) ? texts.ownOutdated : ''}`;
}
