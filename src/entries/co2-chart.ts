/** `klima-widgets/co2-chart`: the class and its types; registers nothing. */

export * from '../widgets/co2-chart/index.js';
