/** Makes the pictures of README and docs from the built demonstration, so that they stay true: `npm run pictures` after a build. */

import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ROOT } from './build/paths.mjs';
import { serve } from './build/server.mjs';

/** Flags for root and for closed networks. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const OUT = path.join(ROOT, 'docs/bilder');
/** Pictures show a fixed day, so that they change with the widgets and not with the calendar. */
const TODAY = Date.UTC(2026, 10, 22, 9);

/** Each picture: file, page below the demonstration, what to show of it, window width, colour scheme. */
const PICTURES = [
  { file: 'kalender.png', selector: 'klima-event-calendar', width: 900 },
  { file: 'karte.png', selector: 'klima-partner-map', width: 1100 },
  { file: 'abzeichen.png', selector: 'klima-mission-badge:not([variant="inline"])', width: 900 },
  { file: 'bilanz.png', selector: 'klima-co2-chart', width: 1100 },
];

mkdirSync(OUT, { recursive: true });
const server = await serve();
const browser = await chromium.launch({ executablePath: process.env.CHROME_BIN ?? '/usr/bin/chromium', args: FLAGS });
try {
  for (const { file, selector, width } of PICTURES) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      deviceScaleFactor: 1.5,
      reducedMotion: 'reduce',
      locale: 'de-DE',
      timezoneId: 'Europe/Berlin',
    });
    const page = await context.newPage();
    await page.clock.setFixedTime(TODAY);
    await page.goto(server.origin);
    await showAll(page);
    await page
      .locator(selector)
      .first()
      .screenshot({ path: path.join(OUT, file) });
    console.log(`docs/bilder/${file}`);
    await context.close();
  }
  await showTogether();
} finally {
  await browser.close();
  await server.close();
}

/** All four on one sheet, two by two, for the first glance. */
async function showTogether() {
  const page = await browser.newPage({ viewport: { width: 1320, height: 800 } });
  const pictures = PICTURES.map(({ file }) => `<img src="data:image/png;base64,${readFileSync(path.join(OUT, file), 'base64')}">`).join('');
  const style =
    'body{margin:0;padding:24px;columns:2;column-gap:24px;background:#eef1f4}img{display:block;box-sizing:border-box;width:100%;margin-bottom:24px;padding:20px;background:#fff;break-inside:avoid}';
  await page.setContent(`<!doctype html><style>${style}</style>${pictures}`);
  await page.screenshot({ path: path.join(OUT, 'widgets.png'), fullPage: true });
  await page.close();
  console.log('docs/bilder/widgets.png');
}

/** Scrolls every widget near, and waits until none is idle or loading. */
async function showAll(page) {
  const widgets = page.locator('klima-event-calendar, klima-partner-map, klima-mission-badge, klima-co2-chart');
  for (const widget of await widgets.all()) {
    await widget.scrollIntoViewIfNeeded();
    await page.waitForFunction((element) => !['idle', 'loading', undefined].includes(element.state), await widget.elementHandle());
  }
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => scrollTo(0, 0));
}
