/** Waiting until the widget of a story shows what the story is about, so that the accessibility check sees that and not the moment before. */

import type { StoryObj } from '@storybook/web-components-vite';

/** What stories read of a widget. */
interface Widget extends HTMLElement {
  readonly state?: string;
  readonly updateComplete: Promise<boolean>;
}

/** Milliseconds after which a story counts as failed. */
const PATIENCE = 15_000;

/** Looks again after every frame until `check` holds; throws what `describe` says when it does not come to it. */
export async function until(check: () => boolean, describe: () => string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!check()) {
    if (performance.now() > end) throw new Error(describe());
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** For `play` of a story: resolves when every widget is in `state`, and throws when it does not come. */
export function reaches(state: string): NonNullable<StoryObj['play']> {
  return async ({ canvasElement, component }) => {
    const widgets = [...canvasElement.querySelectorAll<Widget>(String(component))];
    await until(
      () => widgets.length > 0 && widgets.every((widget) => widget.state === state),
      () => `expected "${state}", found ${widgets.map((widget) => `"${widget.state}"`).join(', ') || 'no widget'}`,
    );
    await Promise.all(widgets.map((widget) => widget.updateComplete));
  };
}
