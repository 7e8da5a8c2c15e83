/**
 * `npm run size`: what a page loads for each widget, in kB (1000 bytes) after brotli 11, against `size-budget.json`.
 *
 * `tag` counts everything that the paste script starts for a tag; `with` adds the chunks that hold a module whose path
 * contains one of these texts, and what they import; `only` counts those alone, without what `above` names a tag for;
 * `files` counts files as they lie. `kB` is the ceiling that fails the check; it only ever goes down. `goal`, where it is
 * still ahead, is what the row is meant to cost, and its distance is printed.
 */

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { closure } from './build/closure.mjs';
import { DIST, ROOT } from './build/paths.mjs';
import { build, CHUNK_LIST } from './build.mjs';

/** Bytes of a file as a server with brotli would send it. */
function brotliSize(file) {
  return brotliCompressSync(readFileSync(path.join(DIST, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Chunks that hold one of the modules, with what they import. */
function chunksWith(chunks, texts) {
  const found = new Set();
  for (const text of texts) {
    const holders = chunks.filter(({ modules }) => modules.some((id) => id.includes(text)));
    if (holders.length === 0) throw new Error(`no chunk holds a module like ${text}`);
    for (const { fileName } of holders) closure(chunks, fileName, found);
  }
  return found;
}

/** Files that a row of the budget counts. */
function filesOf({ files, tag, with: more = [], only = [], above }, { tags, chunks }) {
  if (files) return files;
  const base = new Set(tags[above] ?? []);
  const counted = [...(tags[tag] ?? []), ...chunksWith(chunks, [...more, ...only])];
  return [...new Set(counted)].filter((file) => !base.has(file));
}

function measure(row, list) {
  try {
    const files = filesOf(row, list);
    const bytes = files.reduce((sum, file) => sum + brotliSize(file), 0);
    return { ...row, files, bytes, isWithin: bytes <= row.kB * 1000 };
  } catch (error) {
    return { ...row, files: [], bytes: Number.NaN, isWithin: false, reason: error.message };
  }
}

if (!process.argv.includes('--no-build') || !existsSync(CHUNK_LIST)) await build();
const list = JSON.parse(readFileSync(CHUNK_LIST, 'utf8'));
const rows = JSON.parse(readFileSync(path.join(ROOT, 'size-budget.json'), 'utf8')).map((row) => measure(row, list));
for (const { name, bytes, kB, goal, files, isWithin, reason } of rows) {
  const ahead = goal === undefined ? '' : `   goal ${goal}: ${(bytes / 1000 - goal).toFixed(1)} kB to go`;
  console.log(
    `${isWithin ? '✓' : '✗'} ${name.padEnd(38)} ${(bytes / 1000).toFixed(2).padStart(7)} kB of ${String(kB).padStart(3)}   ${reason ?? `${files.length} ${files.length === 1 ? 'file' : 'files'}`}${ahead}`,
  );
}
if (process.argv.includes('--files')) {
  for (const file of new Set(rows.flatMap(({ files }) => files))) console.log(`  ${file.padEnd(48)} ${String(brotliSize(file)).padStart(7)} bytes`);
}
const failed = rows.filter(({ isWithin }) => !isWithin).length;
console.log(`size: ${rows.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
