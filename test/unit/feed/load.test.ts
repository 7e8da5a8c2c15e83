/** Faults of transport (group A) at the level of one request. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type LoadRequest, loadBody } from '../../../src/core/data/load.js';
import { RequestPool } from '../../../src/core/data/request-pool.js';
import { resolveSources } from '../../../src/core/data/source.js';
import { DocumentProblem, endless, FindingLog, limits, RULES, reply, settle, TestPage } from './support.js';

const URL_ = 'https://stadt.example/feeds/termine.json';

function request(changes: Partial<LoadRequest> = {}): LoadRequest & { log: FindingLog } {
  const log = new FindingLog();
  return { url: URL_, rules: RULES, limits: limits(), report: log.report, signal: new AbortController().signal, reload: false, log, ...changes };
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof DocumentProblem, `expected a DocumentProblem, got ${String(error)}`);
  return error.code;
}

describe('one request', () => {
  it('sends neither cookies nor the address of the page', async () => {
    const page = new TestPage();
    let seen: RequestInit | undefined;
    page.answer = (_url, init) => {
      seen = init;
      return reply('{}');
    };
    await loadBody(request(), page);
    assert.equal(seen?.credentials, 'omit');
    assert.equal(seen?.referrerPolicy, 'no-referrer');
  });

  for (const status of [404, 410, 500, 503]) {
    it(`A2: status ${status} is http-status`, async () => {
      const page = new TestPage();
      page.answer = () => reply('nothing', { status, headers: { 'retry-after': '7' } });
      const error = await loadBody(request(), page).catch((reason: unknown) => reason);
      assert.ok(error instanceof DocumentProblem);
      assert.equal(error.code, 'http-status');
      assert.match(error.message, new RegExp(String(status)));
      assert.equal(error.retryAfter, 7);
    });
  }

  it('A3: a refused connection is network and names CORS and the policy for the editor', async () => {
    const page = new TestPage();
    page.answer = () => Promise.reject(new TypeError('Failed to fetch'));
    const error = await loadBody(request(), page).catch((reason: unknown) => reason);
    assert.ok(error instanceof DocumentProblem);
    assert.equal(error.code, 'network');
    assert.match(error.message, /CORS/);
    assert.match(error.message, /connect-src/);
  });

  it('A4: a reply that never ends is given up after the timeout, and its body is cancelled', async () => {
    const page = new TestPage();
    let cancelled = false;
    page.answer = (_url, init) => {
      const stream = endless(() => {
        cancelled = true;
      });
      init.signal?.addEventListener('abort', () => void stream.cancel().catch(() => undefined));
      const response = reply(null);
      Object.defineProperty(response, 'body', {
        value: {
          getReader: () => ({ read: () => new Promise((_resolve, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error))) }),
        },
      });
      return response;
    };
    const loading = codeOf(loadBody(request(), page));
    await settle();
    await page.pass(9_999);
    assert.equal(cancelled, false);
    await page.pass(1);
    assert.equal(await loading, 'timeout');
    assert.equal(cancelled, true);
    assert.equal(page.waiting, 0);
  });

  it('A5: an HTML page is refused by its type', async () => {
    const page = new TestPage();
    page.answer = () => reply('<!doctype html><title>Anmeldung</title>', { type: 'text/html; charset=utf-8' });
    assert.equal(await codeOf(loadBody(request(), page)), 'type');
  });

  it('A5: an HTML page is refused by its content when its type lies', async () => {
    const page = new TestPage();
    page.answer = () => reply('\n  <!DOCTYPE html><html>', { type: 'application/json' });
    assert.equal(await codeOf(loadBody(request(), page)), 'type');
  });

  it('A6: JSON served as text/plain is accepted with one hint', async () => {
    const page = new TestPage();
    page.answer = () => reply('{"a":1}', { type: 'text/plain' });
    const asked = request();
    assert.equal((await loadBody(asked, page)).text, '{"a":1}');
    assert.deepEqual(
      asked.log.findings.map((finding) => finding.code),
      ['content-type'],
    );
  });

  it('A7, A15: reading stops at the limit of decoded bytes', async () => {
    const page = new TestPage();
    let pulled = 0;
    page.answer = () =>
      reply(
        new ReadableStream({
          pull: (controller) => {
            pulled += 1;
            controller.enqueue(new Uint8Array(1000));
          },
        }),
      );
    assert.equal(await codeOf(loadBody(request({ limits: limits({ bytes: 10_000 }) }), page)), 'too-large');
    assert.ok(pulled <= 13, `${pulled} chunks were pulled`);
  });

  it('A8: a redirect to a foreign origin is refused, to an allowed one accepted', async () => {
    const page = new TestPage();
    page.answer = () => reply('{}', { url: 'https://anderswo.example/termine.json' });
    assert.equal(await codeOf(loadBody(request(), page)), 'origin-refused');
    const allowed = request({ rules: { ...RULES, allowOrigins: ['https://anderswo.example'] } });
    assert.equal((await loadBody(allowed, page)).url, 'https://anderswo.example/termine.json');
  });

  it('A9: a redirect to http on an https page is mixed content', async () => {
    const page = new TestPage();
    page.answer = () => reply('{}', { url: 'http://stadt.example/termine.json' });
    assert.equal(await codeOf(loadBody(request(), page)), 'mixed-content');
  });

  it('A12: the caller gives up: the request ends with the caller’s reason and no timer stays', async () => {
    const page = new TestPage();
    page.answer = () => new Promise(() => undefined);
    const controller = new AbortController();
    const loading = loadBody(request({ signal: controller.signal }), page).catch((reason: unknown) => reason);
    await settle();
    const reason = new Error('gone');
    controller.abort(reason);
    assert.equal(await loading, reason);
    assert.equal(page.waiting, 0);
  });

  it('A16: bytes that are not UTF-8 become U+FFFD, a byte order mark is stripped', async () => {
    const page = new TestPage();
    page.answer = () => reply(new Uint8Array([0xef, 0xbb, 0xbf, 0x22, 0x4d, 0xfc, 0x22]));
    assert.equal((await loadBody(request(), page)).text, '"M\uFFFD"');
  });
});

describe('sources', () => {
  it('several URLs are separated by white space and resolve against the base', () => {
    assert.deepEqual(resolveSources(' /a.json \n b.json ', { ...RULES, base: 'https://stadt.example/daten/x' }), [
      'https://stadt.example/a.json',
      'https://stadt.example/daten/b.json',
    ]);
  });

  for (const bad of ['javascript:alert(1)', 'data:application/json,{}', 'file:///etc/passwd', 'https://user:pass@stadt.example/', 'http://[::']) {
    it(`refuses ${bad}`, () => {
      assert.throws(
        () => resolveSources(bad, RULES),
        (error) => error instanceof DocumentProblem && error.code === 'origin-refused',
      );
    });
  }

  it('A9: an http feed on an https page is mixed content, on the own machine it is not', () => {
    assert.throws(
      () => resolveSources('http://stadt.example/a.json', RULES),
      (error) => error instanceof DocumentProblem && error.code === 'mixed-content',
    );
    assert.deepEqual(resolveSources('http://127.0.0.1:8000/a.json', RULES), ['http://127.0.0.1:8000/a.json']);
  });
});

describe('requests in flight', () => {
  it('A13: two widgets share one request and both get the body', async () => {
    const page = new TestPage();
    page.answer = () => reply('{"a":1}', { type: 'text/plain' });
    const pool = new RequestPool();
    const [one, two] = [request(), request()];
    const bodies = await Promise.all([pool.load(one, page), pool.load(two, page)]);
    assert.deepEqual(page.requested, [URL_]);
    assert.equal(bodies[0]?.text, bodies[1]?.text);
    assert.equal(two.log.findings.length, 1, 'the hint reaches both');
  });

  it('A13: one gives up, the other still gets the body', async () => {
    const page = new TestPage();
    const pool = new RequestPool();
    let answer: (response: Response) => void = () => undefined;
    page.answer = () => new Promise((resolve) => (answer = resolve));
    const controller = new AbortController();
    const first = pool.load(request({ signal: controller.signal }), page).catch((reason: unknown) => reason);
    const second = pool.load(request(), page);
    await settle();
    controller.abort(new Error('gone'));
    answer(reply('{}'));
    assert.match(String(await first), /gone/);
    assert.equal((await second).text, '{}');
  });

  it('the last one to give up ends the request, and the next caller starts a new one', async () => {
    const page = new TestPage();
    const pool = new RequestPool();
    let signal: AbortSignal | null | undefined;
    page.answer = (_url, init) => {
      signal = init.signal;
      return new Promise(() => undefined);
    };
    const controller = new AbortController();
    const loading = pool.load(request({ signal: controller.signal }), page).catch(() => undefined);
    await settle();
    controller.abort(new Error('gone'));
    await loading;
    assert.equal(signal?.aborted, true);
    page.answer = () => reply('{}');
    await pool.load(request(), page);
    assert.equal(page.requested.length, 2);
  });

  it('a failure is not kept: the next call asks again', async () => {
    const page = new TestPage();
    const pool = new RequestPool();
    page.answer = () => reply('', { status: 500 });
    assert.equal(await codeOf(pool.load(request(), page)), 'http-status');
    page.answer = () => reply('{}');
    assert.equal((await pool.load(request(), page)).text, '{}');
  });
});
