/** Keeps a drawing right while it stands: follows the size of its box, the colours of the page and the printer. */

import type { Picture } from '../picture.js';
import { type Drawing, draw } from './draw.js';
import { readLook } from './look.js';

/** Whatever may change the colours without an update of the element. */
const MEDIA = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'];

/** A canvas that is being looked after. */
export interface Stage {
  /** Draws a picture now, or as soon as the canvas has a size. */
  readonly show: (picture: Picture) => void;
  /** Ends the drawing and stops listening. */
  readonly close: () => void;
}

/** Looks after a canvas from now on. Its parent gives the size: Chart.js's own way to find it fails inside shadow trees. */
export function makeStage(canvas: HTMLCanvasElement): Stage {
  let picture: Picture | undefined;
  let drawing: Drawing | undefined;
  let drawn = '';
  let drawnPicture: Picture | undefined;
  let isPrinting = false;

  const paint = (): void => {
    const { clientWidth: width = 0, clientHeight: height = 0 } = canvas.parentElement ?? {};
    if (!picture || width === 0 || height === 0) return;
    const look = readLook(canvas, isPrinting || matchMedia('print').matches);
    const key = JSON.stringify([look, width, height]);
    if (key === drawn && picture === drawnPicture) return;
    [drawn, drawnPicture] = [key, picture];
    if (drawing) drawing.paint(picture, look, width, height);
    else drawing = draw(canvas, picture, look, width, height);
  };

  const endings = [() => drawing?.destroy()];
  const listen = (target: EventTarget, type: string, listener: (event: Event) => void): void => {
    target.addEventListener(type, listener);
    endings.push(() => target.removeEventListener(type, listener));
  };
  const sizes = new ResizeObserver(paint);
  if (canvas.parentElement) sizes.observe(canvas.parentElement);
  // Pages switch their theme by a class or an attribute on the root or the body.
  const themes = new MutationObserver(paint);
  for (const root of [document.documentElement, document.body]) themes.observe(root, { attributes: true });
  endings.push(
    () => sizes.disconnect(),
    () => themes.disconnect(),
  );
  for (const query of MEDIA) listen(matchMedia(query), 'change', paint);
  for (const type of ['beforeprint', 'afterprint']) {
    listen(window, type, () => {
      isPrinting = type === 'beforeprint';
      paint();
    });
  }

  return {
    show: (next) => {
      picture = next;
      paint();
    },
    close: () => {
      for (const end of endings) end();
    },
  };
}
