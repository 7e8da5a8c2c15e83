/** What the paste script knows of itself: where it came from and what its own tag says. Read once, while it is the current script. */

/** Attributes that one script tag may set for every widget of the page, as `data-klima-…`. */
export const PAGE_ATTRIBUTES: readonly string[] = ['accent', 'theme', 'reserve', 'lang'];

/** The script tag, read while it ran. */
export interface OwnScript {
  /** Folder that the script came from, with a slash at the end; the chunks lie below it. */
  readonly base: string;
  /** Origins that placeholders may take feeds from beside the page's own (`data-klima-allow`). */
  readonly origins: readonly string[];
  /** Values of {@link PAGE_ATTRIBUTES} that the tag gives. */
  readonly defaults: ReadonlyMap<string, string>;
  /** The tag carries `integrity`: nothing may be loaded whose hash is not known. */
  readonly isPinned: boolean;
  /** For pages whose policy asks for a nonce. */
  readonly nonce: string;
}

/** Reads the current script; a page that took the script apart (joined files, injected text) gets its own address as base. */
export function readOwnScript(current: Document['currentScript'] = document.currentScript): OwnScript {
  const script = current instanceof HTMLScriptElement ? current : undefined;
  const defaults = new Map<string, string>();
  for (const name of PAGE_ATTRIBUTES) {
    const value = script?.getAttribute(`data-klima-${name}`);
    if (value) defaults.set(name, value);
  }
  return {
    base: new URL('.', script?.src || document.baseURI).href,
    origins: readOrigins(script?.getAttribute('data-klima-allow') ?? ''),
    defaults,
    isPinned: Boolean(script?.integrity),
    nonce: script?.nonce ?? '',
  };
}

/** Origins from a list separated by spaces; whatever is no URL is left out. */
export function readOrigins(list: string): readonly string[] {
  return list.split(/\s+/).flatMap((item) => (URL.canParse(item) ? [new URL(item).origin] : []));
}
