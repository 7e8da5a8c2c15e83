/** Types of server.mjs for tests. */

/** An answer of `intercept`: complete with status or body, or headers to add to the file's. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A running server. */
export interface Server {
  readonly origin: string;
  close(): Promise<void>;
}

/** URL prefixes and folders of the demonstration. */
export const DEMONSTRATION: Readonly<Record<string, string>>;

/** Starts a static server on 127.0.0.1. */
export function serve(options?: {
  readonly folders?: Readonly<Record<string, string>>;
  readonly port?: number;
  readonly intercept?: (url: URL, request: import('node:http').IncomingMessage) => Answer | undefined | Promise<Answer | undefined>;
}): Promise<Server>;
