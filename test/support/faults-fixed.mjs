/** Faults that need no script: the address says everything. */

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { send } from './faults-state.mjs';

const MEGABYTE = Buffer.alloc(1024 * 1024, ' ');
const json = (response, body) => send(response, 200, { type: 'application/json', body });

/** A login page as a content management system sends it in place of a feed, with status 200. */
const PAGE = '<!DOCTYPE html><html lang="de"><head><title>Anmelden</title></head><body><h1>Anmelden</h1><script>window.faultPageRan = true</script></body></html>';

/** Routes by the first part of the path after `/faults/`; the second part is the argument. */
export const fixedReplies = {
  /** `/status/503?retry-after=7`: any status, with an HTML body as servers send it. */
  status: ({ argument, url, response }) => {
    const wait = url.searchParams.get('retry-after');
    send(response, Number(argument), { type: 'text/html', body: `<h1>${Number(argument)}</h1>`, headers: wait ? { 'retry-after': wait } : {} });
  },
  /** Headers and the start of a body, then nothing until the client goes. */
  never: ({ response }) => send(response, 200, { type: 'application/json', body: '{"@graph":[', hold: true }),
  /** Takes the request and says nothing at all until the client goes. */
  silent: () => {},
  /** Cuts the connection instead of answering. */
  broken: ({ response }) => response.destroy(),
  /** Cuts the connection in the middle of a body whose length was announced. */
  cut: ({ response }) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000', 'cache-control': 'no-store' });
    response.write('{"@graph":[', () => response.destroy());
  },
  /** `/megabytes/50`: a streamed JSON string of that size; stops when the client goes. */
  megabytes: async ({ argument, response }) => {
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    await pipeline(Readable.from(megabytes(Number(argument))), response).catch(ignoreGone);
  },
  /** `/gzip-bomb/50`: as above, compressed to a thousandth. */
  'gzip-bomb': async ({ argument, response }) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip', 'cache-control': 'no-store' });
    await pipeline(Readable.from(megabytes(Number(argument))), createGzip({ level: 1 }), response).catch(ignoreGone);
  },
  /** A web page with status 200. */
  html: ({ response }) => send(response, 200, { type: 'text/html; charset=utf-8', body: PAGE }),
  /** The same page declared as JSON. */
  'html-as-json': ({ response }) => json(response, PAGE),
  /** `/nested/200000`: that many arrays inside one another. */
  nested: ({ argument, response }) => json(response, '['.repeat(Number(argument)) + ']'.repeat(Number(argument))),
  /** `/truncated`: JSON that ends in the middle of a string. */
  truncated: ({ response }) => json(response, '{"@context":"https://schema.org","@graph":[{"@type":"Event","name":"Klima'),
  /** Nothing. */
  empty: ({ response }) => json(response, ''),
  /** `/redirect/same?to=/path`, `/redirect/other?to=/path&cors=1`. */
  redirect: ({ argument, url, response, other }) => {
    const to = url.searchParams.get('to') ?? '/faults/empty';
    const cors = url.searchParams.get('cors') === '1' ? `${to.includes('?') ? '&' : '?'}cors=1` : '';
    const origin = argument === 'other' ? `http://127.0.0.1:${other.address().port}` : '';
    send(response, 302, { headers: { location: origin + to + cors } });
  },
};

function* megabytes(count) {
  yield '{"padding":"';
  for (let sent = 0; sent < count; sent += 1) yield MEGABYTE;
  yield '"}';
}

/** A client that stops reading is what these faults are for. */
function ignoreGone(error) {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && error.code !== 'ECONNRESET' && error.code !== 'EPIPE') throw error;
}
