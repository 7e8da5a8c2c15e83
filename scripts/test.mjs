/**
 * `npm test`: everything that is checked, in order, with a table at the end and the totals in the last line.
 * `--only lint,types,unit,build,size,built,browser` picks kinds, `--engine firefox` picks engines; file names pick tests of the picked kinds.
 */

import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ENGINES, findEngines } from './browsers.mjs';
import { counted, ROOT, single, testFiles } from './test-run.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', multiple: true }, engine: { type: 'string', multiple: true } },
});
const KINDS = ['lint', 'types', 'unit', 'build', 'size', 'built', 'browser'];
const picked = list(values.only, KINDS);
const engines = list(values.engine, ENGINES);
const files = positionals.map((name) => relative(ROOT, resolve(name)).replaceAll('\\', '/'));

/** Rows of the table. */
const rows = [];
process.chdir(ROOT);
for (const kind of picked) await kinds()[kind]();
finish();

function kinds() {
  return {
    lint: () => row('lint', () => single(['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'])),
    types: () => row('types', () => single(['node_modules/typescript/bin/tsc', '--noEmit'])),
    // What depends on the machine's own zone shows on one side of the globe or the other.
    unit: async () => {
      for (const TZ of ['America/Los_Angeles', 'Asia/Tokyo']) await row(`unit, ${TZ}`, () => nodeTests('test/unit', { TZ }));
    },
    build: () => row('build', () => single(['scripts/build.mjs'])),
    size: () => row('size', () => afterBuild(() => single(['scripts/size.mjs']))),
    built: () => row('built', () => afterBuild(() => nodeTests('test/built', {}))),
    browser: browserTests,
  };
}

async function row(name, run) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const outcome = await run();
  rows.push({ name, seconds: (performance.now() - start) / 1000, ...outcome });
}

/** Tests that need the built package say so instead of failing one by one. */
function afterBuild(run) {
  const built = rows.find(({ name }) => name === 'build');
  if (built?.failed) return { passed: 0, failed: 1, note: 'not run: the build failed' };
  return existsSync('dist') ? run() : { passed: 0, failed: 1, note: 'not run: there is no dist, see npm run build' };
}

function nodeTests(folder, env) {
  const wanted = files.length > 0 ? files.filter((name) => name.startsWith(folder)) : testFiles(folder);
  if (wanted.length === 0) return { passed: 0, failed: 1, note: 'no test file' };
  return counted(
    ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-reporter=./scripts/test-reporter-node.mjs', '--test-reporter-destination=stdout', ...wanted],
    { env },
  );
}

async function browserTests() {
  const found = await findEngines({ wanted: engines, install: true });
  for (const engine of engines) {
    const { missing } = found[engine];
    if (missing) await row(engine, () => leftOut(engine, missing));
    else await row(engine, () => counted(['node_modules/@web/test-runner/dist/bin.js', ...browserFiles()], { env: { ENGINE: engine } }));
  }
  if (engines.every((engine) => found[engine].missing)) rows.push({ name: 'browser', seconds: 0, passed: 0, failed: 1, note: 'no engine at all' });
}

function browserFiles() {
  return files.length > 0 ? ['--files', ...files] : [];
}

/** A missing engine is said plainly, and in continuous integration it is a failure. */
function leftOut(engine, missing) {
  console.log(`  ${engine} was left out: ${missing}`);
  return { passed: 0, failed: process.env.CI ? 1 : 0, note: `left out: ${missing}` };
}

function finish() {
  const passed = rows.reduce((sum, entry) => sum + entry.passed, 0);
  const failed = rows.reduce((sum, entry) => sum + entry.failed, 0);
  console.log(`\n${'kind'.padEnd(28)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(9)}`);
  for (const { name, seconds, note, ...numbers } of rows) {
    console.log(
      `${name.padEnd(28)}${String(numbers.passed).padStart(8)}${String(numbers.failed).padStart(8)}${seconds.toFixed(1).padStart(9)}${note ? `  ${note}` : ''}`,
    );
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

function list(given, all) {
  const names = (given ?? []).flatMap((value) => value.split(','));
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length === 0) return names.length > 0 ? all.filter((name) => names.includes(name)) : all;
  console.error(`unknown: ${unknown.join(', ')}; there is ${all.join(', ')}`);
  process.exit(2);
}
