/** URLs from a feed: parsed, allow-listed, never matched as raw strings. Pure. */

import type { Report } from '../data/problems.js';

/** Which schemes a field may carry besides `https:` and `http:`. */
export interface UrlOptions {
  /** Also `mailto:` and `tel:`, reduced to address and number. */
  readonly contact?: boolean;
}

/** Longer addresses are refused by servers, and blow up pages. */
const LONGEST = 8192;

/**
 * `new URL(value, base)` where scheme and form are allowed, otherwise `undefined` and `url-refused`.
 * Refused: other schemes, credentials in the URL, malformed values. A relative URL resolves against the feed's own URL.
 */
export function cleanUrl(value: unknown, base: string, path: string, report: Report, options: UrlOptions = {}): string | undefined {
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) return undefined;
  if (typeof value !== 'string') {
    report('url-refused', path, `expected text, found ${typeof value}`);
    return undefined;
  }
  const url = value.length > LONGEST ? undefined : parse(value, base);
  const allowed = url && allowedForm(url, options);
  if (allowed === undefined) report('url-refused', path, value.slice(0, 120));
  return allowed;
}

function parse(value: string, base: string): URL | undefined {
  try {
    return new URL(value.trim(), base);
  } catch {
    // A malformed URL is an ordinary value of a feed; the caller reports it.
    return undefined;
  }
}

function allowedForm(url: URL, { contact = false }: UrlOptions): string | undefined {
  if (url.username || url.password) return undefined;
  if (url.protocol === 'https:' || url.protocol === 'http:') return url.href;
  if (!contact) return undefined;
  // Only the address, and no escapes (a line break would open another header): `bcc` and `body` in a feed would put words into the visitor's mail.
  if (url.protocol === 'mailto:' && /^[^\s@?&%]+@[^\s@?&%]+$/.test(url.pathname)) return `mailto:${url.pathname}`;
  const number = url.pathname.replace(/%20/g, ' ');
  if (url.protocol === 'tel:' && /^[+0-9 ()/-]*[0-9][+0-9 ()/-]*$/.test(number)) return `tel:${number.replace(/[^+0-9]/g, '')}`;
  return undefined;
}

/** The host as a visitor should see it: without `www.`, in Punycode where it is not ASCII (the URL parser does that). */
export function displayHost(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}
