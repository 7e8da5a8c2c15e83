/** The one global that the scripts share: which versions are on the page, and a way to have a shadow root looked through. */

import { VERSION } from '../../core/version.js';
import { warnOnce } from './warn.js';

/** `window.klimaWidgets`. */
export interface KlimaWidgetsGlobal {
  /** The version that runs first, then every other one that came after it and stepped back. */
  readonly versions: string[];
  /** Looks through a part of the page that the script cannot see by itself: a shadow root. */
  scan(root: ParentNode): void;
}

declare global {
  interface Window {
    klimaWidgets?: KlimaWidgetsGlobal;
  }
}

/** True for the first script of a page. A second one steps back, and says so when it is another version. */
export function claimPage(scan: (root: ParentNode) => void): boolean {
  const versions: unknown = window.klimaWidgets?.versions;
  // An element with `id="klimaWidgets"` answers to the same name; only a list of versions counts.
  if (!Array.isArray(versions)) {
    window.klimaWidgets = { versions: [VERSION], scan };
    return true;
  }
  if (!versions.includes(VERSION)) {
    warnOnce(`version ${versions[0]} runs on this page; version ${VERSION} was included as well and does nothing. (version-conflict)`);
    versions.push(VERSION);
  }
  return false;
}
