/** What a widget knows of its feed, and the lazy way to the code that loads it. No rendering. */

import type { Pipeline } from '../data/pipeline.js';
import type { Finding, Problem, ProblemCode } from '../data/problems.js';
import type { Feed, FeedRequest, FeedUpdate } from './feed.js';

type FeedModule = typeof import('./feed.js');

/** A failure of the latest load. */
export interface Failure extends Finding {
  readonly detail: string;
  readonly willRetry: boolean;
}

/** What the connection tells its element. */
export interface FeedListener {
  /** Something changed; render again. */
  readonly changed: () => void;
  /** Content arrived. */
  readonly loaded: () => void;
  /** A load failed. */
  readonly failed: (failure: Failure) => void;
}

/** Milliseconds before "loading" is said: a fast reply should not flash. */
const LOADING_DELAY = 400;

/** Keeps the last good content and the facts around it; see `statesThatHold`. */
export class FeedConnection<Content> {
  phase: 'idle' | 'loading' | 'loaded' | 'failed' = 'idle';
  /** The last good content; survives every failure. */
  content: Content | undefined;
  isEmpty = false;
  /** Epoch milliseconds at which `content` arrived. */
  receivedAt = 0;
  failure: Failure | undefined;
  findings: readonly Finding[] = [];
  counts: ReadonlyMap<ProblemCode, number> = new Map();
  /** True when loading takes long enough to be mentioned. */
  isSlow = false;
  readonly #loadPipeline: () => Promise<Pipeline<Content>>;
  readonly #listener: FeedListener;
  #module: FeedModule | undefined;
  #feed: Feed<Content> | undefined;
  #key = '';
  #data: unknown;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(loadPipeline: () => Promise<Pipeline<Content>>, listener: FeedListener) {
    this.#loadPipeline = loadPipeline;
    this.#listener = listener;
  }

  /** Starts when the request differs from the one under way or done, or when `reload` is asked for. */
  request(request: FeedRequest, reload: boolean): void {
    const data = 'json' in request.source ? request.source.json : undefined;
    const key = JSON.stringify(data === undefined ? request : { ...request, source: '' });
    if (!reload && key === this.#key && data === this.#data) return;
    this.#key = key;
    this.#data = data;
    void this.#run(request, reload, key);
  }

  /** Ends what is under way; the same request will start anew. Content stays. */
  stop(): void {
    this.#feed?.stop();
    clearTimeout(this.#slowTimer);
    this.isSlow = false;
    if (this.phase !== 'loading' && this.phase !== 'failed') return;
    this.phase = this.content === undefined ? 'idle' : 'loaded';
    this.#key = '';
  }

  /** A failure outside the data path, such as a fault while rendering. */
  fail(code: ProblemCode, path: string, detail: string, willRetry = false): void {
    this.phase = 'failed';
    this.failure = { code, path, detail, willRetry };
    this.#listener.changed();
    this.#listener.failed(this.failure);
  }

  /** A finding with its text; `code` stands for the text until the table has been loaded. */
  describe(finding: Finding, language: string): Problem {
    return this.#module ? this.#module.toProblem(finding, language) : { ...finding, severity: 'hint', message: finding.code };
  }

  /** Loads the table of texts and the loader; `false` where the chunk cannot be had. */
  async ready(): Promise<boolean> {
    try {
      this.#module ??= await import('./feed.js');
      return true;
    } catch {
      // Offline or refused by a policy; the caller says so where it matters.
      return false;
    }
  }

  async #run(request: FeedRequest, reload: boolean, key: string): Promise<void> {
    this.#update({ phase: 'loading' });
    try {
      const [isReady, pipeline] = await Promise.all([this.ready(), this.#feed ? undefined : this.#loadPipeline()]);
      if (!isReady || !this.#module) throw new Error('feed chunk');
      if (pipeline) this.#feed ??= new this.#module.Feed(pipeline, (update) => this.#update(update));
    } catch (error) {
      if (key === this.#key) this.fail('chunk-failed', 'script', String(error));
      return;
    }
    // Meanwhile another request may have come, or the element may be gone.
    if (key === this.#key) this.#feed?.start(request, reload);
  }

  #update(update: FeedUpdate<Content>): void {
    clearTimeout(this.#slowTimer);
    this.isSlow = false;
    if (update.phase === 'failed') {
      this.fail(update.problem.code, update.problem.path, update.problem.message, update.willRetry);
      return;
    }
    this.phase = update.phase;
    if (update.phase === 'loading') {
      this.#slowTimer = setTimeout(() => {
        this.isSlow = true;
        this.#listener.changed();
      }, LOADING_DELAY);
      this.#listener.changed();
      return;
    }
    this.content = update.content;
    this.isEmpty = update.isEmpty;
    this.receivedAt = update.receivedAt;
    this.failure = undefined;
    this.findings = update.findings;
    this.counts = update.counts;
    this.#listener.changed();
    this.#listener.loaded();
  }
}
