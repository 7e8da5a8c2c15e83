/** A network and a clock for tests of the data path: replies are scripted, time moves only when told. */

import type { Limits } from '../../../src/core/data/limits.js';
import { DEFAULT_LIMITS } from '../../../src/core/data/limits.js';
import type { Pipeline } from '../../../src/core/data/pipeline.js';
import { DocumentProblem, FindingLog } from '../../../src/core/data/problems.js';
import type { SourceRules } from '../../../src/core/data/source.js';
import type { FeedEnvironment } from '../../../src/core/element/feed.js';

export const RULES: SourceRules = { page: 'https://stadt.example/seite', base: 'https://stadt.example/seite', allowOrigins: [] };

/** A reply as `fetch` would give it, with the URL after redirects. */
export function reply(
  body: BodyInit | null,
  { status = 200, type = 'application/json', url = '', headers = {} }: { status?: number; type?: string; url?: string; headers?: Record<string, string> } = {},
): Response {
  const response = new Response(body, { status, headers: { 'content-type': type, ...headers } });
  Object.defineProperty(response, 'url', { value: url });
  return response;
}

/** A body that never ends by itself. */
export function endless(onCancel: () => void = () => undefined): ReadableStream<Uint8Array> {
  return new ReadableStream({ cancel: onCancel });
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** The page around a feed, by hand. */
export class TestPage implements FeedEnvironment {
  time = 0;
  awake = true;
  readonly requested: string[] = [];
  readonly caches: (string | undefined)[] = [];
  answer: (url: string, init: RequestInit) => Response | Promise<Response> = () => reply('{}');
  readonly #timers = new Map<number, Timer>();
  readonly #listeners = new Set<() => void>();
  #handle = 0;

  readonly fetch = async (url: string, init: RequestInit): Promise<Response> => {
    this.requested.push(url);
    this.caches.push(init.cache);
    init.signal?.throwIfAborted();
    return new Promise<Response>((resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
      Promise.resolve()
        .then(() => this.answer(url, init))
        .then(resolve, reject);
    });
  };
  readonly setTimeout = (run: () => void, milliseconds: number): number => {
    this.#handle += 1;
    this.#timers.set(this.#handle, { at: this.time + milliseconds, run });
    return this.#handle;
  };
  readonly clearTimeout = (handle: never): void => {
    this.#timers.delete(handle);
  };
  readonly now = (): number => this.time;
  readonly random = (): number => 1;
  readonly isAwake = (): boolean => this.awake;
  readonly onWake = (callback: () => void): (() => void) => {
    this.#listeners.add(callback);
    return () => this.#listeners.delete(callback);
  };

  /** Number of timers that wait. */
  get waiting(): number {
    return this.#timers.size;
  }

  wake(): void {
    this.awake = true;
    for (const listener of [...this.#listeners]) listener();
  }

  /** Moves the clock and runs what is due. */
  async pass(milliseconds: number): Promise<void> {
    this.time += milliseconds;
    for (const [handle, timer] of [...this.#timers]) {
      if (timer.at > this.time) continue;
      this.#timers.delete(handle);
      timer.run();
    }
    await settle();
  }
}

/** Lets everything run that needs no timer: macrotasks, since streams and slices use them. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

/** Resolves when `check` holds; for steps that load a module, whose time no turn count bounds. */
export async function until(check: () => boolean): Promise<void> {
  const end = performance.now() + 20_000;
  while (!check() && performance.now() < end) await new Promise<void>((resolve) => setImmediate(resolve));
}

export function limits(changes: Partial<Limits> = {}): Limits {
  return { ...DEFAULT_LIMITS, ...changes };
}

/** A pipeline of numbers: `{"items":[1,2]}`; enough to see what the feed does around a real one. */
export const numbers: Pipeline<readonly number[]> = {
  formats: {
    items: {
      detect: ({ json }) => typeof json === 'object' && json !== null && 'items' in json,
      read: async ({ json, url }, { report }) => {
        const items = typeof json === 'object' && json !== null && 'items' in json ? json.items : undefined;
        if (!Array.isArray(items)) throw new DocumentProblem('shape', url, 'missing "items"');
        return items.filter((item, index): item is number => {
          if (typeof item === 'number') return true;
          report('record-dropped', `/items/${index}`);
          return false;
        });
      },
    },
    lines: { detect: ({ text }) => text?.startsWith('lines') ?? false, read: async ({ text }) => (text ?? '').split('\n').slice(1).map(Number) },
  },
  merge: (contents) => contents.flat(),
  isEmpty: (content) => content.length === 0,
};

export { DocumentProblem, FindingLog };
