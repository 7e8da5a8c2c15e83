/** What a widget knows of its feed: content, failures, states, and the status line about them. Loaded with the first feed. */

import type { TemplateResult } from 'lit';
import { type Limits, mergeLimits } from '../data/limits.js';
import type { Pipeline } from '../data/pipeline.js';
import type { Finding, ProblemCode } from '../data/problems.js';
import type { CoreMessages } from '../i18n/messages/de.js';
import { Feed, type FeedRequest, type FeedUpdate } from './feed.js';
import { type KlimaState, statesThatHold } from './state.js';
import { statusView } from './status-view.js';

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

/** What the element asks for; limits of provider and element, the later ones win. */
export interface FeedWish extends Omit<FeedRequest, 'limits'> {
  readonly limits: readonly (Partial<Limits> | undefined)[];
}

/** What the status line needs from the element. */
export interface StatusContext {
  readonly texts: CoreMessages;
  /** One sentence about a finding. */
  readonly describe: (finding: Finding) => string;
  /** Writes epoch milliseconds as date and time. */
  readonly date: (milliseconds: number) => string;
  readonly retry: () => void;
}

/** Milliseconds before "loading" is said: a fast reply should not flash. */
const LOADING_DELAY = 400;

/** Keeps the last good content and the facts around it. */
export class FeedConnection<Content> {
  /** The last good content; survives every failure. */
  content: Content | undefined;
  failure: Failure | undefined;
  findings: readonly Finding[] = [];
  counts: ReadonlyMap<ProblemCode, number> = new Map();
  readonly #listener: FeedListener;
  readonly #feed: Feed<Content>;
  #phase: 'idle' | 'loading' | 'loaded' | 'failed' = 'idle';
  #isEmpty = false;
  #receivedAt = 0;
  #isSlow = false;
  #wish: FeedWish | undefined;
  #key = '';
  #slowTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(pipeline: Pipeline<Content>, listener: FeedListener) {
    this.#listener = listener;
    this.#feed = new Feed(pipeline, (update) => this.#update(update));
  }

  /** All states that hold, the worst first. */
  get states(): readonly KlimaState[] {
    return statesThatHold({
      phase: this.#phase,
      hasContent: this.content !== undefined,
      isEmpty: this.#isEmpty,
      counts: this.counts,
      failed: this.failure !== undefined,
    });
  }

  /** Starts when the wish differs from the one under way or done, or when `reload` is asked for. */
  request(wish: FeedWish, reload: boolean): void {
    const data = 'json' in wish.source ? wish.source.json : undefined;
    const isSameData = this.#wish !== undefined && data === ('json' in this.#wish.source ? this.#wish.source.json : undefined);
    const key = JSON.stringify(data === undefined ? wish : { ...wish, source: '' });
    const isSame = isSameData && key === this.#key;
    // A reload of what is already on its way would only start it anew.
    if (isSame && (!reload || this.#phase === 'loading')) return;
    this.#key = key;
    this.#wish = wish;
    this.#feed.start({ ...wish, limits: mergeLimits(...wish.limits) }, reload);
  }

  /** Ends what is under way; the same wish will start anew. Content stays. */
  stop(): void {
    this.#feed.stop();
    clearTimeout(this.#slowTimer);
    this.#isSlow = false;
    if (this.#phase !== 'loading' && this.#phase !== 'failed') return;
    this.#phase = this.content === undefined ? 'idle' : 'loaded';
    this.#wish = undefined;
  }

  /** The status line with its live region. */
  status({ texts, describe, date, retry }: StatusContext): TemplateResult {
    const { failure, counts } = this;
    return statusView({
      texts,
      states: this.states,
      isSlow: this.#isSlow && this.content === undefined,
      message: failure ? describe(failure) : '',
      code: failure?.code,
      source: this.#sourceLink(),
      received: this.#receivedAt === 0 ? '' : date(this.#receivedAt),
      dropped: counts.get('record-dropped') ?? 0,
      isCut: counts.has('too-many'),
      retry,
    });
  }

  /** The feed itself, where it is one address that a visitor may open. */
  #sourceLink(): string | undefined {
    const src = this.#wish && 'src' in this.#wish.source ? this.#wish.source.src : '';
    const base = this.#wish?.rules.base;
    if (src === '' || /\s/.test(src) || !URL.canParse(src, base)) return undefined;
    const url = new URL(src, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  }

  #update(update: FeedUpdate<Content>): void {
    clearTimeout(this.#slowTimer);
    this.#isSlow = false;
    this.#phase = update.phase;
    if (update.phase === 'failed') {
      const { code, path, message } = update.problem;
      this.failure = { code, path, detail: message, willRetry: update.willRetry };
      this.#listener.failed(this.failure);
    } else if (update.phase === 'loading') {
      this.#slowTimer = setTimeout(() => {
        this.#isSlow = true;
        this.#listener.changed();
      }, LOADING_DELAY);
    } else {
      this.content = update.content;
      this.#isEmpty = update.isEmpty;
      this.#receivedAt = update.receivedAt;
      this.failure = undefined;
      this.findings = update.findings;
      this.counts = update.counts;
      this.#listener.loaded();
    }
    this.#listener.changed();
  }
}
