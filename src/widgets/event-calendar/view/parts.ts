/** Small pieces that all views of the calendar use. */

import { html, nothing, type TemplateResult } from 'lit';
import { chooseText, type LocalizedText } from '../../../core/contract/language-map.js';
import { displayHost } from '../../../core/contract/url.js';
import { listFormat } from '../../../core/i18n/intl.js';
import type { EventRecord } from '../contract.js';
import type { SeriesNumber } from '../model/series.js';
import type { Now } from '../model/when.js';
import type { Wording } from './format.js';

/** What every view of events is given. */
export interface EventView extends Wording {
  readonly now: Now;
  /** Level of the headings of events. */
  readonly level: number;
  /** Host of the page: links that leave it show where they lead. */
  readonly host: string;
  readonly byId: ReadonlyMap<string, EventRecord>;
  readonly numbers: ReadonlyMap<string, SeriesNumber>;
  /** Ids of the events whose detail is open. */
  readonly openIds: ReadonlySet<string>;
  readonly toggle: (record: EventRecord) => void;
  /** The view of a detail, once its chunk is there. */
  readonly detail: ((record: EventRecord, view: EventView) => TemplateResult) | undefined;
}

/** Feed text in the page: set apart from the direction of its surroundings, with its own language where it has one. */
export function say(text: LocalizedText, { locale }: Pick<Wording, 'locale'>): TemplateResult {
  const chosen = chooseText(text, locale);
  const isForeign = chosen.language !== undefined && chosen.language.split('-')[0] !== locale.split('-')[0];
  return html`<bdi lang=${isForeign ? chosen.language : nothing}>${chosen.text}</bdi>`;
}

/** Feed text as a string, for accessible names. */
export function plainText(text: LocalizedText, { locale }: Pick<Wording, 'locale'>): string {
  return chooseText(text, locale).text;
}

/** Name of an event, never empty. */
export function nameOf({ name }: Pick<EventRecord, 'name'>, view: Wording): string {
  return name === undefined ? view.texts.untitled : plainText(name, view);
}

/** Names as a sentence part: "A, B und C". */
export function nameList(names: readonly LocalizedText[], view: Wording): string {
  return listFormat(view.locale, { type: 'conjunction' }).format(names.map((name) => plainText(name, view)));
}

/** Parts on one line with a dot between them; missing ones are left out. */
export function dotted(parts: readonly unknown[]): unknown {
  const present = parts.filter((part) => part !== undefined && part !== nothing && part !== '');
  return present.map((part, index) => (index === 0 ? part : html`${' · '}${part}`));
}

/** A link from a feed. Where it leaves the page's host, the host stands beside it. */
export function feedLink(url: string, label: unknown, view: EventView, className = ''): TemplateResult {
  const host = /^https?:/.test(url) ? displayHost(url) : '';
  const isForeign = host !== '' && host !== view.host;
  return html`<a class=${className || nothing} href=${url} rel="noopener noreferrer">${label}</a>${isForeign ? html`${' '}<span class="fine host">(${host})</span>` : nothing}`;
}
