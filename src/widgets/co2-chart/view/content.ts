/** The whole content: message, picture, key figures, sentences, table, sources. */

import { html, nothing, type TemplateResult } from 'lit';
import { chooseText } from '../../../core/contract/language-map.js';
import { heading } from '../../../core/element/heading.js';
import type { ChartMessages } from '../messages/de.js';
import type { ChartModel } from '../model/chart.js';
import type { Measure } from '../model/query.js';
import type { ChartTable } from '../model/table.js';
import { legendView } from './legend.js';
import type { Picture } from './picture.js';
import type { Sentence } from './speech.js';
import { tableView } from './table.js';
import type { Words } from './words.js';

/** Everything that is shown. */
export interface ChartView {
  readonly picture: Picture;
  readonly words: Words;
  readonly table: ChartTable;
  readonly title: string;
  /** True where the widget has no heading of the page. */
  readonly hasTitle: boolean;
  readonly level: number;
  /** How many sentences fit; `undefined` is all. */
  readonly room: number | undefined;
  /** The page names the source itself, in the slot `footer`. */
  readonly hasFooter: boolean;
  /** The picture could not be loaded: the table takes its place. */
  readonly hasFailed: boolean;
}

/** What a visitor can do. */
export interface ChartActions {
  readonly measure: (measure: Measure) => void;
  readonly more: () => void;
  readonly download: () => void;
  readonly openTable: () => void;
}

/** The content of the widget. */
export function contentView(view: ChartView, actions: ChartActions): TemplateResult {
  const { picture, words, table, title, room, hasFailed } = view;
  const { model, texts } = picture;
  const caption = texts.caption(title, picture.unitName);
  return html`<div class="content"><div class="chart">
      <div class="headline">
        ${view.hasTitle ? heading(view.level, title, 'title') : nothing}
        <p class="message" part="headline">
          <strong class=${words.big.length > 7 ? 'big long' : 'big'} part="key-figure">${words.big}</strong>${' '}${words.lead.map((sentence) => html`${sentenceView(sentence)}${' '}`)}
        </p>
      </div>
      <figure part="figure">
        ${measureView(model, texts, actions)}
        <div class="plot">${hasFailed ? html`<p class="fine">${texts.chartMissing}</p>` : html`<canvas role="img" aria-label=${chartName(view)}></canvas>`}</div>
        <figcaption>${legendView(picture)}</figcaption>
      </figure>
      <dl class="figures" part="figures">
        ${words.figures.map(
          ({ label, note, value, isOff }) => html`<div>
            <dt>${label}${note === undefined ? nothing : html` <small>${note}</small>`}</dt>
            <dd class=${isOff ? 'off' : ''}>${value}</dd>
          </div>`,
        )}
      </dl>
    </div>
    <ul class="words" aria-label=${texts.words} part="words">
      ${words.sentences.slice(0, room).map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
    ${room !== undefined && room < words.sentences.length ? html`<div><button class="button" type="button" @click=${actions.more}>${texts.more}</button></div>` : nothing}
    <details ?open=${hasFailed}>
      <summary @click=${actions.openTable}>${texts.table}</summary>
      ${tableView(table, picture, caption)}
    </details>
    ${footView(view, actions)}</div>`;
}

function sentenceView({ text, strong, isOff }: Sentence): TemplateResult {
  const start = strong === undefined ? -1 : text.indexOf(strong);
  if (strong === undefined || start < 0) return html`${text}`;
  return html`${text.slice(0, start)}<b class=${isOff ? 'off' : ''}>${strong}</b>${text.slice(start + strong.length)}`;
}

/** The picture's name tells what it shows and where the same is in words. */
function chartName({ title, picture, words }: ChartView): string {
  return [picture.texts.chart(title), words.big, ...words.lead.map(({ text }) => text)].join(' ');
}

function measureView({ measures, measure }: ChartModel, texts: ChartMessages, actions: ChartActions): TemplateResult | typeof nothing {
  if (measures.length < 2) return nothing;
  return html`<div class="measure">
    <div class="segmented" role="group" aria-label=${texts.measure} part="measures">
      ${measures.map((name) => html`<button type="button" aria-pressed=${name === measure ? 'true' : 'false'} @click=${() => actions.measure(name)}>${texts.measureNames(name)}</button>`)}
    </div>
  </div>`;
}

function footView({ picture, hasFooter }: ChartView, actions: ChartActions): TemplateResult {
  const { model, texts, format, locale } = picture;
  const { sources, method, updated } = model.balance;
  const links = sources.map(({ title, url, licence }, index) => {
    const { text, language } = chooseText(title, locale);
    const name = language === undefined ? html`${text}` : html`<span lang=${language}>${text}</span>`;
    return html`${index > 0 ? ', ' : ''}${url ? html`<a href=${url}>${name}</a>` : name}${licence ? ` (${licence})` : ''}`;
  });
  return html`<p class="foot fine" part="source">
    <span>${links.length > 0 ? html`${texts.sourceLine('')}${links}` : hasFooter ? nothing : texts.noSource}</span>
    ${method === undefined ? nothing : html`<span>${texts.method(method)}</span>`} ${updated === undefined ? nothing : html`<span>${texts.updated(format.date(updated))}</span>`}
    <button class="button button--quiet" type="button" @click=${actions.download}>${texts.csv}</button>
  </p>`;
}
