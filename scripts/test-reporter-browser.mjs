/** Reports a browser run: one line per file, failures with file, test and message, and a summary for `npm test`. */

import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** A reporter of the test runner; writes `{ passed, failed, files }` to `summaryFile` when one is given. */
export function browserReporter({ engine, summaryFile, log = console.log }) {
  const files = new Map();
  const started = new Map();
  let root = process.cwd();
  let begun = Date.now();
  return {
    start({ config, sessions, startTime }) {
      root = config.rootDir;
      begun = startTime;
      sessions.on('session-status-updated', (session) => {
        if (session.status === 'INITIALIZING') started.set(session.id, Date.now());
      });
    },
    reportTestFileResults({ sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        const name = relative(root, testFile);
        const outcome = readSession(session);
        const milliseconds = Date.now() - (started.get(session.id) ?? begun);
        files.set(testFile, { file: name, passed: outcome.passed, failed: outcome.failures.length, milliseconds });
        log(
          `${outcome.failures.length === 0 ? '✓' : '✗'} ${engine} ${name}  ${outcome.passed} passed${outcome.failures.length > 0 ? `, ${outcome.failures.length} failed` : ''}  ${milliseconds} ms`,
        );
        for (const failure of outcome.failures) log(`    ✗ ${failure.title}\n${indent(failure.message)}`);
        for (const line of outcome.logs) log(`    · ${line}`);
      }
    },
    // Written again after every run, so that a watcher always finds the latest.
    onTestRunFinished() {
      if (!summaryFile) return;
      const all = [...files.values()];
      const sum = (key) => all.reduce((total, file) => total + file[key], 0);
      writeFileSync(summaryFile, JSON.stringify({ passed: sum('passed'), failed: sum('failed'), files: all }));
    },
  };
}

function readSession(session) {
  const failures = [];
  let passed = 0;
  const visit = (suite, titles) => {
    for (const test of suite.tests ?? []) {
      const title = [...titles, test.name].join(' › ');
      if (test.skipped) failures.push({ title, message: 'was skipped; a test that does not run proves nothing' });
      else if (test.passed) passed += 1;
      else failures.push({ title, message: describe(test.error ?? { message: 'did not run: a hook failed, or an error outside of any test ended the file' }) });
    }
    for (const inner of suite.suites ?? []) visit(inner, [...titles, inner.name].filter(Boolean));
  };
  if (session.testResults) visit(session.testResults, []);
  for (const error of session.errors ?? []) failures.push({ title: '(file)', message: describe(error) });
  for (const url of session.request404s ?? []) if (failures.length > 0) failures[failures.length - 1].message += `\nnot found: ${url}`;
  if (passed === 0 && failures.length === 0) failures.push({ title: '(file)', message: 'holds no test' });
  return { passed, failures, logs: failures.length > 0 ? (session.logs ?? []).map((args) => args.map(String).join(' ')).slice(0, 20) : [] };
}

function describe({ message = '', stack = '', expected, actual }) {
  const difference = expected === undefined || actual === undefined ? '' : `\nexpected: ${expected}\nactual:   ${actual}`;
  const trace = stack
    .split('\n')
    .filter((line) => /\.test\.ts|\/src\/|\/test\/support\//.test(line) && !line.includes(message))
    .slice(0, 6);
  return [message + difference, ...trace].filter(Boolean).join('\n');
}

function indent(text) {
  return text
    .split('\n')
    .map((line) => `        ${line.trimEnd()}`)
    .join('\n');
}
