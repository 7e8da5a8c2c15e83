/** A month as a real table with the keyboard of a grid, and the chosen day's events below it. A chunk of its own. */

import { html, nothing, type TemplateResult } from 'lit';
import type { IsoDate } from '../../../core/contract/date.js';
import { heading } from '../../../core/element/heading.js';
import type { EventRecord } from '../contract.js';
import { type DayEntry, LANES, type MonthDay, type MonthGrid } from '../model/month.js';
import { clockTime, dayNumeral, longDate, monthName, timeText, weekdayName } from './format.js';
import { eventList } from './list.js';
import { type EventView, nameOf } from './parts.js';
import { changeText } from './state.js';

/** What the month shows and what it calls. */
export interface MonthView extends EventView {
  readonly grid: MonthGrid;
  /** The marked day; the only tab stop of the grid. */
  readonly day: IsoDate;
  /** True after the visitor chose a day; before, wide layouts leave the day's list out. */
  readonly isDayChosen: boolean;
  /** A month with events, where this one has none. */
  readonly busyMonth: string | undefined;
  readonly undatedCount: number;
  /** Moves the mark; focus follows where the keyboard asked. */
  readonly markDay: (day: IsoDate, focus: boolean) => void;
  readonly chooseEvent: (day: IsoDate, record: EventRecord) => void;
  readonly showMonth: (month: string) => void;
  readonly moveMonth: (months: number) => void;
  readonly showToday: () => void;
  readonly showList: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** Month name and moves, the grid, the day. */
export function monthView(view: MonthView): TemplateResult {
  const { grid, texts, locale } = view;
  const name = monthName(grid.month, locale);
  const count = texts.eventCount(grid.count);
  const hasToday = grid.weeks.some((week) => week.some(({ isToday, isInMonth }) => isToday && isInMonth));
  return html`<div class="month" part="month">
    <div class="month__head">
      ${heading(view.level, name, 'month__name')}
      <span class="month__count fine" aria-hidden="true">${count}</span>
      <span class="visually-hidden" role="status">${texts.monthAnnounced(name, count)}</span>
      ${move(texts.previousMonth, 'M10 3.5 5.5 8l4.5 4.5', 'month__move--back', () => view.moveMonth(-1))}
      ${move(texts.nextMonth, 'M6 3.5 10.5 8 6 12.5', '', () => view.moveMonth(1))}
      <button type="button" class="button ${hasToday ? 'month__today--idle' : 'month__today'}" @click=${view.showToday}>${texts.currentMonth}</button>
    </div>
    <table class="grid" role="grid" aria-label=${name} @keydown=${view.onKey}>
      <thead>
        <tr>
          ${(grid.weeks[0] ?? []).map(({ date }) => html`<th scope="col" abbr=${weekdayName(date, locale, 'long')}><span aria-hidden="true">${weekdayName(date, locale, 'short')}</span><span class="visually-hidden">${weekdayName(date, locale, 'long')}</span></th>`)}
        </tr>
      </thead>
      <tbody>
        ${grid.weeks.map((week) => html`<tr>${week.map((day) => cell(day, view))}</tr>`)}
      </tbody>
    </table>
    ${hints(view)} ${dayList(view)}
  </div>`;
}

function move(label: string, path: string, className: string, action: () => void): TemplateResult {
  return html`<button type="button" class="button month__move ${className}" aria-label=${label} @click=${action}>
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>
  </button>`;
}

/**
 * A day. Its name is the hidden sentence, complete also where the narrow form shows dots; what is drawn is for eyes and pointers,
 * and adds no tab stop: the keyboard opens the day, whose list below holds the same events.
 */
function cell(day: MonthDay, view: MonthView): TemplateResult {
  const { date, isInMonth, isToday, entries, lanes, hidden } = day;
  const isMarked = date === view.day;
  const classes = ['day', isInMonth ? '' : 'day--outside', isToday ? 'day--today' : '', isMarked ? 'day--marked' : '', isMarked && view.isDayChosen ? 'day--chosen' : ''];
  return html`<td
    class=${classes.filter(Boolean).join(' ')}
    role="gridcell"
    tabindex=${isMarked ? '0' : '-1'}
    aria-selected=${isMarked}
    aria-current=${isToday ? 'date' : nothing}
    data-date=${date}
    @click=${() => view.markDay(date, false)}
  >
    <span class="visually-hidden">${cellName(day, view)}</span>
    <div aria-hidden="true">
      <span class="day__number">${dayNumeral(date)}</span>
      <span class="day__dots">${entries.slice(0, LANES).map(({ record }) => html`<i class=${record.eventStatus === 'EventCancelled' ? 'off' : ''}></i>`)}</span>
      <div class="day__entries">${lanes.map((entry) => (entry === undefined || entry.span === 0 ? html`<div class="entry entry--space"></div>` : bar(entry, date, view)))}</div>
      ${hidden > 0 ? html`<span class="day__more fine">${view.texts.moreOnDay(hidden)}</span>` : nothing}
    </div>
  </td>`;
}

/** Date, number of events, and each event with its time, its day and its state. */
function cellName({ date, entries }: MonthDay, view: MonthView): string {
  const { texts, locale } = view;
  const names = entries.map(({ record, day, days }) =>
    [nameOf(record, view), days > 1 ? texts.dayOf(day, days) : timeText(record, view), changeText(record, view)].filter(Boolean).join(', '),
  );
  const count = entries.length === 0 ? [] : [texts.eventCount(entries.length)];
  return [longDate(date, locale, true), ...count, ...names].join('; ');
}

function bar({ record, day, days, span }: DayEntry, date: IsoDate, view: MonthView): TemplateResult {
  const { start } = record;
  const time = days === 1 && start.kind === 'date-time' ? html`<span class="entry__time">${clockTime(start, view.locale)}${' '}</span>` : nothing;
  const cut = [day > 1 ? 'entry--continued' : '', day + span - 1 < days ? 'entry--continues' : ''];
  const classes = ['entry', days > 1 ? `entry--bar span-${span}` : '', ...cut, record.eventStatus === 'EventCancelled' ? 'entry--off' : ''];
  const open = (event: Event): void => {
    event.stopPropagation();
    view.chooseEvent(date, record);
  };
  return html`<div class=${classes.filter(Boolean).join(' ')} @click=${open}>${time}<bdi>${nameOf(record, view)}</bdi></div>`;
}

function hints(view: MonthView): unknown {
  const { grid, texts, locale, busyMonth } = view;
  const empty =
    grid.count > 0
      ? nothing
      : html`<p class="month__hint">${texts.monthEmpty}${busyMonth === undefined ? nothing : html`${' '}<button type="button" class="button button--quiet" @click=${() => view.showMonth(busyMonth)}>${texts.goToMonth(monthName(busyMonth, locale))}</button>`}</p>`;
  const undated =
    view.undatedCount === 0
      ? nothing
      : html`<p class="month__hint fine">${texts.undatedInList(view.undatedCount)}${' '}<button type="button" class="button button--quiet" @click=${view.showList}>${texts.showList}</button></p>`;
  return html`${empty}${undated}`;
}

function dayList(view: MonthView): unknown {
  const day = view.grid.weeks.flat().find(({ date }) => date === view.day);
  if (!day || (day.entries.length === 0 && view.grid.count === 0)) return nothing;
  const records = day.entries.map(({ record }) => record);
  return html`<div class="day-list ${view.isDayChosen ? '' : 'day-list--auto'}">
    ${heading(view.level, longDate(day.date, view.locale, true), 'day-list__name')}
    ${records.length === 0 ? html`<p class="month__hint">${view.texts.dayEmpty}</p>` : eventList(records, { ...view, level: view.level + 1 })}
  </div>`;
}
