/** The list as a whole: what is upcoming, or that nothing is, with what stands in for it. */

import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../../../core/element/heading.js';
import type { EventRecord } from '../contract.js';
import { type EventList, groupByYear, type Period } from '../model/list.js';
import { eventList } from './list.js';
import type { EventView } from './parts.js';

/** A part of the list under a heading of its own. */
interface Section {
  readonly title: string | undefined;
  readonly rows: readonly EventRecord[];
}

/** What the list shows and what it calls. */
export interface ListView extends EventView {
  readonly list: EventList;
  readonly period: Period;
  /** Rows to show at most, over all sections. */
  readonly count: number;
  /** Words or facets are in force, so that "nothing" means "nothing of that kind". */
  readonly isFiltered: boolean;
  readonly showMore: () => void;
  readonly reset: () => void;
}

/** Number of rows that could be shown. */
export function rowCount({ rows, lastPast }: EventList): number {
  return rows.length + lastPast.length;
}

/** Sections, a note where nothing is upcoming, and the way to the rest. */
export function listView(view: ListView): TemplateResult {
  const { list, texts, count } = view;
  const rest = rowCount(list) - count;
  const all = sectionsOf(view);
  const level = all.some(({ title }) => title !== undefined) ? view.level + 1 : view.level;
  // Where nothing is upcoming, the last past events keep their place: announcements alone would say too little.
  let left = list.lastPast.length > 0 && list.rows.length > 0 ? Math.max(1, count - list.lastPast.length) : count;
  const parts = all.map(({ title, rows }) => {
    const shown = rows === list.lastPast ? rows.slice(0, count) : rows.slice(0, Math.max(0, left));
    left -= rows.length;
    if (shown.length === 0) return nothing;
    return html`${title === undefined ? nothing : heading(view.level, title, 'list__heading')} ${eventList(shown, { ...view, level })}`;
  });
  return html`<div class="list">
    ${note(view)} ${parts} ${rest > 0 ? html`<button type="button" class="button list__more" part="more" @click=${view.showMore}>${texts.more(rest)}</button>` : nothing}
  </div>`;
}

function sectionsOf({ list, period, texts }: ListView): readonly Section[] {
  const { rows, datedCount, lastPast } = list;
  if (period === 'upcoming' && datedCount === 0) {
    return [
      { title: texts.undatedHeading, rows },
      { title: texts.pastHeading, rows: lastPast },
    ];
  }
  const years = groupByYear(rows);
  if (period === 'upcoming' || years.length < 2) return [{ title: undefined, rows }];
  return years.map(({ year, rows: group }) => ({ title: year ?? texts.undatedHeading, rows: group }));
}

function note({ list, period, texts, isFiltered, reset }: ListView): unknown {
  if (list.datedCount > 0) return nothing;
  if (isFiltered && rowCount(list) === 0)
    return html`<p class="list__note">${texts.noHits}${' '}<button type="button" class="button button--quiet" @click=${reset}>${texts.filterReset}</button></p>`;
  if (period === 'all' && rowCount(list) > 0) return nothing;
  const text = period === 'past' ? texts.nothingPast : rowCount(list) === 0 ? texts.nothing : texts.nothingUpcoming;
  return html`<p class="list__note">${text}</p>`;
}
