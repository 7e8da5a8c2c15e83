/** All four widgets on one page, and the HTML that makes the same page elsewhere. */

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { until } from './support/settled.js';
import { StoryWorkbench } from './zusammenstellen/workbench.js';

if (!customElements.get('story-workbench')) customElements.define('story-workbench', StoryWorkbench);

const meta: Meta = {
  title: 'Zusammenstellen',
  tags: ['!autodocs'],
  // The workbench speaks English and chooses the language of the widgets itself.
  globals: { language: 'en' },
  parameters: { controls: { disable: true }, actions: { disable: true } },
};

export default meta;

/** Settings, preview and HTML follow one another: what is shown is what is copied. */
export const Zusammenstellen: StoryObj = {
  render: () => html`<story-workbench></story-workbench>`,
  // The widgets further down wait until they are near.
  play: async ({ canvasElement }) => {
    const workbench = canvasElement.querySelector('story-workbench');
    const calendar = (): { readonly state?: string } | null | undefined => workbench?.shadowRoot?.querySelector('klima-event-calendar');
    await until(
      () => calendar()?.state === 'ready',
      () => `the calendar is "${calendar()?.state}"`,
    );
  },
};
