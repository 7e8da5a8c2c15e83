/** The state of an event in words: what has changed, whether one can still register, how to take part. No DOM. */

import type { EventRecord, Moment } from '../contract.js';
import { isFree } from '../model/facets.js';
import { type Registration, registrationOf } from '../model/next-step.js';
import { dateOf, daysUntil, lastDay, phaseOf } from '../model/when.js';
import { longDate, momentText, shortMomentText } from './format.js';
import type { EventView } from './parts.js';

/** A short statement and how it looks; the look only repeats what the text says. */
export interface StateChip {
  readonly text: string;
  readonly tone: 'warn' | 'accent' | 'plain';
}

/** Whether an event takes place as planned; `undefined` when it does. */
export function changeText(record: EventRecord, view: EventView): string | undefined {
  const { texts, locale } = view;
  const former = record.previousStart.map((moment) => texts.formerly(longDate(dateOf(moment), locale)));
  switch (record.eventStatus) {
    case 'EventCancelled':
      return texts.cancelled;
    case 'EventPostponed':
      return [texts.postponed, record.start.kind === 'undated' ? former[0] : texts.open].filter(Boolean).join(', ');
    case 'EventRescheduled':
      return [texts.rescheduled, former[0]].filter(Boolean).join(', ');
    case 'EventMovedOnline':
      return texts.movedOnline;
    default:
      return undefined;
  }
}

/** Nearness of an event in words: "heute", "morgen", "in 12 Tagen", "läuft bis …"; nothing beyond a month. */
export function nearnessText(record: EventRecord, view: EventView): string | undefined {
  const { texts, locale, now } = view;
  const phase = phaseOf(record, now);
  const last = lastDay(record);
  if (phase === 'running' && last !== undefined && last > now.today(record.zone)) return texts.runningUntil(longDate(last, locale));
  if (phase !== 'upcoming' && phase !== 'running') return undefined;
  const days = daysUntil(record, now) ?? 99;
  if (days <= 0) return texts.today;
  return days === 1 ? texts.tomorrow : days <= 30 ? texts.inDays(days) : undefined;
}

/** Registration in words. With the zone of the event as `shortIn`, the current year is left out. */
export function registrationText({ state, deadline, opens }: Registration, view: EventView, shortIn?: string): string {
  const { texts } = view;
  const say = (moment: Moment): string => (shortIn === undefined ? momentText(moment, view) : shortMomentText(moment, view.now.today(shortIn), view));
  switch (state) {
    case 'open':
      return deadline ? texts.registerUntil(say(deadline)) : texts.registerOpen;
    case 'not-yet':
      return opens ? texts.registerFrom(say(opens)) : texts.registerRequired;
    case 'waiting-list':
      return texts.registerWaiting;
    case 'sold-out':
      return texts.registerSoldOut;
    case 'closed':
      return texts.registerClosed;
    case 'required':
      return texts.registerRequired;
    default:
      return texts.registerNone;
  }
}

/** How one takes part, where the feed says so. */
export function modeText({ attendanceMode }: Pick<EventRecord, 'attendanceMode'>, { texts }: EventView): string | undefined {
  if (attendanceMode === undefined) return undefined;
  return { Online: texts.online, Offline: texts.offline, Mixed: texts.mixed }[attendanceMode];
}

/** Number in the series: "1 von 4". */
export function seriesText({ id }: Pick<EventRecord, 'id'>, { texts, numbers }: EventView): string | undefined {
  const found = numbers.get(id);
  if (!found) return undefined;
  return found.total === undefined ? texts.seriesNumber(found.number) : texts.seriesNumberOf(found.number, found.total);
}

/** Chips of a row, what changes a plan first. */
export function chipsOf(record: EventRecord, view: EventView): readonly StateChip[] {
  const registration = registrationOf(record, view.now);
  const change = changeText(record, view);
  const nearness = record.eventStatus === 'EventCancelled' ? undefined : nearnessText(record, view);
  const isShut = registration?.state === 'closed' || registration?.state === 'sold-out';
  const chips: (StateChip | undefined)[] = [
    change === undefined ? undefined : { text: change, tone: 'warn' },
    nearness === undefined ? undefined : { text: nearness, tone: 'accent' },
    registration && { text: registrationText(registration, view, record.zone), tone: isShut ? 'warn' : 'plain' },
    isFree(record) ? { text: view.texts.free, tone: 'plain' } : undefined,
  ];
  return chips.filter((chip) => chip !== undefined);
}
