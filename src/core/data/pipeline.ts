/**
 * The path of one widget from bytes to content, as a value: a total table of formats, each with its own detection and reader.
 * The feed (element/feed.ts) runs it, the command line can run it too. No DOM.
 */

import type { Limits } from './limits.js';
import type { Report } from './problems.js';

/** A document as it arrived: text with what is known about it, or an object handed over by `data` or inline JSON. */
export interface FeedDocument {
  /** Where it came from, after redirects; the base for its relative URLs. For inline data the page's own URL. */
  readonly url: string;
  /** The body as text without a byte order mark; `undefined` when an object was handed over. */
  readonly text: string | undefined;
  /** The body as JSON where it is JSON; `undefined` for other text. */
  readonly json: unknown;
}

/** What readers and contracts may need besides the document. Clock and zone are passed in; nothing below asks the system. */
export interface ReadContext {
  readonly limits: Limits;
  readonly report: Report;
  /** Default IANA zone for local times. */
  readonly timeZone: string;
  /** Ends a long read when the element has moved on. */
  readonly signal?: AbortSignal | undefined;
}

/** One format of one widget. */
export interface FormatReader<Content> {
  /** True when the document is surely or very probably this format; by content, never by file name. */
  readonly detect: (document: FeedDocument) => boolean;
  /** Reads and checks the records. Throws a DocumentProblem when the document as a whole cannot be shown. */
  readonly read: (document: FeedDocument, context: ReadContext) => Promise<Content>;
}

/** What a widget gives to core so that its feeds can be loaded. */
export interface Pipeline<Content, Format extends string = string> {
  /** Every format the widget reads, in the order in which `auto` tries them; total by type. */
  readonly formats: Readonly<Record<Format, FormatReader<Content>>>;
  /** Joins the contents of several feeds, first feed first. */
  readonly merge: (contents: readonly Content[], report: Report) => Content;
  /** True when there is nothing to show although nothing is wrong. */
  readonly isEmpty: (content: Content) => boolean;
}
