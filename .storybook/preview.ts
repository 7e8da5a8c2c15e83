/** What every story has in common: the registered tags, the page around a widget, the docs from the manifest, the accessibility rules. */

import manifest from 'virtual:klima-manifest';
import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import '../src/entries/define.js';
import './page.css';
import { fittingControls } from '../stories/support/arg-types.js';
import { onPage, PAGE_GLOBALS, PAGE_TOOLBARS } from '../stories/support/page.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: PAGE_TOOLBARS,
  initialGlobals: PAGE_GLOBALS,
  decorators: [onPage],
  argTypesEnhancers: [fittingControls],
  parameters: {
    layout: 'fullscreen',
    // The page of a story is ours: its toolbar sets language, colour scheme and width.
    backgrounds: { disable: true },
    viewport: { disable: true },
    controls: { expanded: true, sort: 'requiredFirst' },
    docs: { source: { excludeDecorators: true } },
    options: { storySort: { order: ['Zusammenstellen', 'Widgets', ['Event calendar', 'Partner map', 'Mission badge', 'CO2 chart']] } },
    a11y: {
      test: 'error',
      options: { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } },
    },
  },
};

export default preview;
