/** Watching what a page does behind a test's back: errors, console lines, requests. */

/** What was seen since the test began. */
export interface PageLog {
  /** Uncaught errors, unhandled rejections and `console.error` lines. */
  readonly errors: string[];
  /** `console.warn` and `console.info` lines. */
  readonly hints: string[];
  /** Takes the errors that match out of the log and returns them: those that a test provokes. */
  expectError(pattern: RegExp): readonly string[];
}

/** Call in a `describe`: every test in it fails when the page throws, rejects or logs an error. */
export function failOnPageErrors(): PageLog {
  const log: PageLog = {
    errors: [],
    hints: [],
    expectError(pattern) {
      const matching = log.errors.filter((line) => pattern.test(line));
      const others = log.errors.filter((line) => !pattern.test(line));
      log.errors.splice(0, log.errors.length, ...others);
      return matching;
    },
  };
  const { error, warn, info } = console;
  const onError = (event: ErrorEvent): void => void log.errors.push(`uncaught: ${event.message}`);
  const onRejection = (event: PromiseRejectionEvent): void => void log.errors.push(`unhandled rejection: ${String(event.reason)}`);

  beforeEach(() => {
    log.errors.length = 0;
    log.hints.length = 0;
    console.error = (...parts: unknown[]) => void log.errors.push(parts.map(String).join(' '));
    console.warn = (...parts: unknown[]) => void log.hints.push(parts.map(String).join(' '));
    console.info = console.warn;
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onRejection);
  });

  afterEach(async function () {
    // A rejection is reported in a task of its own, after the test has ended.
    await nextTask();
    Object.assign(console, { error, warn, info });
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
    const test = this.currentTest;
    if (log.errors.length === 0 || !test || test.state === 'failed') return;
    // An error thrown here would fail the hook, and with it all tests that follow in the suite; so the test itself is marked.
    test.state = 'failed';
    test.err = new Error(`the page reported: ${log.errors.join(' · ')}`);
  });
  return log;
}

/** Lets everything that is queued run, without waiting for a time. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(undefined);
  });
}

/** A request as the browser's resource timing saw it. */
export interface SeenRequest {
  readonly url: string;
  /** `fetch`, `img`, `script`, `link`, `css`, `beacon` and so on. */
  readonly initiator: string;
}

/** Requests of the tests themselves to the fault server. */
const CONTROL = /\/faults\/(?:script|release|arrived|count|settled|other)\b|\/__web-/;

/** Watches every request the page makes from now on; the call it returns ends the watch and lists them. */
export function requestsMade(): () => Promise<readonly SeenRequest[]> {
  const seen: SeenRequest[] = [];
  const take = (entries: readonly PerformanceEntry[]): void => {
    for (const entry of entries) {
      if (entry instanceof PerformanceResourceTiming && !CONTROL.test(entry.name)) seen.push({ url: entry.name, initiator: entry.initiatorType });
    }
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'resource', buffered: false });
  return async () => {
    // Entries are queued after the reply has been delivered: two frames, and what is still in the queue.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    take(observer.takeRecords());
    observer.disconnect();
    return seen;
  };
}
