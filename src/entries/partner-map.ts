/** `klima-widgets/partner-map`: the class and its types; registers nothing. */

export * from '../widgets/partner-map/index.js';
