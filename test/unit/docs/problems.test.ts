/** Every code is explained in the German documentation under an anchor of its own. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { PROBLEM_DOCS, PROBLEM_TABLE } from '../../../src/core/data/problem-table.js';

const sections = new Map(
  readFileSync(new URL(`../../../${PROBLEM_DOCS}`, import.meta.url), 'utf8')
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.split('\n', 1)[0] ?? '', section.split('\n').slice(1).join(' ').trim()]),
);

describe('docs/probleme.md', () => {
  for (const code of Object.keys(PROBLEM_TABLE)) it(`explains ${code}`, () => assert.ok((sections.get(code) ?? '').length > 40));
  it('explains nothing that does not exist', () =>
    assert.deepEqual(
      [...sections.keys()].filter((code) => !Object.hasOwn(PROBLEM_TABLE, code)),
      [],
    ));
});
