/** Motion between two views, and none for visitors who want none. */

import { between, type Viewport } from '../../model/viewport.js';

/** Milliseconds; short, because it only has to show where the map went. */
const DURATION = 220;

/** One running motion. */
export class Motion {
  #frame = 0;

  /** Calls `step` with views on the way, the last time with the target and `isLast`. Jumps where motion is unwanted or the page is hidden. */
  run(from: Viewport, to: Viewport, step: (view: Viewport, isLast: boolean) => void): void {
    this.stop();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches || document.visibilityState === 'hidden') {
      step(to, true);
      return;
    }
    const begin = performance.now();
    const next = (now: number): void => {
      const share = Math.max(0, Math.min(1, (now - begin) / DURATION));
      this.#frame = share < 1 ? requestAnimationFrame(next) : 0;
      step(share < 1 ? between(from, to, 1 - (1 - share) ** 3) : to, share === 1);
    };
    this.#frame = requestAnimationFrame(next);
  }

  get isRunning(): boolean {
    return this.#frame !== 0;
  }

  /** Stays where it is. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}
