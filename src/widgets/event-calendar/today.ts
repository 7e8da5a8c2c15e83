import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DAY } from './time/iso.js';
import { dateAt, localAt } from './time/zone.js';

/** Longest single wait: a sleeping computer keeps no time, and clock changes move midnight by an hour. */
const LONGEST = 3_600_000;

/** Renders the host anew when a day begins in its zone: "heute" is then another day. Nothing else ticks. */
export class TodayController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #now: () => number;
  readonly #zone: () => string;
  #today = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, now: () => number, zone: () => string) {
    this.#host = host;
    this.#now = now;
    this.#zone = zone;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.check);
    this.check();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.check);
    clearTimeout(this.#timer);
  }

  /** Compares the day with the one of the last look, and plans the next one. */
  readonly check = (): void => {
    clearTimeout(this.#timer);
    const [now, zone] = [this.#now(), this.#zone()];
    const today = dateAt(now, zone);
    if (this.#today !== '' && today !== this.#today) this.#host.requestUpdate();
    this.#today = today;
    const untilMidnight = DAY - (Date.parse(`${localAt(now, zone)}Z`) % DAY);
    this.#timer = setTimeout(this.check, Math.min(LONGEST, untilMidnight) + 500);
  };
}
