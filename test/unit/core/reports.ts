/** A report that takes notes, for tests of the contract. */

import type { Report } from '../../../src/core/data/problems.js';

/** Findings as `code path` lines, with their details beside them. */
export interface Notes {
  readonly report: Report;
  readonly lines: string[];
  readonly details: (string | undefined)[];
}

/** A fresh notebook. */
export function notes(): Notes {
  const lines: string[] = [];
  const details: (string | undefined)[] = [];
  const report: Report = (code, path, detail) => {
    lines.push(`${code} ${path}`);
    details.push(detail);
  };
  return { report, lines, details };
}
