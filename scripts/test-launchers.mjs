/** One launcher of the test runner per engine. Starting an engine is tried again when it fails; a test never is. */

import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { playwrightLauncher } from './test-playwright.mjs';
import { webkitLauncher } from './test-webkit.mjs';

/** For root, closed networks and machines without a graphics card. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const FIREFOX_PREFERENCES = {
  'app.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  // A page under test counts as focused and visible, so that focus and lazy loading can be tested without a window manager.
  'focusmanager.testmode': true,
  'dom.min_background_timeout_value': 0,
};

/** The launcher for an engine found by `findEngines`. */
export function launcherFor(engine, found) {
  if (found.driver === 'playwright') return playwrightLauncher(engine, { path: found.path, args: engine === 'chromium' ? CHROMIUM_FLAGS : [], retry });
  if (engine === 'webkit') return webkitLauncher(found, { retry });
  const launcher = engine === 'firefox' ? firefox(found.path) : chromium(found.path);
  const launchBrowser = launcher.launchBrowser.bind(launcher);
  launcher.launchBrowser = (options) => retry(() => launchBrowser(options));
  return launcher;
}

function chromium(executablePath) {
  const launcher = chromeLauncher({
    launchOptions: { executablePath, args: CHROMIUM_FLAGS, timeout: 60_000, protocolTimeout: 300_000 },
    // One page at a time: emulated media and input of one page reach another that is drawn beside it.
    concurrency: 1,
    // A window for each page, and each believes to be focused: a page in a background tab gets no focus events and no frames.
    createPage: async ({ browser }) => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const session = await page.createCDPSession();
      await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
      return page;
    },
  });
  launcher.name = 'Chromium';
  return launcher;
}

function firefox(executablePath) {
  return puppeteerLauncher({
    launchOptions: {
      browser: 'firefox',
      executablePath,
      timeout: 60_000,
      protocolTimeout: 300_000,
      extraPrefsFirefox: FIREFOX_PREFERENCES,
    },
    concurrency: 1,
  });
}

async function retry(start, tries = 3) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start();
    } catch (error) {
      if (attempt === tries) throw error;
      console.log(`The engine did not start (${error.message.split('\n')[0]}), trying again`);
    }
  }
}
