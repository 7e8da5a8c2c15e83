/** Requests in flight are shared per URL by all widgets of a page; replies are never kept, failures neither. No DOM. */

import { type LoadEnvironment, type LoadedBody, type LoadRequest, loadBody } from './load.js';
import { FindingLog } from './problems.js';

interface Flight {
  readonly body: Promise<LoadedBody>;
  readonly log: FindingLog;
  readonly controller: AbortController;
  waiting: number;
}

/** Shares requests. One pool per page and script; `load` behaves like {@link loadBody}. */
export class RequestPool {
  readonly #flights = new Map<string, Flight>();

  /** Joins a request in flight for the same URL and limits, or starts one. The last caller to give up ends it. */
  async load(request: LoadRequest, environment: LoadEnvironment): Promise<LoadedBody> {
    request.signal.throwIfAborted();
    const key = JSON.stringify([request.url, request.reload, request.limits.bytes, request.limits.timeout, request.rules.page, request.rules.allowOrigins.join(' ')]);
    const flight = this.#flights.get(key) ?? this.#start(key, request, environment);
    flight.waiting += 1;
    return new Promise<LoadedBody>((resolve, reject) => {
      const leave = (): void => {
        flight.waiting -= 1;
        if (flight.waiting === 0) flight.controller.abort(request.signal.reason);
        reject(request.signal.reason);
      };
      request.signal.addEventListener('abort', leave, { once: true });
      flight.body.then(resolve, reject).finally(() => {
        request.signal.removeEventListener('abort', leave);
        for (const finding of flight.log.findings) request.report(finding.code, finding.path, finding.detail);
      });
    });
  }

  #start(key: string, request: LoadRequest, environment: LoadEnvironment): Flight {
    const controller = new AbortController();
    const log = new FindingLog();
    const body = loadBody({ ...request, signal: controller.signal, report: log.report }, environment);
    const flight: Flight = { body, log, controller, waiting: 0 };
    this.#flights.set(key, flight);
    const land = (): void => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    };
    body.then(land, land);
    // An aborted flight must not be joined by the next caller.
    controller.signal.addEventListener('abort', land, { once: true });
    return flight;
  }
}
