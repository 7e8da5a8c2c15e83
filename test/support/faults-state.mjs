/** What the fault server remembers: scripts of replies, gates and counts, each under a name that a test makes up for itself. */

/** Scripts, gates and counts of one server. */
export class FaultState {
  #scripts = new Map();
  #gates = new Map();
  #requests = new Map();

  /** Remembers the replies of a feed. */
  store(name, replies) {
    this.#scripts.set(name, { replies, next: 0 });
  }

  /** Sends the next reply of a feed. */
  async answer(name, response, targetOf) {
    const script = this.#scripts.get(name);
    if (!script) return send(response, 404, { body: `no feed "${name}"` });
    const reply = script.replies[Math.min(script.next, script.replies.length - 1)];
    script.next += 1;
    if (reply.gate) await this.gate(reply.gate).pass();
    if (reply.redirect) return send(response, 302, { headers: { location: targetOf(reply) } });
    send(response, reply.status ?? 200, { type: reply.type ?? 'application/json', body: bytesOf(reply), headers: reply.headers, hold: reply.hold });
  }

  /** The gate of a name, made when first mentioned. */
  gate(name) {
    let gate = this.#gates.get(name);
    if (!gate) {
      gate = makeGate();
      this.#gates.set(name, gate);
    }
    return gate;
  }

  /** Counts a request under its key and watches how its reply ends. */
  count(key, request, response) {
    if (!key) return;
    const entry = this.#entry(key);
    entry.requests += 1;
    entry.headers.push(request.headers);
    response.once('close', () => {
      if (response.writableFinished) entry.finished += 1;
      else entry.aborted += 1;
      for (const wake of entry.waiting.splice(0)) wake();
    });
  }

  /** Numbers of a key. */
  counts(key) {
    const { waiting, ...numbers } = this.#entry(key);
    return numbers;
  }

  /** Resolves when every request of a key has ended; at once when there was none. */
  async settled(key) {
    const entry = this.#entry(key);
    while (entry.finished + entry.aborted < entry.requests) await new Promise((resolve) => entry.waiting.push(resolve));
  }

  #entry(key) {
    let entry = this.#requests.get(key);
    if (!entry) {
      entry = { requests: 0, finished: 0, aborted: 0, headers: [], waiting: [] };
      this.#requests.set(key, entry);
    }
    return entry;
  }
}

function makeGate() {
  let release = () => {};
  let arrive = () => {};
  const released = new Promise((resolve) => {
    release = resolve;
  });
  const arrived = new Promise((resolve) => {
    arrive = resolve;
  });
  const pass = () => {
    arrive();
    return released;
  };
  return { release, arrived, pass };
}

/** The bytes of a scripted reply: text, base64 or JSON, with the damage that was asked for. */
function bytesOf({ body = '', base64, encoding = 'utf8', bom = false, truncate = 0 }) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const bytes = base64 === undefined ? Buffer.from(text, encoding) : Buffer.from(base64, 'base64');
  const whole = bom ? Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]) : bytes;
  return whole.subarray(0, whole.length - truncate);
}

/** Sends a reply; `hold` leaves it open after the body, until the client goes. Always returns true. */
export function send(response, status, { type, body = '', headers = {}, hold = false }) {
  if (response.destroyed) return true;
  response.writeHead(status, { 'cache-control': 'no-store', ...(type ? { 'content-type': type } : {}), ...headers });
  if (hold) {
    response.flushHeaders();
    response.write(body);
  } else response.end(body);
  return true;
}
