/** Long loops in slices, so that checking 50 000 records never holds the main thread. No DOM. */

/** Longest slice in milliseconds; the bar is 8, the rest is for what one item may take. */
const SLICE = 6;

/** What {@link inSlices} needs from its surroundings; passed in so that tests are exact. */
export interface SliceEnvironment {
  /** Milliseconds, monotonic. Default `performance.now`. */
  readonly now?: () => number;
  /** Lets other tasks run. Default `scheduler.yield`, else a message channel. */
  readonly pause?: () => Promise<void>;
  /** Ends the loop by rejecting with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Calls `visit` for every item in order and pauses whenever a slice is used up. */
export async function inSlices<Item>(items: Iterable<Item>, visit: (item: Item, index: number) => void, environment: SliceEnvironment = {}): Promise<void> {
  const { now = () => performance.now(), pause = yieldToPage, signal } = environment;
  let end = now() + SLICE;
  let index = 0;
  for (const item of items) {
    visit(item, index);
    index += 1;
    if (now() < end) continue;
    await pause();
    signal?.throwIfAborted();
    end = now() + SLICE;
  }
}

interface YieldingScheduler {
  yield?: () => Promise<void>;
}

/** A macrotask: input and painting come before the next slice. A timer would be clamped to 4 ms and throttled in the background. */
export function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: YieldingScheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(undefined);
  });
}
