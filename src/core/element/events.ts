/** The events of every widget: small classes with typed fields, bubbling and composed. */

import type { Problem } from '../data/problems.js';

class KlimaEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** Fired after a feed was loaded and is shown. */
export class KlimaLoadEvent extends KlimaEvent {
  static readonly type = 'klima-load';
  /** The state that follows: `ready`, `empty` or `partial`. */
  readonly state: string;
  constructor(state: string) {
    super(KlimaLoadEvent.type);
    this.state = state;
  }
}

/** Fired when something was left out or looks wrong while the rest is shown. */
export class KlimaWarningEvent extends KlimaEvent {
  static readonly type = 'klima-warning';
  /** What was found, at most 50 per code. */
  readonly problems: readonly Problem[];
  /** How often each code was found in all. */
  readonly counts: ReadonlyMap<string, number>;
  constructor(problems: readonly Problem[], counts: ReadonlyMap<string, number>) {
    super(KlimaWarningEvent.type);
    this.problems = problems;
    this.counts = counts;
  }
}

/** Fired when a document could not be loaded or shown. */
export class KlimaErrorEvent extends KlimaEvent {
  static readonly type = 'klima-error';
  readonly problem: Problem;
  /** True when data of an earlier load are still shown. */
  readonly retained: boolean;
  constructor(problem: Problem, retained: boolean) {
    super(KlimaErrorEvent.type);
    this.problem = problem;
    this.retained = retained;
  }
}

/** Fired when a visitor opens an entry. */
export class KlimaSelectEvent extends KlimaEvent {
  static readonly type = 'klima-select';
  /** Id of the record in its feed. */
  readonly id: string;
  /** The record as the widget holds it; plain data. */
  readonly record: unknown;
  constructor(id: string, record: unknown) {
    super(KlimaSelectEvent.type);
    this.id = id;
    this.record = record;
  }
}

/** Fired when something needs the visitor's consent, and again when it was given. */
export class KlimaConsentEvent extends KlimaEvent {
  static readonly type = 'klima-consent';
  readonly consent: 'requested' | 'granted';
  /** Origin that would be asked. */
  readonly origin: string;
  constructor(consent: 'requested' | 'granted', origin: string) {
    super(KlimaConsentEvent.type);
    this.consent = consent;
    this.origin = origin;
  }
}

declare global {
  interface HTMLElementEventMap {
    'klima-load': KlimaLoadEvent;
    'klima-warning': KlimaWarningEvent;
    'klima-error': KlimaErrorEvent;
    'klima-select': KlimaSelectEvent;
    'klima-consent': KlimaConsentEvent;
  }
}
