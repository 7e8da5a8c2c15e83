/** What every bundler run shares: the page build (scripts/build.mjs makes one pass for each kind of output), the demonstration and Storybook. */

import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

export default defineConfig({
  base: './',
  define: { __VERSION__: JSON.stringify(version) },
  build: { target: 'es2022', copyPublicDir: false },
});
