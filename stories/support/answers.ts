/**
 * Replies that a static server cannot give: none at all, or a good one first and a failure after it.
 * A story marks its feed with `?story=<mark>`; only requests with that mark are answered here, and only while the story is on the page.
 */

/** Answers the request number `count`, from 1; `load` asks the server as usual. */
export type Answer = (count: number, signal: AbortSignal | undefined, load: () => Promise<Response>) => Promise<Response>;

/** Never answers; ends when the widget gives up. */
export const never: Answer = (_count, signal) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

/** The first request is answered by the server, every later one as a server does that is down for maintenance. */
export const onlyOnce: Answer = (count, _signal, load) => (count === 1 ? load() : Promise.resolve(new Response('', { status: 503 })));

const answers = new Map<string, { readonly answer: Answer; count: number }>();
let serverFetch: typeof fetch | undefined;

/** For `beforeEach` of a story: answers until the story leaves the page. */
export function answering(mark: string, answer: Answer): () => () => void {
  return () => {
    const entry = { answer, count: 0 };
    answers.set(mark, entry);
    if (!serverFetch) {
      serverFetch = window.fetch;
      window.fetch = fetchMarked;
    }
    return () => {
      if (answers.get(mark) === entry) answers.delete(mark);
      if (answers.size > 0 || !serverFetch) return;
      window.fetch = serverFetch;
      serverFetch = undefined;
    };
  };
}

async function fetchMarked(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const load = () => (serverFetch ?? window.fetch)(input, init);
  const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
  const entry = answers.get(url.searchParams.get('story') ?? '');
  if (!entry) return load();
  entry.count += 1;
  return entry.answer(entry.count, init?.signal ?? undefined, load);
}
