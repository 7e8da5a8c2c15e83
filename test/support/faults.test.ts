import { expect } from '@open-wc/testing';
import { countsOf, fault, feed, freshKey, gate, otherOrigin, settled } from './index.js';

describe('fault server', () => {
  it('answers with a status, a wait and a page', async () => {
    const reply = await fetch(fault('status/503?retry-after=7'));
    expect([reply.status, reply.headers.get('retry-after'), reply.headers.get('content-type')]).to.deep.equal([503, '7', 'text/html']);
    expect((await fetch(fault('html'))).headers.get('content-type')).to.match(/html/);
    expect((await fetch(fault('html-as-json'))).headers.get('content-type')).to.equal('application/json');
  });

  it('counts requests per key and follows a script', async () => {
    const { url, counts } = await feed({ body: { n: 1 } }, { status: 500, type: 'text/plain', body: 'kaputt' });
    expect(await (await fetch(url)).json()).to.deep.equal({ n: 1 });
    expect((await fetch(url)).status).to.equal(500);
    expect((await fetch(url)).status).to.equal(500);
    const { requests, headers } = await counts();
    expect(requests).to.equal(3);
    expect(headers[0]?.accept).to.equal('*/*');
  });

  it('damages bytes: mark, encoding, end', async () => {
    const { url } = await feed({ body: '{"a":"ü"}', bom: true }, { body: 'ü', encoding: 'latin1' }, { body: '{"a":1}', truncate: 2 }, { base64: 'AP8=' });
    const next = async (): Promise<readonly number[]> => Array.from(new Uint8Array(await (await fetch(url)).arrayBuffer()));
    expect((await next()).slice(0, 4)).to.deep.equal([0xef, 0xbb, 0xbf, 0x7b]);
    expect(await next()).to.deep.equal([0xfc]);
    expect(String.fromCharCode(...(await next()))).to.equal('{"a":');
    expect(await next()).to.deep.equal([0, 255]);
  });

  it('holds replies until they are released, in any order', async () => {
    const [first, second] = [gate(), gate()];
    const { url } = await feed({ body: '1', gate: first.name }, { body: '2', gate: second.name });
    const order: string[] = [];
    const ask = async (query: string): Promise<void> => void order.push(await (await fetch(`${url}&${query}`)).text());
    const one = ask('a');
    await first.arrived();
    const two = ask('b');
    await second.arrived();
    await second.release();
    await two;
    await first.release();
    await one;
    expect(order).to.deep.equal(['2', '1']);
  });

  it('never ends until the client goes, and sees it go', async () => {
    for (const path of ['never', 'silent', 'megabytes/4000']) {
      const key = freshKey();
      const controller = new AbortController();
      const reply = fetch(fault(path, key), { signal: controller.signal });
      if (path === 'silent') await requested(key);
      else await (await reply).body?.getReader().read();
      controller.abort();
      await reply.catch(() => undefined);
      await settled(key);
      const { requests, aborted } = await countsOf(key);
      expect([path, requests, aborted]).to.deep.equal([path, 1, 1]);
    }
  });

  it('streams megabytes, plain and compressed', async () => {
    for (const path of ['megabytes/3', 'gzip-bomb/3']) expect((await (await fetch(fault(path))).arrayBuffer()).byteLength).to.equal(3 * 1024 * 1024 + 14);
  });

  it('breaks connections', async () => {
    for (const path of ['broken', 'cut']) {
      const outcome = await fetch(fault(path))
        .then((reply) => reply.text())
        .then(
          () => 'answered',
          (error: Error) => error.name,
        );
      expect(outcome).to.equal('TypeError');
    }
  });

  it('redirects to the same origin and to another, with and without CORS', async () => {
    const { url, elsewhere } = await feed({ body: { ok: true } });
    const to = encodeURIComponent(new URL(url).pathname + new URL(url).search);
    expect((await fetch(fault(`redirect/same?to=${to}`))).url).to.equal(url);
    const reply = await fetch(fault(`redirect/other?to=${to}&cors=1`));
    expect(new URL(reply.url).origin).to.equal(await otherOrigin());
    expect(await reply.json()).to.deep.equal({ ok: true });
    const refused = await fetch(fault(`redirect/other?to=${to}`)).catch((error: Error) => error.name);
    expect(refused).to.equal('TypeError');
    expect(await (await fetch(await elsewhere(true))).json()).to.deep.equal({ ok: true });
    expect(await fetch(await elsewhere(false)).catch((error: Error) => error.name)).to.equal('TypeError');
  });

  it('nests, truncates and empties', async () => {
    expect(await (await fetch(fault('nested/3'))).text()).to.equal('[[[]]]');
    expect(() => JSON.parse('[')).to.throw();
    const truncated = await (await fetch(fault('truncated'))).text();
    expect(() => JSON.parse(truncated) as unknown).to.throw(SyntaxError);
    expect(await (await fetch(fault('empty'))).text()).to.equal('');
    expect((await fetch(fault('no-such-fault'))).status).to.equal(404);
  });
});

/** Resolves when the first request of a key has come in. */
async function requested(key: string): Promise<void> {
  while ((await countsOf(key)).requests === 0);
}
