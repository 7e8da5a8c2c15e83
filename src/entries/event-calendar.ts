/** `klima-widgets/event-calendar`: the class and its types; registers nothing. */

export * from '../widgets/event-calendar/index.js';
