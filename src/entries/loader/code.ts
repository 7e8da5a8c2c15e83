/** Fetching the code of a tag: its chunks all at once, or the classic bundle where chunks cannot be imported. */

import type { KlimaTag } from '../tag-attributes.js';
import type { OwnScript } from './own-script.js';
import { warnOnce } from './warn.js';

/** For each tag its files, relative to the script: the one that registers it first, then everything it needs at once. */
export type FileTable = Readonly<Partial<Record<KlimaTag, readonly string[]>>>;

/** The classic bundle with all tags, and its hash for pages that pin their scripts. */
export interface Bundle {
  readonly file: string;
  readonly integrity: string;
}

/** Loads the code of a tag once. */
export type CodeLoader = (tag: KlimaTag) => void;

/** The mark that `define()` leaves on a class. */
const REGISTERED_BY = Symbol.for('klima-widgets/version');

/** How a module is imported; passed in, so that tests need no network. */
type Import = (url: string) => Promise<unknown>;

/** Makes the loader of one page. Nothing it does throws or rejects. */
export function createCodeLoader(own: OwnScript, files: FileTable, bundle: Bundle, importModule: Import = (url) => import(/* @vite-ignore */ url)): CodeLoader {
  const asked = new Set<KlimaTag>();
  let hasBundle = false;

  const loadBundle = (): void => {
    if (hasBundle) return;
    hasBundle = true;
    const script = document.createElement('script');
    script.onerror = () =>
      warnOnce(
        `neither the parts nor ${bundle.file} could be loaded from ${own.base}. Put the whole folder there and keep the script out of joined files. (chunk-failed)`,
      );
    if (own.isPinned) {
      script.integrity = bundle.integrity;
      script.crossOrigin = 'anonymous';
    }
    script.nonce = own.nonce;
    try {
      script.src = trusted(own.base + bundle.file);
      document.head.append(script);
    } catch {
      warnOnce(`the policy of this page does not let scripts be added: allow "trusted-types klima lit-html". (policy-refused)`);
    }
  };

  return (tag) => {
    if (asked.has(tag)) return;
    asked.add(tag);
    const present = customElements.get(tag);
    if (present) {
      if (!(REGISTERED_BY in present)) warnOnce(`<${tag}> belongs to another library on this page. (version-conflict)`);
      return;
    }
    if (own.isPinned) return loadBundle();
    // All files start in the same moment; the module map joins what they import of each other.
    const [first, ...others] = (files[tag] ?? []).map((file) => importModule(own.base + file));
    for (const other of others) other.catch(() => undefined);
    first?.catch((error: unknown) => {
      if (isRefusedPolicy(error, own.base)) warnOnce(`the policy of this page refuses the widgets: add "trusted-types lit-html klima". (policy-refused)`);
      else loadBundle();
    });
  };
}

/**
 * A module that arrived but was not allowed to make its Trusted Types policy; the bundle would fail in the same way.
 * Engines name the policy in the error, and the URL in the error of a failed fetch.
 */
function isRefusedPolicy(error: unknown, base: string): boolean {
  return 'trustedTypes' in window && /polic/i.test(String(error).replaceAll(base, ''));
}

/** The parts of a Trusted Types policy that are used here. */
interface Policy {
  createScriptURL?(url: string): string;
}

/** The one policy named `klima` of a page, shared with the widgets: a second one of the same name would be refused. */
const POLICY = Symbol.for('klima-widgets/policy');

/** A script URL as the page's policy wants it. The policy lets through what this script needs and nothing else. */
function trusted(url: string): string {
  const page = window as unknown as { trustedTypes?: { createPolicy(name: string, rules: object): Policy }; [POLICY]?: Policy | undefined };
  try {
    page[POLICY] ??= page.trustedTypes?.createPolicy('klima', {
      createScriptURL: (value: string) => (value === url ? value : null),
      createScript: (text: string) => (JSON.parse(text) ? text : null),
    });
  } catch {
    // Refused; the plain address is still right on pages that only restrict names.
  }
  return page[POLICY]?.createScriptURL?.(url) ?? url;
}
