/** The picture on a canvas, by Chart.js. A chunk of its own, loaded when the words stand and the figure comes near the viewport. */

export { liveCharts } from './canvas/draw.js';
export { makeStage, type Stage } from './canvas/stage.js';
