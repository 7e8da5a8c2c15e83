/** Storybook for developers: one story file per widget, and one story that puts all four together. Sends nothing anywhere and asks nobody for updates. */

import type { StorybookConfig } from '@storybook/web-components-vite';
import { createManifest } from '../scripts/manifest.mjs';

const MANIFEST = 'virtual:klima-manifest';

/** The manifest of the sources as they are now, so that the docs need no build before. */
const manifest = {
  name: MANIFEST,
  resolveId: (id: string) => (id === MANIFEST ? `\0${MANIFEST}` : undefined),
  load: (id: string) => (id === `\0${MANIFEST}` ? `export default ${JSON.stringify(createManifest())}` : undefined),
};

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: [{ from: '../demo/feeds', to: '/feeds' }],
  core: { disableTelemetry: true, enableCrashReports: false, disableWhatsNewNotifications: true },
  // What a newcomer would be asked and told has no place in a repository that sets everything already.
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (vite) => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), manifest],
    // Storybook's renderer needs this part of Lit; found late, it would come as a second copy.
    optimizeDeps: { ...vite.optimizeDeps, include: [...(vite.optimizeDeps?.include ?? []), 'lit/directive-helpers.js'] },
  }),
};

export default config;
