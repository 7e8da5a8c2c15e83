/** The legend as HTML: swatches carry the canvas's patterns, lines its strokes. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Picture } from './picture.js';
import { say } from './speech.js';

/** What stands in the picture, and what it means. */
export function legendView(picture: Picture): TemplateResult {
  const { series, names, showSectors, showTotal, texts, locale, model } = picture;
  const { trend } = model.total;
  const hasRest = showSectors && series.rest.some((value) => value !== undefined);
  return html`<ul class="legend" part="legend">
    ${showSectors ? names.map((name, index) => html`<li><span class="swatch s${(series.sectors[index]?.slot ?? 0) + 1}"></span>${name}</li>`) : html`<li><span class="swatch s1"></span>${texts.total}</li>`}
    ${hasRest ? html`<li><span class="swatch rest"></span>${texts.rest}</li>` : nothing}
    ${showSectors && showTotal && series.caps.some((value) => value !== undefined) ? html`<li>${line('')}${texts.total}</li>` : nothing}
    ${series.paths.length > 0 ? html`<li>${line('dotted')}${texts.legendPath}</li>` : nothing}
    ${series.trend && trend ? html`<li>${line(series.trend.isOff ? 'off' : '')}${texts.legendTrend(trend.from, trend.to)}</li>` : nothing}
    ${series.measures.map(({ year, label, url }) => html`<li><b>${year}</b>${' '}${url ? html`<a href=${url}>${say(label, locale)}</a>` : say(label, locale)}</li>`)}
  </ul>`;
}

function line(kind: string): TemplateResult {
  return html`<svg class="stroke ${kind}" viewBox="0 0 24 12" aria-hidden="true"><path d="M1 6H23" /></svg>`;
}
