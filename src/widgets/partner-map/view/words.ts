/** What every view needs to speak: texts, locale, and how names, dates and numbers are written. */

import { html, nothing, type TemplateResult } from 'lit';
import { chooseText, type LocalizedText } from '../../../core/contract/language-map.js';
import { displayHost } from '../../../core/contract/url.js';
import { dateFormat, listFormat, numberFormat } from '../../../core/i18n/intl.js';
import type { Citation, Relation } from '../contract.js';
import type { PartnerMessages } from '../messages/de.js';
import { relationKind, relationStatus, roleOf } from '../model/kinds.js';

/** Texts with the locale they are in. */
export interface Words {
  readonly texts: PartnerMessages;
  /** Tag for Intl. */
  readonly locale: string;
}

/** The plain text of a feed's text, in the reader's language where there is one. */
export function plainText(text: LocalizedText | undefined, { locale }: Words): string {
  return text === undefined ? '' : chooseText(text, locale).text;
}

/** A feed's text: direction isolated, and marked with its own language where that differs from the widget's. */
export function textView(text: LocalizedText | undefined, { locale }: Words): TemplateResult | typeof nothing {
  if (text === undefined) return nothing;
  const { text: chosen, language } = chooseText(text, locale);
  const isForeign = language !== undefined && language.split('-')[0] !== locale.split('-')[0];
  return html`<bdi lang=${isForeign ? language : nothing}>${chosen}</bdi>`;
}

/** A partner's name, never empty. */
export function nameView(name: LocalizedText, words: Words): TemplateResult | string | typeof nothing {
  return plainText(name, words) === '' ? words.texts.unnamed : textView(name, words);
}

/** A partner's name as a plain text, never empty. */
export function nameText(name: LocalizedText, words: Words): string {
  return plainText(name, words) || words.texts.unnamed;
}

/** `1977` stays, `1977-07` becomes "Juli 1977", a day is written out. */
export function dateText(date: string, { locale }: Words): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return date;
  const format = dateFormat(locale, { year: 'numeric', month: 'long', ...(day === undefined ? {} : { day: 'numeric' }), timeZone: 'UTC' });
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day ?? 1);
  return format.format(instant);
}

/** A whole number in the reader's notation. */
export function numberText(value: number, { locale }: Words): string {
  return numberFormat(locale).format(value);
}

/** `55` as "55 %". */
export function percentText(value: number, { locale }: Words): string {
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value / 100);
}

/** A country's name for its ISO 3166 code; any other text stays as it is. */
export function countryText(country: string | undefined, { locale }: Words): string {
  if (country === undefined || !/^[A-Z]{2}$/.test(country)) return country ?? '';
  return new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;
}

/** A sum of money; without a currency only the number. */
export function moneyText(amount: number, currency: string | undefined, { locale }: Words): string {
  return numberFormat(locale, currency ? { style: 'currency', currency, maximumFractionDigits: 0 } : {}).format(amount);
}

/** "A, B und C". */
export function listText(items: readonly string[], { locale }: Words): string {
  return listFormat(locale).format(items);
}

/** A link that leaves the page says where to: by its text, or by its host. */
export function linkView(url: string, text?: unknown): TemplateResult {
  return html`<a href=${url} rel="noopener noreferrer">${text ?? displayHost(url)}</a>`;
}

/** A source as a link or a text, with its publisher. */
export function citationView({ name, publisher, url }: Citation, words: Words): TemplateResult {
  const what = name === undefined ? undefined : textView(name, words);
  return html`${url ? linkView(url, what) : what}${publisher === undefined ? nothing : html`${' ('}${textView(publisher, words)})`}`;
}

/** The kind of a relation in words. */
export function kindText(kind: LocalizedText, words: Words): string {
  const known = relationKind(kind);
  return known === undefined ? plainText(kind, words) : words.texts.kind(known);
}

/** A role in words; the feed's own word for a plain partner is kept. */
export function roleText(role: LocalizedText | undefined, words: Words): string {
  const known = roleOf(role);
  return known === undefined || (known === 'partner' && role !== 'partner') ? plainText(role, words) : words.texts.role(known);
}

/** The present state of a relation in words, with its date where known. */
export function statusText({ status, statusDate }: Relation, words: Words): string {
  const known = relationStatus(status);
  const state = known === undefined ? plainText(status, words) : words.texts.status(known);
  return state && words.texts.statusLine(state, statusDate === undefined ? '' : dateText(statusDate, words));
}
