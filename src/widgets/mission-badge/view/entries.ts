/** Single statements of a city's document, each with its source. */

import { html, nothing, type TemplateResult } from 'lit';
import { chooseText, type LocalizedText } from '../../../core/contract/language-map.js';
import { displayHost } from '../../../core/contract/url.js';
import { numberFormat } from '../../../core/i18n/intl.js';
import type { CityContract, CityRelation, MissionContent, MissionSource, MissionTarget } from '../contract.js';
import type { DetailMessages } from '../messages/details-de.js';
import { sayDate } from '../model/dates.js';
import { cityNamed } from '../model/document.js';

/** Texts, the tag for Intl, and the source that is named once for all statements. */
export interface Words {
  readonly texts: DetailMessages;
  readonly locale: string;
  readonly source: MissionSource | undefined;
}

/** What chronology, levers and awards have in common. */
interface Entry {
  readonly label: LocalizedText;
  readonly date?: string | undefined;
  readonly note?: LocalizedText | undefined;
  readonly largest?: boolean | undefined;
  readonly source: MissionSource;
}

/** "bis 2030 · −55 % gegenüber 1990 · Rat der Stadt, 2021" */
export function targetView({ year, label, reduction, baseYear, scope, decidedBy, decidedOn, source }: MissionTarget, words: Words): TemplateResult {
  const { texts, locale } = words;
  const share = reduction === undefined ? '' : `−${numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(reduction)}`;
  const decided = join([decidedBy && say(decidedBy, words), decidedOn && sayDate(decidedOn, locale)], ', ');
  const facts = join([label && say(label, words), share && texts.reduction(share, String(baseYear ?? '')), scope && say(scope, words), decided], ' · ');
  return html`<li><strong>${texts.untilYear(year)}</strong> ${facts} ${sourceView(source, words)}</li>`;
}

/** An entry with its date in front and its note behind. */
export function entryView({ date, label, largest, note, source }: Entry, words: Words): TemplateResult {
  const { texts, locale } = words;
  const facts = join([say(label, words), largest && texts.largest, note && say(note, words)], ' · ');
  return html`<li>${date ? html`<strong>${sayDate(date, locale)}</strong>${' '}` : nothing}${facts} ${sourceView(source, words)}</li>`;
}

/** Who can take part, and how. */
export function contributionView({ who, label, url }: MissionContent['contributions'][number], words: Words): TemplateResult {
  return html`<li>
    <strong>${url ? html`<a href=${url}>${say(who, words)}</a>` : say(who, words)}</strong>
    ${label ? say(label, words) : nothing}
  </li>`;
}

/** The contract in a sentence, with links to its parts. */
export function contractView({ url, actionPlanUrl, investmentPlanUrl, note, source }: CityContract, words: Words): TemplateResult {
  const { texts } = words;
  const parts: readonly (readonly [string | undefined, string])[] = [
    [url, texts.readContract],
    [actionPlanUrl, texts.actionPlan],
    [investmentPlanUrl, texts.investmentPlan],
  ];
  const links = parts.flatMap(([href, label]) => (href ? [html`<a href=${href}>${label}</a>`] : []));
  return html`<li>${note ? say(note, words) : nothing} ${join(links, ' · ')} ${source ? sourceView(source, words) : nothing}</li>`;
}

/** A connected city: kind, year, and whether it is a mission city as well. */
export function relationView({ name, kind, since, note, source }: CityRelation, words: Words): TemplateResult {
  const { texts, locale } = words;
  const isMission = kind !== 'fellow-mission-city' && cityNamed(typeof name === 'string' ? [name] : Object.values(name)) !== undefined;
  const facts = join([texts[`relation-${kind}`], since && texts.since(sayDate(since, locale)), isMission && texts.alsoMission, note && say(note, words)], ' · ');
  return html`<li><strong>${say(name, words)}</strong> ${facts} ${sourceView(source, words)}</li>`;
}

/** The office to ask. */
export function contactView({ name, address, url, email, phone }: NonNullable<MissionContent['contact']>, words: Words): TemplateResult {
  const reach = [email, phone].flatMap((href) => (href ? [html`<a href=${href}>${href.replace(/^(mailto|tel):/, '')}</a>`] : []));
  return html`<li>${join([url ? html`<a href=${url}>${say(name, words)}</a>` : say(name, words), address && say(address, words), ...reach], ' · ')}</li>`;
}

/** The source of a statement, unless it is the one that is named for all. */
export function sourceView(source: MissionSource, words: Words): TemplateResult | typeof nothing {
  const { title, url } = source;
  const label = title ? say(title, words) : displayHost(url ?? '');
  if (words.source && words.source.url === url && JSON.stringify(words.source.title) === JSON.stringify(title)) return nothing;
  return html`<span class="fine">${words.texts.source}: ${url ? html`<a href=${url}>${label}</a>` : label}</span>`;
}

/** A text in the best language there is, marked where that is another one than the widget's. */
function say(text: LocalizedText, { locale }: Words): TemplateResult {
  const chosen = chooseText(text, locale);
  const isOther = chosen.language !== undefined && chosen.language.split('-')[0] !== locale.split('-')[0];
  return html`<bdi lang=${isOther ? (chosen.language ?? nothing) : nothing}>${chosen.text}</bdi>`;
}

function join(parts: readonly unknown[], separator: string): readonly unknown[] {
  const present = parts.filter((part) => part !== undefined && part !== false && part !== '' && !(Array.isArray(part) && part.length === 0));
  return present.map((part, index) => (index === 0 ? part : [separator, part]));
}
