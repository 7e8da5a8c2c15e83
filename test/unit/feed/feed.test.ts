/** A feed over time: retries, the last good data, the latest call, several sources. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Feed, type FeedRequest, type FeedUpdate } from '../../../src/core/element/feed.js';
import { limits, numbers, RULES, reply, settle, TestPage, until } from './support.js';

type Update = FeedUpdate<readonly number[]>;

function watch(page = new TestPage()): { page: TestPage; updates: Update[]; feed: Feed<readonly number[]>; phases: () => string[] } {
  const updates: Update[] = [];
  const feed = new Feed(numbers, (update) => updates.push(update), page);
  return { page, updates, feed, phases: () => updates.map((update) => (update.phase === 'failed' ? update.problem.code : update.phase)) };
}

function request(source: FeedRequest['source'] | string, changes: Partial<FeedRequest> = {}): FeedRequest {
  return { source: typeof source === 'string' ? { src: source } : source, format: 'auto', rules: RULES, limits: limits(), timeZone: 'Europe/Berlin', ...changes };
}

const contentOf = (updates: readonly Update[]): readonly number[] | undefined => updates.findLast((update) => update.phase === 'loaded')?.content;

describe('a feed', () => {
  it('loads, reads and says when', async () => {
    const { page, updates, feed, phases } = watch();
    page.time = 1234;
    page.answer = () => reply('{"items":[1,"x",2]}');
    feed.start(request('/a.json'));
    await settle();
    assert.deepEqual(phases(), ['loading', 'loaded']);
    const loaded = updates[1];
    assert.ok(loaded?.phase === 'loaded');
    assert.deepEqual(loaded.content, [1, 2]);
    assert.equal(loaded.receivedAt, 1234);
    assert.deepEqual(loaded.findings, [{ code: 'record-dropped', path: '/items/1' }]);
  });

  it('A2: a server error is tried again twice with growing waits, then no more', async () => {
    const { page, feed, phases } = watch();
    page.answer = () => reply('', { status: 500 });
    feed.start(request('/a.json'));
    await settle();
    assert.equal(page.requested.length, 1);
    await page.pass(1_999);
    assert.equal(page.requested.length, 1);
    await page.pass(1);
    assert.equal(page.requested.length, 2);
    await page.pass(8_000);
    assert.equal(page.requested.length, 3);
    await page.pass(10 * 60_000);
    assert.equal(page.requested.length, 3, 'no storm');
    assert.deepEqual(phases(), ['loading', 'http-status', 'http-status', 'http-status']);
  });

  it('A2: a missing file is not tried again', async () => {
    const { page, feed } = watch();
    page.answer = () => reply('', { status: 404 });
    feed.start(request('/a.json'));
    await settle();
    await page.pass(60_000);
    assert.equal(page.requested.length, 1);
  });

  it('waits as long as the server asked', async () => {
    const { page, feed } = watch();
    page.answer = () => reply('', { status: 503, headers: { 'retry-after': '30' } });
    feed.start(request('/a.json'));
    await settle();
    await page.pass(29_999);
    assert.equal(page.requested.length, 1);
    await page.pass(1);
    assert.equal(page.requested.length, 2);
  });

  it('tries again only while the page is visible and online', async () => {
    const { page, feed, phases } = watch();
    page.answer = () => Promise.reject(new TypeError('offline'));
    feed.start(request('/a.json'));
    await settle();
    page.awake = false;
    await page.pass(60_000);
    assert.equal(page.requested.length, 1);
    page.answer = () => reply('{"items":[7]}');
    page.wake();
    await settle();
    assert.deepEqual(phases(), ['loading', 'network', 'loaded']);
  });

  it('A14: after a first success failures are told and tried again without end, slower and slower', async () => {
    const { page, updates, feed, phases } = watch();
    page.answer = () => reply('{"items":[1]}');
    feed.start(request('/a.json'));
    await settle();
    page.answer = () => Promise.reject(new TypeError('offline'));
    feed.start(request('/a.json'), true);
    await settle();
    for (let turn = 0; turn < 6; turn += 1) await page.pass(5 * 60_000);
    assert.ok(page.requested.length >= 6);
    assert.deepEqual(contentOf(updates), [1], 'nothing replaced the last good data');
    page.answer = () => reply('{"items":[2]}');
    await page.pass(5 * 60_000);
    assert.deepEqual(contentOf(updates), [2]);
    assert.equal(phases().at(-1), 'loaded');
  });

  it('A11: of twenty quick changes only the last reply counts, and the others are ended', async () => {
    const { page, updates, feed } = watch();
    const pending = new Map<string, (response: Response) => void>();
    const signals: AbortSignal[] = [];
    page.answer = (url, init) => {
      if (init.signal) signals.push(init.signal);
      return new Promise((resolve) => pending.set(url, resolve));
    };
    for (let index = 0; index < 20; index += 1) {
      feed.start(request(`/${index}.json`));
      await settle();
    }
    for (let index = 19; index >= 0; index -= 1) pending.get(`https://stadt.example/${index}.json`)?.(reply(`{"items":[${index}]}`));
    await settle();
    assert.deepEqual(
      updates.filter((update) => update.phase === 'loaded').map((update) => update.content),
      [[19]],
    );
    assert.equal(signals.filter((signal) => signal.aborted).length >= 19, true);
  });

  it('A12: after stop nothing is told, whatever arrives', async () => {
    const { page, updates, feed } = watch();
    let answer: (response: Response) => void = () => undefined;
    page.answer = () => new Promise((resolve) => (answer = resolve));
    feed.start(request('/a.json'));
    await settle();
    const before = updates.length;
    feed.stop();
    answer(reply('{"items":[1]}'));
    await settle();
    await page.pass(60_000);
    assert.equal(updates.length, before);
  });

  it('refresh revalidates the HTTP cache, a first load does not', async () => {
    const { page, feed } = watch();
    page.answer = () => reply('{"items":[1]}');
    feed.start(request('/a.json'));
    await settle();
    feed.start(request('/a.json'), true);
    await settle();
    assert.deepEqual(page.caches, ['default', 'no-cache']);
  });

  it('merges several sources and names the one that failed', async () => {
    const { page, updates, feed } = watch();
    page.answer = (url) => (url.endsWith('b.json') ? reply('', { status: 404 }) : reply(`{"items":[${url.length}]}`));
    feed.start(request('/a.json /b.json /ccc.json'));
    await settle();
    const loaded = updates.at(-1);
    assert.ok(loaded?.phase === 'loaded');
    assert.equal(loaded.content.length, 2);
    assert.deepEqual(
      loaded.findings.map((finding) => [finding.code, finding.path]),
      [['http-status', 'https://stadt.example/b.json']],
    );
  });

  it('A10: reads a document that needs no request', async () => {
    const { page, updates, feed } = watch();
    feed.start(request({ text: '{"items":[3]}' }));
    await settle();
    assert.deepEqual(contentOf(updates), [3]);
    feed.start(request({ json: { items: [4] } }));
    await settle();
    assert.deepEqual(contentOf(updates), [4]);
    assert.equal(page.requested.length, 0);
  });

  it('an unknown format is reported and recognised by content instead', async () => {
    const { updates, feed } = watch();
    feed.start(request({ text: 'lines\n1\n2' }, { format: 'linse' }));
    await settle();
    const loaded = updates.at(-1);
    assert.ok(loaded?.phase === 'loaded');
    assert.deepEqual(loaded.content, [1, 2]);
    assert.equal(loaded.findings[0]?.code, 'attribute-unknown');
  });
});

describe('documents that cannot be read (group B)', () => {
  const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
  const cases: readonly (readonly [string, string, string])[] = [
    ['B1: an empty body', '', 'parse'],
    ['B1: white space', ' \n ', 'parse'],
    ['B2: truncated', '{"items":[1,', 'parse'],
    ['B2: trailing comma', '{"items":[1,]}', 'parse'],
    ['B2: single quotes', "{'items':[1]}", 'parse'],
    ['B2: NaN', '{"items":[NaN]}', 'parse'],
    ['B4: null', 'null', 'shape'],
    ['B4: a number', '42', 'shape'],
    ['B4: a string', '"Termine"', 'shape'],
    ['B4: an empty object', '{}', 'shape'],
    ['B5: an object instead of the list', '{"items":{"a":1}}', 'shape'],
    ['B7: 200 000 nested arrays', deep(200_000), 'too-deep'],
    ['no known format', 'Guten Tag', 'parse'],
  ];
  for (const [name, body, code] of cases) {
    it(`${name} is ${code}`, async () => {
      const { page, updates, feed, phases } = watch();
      page.answer = () => reply(body);
      feed.start(request('/a.json'));
      await until(() => updates.length === 2);
      assert.deepEqual(phases(), ['loading', code]);
    });
  }

  it('B2: the detail names line and column, for the console', async () => {
    const { updates, feed } = watch();
    feed.start(request({ text: '{\n  "items": [1,,2]\n}' }));
    await until(() => updates.length === 2);
    const failed = updates.at(-1);
    assert.ok(failed?.phase === 'failed');
    assert.match(failed.problem.message, /line 2/);
  });

  it('B3: a byte order mark is stripped', async () => {
    const { updates, feed } = watch();
    feed.start(request({ text: '\uFEFF{"items":[1]}' }));
    await settle();
    assert.deepEqual(contentOf(updates), [1]);
  });

  it('B6: __proto__ in a feed changes no prototype', async () => {
    const { feed } = watch();
    feed.start(request({ text: '{"items":[1],"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}' }));
    await settle();
    assert.equal(({} as { x?: number }).x, undefined);
  });

  it('B7: a document at the limit is read', async () => {
    const { feed, phases } = watch();
    feed.start(request({ text: `{"items":[1],"more":${deep(31)}}` }));
    await settle();
    assert.deepEqual(phases(), ['loading', 'loaded']);
  });

  it('B8: of duplicate keys the last one wins', async () => {
    const { updates, feed } = watch();
    feed.start(request({ text: '{"items":[1],"items":[2]}' }));
    await settle();
    assert.deepEqual(contentOf(updates), [2]);
  });
});
