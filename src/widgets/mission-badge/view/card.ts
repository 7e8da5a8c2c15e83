/** The card: a document that says who, how far, by when, as of when, and who says so. */

import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../../core/element/heading.js';
import { APPLICATIONS, TARGET_YEAR } from '../facts/cities.js';
import type { BadgeModel, MissionStep } from '../model/badge.js';
import { missionCities } from '../model/cities.js';
import { sayMonth } from '../model/dates.js';
import type { BadgeContext } from './context.js';
import { ageAndSource, nameOf, ring, statusText } from './parts.js';

/** The variant `card`. */
export function card(model: BadgeModel, context: BadgeContext): TemplateResult {
  const { texts, document } = context;
  if (!model.city) return plain(model, context);
  return html`<article class="card" part="card">
    <header>
      <slot name="logo">${ring(4)}</slot>
      ${heading(context.level, nameOf(model, context), 'city')}
      <p class="status" part="status-text">${statusText(model, context)}</p>
      <p>${texts.target(TARGET_YEAR)} ${texts.yearsLeft(model.yearsLeft)}</p>
    </header>
    <ol class="steps" part="steps">${model.steps.map((step) => stepView(step, model, context))}</ol>
    <p>${texts.mission} ${place(model, context)}</p>
    ${model.contractUrl ? html`<p><a part="contract" href=${model.contractUrl}>${texts.contract}</a></p>` : nothing}
    ${document ?? nothing}
    ${foot(model, context)}
  </article>`;
}

/** What holds for a city without a badge: words only, and no look of one. */
function plain(model: BadgeModel, context: BadgeContext): TemplateResult {
  const { texts, document } = context;
  if (!model.givenName) return html`<p part="card">${texts.noCity}</p>`;
  return html`<div class="plain" part="card">
    <p><strong><bdi>${model.givenName}</bdi></strong> ${texts.notListed(missionCities().length)} ${texts.notListedMeaning}</p>
    ${document ?? nothing} ${foot(model, context)}
  </div>`;
}

function foot(model: BadgeModel, context: BadgeContext): TemplateResult {
  const { texts, sources, openSources } = context;
  return html`<div class="foot fine">
    ${ageAndSource(model, context)}
    <details part="sources" @toggle=${openSources}><summary>${texts.sources}</summary>${sources ?? nothing}</details>
  </div>`;
}

function place({ city, inCountry }: BadgeModel, { texts, locale }: BadgeContext): string {
  const code = city?.country ?? '';
  return texts.place(missionCities().length, inCountry, code, new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code, APPLICATIONS);
}

function stepView({ kind, isReached, date }: MissionStep, { status }: BadgeModel, { texts, locale }: BadgeContext): TemplateResult {
  const undated = !isReached ? texts.unknown : kind === 'contract' && status === 'label' ? texts.underLabel : texts.given;
  return html`<li class=${isReached ? '' : 'open'}>${texts[`step-${kind}`]} <span class="fine">${date ? sayMonth(date, locale) : undated}</span></li>`;
}
