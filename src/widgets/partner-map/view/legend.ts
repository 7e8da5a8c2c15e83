/** What marks and lines mean, and where map and data come from. */

import { html, nothing, type TemplateResult } from 'lit';
import { type Atlas, MARKS } from '../model/atlas.js';
import { lineStyle, markView } from './marks.js';
import { kindText, linkView, textView, type Words } from './words.js';

/** Categories and kinds of relation; nothing where there is at most one mark and no line. */
export function legendView({ categories, kinds }: Atlas, words: Words): TemplateResult | typeof nothing {
  const own = categories.filter(({ mark }) => mark < MARKS);
  const marks = categories.length < 2 ? [] : own;
  if (marks.length === 0 && kinds.length === 0) return nothing;
  return html`<ul class="legend" part="legend" role="list" aria-label=${words.texts.legend}>
    ${marks.map(({ label, mark }) => html`<li>${markView(mark)}${textView(label, words)}</li>`)}
    ${categories.length > own.length && marks.length > 0 ? html`<li>${markView(MARKS)}${words.texts.otherCategories}</li>` : nothing}
    ${kinds.map((kind, index) => html`<li>${lineView(index)}${kindText(kind, words)}</li>`)}
  </ul>`;
}

function lineView(kind: number): TemplateResult {
  const { color, dash } = lineStyle(kind);
  return html`<svg class="line" viewBox="0 0 32 8" aria-hidden="true"><path class="link" d="M0 4H32" stroke=${color} stroke-dasharray=${dash}></path></svg>`;
}

/** Sources of map and data. */
export interface SourcesModel {
  readonly map: string | undefined;
  readonly attributions: readonly string[];
  readonly license: string | undefined;
}

/** One fine line under everything. */
export function sourcesView({ map, attributions, license }: SourcesModel, { texts }: Words): TemplateResult | typeof nothing {
  if (map === undefined && attributions.length === 0 && license === undefined) return nothing;
  const isLink = license !== undefined && /^https?:/.test(license) && URL.canParse(license);
  const parts = [
    map === undefined ? '' : texts.mapSource(map),
    attributions.length > 0 ? texts.dataSource(attributions.join(', ')) : '',
    license === undefined || isLink ? '' : license,
  ].filter(Boolean);
  return html`<p class="sources fine" part="sources">${parts.join(' · ')}${isLink ? html`${parts.length > 0 ? ' · ' : nothing}${linkView(license, texts.license)}` : nothing}</p>`;
}
