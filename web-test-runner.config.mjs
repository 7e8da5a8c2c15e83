/**
 * Browser tests of one engine: `ENGINE=firefox npx web-test-runner [--watch] [--files …]`; `npm run test:browser` runs it for all three in turn.
 * Sources are served as they are, TypeScript stripped file by file: what a test sees is not what a bundler made.
 */

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { findEngines } from './scripts/browsers.mjs';
import { launcherFor } from './scripts/test-launchers.mjs';
import { browserReporter } from './scripts/test-reporter-browser.mjs';
import { freePort } from './scripts/test-webkit.mjs';
import { driverPlugin } from './test/support/driver.mjs';
import { faultServer } from './test/support/faults.mjs';

const engine = process.env.ENGINE ?? 'chromium';
const { [engine]: found } = await findEngines({ wanted: [engine] });
if (!found || found.missing) throw new Error(`${engine}: ${found?.missing ?? 'no such engine'}`);
const faults = faultServer();

export default {
  rootDir: import.meta.dirname,
  files: ['test/browser/**/*.test.ts', 'test/support/**/*.test.ts'],
  port: await freePort(),
  hostname: '127.0.0.1',
  nodeResolve: { exportConditions: ['development'] },
  middleware: [faults.middleware],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: new URL('tsconfig.json', import.meta.url).pathname }), faults.plugin, driverPlugin()],
  browsers: [launcherFor(engine, found)],
  concurrency: 1,
  // A loaded machine is slow, not broken.
  browserStartTimeout: 240_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { ui: 'bdd', timeout: 20_000, failZero: true } },
  filterBrowserLogs: ({ args }) => !args.some((arg) => typeof arg === 'string' && arg.includes('Lit is in dev mode')),
  staticLogging: Boolean(process.env.SUMMARY_FILE),
  reporters: [browserReporter({ engine, summaryFile: process.env.SUMMARY_FILE })],
};
