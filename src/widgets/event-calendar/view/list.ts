/** Events as a list: a tile with the date, the name as heading and disclosure, the facts, and the detail in place. */

import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../../core/element/heading.js';
import type { EventRecord } from '../contract.js';
import { nextSteps } from '../model/next-step.js';
import { windowOf } from '../model/when.js';
import { dateTimeAttribute, lengthText, tileOf, timeText, whenText, windowText, zoneText } from './format.js';
import { dotted, type EventView, nameList, nameOf, plainText, say } from './parts.js';
import { changeText, chipsOf, modeText, seriesText } from './state.js';

/** Keywords that a row shows; the detail has all of them. */
const KEYWORDS = 3;

/** An ordered list of events. */
export function eventList(rows: readonly EventRecord[], view: EventView): TemplateResult {
  return html`<ol class="events" part="list">
    ${rows.map((record) => eventRow(record, view))}
  </ol>`;
}

function eventRow(record: EventRecord, view: EventView): TemplateResult {
  const isOpen = view.openIds.has(record.id);
  const detailId = domId(record);
  const change = changeText(record, view);
  const name = record.name === undefined ? view.texts.untitled : say(record.name, view);
  return html`<li class="event ${record.eventStatus === 'EventCancelled' ? 'event--off' : ''}" part="event">
    ${tile(record, view)}
    <div class="event__body">
      <div class="event__head">
        ${heading(
          view.level,
          html`<button type="button" class="event__toggle" aria-expanded=${isOpen} aria-controls=${isOpen ? detailId : nothing} @click=${() => view.toggle(record)}>
            <span class="event__name">${name}</span><span class="visually-hidden">${', '}${whenNode(record, view)}${change === undefined ? nothing : `, ${change}`}</span>
            <svg class="event__mark" viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 6 8 10.5 12.5 6" /></svg>
          </button>`,
          'event__title',
        )}
        ${metaLines(record, view)} ${chips(record, view)}
      </div>
      ${action(record, view)}
    </div>
    ${isOpen ? html`<div class="event__detail" id=${detailId} part="detail">${view.detail?.(record, view)}</div>` : nothing}
  </li>`;
}

/** The date as part of the name: people who jump from heading to heading hear it. */
function whenNode(record: EventRecord, view: EventView): unknown {
  const { start } = record;
  if (start.kind === 'undated') return shortDateText(record, view) ?? (start.text === undefined ? view.texts.open : `${view.texts.open}: ${plainText(start.text, view)}`);
  return html`<time datetime=${dateTimeAttribute(start)}>${whenText(record, view)}</time>`;
}

function tile(record: EventRecord, view: EventView): TemplateResult {
  const text = tileOf(record, view);
  if (!text) return html`<div class="tile tile--open" aria-hidden="true">${shortDateText(record, view) ?? view.texts.open}</div>`;
  return html`<div class="tile ${text.isRange ? 'tile--range' : ''}" aria-hidden="true"><span>${text.top}</span><b>${text.main}</b><span>${text.bottom}</span></div>`;
}

/** "regelmäßig": words that take the place of a date, where they fit the tile. */
function shortDateText({ start }: EventRecord, view: EventView): string | undefined {
  if (start.kind !== 'undated' || start.text === undefined || start.window) return undefined;
  const text = plainText(start.text, view);
  return text.length <= 12 ? text : undefined;
}

function metaLines(record: EventRecord, view: EventView): unknown {
  const { start, end } = record;
  const time = timeText(record, view);
  const timeNode = time !== undefined && start.kind !== 'undated' ? html`<time datetime=${dateTimeAttribute(start)}>${time}</time>` : undefined;
  const rough = record.timeText === undefined ? (record.allDay ? view.texts.allDay : undefined) : say(record.timeText, view);
  const isLong = start.kind === 'date-time' && end !== undefined && lengthText(record, view) !== undefined;
  const where = record.places.slice(0, 1).map(({ name, addressLocality }) => nameParts([name, addressLocality], view))[0];
  const mode = modeText(record, view);
  const hosts =
    record.organizers.length === 0
      ? undefined
      : nameList(
          record.organizers.map(({ name }) => name),
          view,
        );
  const first = dotted([
    isLong ? whenText(record, view, false) : timeNode,
    zoneText(record, view),
    rough,
    undatedText(record, view),
    where,
    mode,
    lengthText(record, view),
  ]);
  const second = dotted([
    hosts && html`<bdi>${hosts}</bdi>`,
    ...record.funders.map(({ name, wording }) => (wording === undefined ? view.texts.fundedBy(plainText(name, view)) : say(wording, view))),
  ]);
  return html`${line(first)}${line(second)}`;
}

function line(parts: unknown): unknown {
  return Array.isArray(parts) && parts.length > 0 ? html`<p class="event__meta">${parts}</p>` : nothing;
}

/** Name and town, unless the name says the town already. */
function nameParts(parts: readonly (EventRecord['name'] | undefined)[], view: EventView): unknown {
  const [name = '', town = ''] = parts.map((part) => (part === undefined ? '' : plainText(part, view)));
  const text = name.includes(town) ? name : name === '' ? town : `${name}, ${town}`;
  return text === '' ? undefined : html`<bdi>${text}</bdi>`;
}

function undatedText(record: EventRecord, view: EventView): unknown {
  if (record.start.kind !== 'undated' || shortDateText(record, view) !== undefined) return undefined;
  const window = windowOf(record, view.byId, view.now);
  const words = record.start.text === undefined ? windowText(window, (other) => nameOf(other, view), view) : say(record.start.text, view);
  const hasPassed = window?.hasPassed ?? false;
  if (!hasPassed) return words;
  return html`${words === undefined ? nothing : html`${words}${' · '}`}<strong class="event__late">${view.texts.windowPassed}</strong>`;
}

function chips(record: EventRecord, view: EventView): unknown {
  const states = chipsOf(record, view);
  const number = seriesText(record, view);
  const keywords = record.keywords.slice(0, KEYWORDS);
  if (states.length === 0 && number === undefined && keywords.length === 0) return nothing;
  return html`<ul class="chips event__chips">
    ${states.map(({ text, tone }) => html`<li class="chip ${tone === 'plain' ? '' : `chip--${tone}`}">${text}</li>`)} ${number === undefined ? nothing : html`<li class="chip">${number}</li>`}
    ${keywords.map((keyword) => html`<li class="chip">${say(keyword, view)}</li>`)}
  </ul>`;
}

/** What most people want to do next stands in the row itself; the rest is in the detail. */
function action(record: EventRecord, view: EventView): unknown {
  const [step] = nextSteps(record, view.now);
  if (!step || step.kind === 'website' || view.openIds.has(record.id)) return nothing;
  const label = step.kind === 'join' ? view.texts.stepJoin : view.texts.stepRegister;
  return html`<p class="event__action"><a href=${step.url} rel="noopener noreferrer">${label}<span class="visually-hidden">: ${nameOf(record, view)}</span></a></p>`;
}

/** Ids inside the shadow tree; feed ids may hold spaces. */
const ids = new WeakMap<EventRecord, string>();
let lastId = 0;

function domId(record: EventRecord): string {
  let id = ids.get(record);
  if (id === undefined) {
    lastId += 1;
    id = `detail-${lastId}`;
    ids.set(record, id);
  }
  return id;
}
