/** Runs one document through a widget's readers, as a feed does without the network. */

import assert from 'node:assert/strict';
import { DEFAULT_LIMITS } from '../../../src/core/data/limits.js';
import type { Pipeline } from '../../../src/core/data/pipeline.js';
import { type Finding, FindingLog } from '../../../src/core/data/problems.js';

/** What became of a document. */
export interface ReadDocument<Content> {
  readonly content: Content;
  readonly findings: readonly Finding[];
  readonly format: string;
}

/** Reads a document by the first format that knows it. */
export async function readDocument<Content>(text: string, { formats }: Pipeline<Content>): Promise<ReadDocument<Content>> {
  const json: unknown = /^\s*[[{]/.test(text) ? JSON.parse(text) : undefined;
  const document = { url: 'https://www.stadt.example/daten/feed', text, json };
  const [format, reader] = Object.entries(formats).find(([, { detect }]) => detect(document)) ?? [];
  assert.ok(format && reader, 'no format knows the document');
  const log = new FindingLog();
  const content = await reader.read(document, { limits: DEFAULT_LIMITS, report: log.report, timeZone: 'Europe/Berlin' });
  return { content, findings: log.findings, format };
}
