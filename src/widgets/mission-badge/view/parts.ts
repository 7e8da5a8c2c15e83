/** Small pieces that several variants show. */

import { html, type TemplateResult } from 'lit';
import { displayHost } from '../../../core/contract/url.js';
import { TARGET_YEAR } from '../facts/cities.js';
import type { BadgeModel } from '../model/badge.js';
import { sayMonth } from '../model/dates.js';
import type { BadgeContext } from './context.js';

/** Our own neutral mark: a ring with the mission's year. Never filled, since a filled ring would mean measured reduction; the text beside it says the same. */
export function ring(width: number): TemplateResult {
  return html`<svg class="ring" part="mark" viewBox="0 0 100 100" aria-hidden="true">
    <circle cx="50" cy="50" r=${50 - width / 2} stroke-width=${width}></circle>
    <text x="50" y="60">${TARGET_YEAR}</text>
  </svg>`;
}

/** The city's name in the reader's language, or as the page writes it. */
export function nameOf({ city, givenName }: BadgeModel, { language }: BadgeContext): string {
  return (language === 'en' ? city?.name : city?.germanName) ?? givenName;
}

/** The status in words. */
export function statusText({ status }: BadgeModel, { texts }: BadgeContext): string {
  return texts[`status-${status}`];
}

/** The page that says it; only its text where a link would stand inside a link. */
export function sourceLink(url: string, text: string, { isInLink }: BadgeContext): TemplateResult | string {
  return isInLink ? text : html`<a href=${url}>${text}</a>`;
}

/** "Stand der Angaben: Februar 2026 · Quelle: netzerocities.eu" */
export function ageAndSource({ asOf, isOutdated, source }: BadgeModel, context: BadgeContext): TemplateResult {
  const { texts, locale } = context;
  return html`<span part="as-of">${`${texts.asOf(sayMonth(asOf, locale))} · ${texts.source}: `}${sourceLink(source, displayHost(source), context)}${isOutdated ? ` · ${texts.outdated}` : ''}</span>`;
}
