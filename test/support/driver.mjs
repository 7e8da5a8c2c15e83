/** Commands that a page cannot give itself: real keys, a real pointer, window size, media features. A plugin of the test server; `driver.ts` is the client. */

/** The plugin. Each command returns true, or false where the engine's driver cannot do it. */
export function driverPlugin() {
  return {
    name: 'klima-driver',
    async executeCommand({ command, payload, session }) {
      const { browser, id } = session;
      const drive = commands[command];
      if (!drive) return undefined;
      if (payload.keys) payload.keys = payload.keys.map((key) => (key === 'Space' ? ' ' : key));
      if (browser.type === 'webdriver') return drive.webdriver(browser.driver, payload);
      return drive[browser.type](browser.getPage(id), payload);
    },
  };
}

const pressAndRelease = async ({ keyboard }, { keys }) => {
  const held = keys.slice(0, -1);
  for (const key of held) await keyboard.down(key);
  await keyboard.press(keys.at(-1));
  for (const key of held.toReversed()) await keyboard.up(key);
  return true;
};

const typeText = async ({ keyboard }, { text }) => {
  await keyboard.type(text);
  return true;
};

const movePointer = async ({ mouse }, { steps }) => {
  for (const { type, x, y, deltaY } of steps) {
    if (type === 'move') await mouse.move(x, y);
    else if (type === 'wheel') await wheel(mouse, deltaY);
    else await mouse[type]();
  }
  return true;
};

/** Puppeteer takes an object, Playwright two numbers. */
function wheel(mouse, deltaY) {
  return mouse.wheel.length === 2 ? mouse.wheel(0, deltaY) : mouse.wheel({ deltaY });
}

const webdriverPointer = async (driver, { steps }) => {
  // WebKitGTK accepts wheel actions and does nothing with them.
  if (steps.some(({ type }) => type === 'wheel')) return false;
  for (const { type, x, y } of steps) {
    const action =
      type === 'move' ? { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) } : { type: type === 'down' ? 'pointerDown' : 'pointerUp', button: 0 };
    await driver.performActions([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: [action] }]);
  }
  return true;
};

const commands = {
  'klima-press': {
    puppeteer: pressAndRelease,
    playwright: pressAndRelease,
    webdriver: async (driver, { keys }) => {
      await driver.keys(keys);
      return true;
    },
  },
  'klima-type': {
    puppeteer: typeText,
    playwright: typeText,
    webdriver: async (driver, { text }) => {
      for (const character of text) await driver.keys(character);
      return true;
    },
  },
  'klima-pointer': { puppeteer: movePointer, playwright: movePointer, webdriver: webdriverPointer },
  'klima-viewport': {
    puppeteer: async (page, { width, height }) => {
      await page.setViewport({ width, height });
      return true;
    },
    playwright: async (page, { width, height }) => {
      await page.setViewportSize({ width, height });
      return true;
    },
    webdriver: async (driver, { width, height }) => {
      await resizeWindow(driver, width, height);
      return true;
    },
  },
  'klima-media': {
    puppeteer: async (page, { features }) => {
      if ((await page.browser().version()).startsWith('firefox')) return false;
      const session = await page.createCDPSession();
      // Named even when off: left out, the colours of an earlier page would stay.
      const { media = '', ...rest } = { 'forced-colors': 'none', ...features };
      await session.send('Emulation.setEmulatedMedia', { media, features: Object.entries(rest).map(([name, value]) => ({ name, value })) });
      return true;
    },
    playwright: async (page, { features }) => {
      await page.emulateMedia({
        media: features.media ?? null,
        colorScheme: features['prefers-color-scheme'] ?? null,
        reducedMotion: features['prefers-reduced-motion'] ?? null,
        forcedColors: features['forced-colors'] ?? null,
      });
      return true;
    },
    webdriver: async () => false,
  },
};

/** Sets the inner size: the window's frame and bars are measured, since every version has others. */
export async function resizeWindow(driver, width, height) {
  const measure = () => driver.execute('return [outerWidth - innerWidth, outerHeight - innerHeight, innerWidth, innerHeight]');
  const [sides, bars, currentWidth, currentHeight] = await measure();
  if (currentWidth !== width || currentHeight !== height) await driver.setWindowRect(null, null, width + sides, height + bars);
}
