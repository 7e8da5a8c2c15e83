import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { IsoDate } from '../../core/contract/date.js';
import { memoizeLast } from '../../core/memoize.js';
import type { EventRecord } from './contract.js';
import type { EventIndex } from './model/list.js';
import { dayToMark, type MonthGrid, monthGrid, nearestBusyMonth } from './model/month.js';
import { addMonths, monthOf } from './time/iso.js';
import { dayForKey } from './view/month-keys.js';

/** What the month needs of its element. */
interface MonthActions {
  readonly openDetail: (record: EventRecord) => void;
  readonly today: () => IsoDate;
}

interface MonthHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What the month shows now. */
export interface MonthState {
  readonly grid: MonthGrid;
  readonly day: IsoDate;
  readonly isDayChosen: boolean;
  readonly busyMonth: string | undefined;
}

/** Which month and which day a visitor looks at, and the keyboard of the grid. */
export class MonthController implements ReactiveController {
  readonly #host: MonthHost;
  readonly #parent: MonthActions;
  #month: string | undefined;
  #day: IsoDate | undefined;
  #isDayChosen = false;
  /** Selector of what takes the focus after the next update. */
  #focus: string | undefined;
  readonly #grid = memoizeLast(monthGrid);
  #shown: MonthState | undefined;

  constructor(host: MonthHost, parent: MonthActions) {
    this.#host = host;
    this.#parent = parent;
    host.addController(this);
  }

  /** Goes to the day that the page asks for, or back to today. */
  open(date: IsoDate | undefined): void {
    this.#month = date && monthOf(date);
    this.#day = date;
    this.#isDayChosen = false;
  }

  /** The grid of the month on show. */
  model(index: EventIndex, today: IsoDate): MonthState {
    const month = this.#month ?? monthOf(today);
    const grid = this.#grid(index, month, today);
    const day = dayToMark(grid, this.#day);
    this.#shown = { grid, day, isDayChosen: this.#isDayChosen, busyMonth: grid.count > 0 ? undefined : nearestBusyMonth(index, month) };
    return this.#shown;
  }

  /** The callbacks of the view. */
  readonly actions = {
    markDay: (day: IsoDate, focus: boolean): void => this.#mark(day, focus),
    chooseEvent: (day: IsoDate, record: EventRecord): void => {
      this.#mark(day, false);
      this.#parent.openDetail(record);
      this.#focus = '.day-list .event__toggle[aria-expanded="true"]';
    },
    showMonth: (month: string): void => this.#show(month),
    moveMonth: (months: number): void => this.#show(monthOf(addMonths(`${this.#shown?.grid.month ?? monthOf(this.#parent.today())}-01`, months))),
    showToday: (): void => this.#mark(this.#parent.today(), true),
    onKey: (event: KeyboardEvent): void => this.#onKey(event),
  };

  hostUpdated(): void {
    const selector = this.#focus;
    if (selector === undefined) return;
    this.#focus = undefined;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #show(month: string): void {
    this.#month = month;
    this.#day = undefined;
    this.#isDayChosen = false;
    this.#host.requestUpdate();
  }

  #mark(day: IsoDate, focus: boolean): void {
    // A day of a neighbouring month stays in view; the keyboard and the button go to its month.
    if (focus || this.#month === undefined) this.#month = focus ? monthOf(day) : this.#shown?.grid.month;
    this.#day = day;
    this.#isDayChosen = true;
    if (focus) this.#focus = `[data-date="${day}"]`;
    this.#host.requestUpdate();
  }

  #onKey(event: KeyboardEvent): void {
    const day = this.#shown?.day;
    const isCell = event.target instanceof HTMLElement && event.target.dataset.date !== undefined;
    if (day === undefined || !isCell || event.ctrlKey || event.metaKey || event.altKey) return;
    const isRightToLeft = getComputedStyle(this.#host).direction === 'rtl';
    const next = dayForKey(day, event.key, event.shiftKey, isRightToLeft);
    if (next !== undefined) {
      event.preventDefault();
      this.#mark(next, true);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#mark(day, false);
      this.#focus = '.day-list .event__toggle';
    }
  }
}
