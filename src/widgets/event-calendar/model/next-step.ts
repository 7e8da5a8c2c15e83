/** What a visitor can do next about an event, the most useful first. Pure. */

import type { EventRecord, Moment, Offer } from '../contract.js';
import { isOver, type Now, phaseOf } from './when.js';

/** Something to click. */
export interface NextStep {
  readonly kind: 'register' | 'join' | 'website';
  readonly url: string;
}

/** What is known about registration; `undefined` says nothing at all. */
export type RegistrationState = 'open' | 'required' | 'not-yet' | 'closed' | 'sold-out' | 'waiting-list' | 'none';

/** Registration as it stands now. */
export interface Registration {
  readonly state: RegistrationState;
  /** Until when it is open, or since when it is closed. */
  readonly deadline: Moment | undefined;
  /** From when it will be open. */
  readonly opens: Moment | undefined;
  readonly url: string | undefined;
}

/** How registration stands; nothing for events that are over or called off, where it would only mislead. */
export function registrationOf(record: Pick<EventRecord, 'offers' | 'registration' | 'zone' | 'eventStatus' | 'start' | 'end'>, now: Now): Registration | undefined {
  if (record.eventStatus === 'EventCancelled' || phaseOf(record, now) === 'past') return undefined;
  const states = record.offers.flatMap((offer) => registrationOfOffer(offer, record.zone, now) ?? []);
  // Several offers, such as presence and online: the best one counts.
  const best = ORDER.map((state) => states.find((known) => known.state === state)).find((known) => known !== undefined);
  const written = record.registration;
  if (written === 'closed') return { state: 'closed', deadline: best?.deadline, opens: undefined, url: undefined };
  if (best) return best;
  return written === undefined ? undefined : { state: written, deadline: undefined, opens: undefined, url: undefined };
}

const ORDER: readonly RegistrationState[] = ['open', 'waiting-list', 'not-yet', 'sold-out', 'closed'];

/** An offer that is neither linked nor limited is a price, no registration. */
function registrationOfOffer({ url, validFrom, validThrough, availability }: Offer, zone: string, now: Now): Registration | undefined {
  if (url === undefined && validThrough === undefined && availability === undefined) return undefined;
  const facts = { deadline: validThrough, opens: validFrom };
  if (validThrough && isOver(validThrough, zone, now)) return { ...facts, state: 'closed', url: undefined };
  if (availability === 'sold-out') return { ...facts, state: 'sold-out', url: undefined };
  if (validFrom && !isOver(validFrom, zone, now) && !isToday(validFrom, zone, now)) return { ...facts, state: 'not-yet', url: undefined };
  return { ...facts, state: availability === 'waiting-list' ? 'waiting-list' : 'open', url };
}

/** An offer that opens today without a time is open. */
function isToday(moment: Moment, zone: string, now: Now): boolean {
  return moment.kind === 'date' && moment.date === now.today(zone);
}

/** Links in the order of their use: register while possible, join while it is not over, read more. */
export function nextSteps(record: EventRecord, now: Now): readonly NextStep[] {
  const steps: NextStep[] = [];
  const add = (kind: NextStep['kind'], url: string | undefined): void => {
    if (url !== undefined && !steps.some((step) => step.url === url)) steps.push({ kind, url });
  };
  const isOpen = record.eventStatus !== 'EventCancelled' && phaseOf(record, now) !== 'past';
  if (isOpen) {
    add('register', registrationOf(record, now)?.url);
    for (const { url } of record.rooms) add('join', url);
  }
  add('website', record.url);
  return steps;
}
