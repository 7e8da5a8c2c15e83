/** `klima-widgets/provider`: the class and its types; registers nothing. */

export { KlimaProvider } from '../core/context/provider.js';
