/** Licences of everything that is bundled: refuses what a city could not pass on, and writes the texts beside the scripts. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DIST, ROOT } from './build/paths.mjs';

/** SPDX names that may be bundled. MPL-2.0 asks for the changed files' source; nothing is changed. */
const ALLOWED = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'MPL-2.0', 'CC0-1.0', 'Unlicense']);

/** Packages that a list of module ids comes from, with their folders. */
export function packagesOf(modules) {
  const folders = new Set();
  for (const id of modules) {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id);
    if (match) folders.add(match[1]);
  }
  return [...folders].sort();
}

/** One package: name, version, licence and the text of it. Throws when the licence is not on the list. */
export function readLicence(folder) {
  const directory = path.join(ROOT, folder);
  const { name, version, license, homepage, repository } = JSON.parse(readFileSync(path.join(directory, 'package.json'), 'utf8'));
  if (!ALLOWED.has(license)) throw new Error(`${name} ${version} has the licence "${license ?? 'unknown'}", which may not be bundled`);
  const file = readdirSync(directory).find((entry) => /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(entry));
  const source = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? '';
  return { name, version, license, source, text: file ? readFileSync(path.join(directory, file), 'utf8').trim() : '' };
}

/** The text of `dist/LICENSES.txt`. */
export function licenceList(modules) {
  const entries = packagesOf(modules).map(readLicence);
  const parts = entries.map(({ name, version, license, source, text }) =>
    [`${name} ${version} — ${license}`, source, '', text || `(the package carries no text of its own; see https://spdx.org/licenses/${license}.html)`].join('\n'),
  );
  return ['The scripts in this folder contain the following packages, unchanged except for minification.', ...parts].join(`\n\n${'-'.repeat(80)}\n\n`).concat('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = path.join(DIST, 'LICENSES.txt');
  if (!existsSync(file)) throw new Error('run the build first');
  process.stdout.write(readFileSync(file, 'utf8'));
}
