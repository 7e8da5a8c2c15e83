import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a controller needs to find in its host. */
interface FitHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * How many rows of a list fit into the height that the widget holds, so that loading moves nothing below it.
 *
 * The host renders at most `count` rows and offers the rest behind a button that calls `release()`. Rows are measured in the same
 * task as the update, before anything is painted. Printing and a released list show all.
 */
export class FitController implements ReactiveController {
  /** Rows to render; `undefined` means all. */
  count: number | undefined;
  readonly #host: FitHost;
  readonly #rows: string;
  #released = false;
  #width = 0;
  #observer: ResizeObserver | undefined;

  /** `rows` selects the rows inside the host's shadow tree, in order. */
  constructor(host: FitHost, rows: string) {
    this.#host = host;
    this.#rows = rows;
    host.addController(this);
  }

  /** True after the visitor asked for more; the widget may then grow. */
  get released(): boolean {
    return this.#released;
  }

  /** Shows all rows from now on. */
  release(): void {
    this.#released = true;
    this.count = undefined;
    this.#host.requestUpdate();
  }

  /** Measures anew, for example after another view was chosen. */
  reset(): void {
    this.count = undefined;
    this.#width = 0;
  }

  hostConnected(): void {
    this.#observer ??= new ResizeObserver(() => {
      if (this.#host.clientWidth === this.#width || this.#released) return;
      // In the next frame: a change inside the observer's own turn is reported to the page as an error.
      requestAnimationFrame(() => {
        this.count = undefined;
        this.#host.requestUpdate();
      });
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  hostUpdated(): void {
    this.#width = this.#host.clientWidth;
    if (this.#released || this.#width === 0) return;
    const frame = this.#host.renderRoot.querySelector<HTMLElement>('.frame');
    const rows = [...this.#host.renderRoot.querySelectorAll<HTMLElement>(this.#rows)];
    const held = frame ? Number.parseFloat(getComputedStyle(frame).minBlockSize) : Number.NaN;
    if (!frame || rows.length < 2 || !(held > 0)) return;
    // Half a pixel of rounding is no overflow.
    const excess = frame.offsetHeight - held - 0.5;
    if (excess <= 0) return;
    const count = rowsWithin(
      rows.map((row) => row.offsetHeight),
      excess,
    );
    if (count === this.count) return;
    this.count = count;
    this.#host.requestUpdate();
  }
}

/** How many of `heights` stay when rows worth `excess` pixels are taken from the end; at least one stays. */
export function rowsWithin(heights: readonly number[], excess: number): number {
  let count = heights.length;
  let over = excess;
  while (count > 1 && over > 0) {
    count -= 1;
    over -= heights[count] ?? 0;
  }
  return count;
}
