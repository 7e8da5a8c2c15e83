/** Everything that is known about one partner; the same in the list and on the map. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Award, Office, Partner, Relation, Target } from '../contract.js';
import type { Atlas, Link } from '../model/atlas.js';
import {
  citationView,
  countryText,
  dateText,
  kindText,
  linkView,
  listText,
  moneyText,
  nameText,
  percentText,
  plainText,
  roleText,
  statusText,
  textView,
  type Words,
} from './words.js';

/** What the view of a partner needs besides the partner. */
export interface DetailModel {
  readonly atlas: Atlas;
  /** Whether an image of this URL may be asked for. */
  readonly mayLoad: (url: string) => boolean;
}

/** The facts of one partner, without its name. A partner of whom nothing more is known says so. */
export function detailView(index: number, { atlas, mayLoad }: DetailModel, words: Words): TemplateResult {
  const partner = atlas.partners[index] as Partner;
  const { texts } = words;
  const { description, url, logo, memberOf, targets, measures, awards, keywords, office, sameAs, dateModified, source } = partner;
  return html`<div class="detail" part="detail">
    ${logo && mayLoad(logo) ? html`<img class="detail__logo" src=${logo} alt="" loading="lazy" width="96" height="48" />` : nothing}
    ${paragraphs(plainText(description, words)).map((text) => html`<p dir="auto">${text}</p>`)}
    <dl class="facts">
      ${fact(texts.relations, linkLines(index, atlas, words), 'facts__relations')}
      ${fact(texts.memberSince, memberOf?.startDate && dateText(memberOf.startDate, words))}
      ${fact(texts.address, addressText(partner, words))}
      ${fact(texts.targets, lines(targets.map((target) => targetView(target, words))))}
      ${fact(texts.measures, lines(measures.map((measure) => textView(measure, words))))}
      ${fact(texts.awards, lines(awards.map((award) => awardView(award, words))))}
      ${fact(texts.keywords, keywords.map((keyword) => plainText(keyword, words)).join(', '))}
      ${fact(texts.office, office && officeView(office, words))}
      ${fact(texts.website, url && linkView(url))}
      ${fact(texts.sameAs, lines(sameAs.map((other) => linkView(other))))}
    </dl>
    ${hasFacts(partner, atlas.linksOf.has(index)) ? nothing : html`<p class="muted">${texts.noDetails}</p>`}
    ${source || dateModified ? html`<p class="fine">${dateModified ? texts.updated(dateText(dateModified, words)) : nothing}${dateModified && source ? ' · ' : nothing}${source ? html`${texts.reference}: ${citationView(source, words)}` : nothing}</p>` : nothing}
  </div>`;
}

function hasFacts({ description, logo, url, memberOf, address, targets, measures, awards, keywords, office, sameAs }: Partner, hasLinks: boolean): boolean {
  const lists = [targets, measures, awards, keywords, sameAs];
  return (
    hasLinks ||
    lists.some((list) => list.length > 0) ||
    Boolean(description ?? logo ?? url ?? memberOf?.startDate ?? address?.streetAddress ?? address?.addressLocality ?? office)
  );
}

/** One term with its value; nothing where there is no value. */
export function fact(term: string, value: unknown, className = ''): TemplateResult | typeof nothing {
  if (value === undefined || value === '' || value === nothing) return nothing;
  return html`<div class=${className}><dt>${term}</dt><dd>${value}</dd></div>`;
}

/** Several values under each other; nothing where there are none. */
export function lines(items: readonly unknown[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return items.length === 1 ? html`${items[0]}` : html`<ul class="lines">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function paragraphs(text: string): readonly string[] {
  return text.split(/\n{2,}|\n/).filter(Boolean);
}

/** Street, postal code and town in one line. */
export function addressText({ address }: Partner, words: Words): string {
  if (!address) return '';
  const town = [address.postalCode, plainText(address.addressLocality, words)].filter(Boolean).join(' ');
  return [address.streetAddress, town].filter(Boolean).join(', ');
}

function linkLines(index: number, { partners, linksOf }: Atlas, words: Words): TemplateResult | typeof nothing {
  return lines((linksOf.get(index) ?? []).map((link) => linkLine(link, index, partners, words)));
}

function linkLine({ relation, from, to }: Link, index: number, partners: readonly Partner[], words: Words): TemplateResult {
  const { texts } = words;
  const other = partners[from === index ? to : from];
  const about = [
    relation.since === undefined ? '' : texts.since(dateText(relation.since, words)),
    statusText(relation, words),
    plainText(relation.decision, words),
  ].filter(Boolean);
  return html`${texts.relationWith(kindText(relation.kind, words), other ? nameText(other.name, words) : '')}${about.length > 0 ? html`<span class="muted">${`, ${about.join(', ')}`}</span>` : nothing}${
    relation.source?.url ? html`${' '}${linkView(relation.source.url, texts.reference)}` : nothing
  }`;
}

function targetView({ name, reductionPercent, baselineYear, targetYear, scope, status, source }: Target, words: Words): TemplateResult {
  const { texts } = words;
  const parts = [
    plainText(name, words),
    reductionPercent === undefined ? '' : texts.reduction(percentText(reductionPercent, words)),
    targetYear === undefined ? '' : texts.until(targetYear),
    baselineYear === undefined ? '' : texts.against(baselineYear),
    scope && scope.length > 0 ? texts.scopes(listText(scope, words)) : '',
    plainText(status, words),
  ].filter(Boolean);
  return html`${parts.join(', ')}${source?.url ? html`${' '}${linkView(source.url, texts.reference)}` : nothing}`;
}

/** An award in one line: name, year, sum, use. */
export function awardView({ name, date, amount, currency, use, source }: Award, words: Words): TemplateResult {
  const about = [date === undefined ? '' : dateText(date, words), amount === undefined ? '' : moneyText(amount, currency, words), plainText(use, words)].filter(Boolean);
  return html`${textView(name, words)}${about.length > 0 ? html`<span class="muted">${`, ${about.join(', ')}`}</span>` : nothing}${source?.url ? html`${' '}${linkView(source.url, words.texts.reference)}` : nothing}`;
}

/** An office with the ways to reach it. */
export function officeView({ name, url, email, telephone }: Office, words: Words): TemplateResult {
  const ways = [
    url && linkView(url),
    email && html`<a href=${email}>${email.slice('mailto:'.length)}</a>`,
    telephone && html`<a href=${telephone}>${telephone.slice('tel:'.length)}</a>`,
  ].filter((way) => way !== undefined && way !== '');
  return html`${textView(name, words)}${ways.map((way) => html`<br />${way}`)}`;
}

/** From so many relations on a city is their hub: their number says more than their kinds. */
const HUB = 4;

/** One line under a name in a list: relations or categories, and the place. */
export function summaryText(index: number, atlas: Atlas, words: Words): string {
  const partner = atlas.partners[index] as Partner;
  const links = atlas.linksOf.get(index) ?? [];
  const town = plainText(partner.address?.addressLocality, words) || countryText(partner.address?.addressCountry, words);
  const categories = partner.categories.map((category) => plainText(category, words));
  const relations = links.length >= HUB ? [words.texts.relationCount(links.length)] : links.map(({ relation }) => relationText(relation, words));
  return [...new Set([...(links.length > 0 ? relations : categories), town])].filter(Boolean).join(' · ');
}

function relationText({ kind, since }: Relation, words: Words): string {
  return [kindText(kind, words), since === undefined ? '' : words.texts.since(dateText(since, words))].filter(Boolean).join(' ');
}

/** How a partner belongs to the network, in a word or two. */
export function roleLabel({ memberOf }: Partner, words: Words): string {
  return roleText(memberOf?.role, words);
}
