/** One request: asked without credentials, read as a stream under a byte limit, ended by time or by the caller. No DOM. */

import type { Limits } from './limits.js';
import { DocumentProblem, type Report } from './problems.js';
import { checkFinalUrl, type SourceRules } from './source.js';

/** The part of `fetch` that loading needs. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What loading needs from its surroundings; passed in, so that tests need no globals. */
export interface LoadEnvironment {
  readonly fetch: Fetch;
  readonly setTimeout: (callback: () => void, milliseconds: number) => unknown;
  readonly clearTimeout: (handle: never) => void;
}

/** A body as it arrived. */
export interface LoadedBody {
  /** The URL after redirects. */
  readonly url: string;
  /** Decoded as UTF-8 without a byte order mark. */
  readonly text: string;
}

/** What one request needs. */
export interface LoadRequest {
  readonly url: string;
  readonly rules: SourceRules;
  readonly limits: Limits;
  readonly report: Report;
  readonly signal: AbortSignal;
  /** True for `refresh()` and retries: the HTTP cache is revalidated. */
  readonly reload: boolean;
}

/** Loads one body. Rejects with a DocumentProblem, or with the signal's reason when the caller gave up. */
export async function loadBody(request: LoadRequest, environment: LoadEnvironment): Promise<LoadedBody> {
  const { url, limits, signal } = request;
  const own = new AbortController();
  const timedOut = new DocumentProblem('timeout', url, `no complete reply within ${limits.timeout} ms`);
  const timer = environment.setTimeout(() => own.abort(timedOut), limits.timeout);
  const giveUp = (): void => own.abort(signal.reason);
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    signal.throwIfAborted();
    return await receive(request, environment, own.signal);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (own.signal.aborted) throw own.signal.reason;
    throw error instanceof DocumentProblem ? error : new DocumentProblem('network', url, `${String(error)} (no connection, CORS or Content Security Policy connect-src)`);
  } finally {
    environment.clearTimeout(timer as never);
    signal.removeEventListener('abort', giveUp);
    // Ends what is left of a body that was refused half way.
    own.abort();
  }
}

async function receive(request: LoadRequest, environment: LoadEnvironment, signal: AbortSignal): Promise<LoadedBody> {
  const response = await environment.fetch(request.url, {
    signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: { accept: 'application/ld+json, application/geo+json, application/json, text/calendar, text/csv, */*;q=0.5' },
    cache: request.reload ? 'no-cache' : 'default',
  });
  const url = response.url || request.url;
  checkFinalUrl(url, request.url, request.rules);
  if (!response.ok) throw new DocumentProblem('http-status', request.url, `status ${response.status}`, retryAfter(response));
  checkContentType(response, request);
  return { url, text: await readText(response, request) };
}

/** `Retry-After` in seconds; the date form is rare in practice and left out. */
function retryAfter(response: Response): number | undefined {
  const value = response.headers.get('retry-after');
  return value !== null && /^\d{1,5}$/.test(value) ? Number(value) : undefined;
}

function checkContentType(response: Response, { url, report }: LoadRequest): void {
  const type = (response.headers.get('content-type') ?? '').toLowerCase();
  if (type.includes('html')) throw new DocumentProblem('type', url, `content type ${type}`);
  if (type.startsWith('text/plain') || type.startsWith('application/octet-stream')) report('content-type', url, type);
}

async function readText(response: Response, { url, limits }: LoadRequest): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  // `fatal: false`: a wrong byte becomes U+FFFD, which the contract reports; the decoder strips a byte order mark.
  const decoder = new TextDecoder('utf-8');
  let bytes = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    // The stream holds decoded bytes, so a compression bomb counts in full.
    bytes += value.byteLength;
    if (bytes > limits.bytes) throw new DocumentProblem('too-large', url, `more than ${limits.bytes} bytes`);
    text += decoder.decode(value, { stream: true });
  }
  text += decoder.decode();
  if (/^\s*<(?:!doctype html|html)/i.test(text)) throw new DocumentProblem('type', url, 'the body is an HTML page');
  return text;
}
