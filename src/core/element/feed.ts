/**
 * One widget's feed over time: load, read, retry, keep the last good data. A chunk of its own, loaded with the first feed.
 * Says what happened by one callback; knows nothing of elements.
 */

import { checkDepth, parseJson } from '../data/json.js';
import type { Limits } from '../data/limits.js';
import type { LoadEnvironment } from '../data/load.js';
import type { FeedDocument, FormatReader, Pipeline } from '../data/pipeline.js';
import { DocumentProblem, type Finding, FindingLog, type ProblemCode, type Report } from '../data/problems.js';
import { RequestPool } from '../data/request-pool.js';
import { AUTOMATIC_RETRIES, isTransient, retryDelay } from '../data/retry.js';
import { resolveSources, type SourceRules } from '../data/source.js';

/** What is to be shown, complete; a change of any part is a new request. */
export interface FeedRequest {
  /** URLs as the editor wrote them, or a document that is already here. */
  readonly source: { readonly src: string } | { readonly json: unknown } | { readonly text: string };
  /** A format's name or `auto`. */
  readonly format: string;
  readonly rules: SourceRules;
  readonly limits: Limits;
  readonly timeZone: string;
}

/** What happened. `willRetry` tells whether another try is planned. */
export type FeedUpdate<Content> =
  | { readonly phase: 'loading' }
  | {
      readonly phase: 'loaded';
      readonly content: Content;
      readonly isEmpty: boolean;
      readonly findings: readonly Finding[];
      readonly counts: ReadonlyMap<ProblemCode, number>;
      readonly receivedAt: number;
    }
  | { readonly phase: 'failed'; readonly problem: DocumentProblem; readonly willRetry: boolean };

/** The page around a feed; passed in, so that tests need neither waiting nor chance. */
export interface FeedEnvironment extends LoadEnvironment {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  /** True while the page is visible and online. */
  readonly isAwake: () => boolean;
  /** Calls back when {@link isAwake} may have changed; returns the function that ends it. */
  readonly onWake: (callback: () => void) => () => void;
}

/** One pool for all widgets of this copy of the script. */
const pool = new RequestPool();

/** The environment of a real page. Natives are read late on purpose only for `fetch`, which pages and tests replace knowingly. */
export const PAGE_ENVIRONMENT: FeedEnvironment = {
  fetch: (url, init) => fetch(url, init),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
  clearTimeout: (handle) => clearTimeout(handle),
  now: () => Date.now(),
  random: () => Math.random(),
  isAwake: () => document.visibilityState === 'visible' && navigator.onLine,
  onWake: (callback) => {
    document.addEventListener('visibilitychange', callback);
    addEventListener('online', callback);
    return () => {
      document.removeEventListener('visibilitychange', callback);
      removeEventListener('online', callback);
    };
  },
};

/** Runs requests of one widget; the latest one wins. */
export class Feed<Content> {
  readonly #pipeline: Pipeline<Content>;
  readonly #environment: FeedEnvironment;
  readonly #notify: (update: FeedUpdate<Content>) => void;
  #controller: AbortController | undefined;
  #hasContent = false;

  constructor(pipeline: Pipeline<Content>, notify: (update: FeedUpdate<Content>) => void, environment: FeedEnvironment = PAGE_ENVIRONMENT) {
    this.#pipeline = pipeline;
    this.#notify = notify;
    this.#environment = environment;
  }

  /** Gives up what is under way and starts anew. `reload` revalidates the HTTP cache. */
  start(request: FeedRequest, reload = false): void {
    this.stop();
    const controller = new AbortController();
    this.#controller = controller;
    void this.#run(request, controller.signal, reload);
  }

  /** Ends requests and planned tries. Nothing is notified after it. */
  stop(): void {
    this.#controller?.abort(new DOMException('superseded', 'AbortError'));
    this.#controller = undefined;
  }

  async #run(request: FeedRequest, signal: AbortSignal, reload: boolean): Promise<void> {
    this.#notify({ phase: 'loading' });
    for (let attempt = 1; ; attempt += 1) {
      try {
        const update = await this.#attempt(request, signal, reload || attempt > 1);
        if (signal.aborted) return;
        this.#hasContent = true;
        this.#notify(update);
        return;
      } catch (error) {
        if (signal.aborted) return;
        const problem = error instanceof DocumentProblem ? error : new DocumentProblem('parse', 'document', String(error));
        const willRetry = isTransient(problem.code, problem.message) && (this.#hasContent || attempt <= AUTOMATIC_RETRIES);
        this.#notify({ phase: 'failed', problem, willRetry });
        if (!willRetry) return;
        await this.#wait(retryDelay(attempt, this.#environment.random(), problem.retryAfter), signal);
        if (signal.aborted) return;
      }
    }
  }

  async #attempt(request: FeedRequest, signal: AbortSignal, reload: boolean): Promise<FeedUpdate<Content>> {
    const log = new FindingLog();
    const settled = await Promise.allSettled(
      this.#documents(request, signal, reload, log.report).map(async (document) => this.#read(await document, request, signal, log.report)),
    );
    const contents = settled.filter((result) => result.status === 'fulfilled').map((result) => result.value);
    const failures = settled.filter((result) => result.status === 'rejected').map((result) => result.reason as unknown);
    signal.throwIfAborted();
    if (contents.length === 0) throw failures[0];
    for (const failure of failures) {
      if (!(failure instanceof DocumentProblem)) throw failure;
      log.report(failure.code, failure.path, failure.message);
    }
    const content = contents.length === 1 ? (contents[0] as Content) : this.#pipeline.merge(contents, log.report);
    return { phase: 'loaded', content, isEmpty: this.#pipeline.isEmpty(content), findings: log.findings, counts: log.counts, receivedAt: this.#environment.now() };
  }

  #documents(request: FeedRequest, signal: AbortSignal, reload: boolean, report: Report): readonly Promise<FeedDocument>[] {
    const { source, rules, limits, format } = request;
    if ('json' in source) return [checkDepth(source.json, limits.depth, 'data', { signal }).then(() => ({ url: rules.base, text: undefined, json: source.json }))];
    if ('text' in source) return [toDocument(source.text, rules.base, format, limits, signal)];
    return resolveSources(source.src, rules).map(async (url) => {
      const body = await pool.load({ url, rules, limits, report, signal, reload }, this.#environment);
      return toDocument(body.text, body.url, format, limits, signal);
    });
  }

  async #read(document: FeedDocument, request: FeedRequest, signal: AbortSignal, report: Report): Promise<Content> {
    const reader = this.#reader(document, request.format, report);
    return reader.read(document, { limits: request.limits, report, timeZone: request.timeZone, signal });
  }

  #reader(document: FeedDocument, format: string, report: Report): FormatReader<Content> {
    const { formats } = this.#pipeline;
    const named = Object.hasOwn(formats, format) ? formats[format] : undefined;
    if (named) return named;
    if (format !== 'auto') report('attribute-unknown', 'format', `${format}; known: auto ${Object.keys(formats).join(' ')}`);
    const readers = Object.values(formats);
    const detected = readers.find((reader) => reader.detect(document));
    if (detected) return detected;
    // JSON that nobody recognises goes to the widget's first format, which names what is missing.
    if (document.json !== undefined && readers[0]) return readers[0];
    throw new DocumentProblem('parse', document.url, 'no known format');
  }

  async #wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    const { setTimeout, clearTimeout, isAwake, onWake } = this.#environment;
    await new Promise<void>((resolve) => {
      const handle = setTimeout(resolve, milliseconds);
      signal.addEventListener('abort', () => {
        clearTimeout(handle as never);
        resolve();
      });
    });
    if (signal.aborted || isAwake()) return;
    await new Promise<void>((resolve) => {
      const end = onWake(() => {
        if (isAwake()) settle();
      });
      const settle = (): void => {
        end();
        resolve();
      };
      signal.addEventListener('abort', settle, { once: true });
    });
  }
}

/** JSON where it looks like JSON, plain text elsewhere (calendars, tables). */
async function toDocument(text: string, url: string, format: string, limits: Limits, signal: AbortSignal): Promise<FeedDocument> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') throw new DocumentProblem('parse', url, 'the document is empty');
  if (/^\s*[[{]/.test(body) || format === 'mapping') {
    const json = await parseJson(body, url);
    await checkDepth(json, limits.depth, url, { signal });
    return { url, text: body, json };
  }
  return { url, text: body, json: scalar(body) };
}

/** A bare `null`, number or string is JSON too; it gets `shape` rather than `parse`. */
function scalar(body: string): unknown {
  if (body.length > 1000 || !/^\s*(?:null|true|false|-?\d[\d.eE+-]*|"[^\n]*")\s*$/.test(body)) return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    // Not JSON after all: a table may well begin with a quote or a digit.
    return undefined;
  }
}
