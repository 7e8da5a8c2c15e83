/**
 * A server of bad feeds for the browser tests: `/faults/…` beside the files of the test server, and the same on a second port as another origin.
 * Deterministic and without waiting: what is held is held until a test lets it go. test/README.md lists the paths; `faults.ts` is the typed client.
 */

import { createServer } from 'node:http';
import { fixedReplies } from './faults-fixed.mjs';
import { FaultState, send } from './faults-state.mjs';

/** A middleware and a plugin for the test runner, and the bare request handler for other servers. */
export function faultServer() {
  const state = new FaultState();
  const handle = (request, response, other) => {
    const url = new URL(request.url, 'http://test');
    if (!url.pathname.startsWith('/faults/')) return false;
    const [, , name = '', argument = ''] = url.pathname.split('/');
    if (other) answerAsOtherOrigin(request, response, url);
    if (request.method === 'OPTIONS') return send(response, 204, {});
    state.count(url.searchParams.get('key'), request, response);
    const route = routes[name];
    if (!route) return send(response, 404, { body: `no fault "${name}"` });
    Promise.resolve(route({ argument: decodeURIComponent(argument), url, request, response, state, other: server })).catch((error) =>
      send(response, 500, { body: String(error) }),
    );
    return true;
  };

  let server;
  return {
    handle,
    /** Koa middleware. `respond = false` takes the reply out of Koa's hands, so that nothing transforms, caches or ends it. */
    middleware: async (context, next) => {
      if (!context.path.startsWith('/faults/')) return next();
      context.respond = false;
      // Koa starts with 404, which the test runner would list as a missing file.
      context.status = 200;
      handle(context.req, context.res, false);
    },
    plugin: {
      name: 'faults',
      async serverStart() {
        server = createServer((request, response) => handle(request, response, true) || send(response, 404, {}));
        await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
      },
      async serverStop() {
        server?.closeAllConnections();
        await new Promise((resolve) => (server ? server.close(resolve) : resolve()));
      },
    },
  };
}

/** The other origin allows everybody only when asked to with `cors=1`. */
function answerAsOtherOrigin(request, response, url) {
  if (url.searchParams.get('cors') !== '1') return;
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*');
  response.setHeader('timing-allow-origin', '*');
}

const routes = {
  ...fixedReplies,

  /** Answers from the script stored under a name: the first request gets the first reply, and so on; the last is repeated. */
  feed: ({ argument, state, response, url, other }) => state.answer(argument, response, (reply) => redirectTarget(reply, url, other)),
  /** Stores a script of replies. */
  script: async ({ argument, state, request, response }) => {
    state.store(argument, JSON.parse(await readBody(request)));
    send(response, 204, {});
  },

  /** Lets a held reply go, now or as soon as it is asked for. */
  release: ({ argument, state, response }) => {
    state.gate(argument).release();
    send(response, 204, {});
  },
  /** Answers when a request for the gate has come in. */
  arrived: async ({ argument, state, response }) => {
    await state.gate(argument).arrived;
    send(response, 204, {});
  },
  /** Held until released, then an empty object; scripts hold their replies with `gate`. */
  gate: async ({ argument, state, response, url }) => {
    await state.gate(argument).pass();
    send(response, Number(url.searchParams.get('status') ?? 200), { type: 'application/json', body: url.searchParams.get('body') ?? '{}' });
  },

  /** How often a key was asked for, and how the replies ended. */
  count: ({ url, state, response }) => send(response, 200, { type: 'application/json', body: JSON.stringify(state.counts(url.searchParams.get('of') ?? '')) }),
  /** Answers when all replies for a key have ended. */
  settled: async ({ url, state, response }) => {
    await state.settled(url.searchParams.get('of') ?? '');
    send(response, 204, {});
  },
  /** The address of the other origin. */
  other: ({ response, other }) => send(response, 200, { type: 'text/plain', body: `http://127.0.0.1:${other.address().port}` }),
};

function redirectTarget(reply, url, other) {
  const separator = reply.redirect.includes('?') ? '&' : '?';
  if (reply.origin !== 'other') return reply.redirect;
  return `http://127.0.0.1:${other.address().port}${reply.redirect}${reply.cors ? `${separator}cors=1` : ''}${url.hash}`;
}

async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
