/** Everything a feed says about one event; what one can do stands first. */

import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../../core/element/heading.js';
import { numberFormat } from '../../../core/i18n/intl.js';
import type { Contact, EventRecord, Link, Offer, Performer, Place, ProgrammeSlot } from '../contract.js';
import { isFree } from '../model/facets.js';
import { nextSteps, registrationOf } from '../model/next-step.js';
import { dateTimeAttribute, momentText, timeText, whenText, zoneText } from './format.js';
import { dotted, type EventView, feedLink, nameOf, plainText, say } from './parts.js';
import { changeText, modeText, registrationText, seriesText } from './state.js';

/** The detail of an event; its name and date stand above it already. */
export function eventDetail(record: EventRecord, view: EventView): TemplateResult {
  const { texts } = view;
  return html`
    ${steps(record, view)} ${description(record, view)}
    <dl class="facts">
      ${fact(texts.when, when(record, view))} ${fact(texts.where, where(record, view))} ${fact(texts.facetMode, modeText(record, view))} ${fact(texts.access, access(record.places, view))}
      ${fact(texts.registration, registration(record, view))} ${fact(texts.price, prices(record, view))}
      ${fact(texts.audience, sayAll(record.audience, view))} ${fact(texts.language, languages(record.inLanguage, view))}
      ${fact(texts.series, series(record, view))} ${fact(texts.organizer, record.organizers.length > 0 ? parties(record.organizers, view) : undefined)}
      ${fact(texts.funder, record.funders.length > 0 ? parties(record.funders, view) : undefined)} ${fact(texts.contact, contacts(record.contacts, view))}
    </dl>
    ${section(texts.people, record.performers, view, (list) => html`<ul class="people">${list.map((person) => html`<li>${performer(person, view)}</li>`)}</ul>`)}
    ${section(texts.programme, record.programme, view, (list) => html`<ol class="programme">${list.map((slot) => html`<li>${programmeSlot(slot, view)}</li>`)}</ol>`)}
    ${section(texts.links, record.links, view, (list) => html`<ul class="links">${list.map((link) => html`<li>${namedLink(link, view)}</li>`)}</ul>`)}
    ${picture(record, view)} ${sources(record, view)}
  `;
}

function steps(record: EventRecord, view: EventView): unknown {
  const { texts } = view;
  const found = nextSteps(record, view.now);
  if (found.length === 0) return nothing;
  const isWaiting = registrationOf(record, view.now)?.state === 'waiting-list';
  const labels = { register: isWaiting ? texts.stepWaiting : texts.stepRegister, join: texts.stepJoin, website: texts.stepWebsite };
  return html`<p class="steps">${found.map(({ kind, url }, index) => html`<span>${feedLink(url, labels[kind], view, index === 0 ? 'button button--primary' : 'button')}</span>`)}</p>`;
}

function description({ description: text }: Pick<EventRecord, 'description'>, view: EventView): unknown {
  if (text === undefined) return nothing;
  return plainText(text, view)
    .split(/\n{2,}/)
    .map((paragraph) => html`<p class="text" dir="auto">${paragraph}</p>`);
}

function fact(label: string, value: unknown): unknown {
  return value === undefined || value === nothing ? nothing : html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}

function section<Item>(title: string, list: readonly Item[], { level }: EventView, content: (list: readonly Item[]) => TemplateResult): unknown {
  return list.length === 0 ? nothing : html`<div class="detail__section">${heading(level + 1, title, 'detail__heading')}${content(list)}</div>`;
}

function when(record: EventRecord, view: EventView): unknown {
  const { start, doorTime, timeText: rough } = record;
  if (start.kind === 'undated') return undefined;
  const doors = doorTime === undefined ? undefined : view.texts.doors(momentText(doorTime, view));
  return dotted([
    html`<time datetime=${dateTimeAttribute(start)}>${whenText(record, view)}</time>`,
    rough && say(rough, view),
    record.allDay ? view.texts.allDay : undefined,
    zoneText(record, view),
    doors,
    changeText(record, view),
  ]);
}

function where(record: EventRecord, view: EventView): unknown {
  const places = record.places.map((place) => html`<span class="line">${address(place, view)}</span>`);
  const rooms = record.rooms.flatMap(({ name }) => (name === undefined ? [] : [html`<span class="line">${say(name, view)}</span>`]));
  return places.length + rooms.length === 0 ? undefined : [...places, ...rooms];
}

function address({ name, url, streetAddress, postalCode, addressLocality }: Place, view: EventView): unknown {
  const town = [postalCode, addressLocality].flatMap((part) => (part === undefined ? [] : [plainText(part, view)])).join(' ');
  const rest = [streetAddress && plainText(streetAddress, view), town].filter(Boolean).join(', ');
  const title = name === undefined ? undefined : say(name, view);
  const linked = url === undefined ? title : feedLink(url, title ?? url, view);
  return html`${linked ?? nothing}${linked !== undefined && rest !== '' ? ', ' : nothing}<bdi>${rest}</bdi>`;
}

function access(places: readonly Place[], view: EventView): unknown {
  const features = places.flatMap(({ features: found }) => found);
  if (features.length === 0) return undefined;
  return features.map(
    ({ name, value }) => html`<span class="line">${say(name, view)}: ${value === true ? view.texts.yes : value === false ? view.texts.no : say(value, view)}</span>`,
  );
}

function registration(record: EventRecord, view: EventView): unknown {
  const found = registrationOf(record, view.now);
  return found && registrationText(found, view);
}

function prices(record: EventRecord, view: EventView): unknown {
  if (isFree(record)) return view.texts.free;
  const lines = record.offers.flatMap((offer) => priceText(offer, view) ?? []);
  return lines.length === 0 ? undefined : lines.map((line) => html`<span class="line"><bdi>${line}</bdi></span>`);
}

function priceText({ name, price, priceCurrency }: Offer, view: EventView): string | undefined {
  if (price === undefined) return undefined;
  const amount = price === 0 ? view.texts.free : numberFormat(view.locale, priceCurrency ? { style: 'currency', currency: priceCurrency } : {}).format(price);
  return name === undefined ? amount : `${plainText(name, view)}: ${amount}`;
}

function sayAll(list: EventRecord['audience'], view: EventView): unknown {
  return list.length === 0 ? undefined : list.map((text, index) => html`${index === 0 ? nothing : ', '}${say(text, view)}`);
}

/** Tags become names of languages, words stay what they are. */
function languages(list: EventRecord['inLanguage'], view: EventView): unknown {
  const names = list.map((entry) => {
    const text = plainText(entry, view);
    return /^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(text) ? (new Intl.DisplayNames(view.locale, { type: 'language', fallback: 'code' }).of(text) ?? text) : text;
  });
  return sayAll(names, view);
}

function series(record: EventRecord, view: EventView): unknown {
  const { series: found } = record;
  if (found?.name === undefined) return undefined;
  const name = say(found.name, view);
  return dotted([found.url === undefined ? name : feedLink(found.url, name, view), seriesText(record, view)]);
}

function parties(list: EventRecord['funders'], view: EventView): unknown {
  return list.map(
    ({ name, url, wording }) =>
      html`<span class="line">${url === undefined ? say(name, view) : feedLink(url, say(name, view), view)}${wording === undefined ? nothing : html`${' – '}${say(wording, view)}`}</span>`,
  );
}

function contacts(list: readonly Contact[], view: EventView): unknown {
  if (list.length === 0) return undefined;
  return list.map(({ name, email, telephone, url }) => {
    const ways = [email, telephone].flatMap((way) => (way === undefined ? [] : [html`<a href=${way}>${way.replace(/^\w+:/, '')}</a>`]));
    const title = name === undefined ? undefined : say(name, view);
    return html`<span class="line">${dotted([url === undefined ? title : feedLink(url, title ?? url, view), ...ways])}</span>`;
  });
}

function performer({ name, url, jobTitle, affiliation, roleName, topic }: Performer, view: EventView): unknown {
  const person = url === undefined ? html`<strong>${say(name, view)}</strong>` : feedLink(url, say(name, view), view);
  const about = dotted([jobTitle && say(jobTitle, view), affiliation && say(affiliation, view)]);
  const does = [roleName && plainText(roleName, view), topic && view.texts.topic(plainText(topic, view))].filter(Boolean).join(' ');
  return html`${person}${Array.isArray(about) && about.length > 0 ? html`, ${about}` : nothing}${does === '' ? nothing : html`<span class="line muted"><bdi>${does}</bdi></span>`}`;
}

function programmeSlot(slot: ProgrammeSlot, view: EventView): unknown {
  const { start } = slot;
  const date = start.kind === 'undated' ? undefined : html`<time datetime=${dateTimeAttribute(start)}>${momentOfSlot(slot, view)}</time>`;
  const place = slot.places.map((found) => address(found, view))[0];
  const open = registrationOf({ ...slot, eventStatus: slot.eventStatus }, view.now);
  const facts = dotted([date, place, ...slot.keywords.map((keyword) => say(keyword, view)), open && registrationText(open, view)]);
  return html`<strong>${slot.url === undefined ? say(slot.name ?? view.texts.untitled, view) : feedLink(slot.url, nameOf(slot, view), view)}</strong>
    ${Array.isArray(facts) && facts.length > 0 ? html`<span class="line muted">${facts}</span>` : nothing}
    ${slot.performers.map((person) => html`<span class="line">${performer(person, view)}</span>`)}`;
}

function momentOfSlot(slot: ProgrammeSlot, view: EventView): string {
  const time = timeText(slot, view);
  if (slot.start.kind === 'undated') return view.texts.open;
  const date = momentText({ kind: 'date', date: slot.start.kind === 'date' ? slot.start.date : slot.start.local.slice(0, 10) }, view);
  return time === undefined ? date : view.texts.dateAndTime(date, time);
}

function namedLink({ name, url }: Link, view: EventView): unknown {
  const title = name === undefined ? (url ?? '') : say(name, view);
  return url === undefined ? title : feedLink(url, title, view);
}

/** The image is linked, not loaded: whether a foreign server may be asked is not for the feed to decide. */
function picture({ image }: EventRecord, view: EventView): unknown {
  if (!image || (image.url === undefined && image.caption === undefined)) return nothing;
  const title = image.caption === undefined ? view.texts.image : say(image.caption, view);
  const credit = image.creditText === undefined ? undefined : view.texts.credit(plainText(image.creditText, view));
  return html`<p class="fine">${view.texts.image}: ${dotted([image.url === undefined ? title : feedLink(image.url, title, view), credit])}</p>`;
}

/** Where the facts come from, and how the feed worked out what no source states. */
function sources({ sources: list }: EventRecord, view: EventView): unknown {
  if (list.length === 0) return nothing;
  const named = list.map((source, index) => html`${index === 0 ? nothing : '; '}${namedLink(source, view)}`);
  const derivations = list.flatMap((source) => source.derivations).map((how) => html`${' '}${say(how, view)}`);
  return html`<p class="fine">${view.texts.source}: ${named}${derivations.length === 0 ? nothing : html`. ${view.texts.derived}:${derivations}`}</p>`;
}
