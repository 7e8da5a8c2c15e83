/** Runs one program for `npm test` and says how it went. */

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder of the package. */
export const ROOT = new URL('..', import.meta.url).pathname.replace(/^\/(?=[A-Za-z]:)/, '');

/** Result of one kind of check. @typedef {{ passed: number, failed: number, note?: string }} Outcome */

/** Starts Node with arguments; resolves with exit code and output. `live` prints lines as they come, without what moves the cursor. */
export function runNode(args, { env = {}, live = false, minutes = 30 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, FORCE_COLOR: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let line = '';
    const take = (chunk) => {
      output += chunk;
      if (!live) return;
      const lines = (line + chunk).split('\n');
      line = lines.pop() ?? '';
      for (const text of lines.map(plain)) if (text.trim() !== '') console.log(`  ${text}`);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    const end = () => child.kill('SIGTERM');
    process.once('SIGTERM', end);
    const timer = setTimeout(() => {
      output += `\nended after ${minutes} minutes`;
      end();
    }, minutes * 60_000);
    child.once('error', (error) => resolve({ code: 1, output: String(error) }));
    child.once('close', (code) => {
      clearTimeout(timer);
      process.off('SIGTERM', end);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** A check that is one thing: passed or failed as a whole. Its output is shown when it failed. */
export async function single(args, options) {
  const { code, output } = await runNode(args, options);
  if (code !== 0) console.log(indent(output));
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

/** A run whose reporter counts: the numbers come through the file that SUMMARY_FILE names. */
export async function counted(args, { env = {}, ...options } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'klima-test-'));
  const summaryFile = join(folder, 'summary.json');
  const { code, output } = await runNode(args, { ...options, live: true, env: { ...env, SUMMARY_FILE: summaryFile } });
  const summary = readSummary(summaryFile);
  rmSync(folder, { recursive: true, force: true });
  if (!summary) {
    console.log(indent(output));
    return { passed: 0, failed: 1, note: 'the runner ended without a result' };
  }
  const { passed, failed } = summary;
  if (passed + failed === 0) return { passed, failed: 1, note: 'no test ran' };
  if (code !== 0 && failed === 0) return { passed, failed: 1, note: `the runner ended with code ${code}` };
  return { passed, failed };
}

function readSummary(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // No file or half a file: the runner died, which the caller reports.
    return undefined;
  }
}

/** All test files below a folder, sorted, as paths from the package. */
export function testFiles(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true })
    .map((name) => join(folder, name))
    .filter((name) => name.endsWith('.test.ts') || name.endsWith('.test.mjs'))
    .sort();
}

/** A line without colours and cursor movements. */
function plain(text) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is removed
  return text.replace(/\u001B\[[0-9;]*[A-Za-z]/g, '').trimEnd();
}

function indent(text) {
  return text
    .split('\n')
    .map((line) => `  ${plain(line)}`)
    .join('\n');
}
