/** Drives Playwright's own builds for the test runner: the way to WebKit where there is no WebKitGTK, and to Firefox and Chromium where none is installed. */

/** A launcher of the test runner's shape around one of Playwright's browsers. */
export function playwrightLauncher(engine, { path, args = [], retry }) {
  const pages = new Map();
  let starting;
  const start = () =>
    retry(async () => {
      const playwright = await import('playwright-core');
      return playwright[engine].launch({ executablePath: path, args });
    });
  return {
    name: engine[0].toUpperCase() + engine.slice(1),
    type: 'playwright',
    concurrency: 1,
    async startSession(id, url) {
      starting ??= start();
      const browser = await starting;
      const context = await browser.newContext({ viewport: { width: 800, height: 600 } });
      const page = await context.newPage();
      pages.set(id, page);
      await page.goto(url, { waitUntil: 'commit' });
    },
    isActive: (id) => pages.has(id),
    getBrowserUrl: (id) => pages.get(id)?.url(),
    getPage: (id) => pages.get(id),
    async stopSession(id) {
      const page = pages.get(id);
      pages.delete(id);
      await page?.context().close();
      return {};
    },
    async stop() {
      await (await starting)?.close();
    },
    startDebugSession() {
      throw new Error('Debugging in a window works with an installed browser, not with this launcher');
    },
  };
}
