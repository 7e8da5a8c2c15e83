/** A small static server for the demonstration, for pictures and for tests: this machine only, nothing outside its folders. */

import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { DIST, ROOT } from './paths.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The demonstration at the top, what was built below `/dist/`. */
export const DEMONSTRATION = { '/dist/': DIST, '/': path.join(ROOT, 'demo') };

/**
 * Starts a server on 127.0.0.1.
 *
 * `folders` maps URL prefixes to folders, the longest prefix wins. `intercept` may answer a request itself by returning
 * `{ status, headers, body }`; with `headers` alone they are added to the file's. Port 0 takes any free one.
 * Resolves to the origin and a function that ends it.
 */
export async function serve({ folders = DEMONSTRATION, port = 0, intercept = () => undefined } = {}) {
  const prefixes = Object.entries(folders).sort(([a], [b]) => b.length - a.length);
  const server = createServer(async (request, response) => {
    try {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      const own = await intercept(url, request);
      if (own?.body !== undefined || own?.status !== undefined) {
        response.writeHead(own.status ?? 200, { 'content-type': TYPES['.html'], ...own.headers }).end(own.body ?? '');
        return;
      }
      await sendFile(response, resolveFile(prefixes, url.pathname), request.method === 'HEAD', own?.headers);
    } catch (error) {
      if (!response.headersSent) response.writeHead(500, { 'content-type': TYPES['.txt'] });
      response.end(String(error));
    }
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The file behind a path, or `undefined` when the path leaves its folder or cannot be decoded. */
function resolveFile(prefixes, pathname) {
  const [prefix, folder] = prefixes.find(([start]) => pathname.startsWith(start)) ?? [];
  if (!folder) return undefined;
  try {
    const relative = decodeURIComponent(pathname.slice(prefix.length));
    const file = path.resolve(folder, relative.endsWith('/') || relative === '' ? `${relative}index.html` : relative);
    return file.startsWith(folder + path.sep) && !relative.includes('\0') ? file : undefined;
  } catch {
    // Not a valid percent encoding.
    return undefined;
  }
}

async function sendFile(response, file, isHead, headers = {}) {
  const info = file ? await stat(file).catch(() => undefined) : undefined;
  if (!info?.isFile()) {
    response.writeHead(404, { 'content-type': TYPES['.txt'], ...headers }).end('404: not found\n');
    return;
  }
  const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'content-length': info.size, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff', ...headers });
  if (isHead) response.end();
  else createReadStream(file).pipe(response);
}
