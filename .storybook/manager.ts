/** The frame around the stories. */

import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({ base: 'light', brandTitle: 'Klima Widgets', brandTarget: '_self', colorPrimary: '#0b6b50', colorSecondary: '#0b6b50' }),
});
