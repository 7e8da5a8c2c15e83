/** Events by id, the first one counts. Pure. */

import type { Report } from '../../../core/data/problems.js';
import type { EventRecord } from '../contract.js';

/** Collects events in order and reports each id that comes again. */
export class UniqueEvents {
  readonly #byId = new Set<string>();
  readonly #events: EventRecord[] = [];
  readonly #report: Report;

  constructor(report: Report) {
    this.#report = report;
  }

  get events(): readonly EventRecord[] {
    return this.#events;
  }

  add(event: EventRecord, path: string): void {
    if (this.#byId.has(event.id)) {
      this.#report('duplicate-id', path, event.id);
      return;
    }
    this.#byId.add(event.id);
    this.#events.push(event);
  }
}
