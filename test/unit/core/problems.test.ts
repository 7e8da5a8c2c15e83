import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULT_LIMITS, mergeLimits } from '../../../src/core/data/limits.js';
import { PROBLEM_TABLE, toProblem } from '../../../src/core/data/problem-table.js';
import { DocumentProblem, FindingLog, type ProblemCode } from '../../../src/core/data/problems.js';

/** The codes that other software relies on; they are added to, never renamed. */
const PUBLISHED =
  'source-missing network timeout http-status too-large origin-refused mixed-content type parse shape version too-deep no-valid-record record-dropped field-dropped text-clamped url-refused date-invalid date-order zone-unknown recurrence-refused coordinates-invalid coordinates-swapped crs-guessed duplicate-id number-invalid unit-unknown too-many sum-mismatch jump base-mismatch population-year gas-mismatch method-break data-old source-unnamed attribute-unknown self-closed version-conflict policy-refused';

describe('problem table', () => {
  it('has every published code', () => {
    for (const code of PUBLISHED.split(' ')) assert.ok(Object.hasOwn(PROBLEM_TABLE, code), code);
  });

  it('has whole sentences in both languages, each only once', () => {
    const seen = new Set<string>();
    for (const [code, { de, en }] of Object.entries(PROBLEM_TABLE)) {
      for (const text of [de, en]) {
        assert.match(text, /^\p{Lu}[^.]*(?:\.[^ .][^.]*)*\.$/u, code);
        assert.ok(!seen.has(text), text);
        seen.add(text);
      }
      assert.notEqual(de, en, code);
    }
  });

  it('puts a finding into the language of a catalogue and keeps its place', () => {
    const finding = { code: 'date-invalid' as const, path: '/@graph/3', detail: 'morgen' };
    assert.deepEqual(toProblem(finding, 'en'), { ...finding, severity: 'warning', message: PROBLEM_TABLE['date-invalid'].en });
    for (const language of ['de', 'de-simple']) assert.equal(toProblem(finding, language).message, PROBLEM_TABLE['date-invalid'].de);
  });
});

describe('FindingLog', () => {
  it('keeps the first fifty of each code, in order, and counts all', () => {
    const log = new FindingLog();
    for (let index = 0; index < 10_000; index += 1) log.report(index % 2 === 0 ? 'date-invalid' : 'url-refused', `/${index}`);
    assert.equal(log.findings.length, 100);
    assert.deepEqual(
      log.findings.slice(0, 3).map(({ path }) => path),
      ['/0', '/1', '/2'],
    );
    assert.deepEqual([...log.counts], [
      ['date-invalid', 5000],
      ['url-refused', 5000],
    ] satisfies [ProblemCode, number][]);
  });

  it('can be passed on as a function, and leaves out a detail that is not there', () => {
    const log = new FindingLog();
    const { report } = log;
    report('jump', '/a');
    report('jump', '/b', 'x');
    assert.deepEqual(log.findings, [
      { code: 'jump', path: '/a' },
      { code: 'jump', path: '/b', detail: 'x' },
    ]);
  });
});

describe('DocumentProblem', () => {
  it('is an error with a code, a place and perhaps a wait', () => {
    const problem = new DocumentProblem('http-status', 'https://stadt.example/', 'status 503', 7);
    assert.ok(problem instanceof Error);
    assert.deepEqual(
      [problem.name, problem.code, problem.path, problem.message, problem.retryAfter],
      ['DocumentProblem', 'http-status', 'https://stadt.example/', 'status 503', 7],
    );
    assert.equal(new DocumentProblem('shape', '').message, 'shape');
  });
});

describe('limits', () => {
  it('are those of the documentation when nobody says otherwise', () => {
    assert.deepEqual(mergeLimits(), { bytes: 33_554_432, depth: 32, events: 100_000, partners: 50_000, values: 10_000, text: 500, longText: 20_000, timeout: 10_000 });
    assert.deepEqual(mergeLimits(undefined, {}), DEFAULT_LIMITS);
  });

  it('later sets win, key by key', () => {
    assert.deepEqual(mergeLimits({ events: 5, text: 9 }, { events: 6 }), { ...DEFAULT_LIMITS, events: 6, text: 9 });
  });

  it('nonsense and unknown keys are ignored', () => {
    for (const events of [0, -1, Number.NaN, '5', null, {}]) assert.deepEqual(mergeLimits({ events } as never), DEFAULT_LIMITS);
    assert.deepEqual(mergeLimits(JSON.parse('{"__proto__":{"events":1},"other":2}') as never), DEFAULT_LIMITS);
  });
});
