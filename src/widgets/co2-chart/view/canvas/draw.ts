/** A drawing of one picture by Chart.js. */

import { BarController, BarElement, Chart, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js';
import type { Picture } from '../picture.js';
import { configure } from './config.js';
import type { Look } from './look.js';
import { marks } from './marks.js';

Chart.register(BarController, LineController, BarElement, LineElement, PointElement, LinearScale, Tooltip);

/** A picture that stands. */
export interface Drawing {
  /** Paints anew, in another size, with other data or colours. Sizes in CSS pixels. */
  readonly paint: (picture: Picture, look: Look, width: number, height: number) => void;
  readonly destroy: () => void;
}

/** How many charts are alive in this copy of the script; for tests of leaks. */
export function liveCharts(): number {
  return Object.keys(Chart.instances).length;
}

/** Starts a drawing on a canvas. Nothing is measured here: Chart.js's own responsiveness fails inside shadow trees. */
export function draw(canvas: HTMLCanvasElement, picture: Picture, look: Look, width: number, height: number): Drawing {
  let current = { picture, look };
  canvas.width = width;
  canvas.height = height;
  const plugins = [marks(() => current)];
  const chart = new Chart(canvas, { ...configure(picture, look, width), plugins });
  return {
    paint: (nextPicture, nextLook, nextWidth, nextHeight) => {
      current = { picture: nextPicture, look: nextLook };
      const { data, options } = configure(nextPicture, nextLook, nextWidth);
      chart.data = data;
      if (options) chart.options = options;
      // Options count from the next update on; resizing before it would go by the old density.
      chart.update('none');
      if (nextWidth !== chart.width || nextHeight !== chart.height || nextLook.density !== chart.currentDevicePixelRatio) chart.resize(nextWidth, nextHeight);
    },
    destroy: () => chart.destroy(),
  };
}
