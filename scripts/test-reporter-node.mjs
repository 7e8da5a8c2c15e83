/** Reporter for `node --test`: one line per file, failures with file, test and message, and a summary for `npm test` in the file that SUMMARY_FILE names. */

import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';

/** Reads the runner's events and yields what is printed. */
export default async function* report(source) {
  const files = new Map();
  const fileOf = (name) => {
    if (!files.has(name)) files.set(name, { passed: 0, failures: [], errors: '', started: Date.now(), ended: Date.now() });
    return files.get(name);
  };
  for await (const { type, data } of source) {
    if (!data.file) continue;
    const file = fileOf(data.file);
    file.ended = Date.now();
    const isFile = data.name !== undefined && resolve(data.name) === data.file;
    if (type === 'test:dequeue' && isFile) file.started = Date.now();
    if (type === 'test:stderr') file.errors += data.message;
    if (type === 'test:pass') pass(file, data, isFile);
    if (type === 'test:fail') fail(file, data, isFile);
  }
  const summary = { passed: 0, failed: 0 };
  for (const [name, file] of files) {
    summary.passed += file.passed;
    summary.failed += file.failures.length;
    yield lineFor(relative(process.cwd(), name), file);
  }
  if (process.env.SUMMARY_FILE) writeFileSync(process.env.SUMMARY_FILE, JSON.stringify(summary));
}

function pass(file, { name, skip, todo, details }, isFile) {
  if (details?.type === 'suite') return;
  if (isFile) file.failures.push({ title: '(file)', message: 'holds no test' });
  else if (skip !== undefined || todo !== undefined) file.failures.push({ title: name, message: 'was skipped; a test that does not run proves nothing' });
  else file.passed += 1;
}

function fail(file, { name, details }, isFile) {
  const { error } = details;
  // What holds a failed test has failed only because of that test, which was counted already.
  if (error.failureType === 'subtestsFailed') return;
  const cause = error.cause ?? error;
  const message = isFile && file.errors ? file.errors : (cause?.stack ?? String(cause));
  file.failures.push({ title: isFile ? '(file)' : name, message });
}

function lineFor(name, { passed, failures, started, ended }) {
  const failed = failures.length > 0 ? `, ${failures.length} failed` : '';
  const details = failures.map(({ title, message }) => `    ✗ ${title}\n${indent(message)}\n`).join('');
  return `${failures.length > 0 ? '✗' : '✓'} ${name}  ${passed} passed${failed}  ${ended - started} ms\n${details}`;
}

function indent(text) {
  const lines = text.split('\n').filter((line) => !/^\s+at .*(?:node:internal|node_modules)/.test(line) && line.trim() !== '');
  return lines
    .slice(0, 30)
    .map((line) => `        ${line}`)
    .join('\n');
}
