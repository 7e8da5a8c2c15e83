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
  // A widget waits until it is near, so only what is near is waited for.
  play: async ({ canvasElement }) => {
    const workbench = canvasElement.querySelector('story-workbench');
    const waiting = (): readonly Element[] => {
      const widgets: readonly (Element & { readonly state?: string })[] = [...(workbench?.shadowRoot?.querySelectorAll('klima-provider > *') ?? [])];
      return widgets.filter((widget) => ['idle', 'loading'].includes(widget.state ?? 'idle') && widget.getBoundingClientRect().top < innerHeight);
    };
    await until(
      () => Boolean(workbench?.shadowRoot?.querySelector('klima-provider')) && waiting().length === 0,
      () => `still waiting for ${waiting().map(({ localName }) => localName)}`,
    );
  },
};
