/** `klima-widgets/mission-badge`: the class and its types; registers nothing. */

export * from '../widgets/mission-badge/index.js';
