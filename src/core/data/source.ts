/** From what an editor wrote in `src` to URLs that may be asked: resolved, allow-listed by origin, never mixed content. No DOM. */

import { DocumentProblem } from './problems.js';

/** Everything that decides which URLs are asked. */
export interface SourceRules {
  /** URL of the page; feeds of its origin are always allowed. */
  readonly page: string;
  /** Base for relative URLs: `base-url` of a provider, else the document's base. */
  readonly base: string;
  /** Further origins that redirects may lead to (`allow-origins`). */
  readonly allowOrigins: readonly string[];
}

/** The URLs of a `src` value: white space separates several. Throws a DocumentProblem for a value that must not be asked. */
export function resolveSources(src: string, rules: SourceRules): readonly string[] {
  return src
    .split(/\s+/)
    .filter(Boolean)
    .map((value) => resolveSource(value, rules));
}

function resolveSource(value: string, rules: SourceRules): string {
  const url = URL.canParse(value, rules.base) ? new URL(value, rules.base) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.password) {
    throw new DocumentProblem('origin-refused', 'src', `${value.slice(0, 120)} is no http(s) URL`);
  }
  refuseMixedContent(url, rules.page);
  url.hash = '';
  return url.href;
}

/** Where a reply really came from, checked after redirects: the feed's own origin, the page's, or an allowed one. */
export function checkFinalUrl(finalUrl: string, asked: string, rules: SourceRules): void {
  const final = new URL(finalUrl, asked);
  refuseMixedContent(final, rules.page);
  const allowed = new Set([originOf(asked), originOf(rules.page), ...rules.allowOrigins.map(originOf)]);
  if (!allowed.has(final.origin)) throw new DocumentProblem('origin-refused', asked, `redirected to ${final.origin}`);
}

function refuseMixedContent(url: URL, page: string): void {
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1' || url.hostname === '[::1]';
  if (page.startsWith('https:') && url.protocol === 'http:' && !local) throw new DocumentProblem('mixed-content', url.href);
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : '';
}
