/**
 * Finds Chromium, Firefox and WebKit for the browser tests, and on Debian installs what is missing.
 * `node scripts/browsers.mjs` prints what is there; an engine is looked for in this order: environment variable, system, Playwright's own build.
 */

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Engine names in the order in which tests run. */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

/** The one command that brings Playwright's builds where the system has none. */
export const PLAYWRIGHT_INSTALL = 'npx playwright-core install chromium firefox webkit';

const DEBIAN_PACKAGES = { chromium: ['chromium'], firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb'] };
const VARIABLES = { chromium: 'CHROME_BIN', firefox: 'FIREFOX_BIN' };
const COMMANDS = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'msedge'],
  firefox: ['firefox-esr', 'firefox'],
};
const MAC = {
  chromium: ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};
const WINDOWS = {
  chromium: ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'],
  firefox: ['Mozilla Firefox/firefox.exe'],
};

/**
 * Every engine with the way to drive it.
 * @param {{ wanted?: readonly string[], install?: boolean, log?: (line: string) => void }} options
 * @returns {Promise<Record<string, { driver: 'system' | 'playwright', path: string, miniBrowser?: string, xvfb?: string } | { missing: string }>>}
 */
export async function findEngines({ wanted = ENGINES, install = false, log = console.log } = {}) {
  const found = await look(wanted);
  const lacking = wanted.filter((engine) => found[engine].missing);
  if (!install || lacking.length === 0 || !isDebian()) return found;
  const packages = lacking.flatMap((engine) => DEBIAN_PACKAGES[engine]);
  log(`Installing ${packages.join(', ')} …`);
  const problem = aptInstall(packages);
  if (problem) log(`Could not install them: ${problem}`);
  return look(wanted);
}

async function look(wanted) {
  const entries = await Promise.all(wanted.map(async (engine) => [engine, await lookFor(engine)]));
  return Object.fromEntries(entries);
}

async function lookFor(engine) {
  const own = process.env[VARIABLES[engine] ?? ''];
  if (own) return isExecutable(own) ? { driver: 'system', path: own } : { missing: `${VARIABLES[engine]}=${own} is no program` };
  const system = engine === 'webkit' ? webkitGtk() : systemBrowser(engine);
  if (system) return system;
  const build = await playwrightBuild(engine);
  return build ? { driver: 'playwright', path: build } : { missing: howToGet(engine) };
}

function howToGet(engine) {
  const packages = isDebian() ? `apt-get install ${DEBIAN_PACKAGES[engine].join(' ')}   or   ` : '';
  const variable = VARIABLES[engine] ? `   or set ${VARIABLES[engine]}` : '';
  return `get it with: ${packages}${PLAYWRIGHT_INSTALL.replace('chromium firefox webkit', engine)}${variable}`;
}

function systemBrowser(engine) {
  const places = [
    ...(process.platform === 'darwin' ? MAC[engine].flatMap((path) => [join('/Applications', path), join(process.env.HOME ?? '', 'Applications', path)]) : []),
    ...(process.platform === 'win32' ? WINDOWS[engine].flatMap((path) => windowsRoots().map((root) => join(root, path))) : []),
    ...COMMANDS[engine].flatMap((command) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, command))),
  ];
  const path = places.find((place) => isExecutable(place) && !isSnapStub(place));
  return path && { driver: 'system', path };
}

function windowsRoots() {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]).filter(Boolean);
}

/** Ubuntu's packages are shell scripts that start a snap, which cannot see the temporary profile of a test. */
function isSnapStub(path) {
  if (process.platform !== 'linux') return false;
  if (path.startsWith('/snap/')) return true;
  const head = readFileSync(path).subarray(0, 4096);
  return head.subarray(0, 2).toString() === '#!' && head.includes('/snap/');
}

/** WebKitGTK: the WebDriver server, the browser that it starts, and a screen without a monitor. */
function webkitGtk() {
  const path = onPath('WebKitWebDriver');
  const xvfb = onPath('Xvfb');
  const miniBrowser = ['/usr/lib', '/usr/libexec']
    .flatMap((root) => [root, ...folders(root)])
    .flatMap((root) => folders(root).filter((folder) => /\/webkit(?:2gtk|gtk)-[\d.]+$/.test(folder)))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find(isExecutable);
  return path && xvfb && miniBrowser && { driver: 'system', path, xvfb, miniBrowser };
}

function folders(root) {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(root, entry.name));
}

function onPath(command) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not for this user: either way it cannot be started.
    return false;
  }
}

async function playwrightBuild(engine) {
  const playwright = await import('playwright-core');
  const path = playwright[engine].executablePath();
  return path && existsSync(path) ? path : undefined;
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8')) && onPath('apt-get') !== undefined;
}

/** Returns what went wrong, or `undefined`. The package lists of a fresh image are empty, so they are fetched first. */
function aptInstall(packages) {
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true']).status !== 0) return `only root may; run: sudo apt-get install ${packages.join(' ')}`;
  const apt = (...args) => {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300', ...args];
    return spawnSync(root ? command[0] : 'sudo', root ? command.slice(1) : ['-n', ...command], { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  };
  const install = () => apt('install', '-y', '--no-install-recommends', ...packages);
  const update = apt('update');
  const result = install();
  return result.status === 0 ? undefined : `${update.stderr}${result.stderr}`.trim().split('\n').slice(-3).join(' · ');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const engines = await findEngines({ install: process.argv.includes('--install') });
  for (const [engine, { missing, driver, path }] of Object.entries(engines)) console.log(`${engine.padEnd(9)} ${missing ?? `${path} (${driver})`}`);
}
