/** Pages for the tests of what was built: served over HTTP on this machine, opened in Chromium, watched for errors and requests. */

import { type Browser, chromium, type Page } from 'playwright-core';
import { DEMONSTRATION, serve } from '../../../scripts/build/server.mjs';

/** What a test server may answer by itself. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One page with what it did. */
export interface Visit {
  readonly page: Page;
  /** Console lines of warnings and errors, and what was thrown. */
  readonly lines: string[];
  /** Uncaught errors alone. */
  readonly thrown: string[];
  /** Every URL that was asked for. */
  readonly requests: string[];
  /** Resolves when a console line with this word is or was there. */
  readonly said: (word: string) => Promise<void>;
  /** Violations of the page's policy. */
  readonly violations: () => Promise<readonly string[]>;
}

/** How one test's page is made. */
export interface PageOptions {
  readonly head?: string;
  readonly body: string;
  readonly policy?: string;
}

/** Flags for root and for closed networks. */
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Two events far in the future, so that no test depends on today. */
export const EVENTS = JSON.stringify({
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'Event', '@id': 'a', name: 'Klimakonferenz', startDate: '2098-05-04', location: { '@type': 'Place', name: 'Rathaus' } },
    { '@type': 'Event', '@id': 'b', name: 'Netzwerktreffen', startDate: '2098-06-09T16:00', endDate: '2098-06-09T18:00' },
  ],
});

/** Chromium and a server whose answers each test may change. */
export class Bench {
  readonly #browser: Browser;
  readonly #closers: (() => Promise<void>)[] = [];
  #pages = 0;
  readonly #answers = new Map<string, Answer>();
  /** Answers by path before files do; reset with each visit. */
  intercept: (url: URL) => Answer | Promise<Answer> | undefined = () => undefined;
  origin = '';

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async open(): Promise<Bench> {
    const bench = new Bench(await chromium.launch({ executablePath: process.env.CHROME_BIN ?? '/usr/bin/chromium', args: FLAGS }));
    bench.origin = await bench.serve((url) => bench.#answers.get(url.pathname) ?? bench.intercept(url));
    bench.#answers.set('/feeds/test.json', { headers: { 'content-type': 'application/ld+json' }, body: EVENTS });
    bench.#answers.set('/favicon.ico', { status: 204 });
    return bench;
  }

  /** Another origin with the same files; resolves to it. */
  async serve(intercept: (url: URL) => Answer | Promise<Answer> | undefined = () => undefined): Promise<string> {
    const { origin, close } = await serve({ folders: DEMONSTRATION, intercept });
    this.#closers.push(close);
    return origin;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    for (const close of this.#closers) await close();
  }

  /** Opens a page of its own with an empty profile. */
  async visit({ head = '<script src="/dist/klima.js" defer></script>', body, policy }: PageOptions): Promise<Visit> {
    this.#pages += 1;
    const path = `/test/${this.#pages}.html`;
    const headers = policy === undefined ? {} : { 'content-security-policy': policy };
    this.#answers.set(path, { headers, body: `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Test</title>${head}</head><body>${body}</body></html>` });
    const page = await (await this.#browser.newContext({ viewport: { width: 800, height: 600 } })).newPage();
    const lines: string[] = [];
    const thrown: string[] = [];
    const requests: string[] = [];
    const waiting: { readonly word: string; readonly resolve: () => void }[] = [];
    page.on('console', (message) => {
      if (!['warning', 'error'].includes(message.type())) return;
      lines.push(message.text());
      for (const { word, resolve } of waiting) if (message.text().includes(word)) resolve();
    });
    page.on('pageerror', (error) => {
      thrown.push(String(error));
    });
    page.on('request', (request) => {
      requests.push(request.url());
    });
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.defineProperty(window, Symbol.for('test/violations'), { value: seen });
      document.addEventListener('securitypolicyviolation', (event) => seen.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
    });
    await page.goto(this.origin + path);
    const violations = (): Promise<readonly string[]> => page.evaluate(() => (window as unknown as Record<symbol, string[]>)[Symbol.for('test/violations')] ?? []);
    const said = (word: string): Promise<void> =>
      new Promise((resolve) => {
        if (lines.some((line) => line.includes(word))) resolve();
        else waiting.push({ word, resolve });
      });
    return { page, lines, thrown, requests, said, violations };
  }
}

/** Waits until an element says that it is `ready`. */
export async function ready(page: Page, selector: string): Promise<void> {
  await page.waitForFunction((wanted) => (document.querySelector(wanted) as { state?: string } | null)?.state === 'ready', selector);
}

/** Waits until a tag is registered. */
export async function defined(page: Page, tag: string): Promise<void> {
  await page.waitForFunction((wanted) => customElements.get(wanted) !== undefined, tag);
}

/** Waits until the browser has drawn twice: observers have reported by then. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
