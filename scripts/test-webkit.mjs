/** WebKitGTK for the browser tests: a screen, a driver on a free port, both in process groups of their own, and the test runner's launcher. */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { resizeWindow } from '../test/support/driver.mjs';

/** A launcher that brings its own driver up with its first test page and takes it down after the last. */
export function webkitLauncher({ path, xvfb, miniBrowser }, { retry }) {
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port: 1,
    path: '/',
    connectionRetryCount: 1,
    connectionRetryTimeout: 60_000,
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
    },
  });
  let driver;
  const createDriverManager = launcher.createDriverManager.bind(launcher);
  launcher.createDriverManager = () =>
    retry(async () => {
      await driver?.stop();
      driver = await startDriver({ path, xvfb });
      launcher.options.port = driver.port;
      const manager = await createDriverManager();
      await resizeWindow(launcher.driver, 800, 600);
      return manager;
    });
  const stop = launcher.stop.bind(launcher);
  launcher.stop = async () => {
    await stop();
    await driver?.stop();
  };
  // A navigation that fails must fail the session; the runner's own manager does not wait for it.
  launcher.startSession = async (id, url) => {
    await launcher.ensureManagerInitialized();
    return launcher.driverManager.startSession(id, url);
  };
  launcher.name = 'WebKit';
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = async (config) => {
    await initialize(config);
    launcher.name = 'WebKit';
  };
  return launcher;
}

// A run that is ended from outside must still end the groups below: only `exit` listeners can, and only an orderly exit calls them.
for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

async function startDriver({ path, xvfb }) {
  const home = mkdtempSync(join(tmpdir(), 'klima-webkit-'));
  const screen = group(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  try {
    const display = await firstLine(screen.child.stdio[3]);
    const port = await freePort();
    const driver = group(path, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: `:${display}`,
        HOME: home,
        XDG_RUNTIME_DIR: home,
        LIBGL_ALWAYS_SOFTWARE: '1',
        // No accessibility bus, no session bus: neither is there in a container, and looking for them costs seconds.
        NO_AT_BRIDGE: '1',
        GTK_A11Y: 'none',
        DBUS_SESSION_BUS_ADDRESS: 'disabled:',
        // The sandbox needs a user namespace, which root in a container does not have.
        ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
      },
    });
    await listening(port, driver);
    const stop = async () => {
      await driver.end();
      await screen.end();
      rmSync(home, { recursive: true, force: true });
    };
    return { port, stop };
  } catch (error) {
    await screen.end();
    throw error;
  }
}

/** Starts a program as the leader of a process group, so that ending the group takes the browser along. */
function group(program, args, options) {
  const child = spawn(program, args, { ...options, detached: true });
  const exited = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', resolve);
  });
  const kill = (signal) => {
    try {
      if (child.pid) process.kill(-child.pid, signal);
    } catch {
      // The group has ended by itself.
    }
  };
  const killNow = () => kill('SIGKILL');
  process.once('exit', killNow);
  const end = async () => {
    kill('SIGTERM');
    const timer = setTimeout(killNow, 3_000);
    await exited;
    clearTimeout(timer);
    killNow();
    process.off('exit', killNow);
  };
  return { child, exited, end };
}

/** The number of the display, which Xvfb writes when it accepts clients. */
function firstLine(stream) {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
    stream.once('end', () => reject(new Error('Xvfb ended before it was ready')));
  });
}

/** A port that nobody listens on at the moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function listening(port, { exited }) {
  let ended = false;
  exited.then(() => {
    ended = true;
  });
  for (let tries = 0; tries < 200; tries += 1) {
    if (ended) throw new Error('WebKitWebDriver ended before it was ready');
    const ready = await fetch(`http://127.0.0.1:${port}/status`).then(
      (reply) => reply.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver does not answer');
}
