/** Shrinks the html, svg and css templates of our own sources; libraries come minified. */

import { minifyHTMLLiterals } from 'minify-literals';

/** Vite plugin, before the TypeScript transform: the tags are still in the source. */
export function literals() {
  return {
    name: 'klima-literals',
    enforce: 'pre',
    async transform(code, id) {
      const [file] = id.split('?');
      if (!file.endsWith('.ts') || file.includes('/node_modules/') || !/\b(?:html|svg|css)`/.test(code)) return null;
      const result = await minifyHTMLLiterals(code, { fileName: file, sourceMap: false });
      return result ? { code: result.code, map: null } : null;
    },
  };
}
