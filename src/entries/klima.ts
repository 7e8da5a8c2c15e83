/** The script that editors paste: `<script src="…/klima.js" defer></script>`. Finds widgets, loads their code when they come near, never throws. */

import { type Bundle, createCodeLoader, type FileTable } from './loader/code.js';
import { readOwnScript } from './loader/own-script.js';
import { createPageWatch, watchDocument } from './loader/page.js';
import { claimPage } from './loader/registry.js';
import { safely } from './loader/warn.js';

/** Written in by the build, from the chunks that it made before. */
declare const __FILES__: FileTable;
declare const __BUNDLE__: Bundle;

safely(() => {
  // A browser without custom elements, or a page that has taken them away, keeps its fallbacks.
  if (window.customElements && 'attachShadow' in Element.prototype) {
    const own = readOwnScript();
    const scan = createPageWatch(own, createCodeLoader(own, __FILES__, __BUNDLE__));
    if (claimPage(scan)) watchDocument(scan);
  }
});
