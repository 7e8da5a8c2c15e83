/**
 * What can be wrong with a feed, a record, a balance or a page, as stable codes.
 *
 * Only names and shapes live here, because every layer mentions them; the texts are in
 * `problem-table.ts`, which is loaded with the first feed or the first problem.
 */

/** Codes of a document that could not be shown at all. */
export type DocumentProblemCode =
  | 'source-missing'
  | 'network'
  | 'timeout'
  | 'http-status'
  | 'too-large'
  | 'origin-refused'
  | 'mixed-content'
  | 'type'
  | 'parse'
  | 'shape'
  | 'version'
  | 'too-deep'
  | 'no-valid-record';

/** Codes of a single record or field; the rest of the document is shown. */
export type RecordProblemCode =
  | 'record-dropped'
  | 'field-dropped'
  | 'text-clamped'
  | 'text-damaged'
  | 'url-refused'
  | 'date-invalid'
  | 'date-order'
  | 'zone-unknown'
  | 'recurrence-refused'
  | 'coordinates-invalid'
  | 'coordinates-swapped'
  | 'crs-guessed'
  | 'geometry-invalid'
  | 'duplicate-id'
  | 'number-invalid'
  | 'unit-unknown'
  | 'too-many'
  | 'content-type';

/** Codes of an emission balance whose numbers contradict each other or are old. */
export type BalanceProblemCode = 'sum-mismatch' | 'jump' | 'base-mismatch' | 'population-year' | 'gas-mismatch' | 'method-break' | 'data-old' | 'source-unnamed';

/** Codes of the page that holds the widget. */
export type PageProblemCode = 'attribute-unknown' | 'self-closed' | 'version-conflict' | 'policy-refused' | 'chunk-failed' | 'internal';

/** Every code there is. Codes are added, never renamed. */
export type ProblemCode = DocumentProblemCode | RecordProblemCode | BalanceProblemCode | PageProblemCode;

/** `error`: nothing new is shown. `warning`: something was left out. `hint`: shown, but worth a look. */
export type Severity = 'error' | 'warning' | 'hint';

/** A problem as the pure layers find it, without a language. */
export interface Finding {
  readonly code: ProblemCode;
  /** Where: a JSON Pointer into the document (`/@graph/3/startDate`), a line (`line 12`), a URL or an attribute name. */
  readonly path: string;
  /** English detail for whoever mends the feed: the refused value, the status, the line. Never shown to visitors. */
  readonly detail?: string;
}

/** A problem as an element exposes it in `problems` and in its events. */
export interface Problem extends Finding {
  /** One sentence in the language of the element. */
  readonly message: string;
  readonly severity: Severity;
}

/** Takes findings; passed down through format and contract. */
export type Report = (code: ProblemCode, path: string, detail?: string) => void;

/** How many findings of one code are kept word for word; the rest are only counted. */
const KEPT_PER_CODE = 50;

/** Collects findings in order, keeps the first of each code and counts them all, so that a feed of bad records stays cheap. */
export class FindingLog {
  readonly #kept: Finding[] = [];
  readonly #counts = new Map<ProblemCode, number>();

  /** Bound, so that it can be passed as a {@link Report}. */
  readonly report: Report = (code, path, detail) => {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= KEPT_PER_CODE) this.#kept.push(detail === undefined ? { code, path } : { code, path, detail });
  };

  get findings(): readonly Finding[] {
    return this.#kept;
  }

  /** How often each code was found, beyond what is kept. */
  get counts(): ReadonlyMap<ProblemCode, number> {
    return this.#counts;
  }
}

/** A document that could not be shown, as a value: thrown inside the data path only, and caught at its end. */
export class DocumentProblem extends Error {
  readonly code: DocumentProblemCode;
  readonly path: string;
  /** Seconds a server asked to wait before the next request (`Retry-After`), where it did. */
  readonly retryAfter: number | undefined;

  constructor(code: DocumentProblemCode, path: string, detail = '', retryAfter?: number) {
    super(detail || code);
    this.name = 'DocumentProblem';
    this.code = code;
    this.path = path;
    this.retryAfter = retryAfter;
  }
}
