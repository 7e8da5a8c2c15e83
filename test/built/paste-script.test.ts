import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { Bench, defined, drawn, ready, type Visit } from './support/browser.js';

const BADGE = '<klima-mission-badge city="dortmund"><a href="/mission">Dortmund in der EU-Mission</a></klima-mission-badge>';
const CALENDAR = '<klima-event-calendar src="/feeds/test.json"><a href="/termine">Alle Termine</a></klima-event-calendar>';
const FAR = '<div style="height: 5000px"></div>';
const DIST = new URL('../../dist/', import.meta.url);

let bench: Bench;
before(async () => {
  bench = await Bench.open();
});
after(() => bench.close());

function chunks({ requests }: Visit, name = ''): readonly string[] {
  return requests.filter((url) => url.includes(`/dist/chunks/${name}`));
}

function quiet({ lines, thrown }: Visit): void {
  assert.deepEqual([...thrown, ...lines], []);
}

describe('what an editor pastes', () => {
  it('a tag, a placeholder and a link become widgets with their fallback inside', async () => {
    const visit = await bench.visit({
      body: `${CALENDAR}
        <div id="place" data-klima="event-calendar" data-klima-src="/feeds/test.json" data-klima-heading-level="3"><a href="/termine">Alle Termine</a></div>
        <p id="alone"><a href="/termine#klima-event-calendar?src=/feeds/test.json&amp;limit=1&amp;loading=eager">Termine</a></p>
        <p id="among">Siehe <a href="/klima#klima-mission-badge?city=dortmund&amp;variant=inline">Dortmund</a> dort.</p>`,
    });
    await ready(visit.page, 'body > klima-event-calendar');
    await ready(visit.page, '#place > klima-event-calendar[heading-level="3"]');
    await ready(visit.page, 'klima-event-calendar[limit="1"]:has(> #alone)');
    await ready(visit.page, '#among > klima-mission-badge[variant="inline"]');
    assert.equal(await visit.page.locator('#place > klima-event-calendar > a[href="/termine"]').count(), 1);
    assert.equal(await visit.page.locator('#among > klima-mission-badge > a').count(), 1);
    quiet(visit);
  });

  it('nothing is asked of other origins, no cookie and no storage', async () => {
    const visit = await bench.visit({ body: CALENDAR + BADGE });
    await ready(visit.page, 'klima-event-calendar');
    await ready(visit.page, 'klima-mission-badge');
    assert.deepEqual(
      visit.requests.filter((url) => new URL(url).origin !== bench.origin),
      [],
    );
    assert.deepEqual(await visit.page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]), ['', 0, 0]);
  });

  it('all four tags and the provider are registered', async () => {
    const visit = await bench.visit({
      body: `<klima-provider accent="#0b6b50">${CALENDAR}${BADGE}<klima-partner-map>Karte</klima-partner-map><klima-co2-chart>Bilanz</klima-co2-chart></klima-provider>`,
    });
    for (const tag of ['klima-provider', 'klima-event-calendar', 'klima-mission-badge', 'klima-partner-map', 'klima-co2-chart']) await defined(visit.page, tag);
    assert.deepEqual(visit.thrown, []);
  });

  it('content that comes later is upgraded too, also in part of a page that was hidden', async () => {
    const visit = await bench.visit({ body: `<div id="tab" hidden>${BADGE}</div><div id="later"></div>` });
    await drawn(visit.page);
    assert.deepEqual(chunks(visit), []);
    await visit.page.evaluate((html) => {
      const later = document.querySelector('#later');
      if (later) later.innerHTML = html;
    }, `<section><div data-klima="event-calendar" data-klima-src="/feeds/test.json"></div></section>`);
    await ready(visit.page, '#later klima-event-calendar');
    assert.deepEqual(chunks(visit, 'mission-badge-'), []);
    await visit.page.evaluate(() => document.querySelector('#tab')?.removeAttribute('hidden'));
    await ready(visit.page, '#tab klima-mission-badge');
    quiet(visit);
  });

  it('settings on the script tag hold for the page, unless something nearer says otherwise', async () => {
    const visit = await bench.visit({
      head: '<script src="/dist/klima.js" data-klima-accent="#7a1f1f" data-klima-theme="dark" data-klima-lang="en" defer></script>',
      body: `<klima-mission-badge id="plain" city="dortmund"></klima-mission-badge>
        <klima-mission-badge id="own" city="dortmund" theme="light" lang="de"></klima-mission-badge>
        <klima-provider accent="#0b6b50"><div lang="de"><klima-mission-badge id="inside" city="dortmund"></klima-mission-badge></div></klima-provider>`,
    });
    await defined(visit.page, 'klima-mission-badge');
    const read = (id: string): Promise<(string | null)[]> =>
      visit.page.locator(id).evaluate((element) => ['accent', 'theme', 'lang'].map((name) => element.getAttribute(name)));
    assert.deepEqual(await read('#plain'), ['#7a1f1f', 'dark', 'en']);
    assert.deepEqual(await read('#own'), ['#7a1f1f', 'light', 'de']);
    assert.deepEqual(await read('#inside'), [null, 'dark', null]);
  });

  it('D14: an unknown tag or a foreign feed stays what it is; data-klima-allow lets an origin in', async () => {
    const other = await bench.serve((url) =>
      url.pathname === '/feeds/test.json' ? { headers: { 'access-control-allow-origin': '*', 'content-type': 'application/json' }, body: '{"@graph":[]}' } : undefined,
    );
    const body = `<p><a id="evil" href="/x#klima-evil?onclick=1">x</a></p>
      <div id="foreign" data-klima="event-calendar" data-klima-src="${other}/feeds/test.json">Termine</div>${BADGE}`;
    const strict = await bench.visit({ body });
    await ready(strict.page, 'klima-mission-badge');
    assert.equal(await strict.page.locator('klima-event-calendar').count(), 0);
    assert.equal(await strict.page.locator('p > #evil').count(), 1);
    assert.equal(strict.lines.filter((line) => line.includes('data-klima-allow')).length, 1);
    assert.deepEqual(
      strict.requests.filter((url) => url.startsWith(other)),
      [],
    );
    const open = await bench.visit({ body, head: `<script src="/dist/klima.js" data-klima-allow="${other}" defer></script>` });
    await defined(open.page, 'klima-event-calendar');
    await open.page.waitForFunction(() => (document.querySelector('#foreign > klima-event-calendar') as { state?: string } | null)?.state === 'empty');
  });

  it('text in an editor is left alone', async () => {
    const visit = await bench.visit({ body: `<div contenteditable="true"><div data-klima="mission-badge" data-klima-city="dortmund">Abzeichen</div></div>${BADGE}` });
    await ready(visit.page, 'body > klima-mission-badge');
    assert.equal(await visit.page.locator('[contenteditable] klima-mission-badge').count(), 0);
  });

  it('a page that was upgraded, saved and put back is not upgraded again', async () => {
    const visit = await bench.visit({
      body: '<main><div data-klima="mission-badge" data-klima-city="dortmund">Abzeichen</div><p><a href="#klima-mission-badge?city=dortmund">Abzeichen</a></p></main>',
    });
    await ready(visit.page, 'div > klima-mission-badge');
    await visit.page.evaluate(() => document.querySelector('main')?.replaceWith(document.querySelector('main')?.cloneNode(true) ?? ''));
    await ready(visit.page, 'div > klima-mission-badge');
    await drawn(visit.page);
    assert.equal(await visit.page.locator('klima-mission-badge').count(), 2);
  });
});

describe('when code is loaded', () => {
  it('only near the viewport, or at once with loading="eager"', async () => {
    const visit = await bench.visit({ body: `${BADGE}${FAR}${CALENDAR}<klima-partner-map loading="eager">Karte</klima-partner-map>` });
    await ready(visit.page, 'klima-mission-badge');
    await defined(visit.page, 'klima-partner-map');
    await drawn(visit.page);
    assert.deepEqual(chunks(visit, 'event-calendar-'), []);
    await visit.page.evaluate(() => scrollTo(0, 4500));
    await ready(visit.page, 'klima-event-calendar');
    assert.equal(chunks(visit, 'event-calendar-').length, 1);
  });

  it('nothing at all on a page without widgets', async () => {
    const visit = await bench.visit({ body: `<p>Kein Widget.</p><a href="#klima">Klima</a>` });
    await drawn(visit.page);
    assert.deepEqual(
      visit.requests.map((url) => new URL(url).pathname).filter((path) => path.startsWith('/dist/')),
      ['/dist/klima.js'],
    );
  });

  it('the files of a widget are asked for together, not one after the other', async () => {
    const named = [...(/"?klima-event-calendar"?:\[([^\]]+)\]/.exec(readFileSync(new URL('klima.js', DIST), 'utf8'))?.[1] ?? '').matchAll(/chunks\/[\w.-]+/g)].map(
      ([file]) => `/dist/${file}`,
    );
    assert.ok(named.length > 2);
    // No file is answered before the last one has been asked for: with a file that waits for another, nothing would ever come.
    const asked = new Set<string>();
    let release: (answer: object) => void = () => undefined;
    const all = new Promise<object>((resolve) => {
      release = resolve;
    });
    bench.intercept = (url) => {
      if (!named.includes(url.pathname)) return undefined;
      asked.add(url.pathname);
      if (asked.size === named.length) release({});
      return all;
    };
    try {
      const visit = await bench.visit({ body: CALENDAR });
      await ready(visit.page, 'klima-event-calendar');
    } finally {
      bench.intercept = () => undefined;
    }
  });
});

describe('H1: the script more than once', () => {
  it('twice the same version is silent', async () => {
    const visit = await bench.visit({ head: '<script src="/dist/klima.js" defer></script><script src="/dist/klima.js?again" defer></script>', body: BADGE });
    await ready(visit.page, 'klima-mission-badge');
    assert.equal(await visit.page.evaluate(() => window.klimaWidgets?.versions.length), 1);
    quiet(visit);
  });

  it('of two versions the first runs, and one line names both', async () => {
    const [version = ''] = /\d+\.\d+\.\d+/.exec(readFileSync(new URL('../package.json', DIST), 'utf8').split('"version"')[1] ?? '') ?? [];
    const other = readFileSync(new URL('klima.js', DIST), 'utf8').replaceAll(version, '99.0.0');
    bench.intercept = (url) => (url.pathname === '/other/klima.js' ? { headers: { 'content-type': 'text/javascript' }, body: other } : undefined);
    const visit = await bench.visit({ head: '<script src="/dist/klima.js" defer></script><script src="/other/klima.js" defer></script>', body: BADGE });
    await ready(visit.page, 'klima-mission-badge');
    bench.intercept = () => undefined;
    assert.deepEqual(await visit.page.evaluate(() => window.klimaWidgets?.versions), [version, '99.0.0']);
    assert.equal(visit.lines.length, 1);
    assert.match(visit.lines[0] ?? '', new RegExp(`${version}.*99\\.0\\.0`));
  });

  it('leaves one global, and an element of the same id does not stop it', async () => {
    const visit = await bench.visit({ body: `<p id="klimaWidgets">x</p>${BADGE}` });
    await ready(visit.page, 'klima-mission-badge');
    const added = await visit.page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const usual = new Set(Object.keys(frame.contentWindow ?? {}));
      // Lit leaves its own version lists.
      return Object.keys(window).filter((name) => !usual.has(name) && !/^(?:\d+$|lit|reactiveElement)/.test(name));
    });
    assert.deepEqual(added, ['klimaWidgets']);
  });
});

describe('where chunks cannot be imported', () => {
  it('404: the classic bundle takes over', async () => {
    bench.intercept = (url) => (url.pathname.startsWith('/dist/chunks/') ? { status: 404 } : undefined);
    const visit = await bench.visit({ body: CALENDAR + BADGE });
    await ready(visit.page, 'klima-event-calendar');
    await ready(visit.page, 'klima-mission-badge');
    bench.intercept = () => undefined;
    assert.equal(visit.requests.filter((url) => url.endsWith('/klima.all.js')).length, 1);
    assert.deepEqual(visit.thrown, []);
  });

  it('another origin without CORS headers: the classic bundle takes over', async () => {
    const other = await bench.serve();
    const visit = await bench.visit({ head: `<script src="${other}/dist/klima.js" defer></script>`, body: CALENDAR });
    await ready(visit.page, 'klima-event-calendar');
    assert.ok(visit.requests.includes(`${other}/dist/klima.all.js`));
    assert.deepEqual(visit.thrown, []);
  });

  it('another origin with CORS headers: the chunks serve', async () => {
    const other = await bench.serve(() => ({ headers: { 'access-control-allow-origin': '*' } }));
    const visit = await bench.visit({ head: `<script src="${other}/dist/klima.js" defer></script>`, body: CALENDAR });
    await ready(visit.page, 'klima-event-calendar');
    assert.ok(!visit.requests.includes(`${other}/dist/klima.all.js`));
    quiet(visit);
  });

  it('a single part that is missing costs its own effect only', async () => {
    bench.intercept = (url) => (/^\/dist\/chunks\/(?:accent|problem-table)/.test(url.pathname) ? { status: 404 } : undefined);
    const visit = await bench.visit({ body: CALENDAR.replace('<klima-event-calendar', '<klima-event-calendar accent="#7a1fa2" view="jahr"') });
    await ready(visit.page, 'klima-event-calendar');
    await visit.said('chunk-failed: accent');
    bench.intercept = () => undefined;
    assert.deepEqual(visit.thrown, []);
  });

  it('H12: when nothing can be had, the fallback stays and one line says so', async () => {
    bench.intercept = (url) => (/^\/dist\/(?:chunks\/|klima\.all)/.test(url.pathname) ? { status: 404 } : undefined);
    const visit = await bench.visit({ body: CALENDAR });
    await visit.said('chunk-failed');
    bench.intercept = () => undefined;
    assert.ok(await visit.page.getByText('Alle Termine').isVisible());
    assert.equal(visit.lines.filter((line) => line.includes('chunk-failed')).length, 1);
    assert.deepEqual(visit.thrown, []);
  });

  it('with integrity on the tag nothing but the bundle is loaded, with its hash', async () => {
    const integrity = `sha384-${createHash('sha384')
      .update(readFileSync(new URL('klima.js', DIST)))
      .digest('base64')}`;
    const head = `<script src="/dist/klima.js" integrity="${integrity}" crossorigin="anonymous" defer></script>`;
    const visit = await bench.visit({ head, body: CALENDAR });
    await ready(visit.page, 'klima-event-calendar');
    assert.deepEqual(chunks(visit), []);
    quiet(visit);
    bench.intercept = (url) =>
      url.pathname === '/dist/klima.all.js' ? { headers: { 'content-type': 'text/javascript' }, body: 'globalThis.tampered = true' } : undefined;
    const tampered = await bench.visit({ head, body: CALENDAR });
    await tampered.said('chunk-failed');
    bench.intercept = () => undefined;
    assert.equal(await tampered.page.evaluate(() => 'tampered' in window), false);
    assert.ok(await tampered.page.getByText('Alle Termine').isVisible());
  });

  it('the bundle by itself does everything', async () => {
    const visit = await bench.visit({
      head: '<script src="/dist/klima.all.js" defer></script>',
      body: `${BADGE}<div data-klima="event-calendar" data-klima-src="/feeds/test.json"></div>`,
    });
    await ready(visit.page, 'klima-mission-badge');
    await ready(visit.page, 'div > klima-event-calendar');
    assert.deepEqual(chunks(visit), []);
    quiet(visit);
  });
});

describe('under policies', () => {
  it('H10: default-src none, scripts and connections from the page only', async () => {
    const visit = await bench.visit({ body: CALENDAR + BADGE, policy: "default-src 'none'; script-src 'self'; connect-src 'self'" });
    await ready(visit.page, 'klima-event-calendar');
    await ready(visit.page, 'klima-mission-badge');
    assert.deepEqual(await visit.violations(), []);
    quiet(visit);
  });

  it('strict-dynamic with a nonce on our tag', async () => {
    const visit = await bench.visit({
      head: '<script src="/dist/klima.js" nonce="abc" defer></script>',
      body: CALENDAR,
      policy: "script-src 'nonce-abc' 'strict-dynamic'; object-src 'none'",
    });
    await ready(visit.page, 'klima-event-calendar');
    quiet(visit);
  });

  it('a nonce alone, and chunks that cannot be had', async () => {
    bench.intercept = (url) => (url.pathname.startsWith('/dist/chunks/') ? { status: 404 } : undefined);
    const visit = await bench.visit({ head: '<script src="/dist/klima.js" nonce="abc" defer></script>', body: CALENDAR, policy: "script-src 'nonce-abc'" });
    await ready(visit.page, 'klima-event-calendar');
    bench.intercept = () => undefined;
  });

  it('Trusted Types with the policies we name', async () => {
    const visit = await bench.visit({ body: CALENDAR + BADGE, policy: "require-trusted-types-for 'script'; trusted-types lit-html klima" });
    await ready(visit.page, 'klima-event-calendar');
    await ready(visit.page, 'klima-mission-badge');
    await visit.page.locator('klima-event-calendar > script[type="application/ld+json"]').waitFor({ state: 'attached' });
    await drawn(visit.page);
    assert.deepEqual(await visit.violations(), []);
    quiet(visit);
  });

  it('Trusted Types, and chunks that cannot be had: the bundle comes through our policy', async () => {
    bench.intercept = (url) => (url.pathname.startsWith('/dist/chunks/') ? { status: 404 } : undefined);
    const visit = await bench.visit({ body: BADGE, policy: "require-trusted-types-for 'script'; trusted-types lit-html klima" });
    await ready(visit.page, 'klima-mission-badge');
    bench.intercept = () => undefined;
    assert.deepEqual(await visit.violations(), []);
  });

  it('H11: Trusted Types without them leave the fallback and one line for the IT', async () => {
    const visit = await bench.visit({ body: CALENDAR, policy: "require-trusted-types-for 'script'; trusted-types other" });
    await visit.said('policy-refused');
    assert.ok(await visit.page.getByText('Alle Termine').isVisible());
    assert.equal(visit.lines.filter((line) => line.includes('trusted-types lit-html klima')).length, 1);
    assert.deepEqual(visit.thrown, []);
    assert.deepEqual(
      visit.requests.filter((url) => url.includes('klima.all.js')),
      [],
    );
  });
});
