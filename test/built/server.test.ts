import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Server, serve } from '../../scripts/build/server.mjs';

let folder: string;
let server: Server;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'klima-server-'));
  mkdirSync(path.join(folder, 'public', 'unter ordner'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'public-too.txt'), 'secret');
  writeFileSync(path.join(folder, 'public', 'index.html'), '<p>Grün</p>');
  writeFileSync(path.join(folder, 'public', 'unter ordner', 'feed.geojson'), '{}');
  server = await serve({
    folders: { '/': path.join(folder, 'public') },
    intercept: (url) =>
      url.pathname === '/own' ? { status: 418, body: 'own' } : url.searchParams.has('cors') ? { headers: { 'access-control-allow-origin': '*' } } : undefined,
  });
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** A request with its path as written; `fetch` would tidy it up first. */
function raw(pathname: string): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.origin);
    request({ hostname, port, path: pathname }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the static server', () => {
  it('serves files with type and charset', async () => {
    const page = await fetch(`${server.origin}/`);
    assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(await page.text(), '<p>Grün</p>');
    const feed = await fetch(`${server.origin}/unter%20ordner/feed.geojson?x=1`);
    assert.equal(feed.headers.get('content-type'), 'application/geo+json; charset=utf-8');
  });

  it('never leaves its folder', async () => {
    for (const pathname of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/unter ordner/../../secret.txt'.replaceAll(' ', '%20'),
      '/..%5csecret.txt',
      '/../public-too.txt',
      '/%00',
      '/%zz',
      '//etc/passwd',
    ]) {
      const { status, body } = await raw(pathname);
      assert.equal(status, 404, pathname);
      assert.ok(!body.includes('secret'), pathname);
    }
  });

  it('answers 404 for folders without an index and for what is not there', async () => {
    assert.equal((await raw('/nothing.js')).status, 404);
    assert.equal((await raw('/unter%20ordner/')).status, 404);
    assert.equal((await raw('/unter%20ordner')).status, 404);
  });

  it('lets a test answer by itself or add headers', async () => {
    assert.deepEqual(await raw('/own'), { status: 418, body: 'own' });
    assert.equal((await fetch(`${server.origin}/?cors`)).headers.get('access-control-allow-origin'), '*');
  });
});
