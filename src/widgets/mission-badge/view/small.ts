/** The small variants: a word in running text, and a few lines in one colour for footers and print. */

import { html, nothing, type TemplateResult } from 'lit';
import { TARGET_YEAR } from '../facts/cities.js';
import type { BadgeModel } from '../model/badge.js';
import { sayMonth } from '../model/dates.js';
import type { BadgeContext } from './context.js';
import { ageAndSource, nameOf, ring, sourceLink, statusText } from './parts.js';

/** The variant `inline`: part of a sentence, in its type and colour. */
export function inline(model: BadgeModel, context: BadgeContext): TemplateResult {
  const { texts, locale } = context;
  if (!model.givenName) return html`<span part="inline">${texts.noCity}</span>`;
  const age = texts.asOfShort(sayMonth(model.asOf, locale));
  return html`<span part="inline"
    >${model.city ? ring(14) : nothing}<bdi>${nameOf(model, context)}</bdi>${` (${statusText(model, context)}, `}${sourceLink(model.source, age, context)})</span
  >`;
}

/** The variant `mono`: the text colour of the page and nothing else. */
export function mono(model: BadgeModel, context: BadgeContext): TemplateResult {
  const { texts } = context;
  if (!model.givenName) return inline(model, context);
  return html`<div class="mono" part="mono">
    ${model.city ? ring(6) : nothing}
    <p>
      <strong><bdi>${nameOf(model, context)}</bdi></strong>${` · ${statusText(model, context)}`}<br />
      ${model.city ? html`${texts.target(TARGET_YEAR)} ${texts.yearsLeft(model.yearsLeft)}<br />` : nothing}
      <span class="fine">${ageAndSource(model, context)}</span>
    </p>
  </div>`;
}
