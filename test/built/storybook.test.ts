/**
 * Storybook as it is published: every story by name, without an error, an accessibility violation or a request to elsewhere,
 * and the HTML of "Zusammenstellen" on a page of its own. STORYBOOK_DIR names one that was built before; else it is built here.
 */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { serve } from '../../scripts/build/server.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const MISSING_FEED = 'feeds/fehlt.json';

/** Stories that every widget has, with the state of the widget in each. */
const STATES: Readonly<Record<string, string>> = {
  loaded: 'ready',
  loading: 'loading',
  empty: 'empty',
  failed: 'error',
  stale: 'stale',
  partial: 'partial',
  english: 'ready',
  dark: 'ready',
  narrow: 'ready',
  'many-items': 'ready',
  'right-to-left': 'ready',
};

/** Further stories of each widget; the widget is ready in all of them. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  'event-calendar': ['nothing-upcoming', 'past', 'month', 'month-narrow', 'month-many-items', 'one-category'],
  'partner-map': ['lines', 'list-only', 'map-only', 'without-basemap'],
  'mission-badge': ['facts-only', 'contract', 'label', 'not-listed', 'unknown', 'inline', 'mono'],
  'co2-chart': ['duesseldorf', 'per-capita', 'index', 'without-sectors'],
};

const WIDGETS = Object.keys(VARIANTS);
const COMPOSING = 'zusammenstellen--zusammenstellen';

interface ExpectedStory {
  readonly id: string;
  readonly widget: string;
  readonly name: string;
  readonly state: string;
}

const STORIES: readonly ExpectedStory[] = WIDGETS.flatMap((widget) => {
  const names = [...Object.keys(STATES), ...(VARIANTS[widget] ?? [])];
  return names.map((name) => ({ id: `widgets-${widget}--${name}`, widget, name, state: stateOf(widget, name) }));
});

/** The badge knows its cities by itself, so that it is never empty. */
function stateOf(widget: string, name: string): string {
  return widget === 'mission-badge' && name === 'empty' ? 'ready' : (STATES[name] ?? 'ready');
}

/** What Storybook says when a story is done. */
interface Finished {
  readonly storyId: string;
  readonly status: string;
  readonly reporters: readonly { readonly type: string; readonly result: { readonly violations?: readonly { readonly id: string }[] } }[];
}

/** Storybook's way to talk to a story page. */
interface Channel {
  on(event: string, listener: (data: Finished) => void): void;
  emit(event: string, data: object): void;
}

/** The page of a story, as Storybook made it. */
interface StoryWindow {
  readonly __STORYBOOK_ADDONS_CHANNEL__?: Channel;
  readonly __STORYBOOK_PREVIEW__?: { readonly currentRender?: { readonly phase?: string } };
}

let folder: string;
let built: string | undefined;
let browser: Browser;
let origin: string;
const closers: (() => Promise<unknown>)[] = [];

before(async () => {
  folder = process.env.STORYBOOK_DIR ?? '';
  if (!folder) {
    built = mkdtempSync(path.join(tmpdir(), 'klima-storybook-'));
    folder = built;
    const command = path.join(ROOT, 'node_modules/storybook/dist/bin/dispatcher.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'build', '--quiet', '--disable-telemetry', '--output-dir', folder], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, CI: '1' },
    });
    assert.equal(status, 0, `storybook build:\n${stdout}\n${stderr}`);
  }
  browser = await chromium.launch({ executablePath: process.env.CHROME_BIN ?? '/usr/bin/chromium', args: FLAGS });
  origin = await open({ '/': folder });
});

after(async () => {
  await browser?.close();
  await Promise.all(closers.map((close) => close()));
  if (built) rmSync(built, { recursive: true, force: true });
});

/** A server of these folders; resolves to its origin. `page` is answered at `/seite.html`. */
async function open(folders: Readonly<Record<string, string>>, page = ''): Promise<string> {
  const server = await serve({
    folders,
    intercept: ({ pathname }: URL) => (pathname === '/favicon.ico' ? { status: 204 } : pathname === '/seite.html' ? { body: page } : undefined),
  });
  closers.push(server.close);
  return server.origin;
}

/** Errors that a page throws or logs, and the addresses it asks elsewhere. */
function watch(page: Page, own = origin): string[] {
  const seen: string[] = [];
  page.on('pageerror', (error) => {
    seen.push(`thrown: ${error}`);
  });
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    if (url !== `${own}/${MISSING_FEED}`) seen.push(`console: ${message.text()} ${url}`);
  });
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && new URL(request.url()).origin !== own) seen.push(`asked: ${request.url()}`);
  });
  return seen;
}

async function storyPage(id: string, viewMode: 'story' | 'docs' = 'story'): Promise<{ readonly page: Page; readonly seen: string[] }> {
  const page = await (await browser.newContext({ viewport: { width: 1024, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'] })).newPage();
  const seen = watch(page);
  await page.goto(`${origin}/iframe.html?id=${id}&viewMode=${viewMode}`);
  return { page, seen };
}

/** Shows another story on a page; resolves with its outcome and the violations that its accessibility check found. */
async function showStory(page: Page, id: string): Promise<{ readonly status: string; readonly violations: readonly string[] }> {
  const { status, reporters } = await page.evaluate(
    (storyId) =>
      new Promise<Finished>((resolve) => {
        const channel = (window as StoryWindow).__STORYBOOK_ADDONS_CHANNEL__;
        channel?.on('storyFinished', (finished) => finished.storyId === storyId && resolve(finished));
        channel?.emit('setCurrentStory', { storyId, viewMode: 'story' });
      }),
    id,
  );
  const checks = reporters.filter(({ type }) => type === 'a11y');
  assert.equal(checks.length, 1, 'the accessibility check ran');
  return { status, violations: checks.flatMap(({ result }) => (result.violations ?? [{ id: 'the check failed' }]).map((violation) => violation.id)) };
}

describe('stories', () => {
  let page: Page;
  let seen: string[];

  before(async () => {
    ({ page, seen } = await storyPage('widgets-mission-badge--unknown'));
    // Storybook loads the page anew when it is asked for another story too early.
    await page.waitForFunction(() => (window as StoryWindow).__STORYBOOK_PREVIEW__?.currentRender?.phase === 'finished');
  });
  after(() => page.context().close());

  it('are the ones that are promised, and nothing else', () => {
    const index = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as { readonly entries: Readonly<Record<string, { readonly type: string }>> };
    const found = Object.entries(index.entries);
    const ids = (type: string): string[] => found.flatMap(([id, entry]) => (entry.type === type ? [id] : [])).sort();
    assert.deepEqual(ids('story'), [...STORIES.map(({ id }) => id), COMPOSING].sort());
    assert.deepEqual(ids('docs'), WIDGETS.map((widget) => `widgets-${widget}--docs`).sort());
  });

  it(COMPOSING, { timeout: 60_000 }, async () => {
    seen.length = 0;
    assert.deepEqual({ ...(await showStory(page, COMPOSING)), seen }, { status: 'success', violations: [], seen: [] });
  });

  for (const { id, widget, name, state } of STORIES) {
    it(id, { timeout: 60_000 }, async () => {
      seen.length = 0;
      assert.deepEqual({ ...(await showStory(page, id)), seen }, { status: 'success', violations: [], seen: [] });
      const look = await page.locator(`klima-${widget}`).evaluate((element) => ({
        state: (element as HTMLElement & { readonly state: string }).state,
        width: element.clientWidth,
        direction: getComputedStyle(element).direction,
        scheme: getComputedStyle(element).colorScheme,
        language: element.closest('[lang]')?.getAttribute('lang'),
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }));
      assert.equal(look.state, state);
      assert.equal(look.sideways, 0, 'nothing scrolls sideways');
      assert.equal(look.direction, name === 'right-to-left' ? 'rtl' : 'ltr');
      assert.equal(look.scheme, name === 'dark' ? 'dark' : 'light');
      assert.equal(look.language, name === 'english' ? 'en' : name === 'right-to-left' ? 'ar' : 'de');
      if (name.endsWith('narrow')) assert.equal(look.width, 320);
    });
  }

  for (const widget of WIDGETS) {
    it(`docs of ${widget} come from the manifest`, { timeout: 60_000 }, async () => {
      const docs = await storyPage(`widgets-${widget}--docs`, 'docs');
      await docs.page
        .getByRole('cell', { name: /^Level of the widget's heading/ })
        .first()
        .waitFor();
      assert.deepEqual(docs.seen, []);
      await docs.page.context().close();
    });
  }
});

describe('the story "Zusammenstellen"', () => {
  const code = async (page: Page): Promise<string> => (await page.locator('story-workbench pre code').textContent()) ?? '';

  /** What the HTML says of each element of a page: its attributes and the link inside, by tag. */
  function attributes(page: Page): Promise<Readonly<Record<string, unknown>>> {
    return page.locator('klima-provider').evaluate((provider) =>
      Object.fromEntries(
        [provider, ...provider.children].map((element) => {
          const link = element.querySelector(':scope > a');
          return [
            element.localName,
            [...['lang', 'theme', 'accent', 'src', 'city', 'heading'].map((name) => element.getAttribute(name)), link?.getAttribute('href'), link?.textContent],
          ];
        }),
      ),
    );
  }

  /** Opens the HTML on a plain page of another server and waits for every widget there. */
  async function runs(html: string): Promise<Page> {
    const own = await open(
      { '/klima/': path.join(ROOT, 'dist'), '/feeds/': path.join(ROOT, 'demo/feeds') },
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title></head><body>${html}</body></html>`,
    );
    const page = await (await browser.newContext({ viewport: { width: 1024, height: 800 } })).newPage();
    const seen = watch(page, own);
    await page.goto(`${own}/seite.html`);
    for (const widget of WIDGETS) {
      const element = page.locator(`klima-${widget}`);
      await element.scrollIntoViewIfNeeded();
      await page.waitForFunction((tag) => (document.querySelector(tag) as { state?: string } | null)?.state === 'ready', `klima-${widget}`);
    }
    assert.deepEqual(seen, []);
    return page;
  }

  it('gives HTML that runs unchanged elsewhere', { timeout: 60_000 }, async () => {
    const { page, seen } = await storyPage(COMPOSING);
    const plain = await runs(await code(page));
    assert.deepEqual(await attributes(plain), await attributes(page));
    assert.deepEqual(seen, []);
    await Promise.all([page.context().close(), plain.context().close()]);
  });

  it('gives HTML for what was chosen, and shows the same', { timeout: 60_000 }, async () => {
    const { page } = await storyPage(COMPOSING);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('English');
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
    await page.getByRole('textbox', { name: 'Accent' }).fill('#7a1fa2');
    await page.getByRole('combobox', { name: 'Width of the preview' }).selectOption('480 px');
    await page.getByRole('group', { name: 'Partner map' }).getByRole('combobox', { name: 'Feed' }).selectOption({ index: 1 });
    await page.getByRole('group', { name: 'CO₂ chart' }).getByRole('textbox', { name: 'Address of the feed' }).fill('/feeds/emissions-duesseldorf.json');
    await page.getByRole('group', { name: 'Mission badge' }).getByRole('textbox', { name: 'City' }).fill('Aachen & "Umgebung" <b>');
    await page.getByRole('group', { name: 'Mission badge' }).getByRole('textbox', { name: 'City' }).press('Tab');
    const html = await code(page);
    assert.match(html, /<klima-provider lang="en" theme="dark" accent="#7a1fa2">/);
    assert.match(html, /src="\/feeds\/relations-dortmund\.geojson"/);
    assert.match(html, /city="Aachen &amp; &quot;Umgebung&quot; &lt;b&gt;"/);
    assert.equal(await page.locator('klima-provider').evaluate((provider) => provider.parentElement?.clientWidth), 480);
    const plain = await runs(html);
    assert.deepEqual(await attributes(plain), await attributes(page));
    await Promise.all([page.context().close(), plain.context().close()]);
  });

  it('is used and copied by keyboard', { timeout: 60_000 }, async () => {
    const { page } = await storyPage(COMPOSING);
    await page.locator('story-workbench pre code').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    assert.match(await code(page), /<klima-provider lang="en">/);
    const button = page.getByRole('button', { name: 'Copy HTML' });
    for (let steps = 0; steps < 20 && !(await button.evaluate((element) => element.matches(':focus'))); steps += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Copied.').waitFor();
    assert.equal((await page.evaluate(() => navigator.clipboard.readText())).trim(), (await code(page)).trim());
    await page.context().close();
  });

  it('refreshes the widgets without building them anew', { timeout: 60_000 }, async () => {
    const { page } = await storyPage(COMPOSING);
    const calendar = await page.locator('klima-event-calendar').elementHandle();
    await page.getByRole('combobox', { name: 'Language' }).selectOption('English');
    await page.locator('klima-event-calendar[heading="Events"]').waitFor();
    assert.equal(await calendar?.evaluate((element) => element.isConnected), true);
    await page.context().close();
  });
});
