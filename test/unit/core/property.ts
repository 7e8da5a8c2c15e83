/** fast-check with a fixed seed: a property test that fails today fails tomorrow. */

import fc from 'fast-check';

fc.configureGlobal({ seed: 20_300_101 });

export default fc;
