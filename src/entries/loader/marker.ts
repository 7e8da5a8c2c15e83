/** Which widget a placeholder or a link asks for, and what of it is granted. Pure. */

import { FETCHED_ATTRIBUTES, isWidgetTag, listedAttributes, WITHOUT_FEED, type WidgetTag } from '../tag-attributes.js';

/** What a placeholder asks for, before anything is checked. */
export interface Marker {
  readonly tag: WidgetTag;
  readonly parameters: ReadonlyMap<string, string>;
}

/** What is granted: attributes to set; or the origin that was refused, with nothing to set. */
export type Grant = { readonly attributes: ReadonlyMap<string, string>; readonly unknown: readonly string[] } | { readonly refused: string };

/** Reads `#klima-event-calendar?src=/feeds/events.json&limit=5` of a link; `undefined` for a fragment that names no widget. */
export function readLinkMarker(link: URL): Marker | undefined {
  const [, tag = '', query = ''] = /^#([\w-]+)(?:\?(.*))?$/s.exec(link.hash) ?? [];
  if (!isWidgetTag(tag) || !/^https?:$/.test(link.protocol)) return undefined;
  const parameters = new Map(new URLSearchParams(query));
  if (tag !== WITHOUT_FEED && !parameters.has('src')) parameters.set('src', link.href.slice(0, -link.hash.length));
  return { tag, parameters };
}

/** Reads `data-klima="event-calendar"` with its `data-klima-…` attributes; `undefined` for an unknown kind. */
export function readElementMarker(kind: string, attributes: Iterable<{ readonly name: string; readonly value: string }>): Marker | undefined {
  const tag = `klima-${kind}`;
  if (!isWidgetTag(tag)) return undefined;
  const parameters = new Map<string, string>();
  for (const { name, value } of attributes) {
    if (name.startsWith('data-klima-')) parameters.set(name.slice('data-klima-'.length), value);
  }
  return { tag, parameters };
}

/**
 * Grants listed attributes and known origins. Whoever may write a link or a `data-` attribute into a page (a comment, say)
 * may not thereby make it fetch from anywhere. `origins` holds the page's own and the allowed ones.
 */
export function grant({ tag, parameters }: Marker, baseUrl: string, origins: readonly string[]): Grant {
  const listed = listedAttributes(tag);
  const attributes = new Map<string, string>();
  const unknown: string[] = [];
  for (const [name, value] of parameters) {
    if (!listed.includes(name)) {
      unknown.push(name);
      continue;
    }
    const refused = isFetched(name, value) ? refusedSource(value, baseUrl, origins) : undefined;
    if (refused !== undefined) return { refused };
    attributes.set(name, value);
  }
  return { attributes, unknown };
}

/** A mapping may stand in the attribute itself, as JSON; everything else that is fetched is a URL. */
function isFetched(name: string, value: string): boolean {
  return FETCHED_ATTRIBUTES.includes(name) && !(name === 'mapping' && value.trimStart().startsWith('{'));
}

/** The first of several URLs that is not on an allowed origin. Words such as `europe` resolve to the page and pass. */
function refusedSource(value: string, baseUrl: string, origins: readonly string[]): string | undefined {
  return value.split(/\s+/).find((item) => {
    if (!URL.canParse(item, baseUrl)) return true;
    const url = new URL(item, baseUrl);
    return !/^https?:$/.test(url.protocol) || !origins.includes(url.origin);
  });
}
