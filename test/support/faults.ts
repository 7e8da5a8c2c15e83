/** Typed client of the fault server (`faults.mjs`). Every name is made up afresh, so tests cannot meet in it. */

/** One reply of a scripted feed. Defaults: status 200, `application/json`, no damage. */
export interface Reply {
  readonly status?: number;
  /** Content type; `''` sends none. */
  readonly type?: string;
  /** A string as it is, anything else as JSON. */
  readonly body?: unknown;
  /** Bytes instead of `body`. */
  readonly base64?: string;
  /** Encoding of `body`, whatever the type says. */
  readonly encoding?: 'utf8' | 'latin1' | 'utf16le';
  /** A UTF-8 byte order mark in front. */
  readonly bom?: boolean;
  /** Bytes cut off at the end. */
  readonly truncate?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Name of a gate that holds this reply. */
  readonly gate?: string;
  /** Leaves the reply open after the body, until the client goes. */
  readonly hold?: boolean;
  /** Redirects to this path instead, with `origin: 'other'` on the other origin, with CORS headers there when `cors` is set. */
  readonly redirect?: string;
  readonly origin?: 'same' | 'other';
  readonly cors?: boolean;
}

/** What happened to the requests of one key. */
export interface RequestCounts {
  readonly requests: number;
  /** Replies that were sent to their end. */
  readonly finished: number;
  /** Replies whose client went away before. */
  readonly aborted: number;
  /** Request headers in order. */
  readonly headers: readonly Readonly<Record<string, string>>[];
}

/** A feed that answers from a script. */
export interface ScriptedFeed {
  readonly url: string;
  /** The same feed on the other origin, with CORS headers or without. */
  elsewhere(cors: boolean): Promise<string>;
  counts(): Promise<RequestCounts>;
  /** Resolves when all requests so far have ended. */
  settled(): Promise<void>;
}

/** Holds a reply until the test lets it go. A browser opens six connections to a host: hold four at most. */
export interface Gate {
  readonly name: string;
  /** Resolves when the held request has reached the server. */
  arrived(): Promise<void>;
  release(): Promise<void>;
}

let serial = 0;
const page = crypto.randomUUID();

function freshName(): string {
  serial += 1;
  return `${page}-${serial}`;
}

async function control(path: string, body?: string): Promise<Response> {
  const reply = await fetch(`/faults/${path}`, body === undefined ? {} : { method: 'POST', body });
  if (!reply.ok) throw new Error(`fault server: ${path} answered ${reply.status}`);
  return reply;
}

/** A feed whose first request gets the first reply, the second the second, and so on; the last one is repeated. */
export async function feed(...replies: readonly Reply[]): Promise<ScriptedFeed> {
  const name = freshName();
  await control(`script/${name}`, JSON.stringify(replies));
  const path = `/faults/feed/${name}?key=${name}`;
  return {
    url: new URL(path, location.origin).href,
    elsewhere: async (cors) => `${await otherOrigin()}${path}${cors ? '&cors=1' : ''}`,
    counts: () => countsOf(name),
    settled: () => settled(name),
  };
}

/** URL of a fault without a script: `fault('status/404')`, `fault('megabytes/50')`. With a key its requests are counted. */
export function fault(path: string, key?: string): string {
  const url = new URL(`/faults/${path}`, location.origin);
  if (key !== undefined) url.searchParams.set('key', key);
  return url.href;
}

/** A new gate; give its name to a {@link Reply}, or ask for `fault('gate/' + name)`. */
export function gate(): Gate {
  const name = freshName();
  return {
    name,
    arrived: async () => void (await control(`arrived/${name}`)),
    release: async () => void (await control(`release/${name}`)),
  };
}

/** A key for {@link fault} that no other test uses. */
export function freshKey(): string {
  return freshName();
}

/** How often a key was asked for. */
export async function countsOf(key: string): Promise<RequestCounts> {
  return (await (await control(`count?of=${key}`)).json()) as RequestCounts;
}

/** Resolves when every request of a key has ended. */
export async function settled(key: string): Promise<void> {
  await control(`settled?of=${key}`);
}

/** The origin of the second server. */
export async function otherOrigin(): Promise<string> {
  return (await control('other')).text();
}
