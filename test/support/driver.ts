/** What a test page asks of its browser's driver: real keys, a real pointer, window size, media features. */

import { executeServerCommand } from '@web/test-runner-commands';
import { until } from './page.js';

/** The engine that runs this page. */
export const ENGINE: 'chromium' | 'firefox' | 'webkit' = /Firefox\//.test(navigator.userAgent) ? 'firefox' : /Chrome\//.test(navigator.userAgent) ? 'chromium' : 'webkit';

/** Presses a key or a chord on whatever has focus: `press('Tab')`, `press('Shift+Tab')`, `press('ArrowDown')`. */
export async function press(chord: string): Promise<void> {
  await executeServerCommand('klima-press', { keys: chord.split('+') });
}

/** Types text into whatever has focus, key by key. */
export async function type(text: string): Promise<void> {
  await executeServerCommand('klima-type', { text });
}

/** One step of a real pointer, in CSS pixels of the viewport. */
export type PointerStep =
  | { readonly type: 'move'; readonly x: number; readonly y: number }
  | { readonly type: 'down' | 'up' }
  | { readonly type: 'wheel'; readonly deltaY: number };

/** Moves a real mouse pointer; false where the driver cannot (a wheel in WebKitGTK). */
export function pointer(...steps: readonly PointerStep[]): Promise<boolean> {
  return executeServerCommand<boolean, { steps: readonly PointerStep[] }>('klima-pointer', { steps });
}

/** Clicks the middle of an element with a real mouse, after scrolling it into view: what covers it gets the click instead. */
export async function click(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  await pointer({ type: 'move', x: box.x + box.width / 2, y: box.y + box.height / 2 }, { type: 'down' }, { type: 'up' });
}

/** Sets the size of the viewport until the end of the file. Prefer `mount(…, { width })`: widgets react to their own width, and a window of WebKitGTK is never narrower than 450. */
export async function viewport(width: number, height: number): Promise<void> {
  await executeServerCommand('klima-viewport', { width, height });
  await until(
    () => innerWidth === width && innerHeight === height,
    () => `the viewport is ${innerWidth} × ${innerHeight}`,
  );
}

/** Media features and type by name (`{ 'forced-colors': 'active', media: 'print' }`); `{}` ends it. */
export type MediaFeatures = Readonly<Record<string, string>>;

/** Emulates media features; false where the driver cannot (Firefox and WebKitGTK). */
export function emulate(features: MediaFeatures): Promise<boolean> {
  return executeServerCommand<boolean, { features: MediaFeatures }>('klima-media', { features });
}
