/** Waiting until the widget of a story shows what the story is about, so that the accessibility check sees that and not the moment before. */

import type { StoryObj } from '@storybook/web-components-vite';

/** What stories read of a widget. */
interface Widget extends HTMLElement {
  readonly state?: string;
  readonly updateComplete: Promise<boolean>;
}

/** Milliseconds after which a story counts as failed. */
const PATIENCE = 15_000;

/** For `play` of a story: resolves when every widget is in `state`, and throws when it does not come. */
export function reaches(state: string): NonNullable<StoryObj['play']> {
  return async ({ canvasElement, component }) => {
    const widgets = [...canvasElement.querySelectorAll<Widget>(String(component))];
    const end = performance.now() + PATIENCE;
    while (!widgets.every((widget) => widget.state === state)) {
      if (performance.now() > end) throw new Error(`expected "${state}", found ${widgets.map((widget) => `"${widget.state}"`).join(', ') || 'no widget'}`);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await Promise.all(widgets.map((widget) => widget.updateComplete));
  };
}
