/** The built demonstration in a real browser: each of the five published texts can be pointed at, nothing shifts, nothing is asked of others. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { type Browser, chromium } from 'playwright-core';
import { serve } from '../../scripts/build/server.mjs';
import { FLAGS } from './support/browser.js';

const WIDGETS = 'klima-event-calendar, klima-partner-map, klima-mission-badge, klima-co2-chart';

/** What a visitor must be able to read in a section once everything in it is opened; by text. */
const ROWS: readonly { readonly text: string; readonly section: string; readonly words: readonly (string | RegExp)[] }[] = [
  {
    text: 'TWINS Conference Ruhr',
    section: '#konferenz',
    words: [
      '6.–8.',
      /Nov(ember)? 2017/,
      'TWINS Conference Ruhr',
      'UNESCO-Welterbe Zollverein',
      'Regionalverband Ruhr',
      'KlimaExpo.NRW',
      'Stadt Essen',
      /EFRE/,
      /Exkursion/i,
    ],
  },
  {
    text: 'Dortmund in der EU-Mission: Fakten und Verlauf',
    section: '#mission',
    words: ['November 2021', 'Januar 2022', 'April 2022', '377', '112', '9 in Deutschland', '2030', '2050', 'Februar 2026'],
  },
  {
    text: 'Dortmund in der EU-Mission: Vertrag, Hebel, Mitmachen, Kontakt',
    section: '#mission',
    words: [
      /Klimastadtvertrag/,
      /Maßnahmen/,
      /Finanzierung/,
      /Wärmewende/,
      /größte[rn]? Hebel/i,
      /Unternehmen/,
      /Verbände/,
      /Bürger/,
      /Büro für internationale Beziehungen|Koordination/,
    ],
  },
  {
    text: 'Dortmunds Beziehungen nach Art und Jahr',
    section: '#staedte',
    words: ['Münster', 'Aachen', 'Cluj-Napoca', 'Trabzon', /Rostow am Don/, '1977', 'Kumasi', /Mission/, /Städtepartnerschaft/, /Projektpartner/, /[Oo]ffizielle/],
  },
  {
    text: 'Klimapakt: viertes Treffen',
    section: '#treffen',
    words: ['Circular Economy', /27\. ?Feb(ruar)? 2024|27\./, 'Oberbürgermeister', 'Circular Valley', 'rhinopaq', 'Green Ocean', 'BIOWEG', 'Janado', /4\. Termin/],
  },
  {
    text: 'Klimapakt: der Pakt selbst',
    section: '#klimapakt',
    words: [
      '2021',
      'IHK Düsseldorf',
      'Handwerkskammer Düsseldorf',
      'Kreishandwerkerschaft Düsseldorf',
      /Geschäftsstelle/,
      /Klimaaktive Kommune/,
      /November 2023/,
      /25\.000/,
      /2035/,
      /Klimapartner werden/,
    ],
  },
  {
    text: 'Circular Cities Thementisch',
    section: '#termine',
    words: [
      'Circular Cities',
      '20.',
      'Feb 2025',
      /09:00–13:00/,
      'CSCP',
      /anderthalb Jahren/,
      /Folgetermin 1/,
      /Folgetermin 2/,
      /Folgetermin 3/,
      /Status/,
      /Wissenschaft/,
      /Zivilgesellschaft/,
      /CCRI/,
    ],
  },
  {
    text: 'Klimapakt: erstes Treffen',
    section: '#klimapakt',
    words: ['30', 'Teekanne', 'TechHub.K67', /Michael Lübke|Landeshauptstadt Düsseldorf/],
  },
  {
    text: 'Klimapakt: Ziel je Kopf und Anteile',
    section: '#bilanz-duesseldorf',
    words: [/2 t je Person/, '2035', 'Juli 2019', /38 %/, /Rat der Landeshauptstadt/, '1987', /1[,.]95|1\.953|2 t/],
  },
  {
    text: 'Bilanz Dortmund',
    section: '#bilanz-dortmund',
    words: [/−32 %/, 'Stand 2018', /4,12 Mio\. t/, /2,72 Mio\. t/, /1,4 Mio\. t/, /−3,4 %/, /geschätzt/],
  },
];

/** All text in the rendered page below an element, through shadow roots, whether disclosed or not; narrow spaces as spaces. */
function readAll(page: Page, selector: string): Promise<string> {
  return page.locator(selector).evaluate((root) => {
    const read = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (node instanceof HTMLElement && ['STYLE', 'SCRIPT', 'CODE'].includes(node.tagName)) return '';
      const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
      return Array.from(inside.childNodes, read).join(' ');
    };
    return read(root)
      .replace(/[\s\u202f\u00a0]+/g, ' ')
      .replace(/ ([–.,;])/g, '$1');
  });
}

/** Opens every disclosure below an element, again and again until none is closed. */
async function openAll(page: Page, selector: string): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) {
    const opened = await page.locator(selector).evaluate((root) => {
      const scopes: (Element | ShadowRoot)[] = [root, ...Array.from(root.querySelectorAll('*'), (element) => element.shadowRoot).filter((shadow) => shadow !== null)];
      const closed = scopes.flatMap((scope) => [
        ...scope.querySelectorAll<HTMLElement>(
          '.event [aria-expanded="false"], [part~="row"] [aria-expanded="false"], [aria-controls="about"][aria-expanded="false"], details:not([open]) > summary, [part~="more"]',
        ),
      ]);
      closed[0]?.click();
      return closed.length;
    });
    if (opened === 0) return;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }
}

/** Scrolls every widget near and waits until it has loaded. */
async function showAll(page: Page): Promise<void> {
  for (const widget of await page.locator(WIDGETS).all()) {
    await widget.scrollIntoViewIfNeeded();
    const handle = await widget.elementHandle();
    await page.waitForFunction((element) => !['idle', 'loading', undefined].includes((element as { state?: string }).state), handle);
  }
  await page.waitForLoadState('networkidle');
}

describe('the demonstration', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    browser = await chromium.launch({ executablePath: process.env.CHROME_BIN ?? '/usr/bin/chromium', args: FLAGS });
    site = await serve();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  async function open(width: number): Promise<{ page: Page; context: BrowserContext; errors: string[]; requests: string[] }> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'de-DE', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce' });
    const page = await context.newPage();
    // The test runner's compiler wraps named functions in a helper that the page does not have.
    await page.addInitScript({ content: 'globalThis.__name ??= (target) => target;' });
    await page.clock.setFixedTime(Date.UTC(2026, 10, 22, 9));
    const errors: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => {
      errors.push(String(error));
    });
    page.on('request', (request) => {
      requests.push(request.url());
    });
    await page.goto(site.origin);
    return { page, context, errors, requests };
  }

  it('shows every widget ready or partial, never an error, and says nothing in the console', async () => {
    const { page, context, errors } = await open(1280);
    await showAll(page);
    const states = await page.locator(WIDGETS).evaluateAll((elements) => elements.map((element) => `${element.id}: ${(element as unknown as { state: string }).state}`));
    assert.ok(states.length >= 8, `${states.length} widgets`);
    assert.deepEqual(
      states.filter((line) => !/: (ready|partial)$/.test(line)),
      [],
    );
    assert.deepEqual(errors, []);
    await context.close();
  });

  for (const { text, section, words } of ROWS) {
    it(`${text} can be pointed at in ${section}`, async () => {
      const { page, context } = await open(1280);
      await showAll(page);
      // One row is open at a time in a list, so what was read is kept.
      let seen = await readAll(page, section);
      const toggles = page.locator(`${section} :is(klima-event-calendar, klima-partner-map) :is(.event, [part~="row"]) [aria-expanded]`);
      const more = page.locator(`${section} :is(klima-event-calendar, klima-partner-map) [part~="more"]`);
      for (const button of await more.all()) await button.click();
      for (const toggle of await toggles.all()) {
        // A month has its list for paper and small widths beside it, not shown.
        if (!(await toggle.isVisible())) continue;
        if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
        // What opens may be a chunk of its own.
        await page.locator(`${section} :is(klima-event-calendar, klima-partner-map) [part~="detail"]`).first().waitFor();
        seen += await readAll(page, section);
      }
      await openAll(page, section);
      seen += await readAll(page, section);
      const missing = words.filter((word) => (typeof word === 'string' ? !seen.includes(word) : !word.test(seen)));
      assert.deepEqual(missing.map(String), [], seen.slice(0, 6000));
      await context.close();
    });
  }

  it('the relations of Dortmund are lines on the map', async () => {
    const { page, context } = await open(1280);
    await showAll(page);
    // One path for each kind of relation, one move to a start for each line.
    const lines = await page
      .locator('#beziehungen path.link')
      .evaluateAll((paths) => paths.reduce((sum, path) => sum + (path.getAttribute('d') ?? '').split('M').length - 1, 0));
    assert.ok(lines >= 6, `${lines} lines`);
    await context.close();
  });

  for (const width of [1280, 768, 320]) {
    it(`nothing shifts and nothing scrolls sideways at ${width} px`, async () => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'de-DE', timezoneId: 'Europe/Berlin' });
      const page = await context.newPage();
      await page.addInitScript(() => {
        const shifts: string[] = [];
        Object.defineProperty(window, 'shifts', { value: shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean; sources?: { node?: Element }[] })[]) {
            if (!entry.hadRecentInput)
              shifts.push(`${entry.value.toFixed(4)} ${(entry.sources ?? []).map((source) => source.node?.id || source.node?.nodeName || '?').join(',')}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(site.origin);
      await showAll(page);
      assert.deepEqual(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts), []);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
      await context.close();
    });
  }

  it('asks nobody but its own server, sets no cookie and stores nothing', async () => {
    const { page, context, requests } = await open(1280);
    await showAll(page);
    assert.deepEqual(
      requests.filter((url) => !url.startsWith(site.origin)),
      [],
    );
    assert.deepEqual(await context.cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    await context.close();
  });

  it('the source shown for a widget is the source of the widget', async () => {
    const { page, context } = await open(1280);
    const differences = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-zeigt]')].flatMap((code) => {
        const widget = document.getElementById(code.dataset.zeigt ?? '');
        const shown = new DOMParser().parseFromString(code.textContent ?? '', 'text/html').body.firstElementChild;
        const attributes = (element: Element | null): string => [...(element?.attributes ?? [])].map(({ name, value }) => `${name}=${value}`).join(' ');
        return widget && shown?.localName === widget.localName && attributes(shown) === attributes(widget) ? [] : [code.dataset.zeigt ?? ''];
      }),
    );
    assert.deepEqual(differences, []);
    await context.close();
  });
});
