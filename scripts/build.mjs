/** `npm run build`: everything in `dist/`. The same sources give the same bytes. */

import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { describeChunks, fileTable, moduleIds, withCode } from './build/closure.mjs';
import { buildBundle, buildChunks, buildModules, buildPasteScript } from './build/passes.mjs';
import { DIST, ROOT } from './build/paths.mjs';
import { createSchemas } from './build/schemas.mjs';
import { writeTypes } from './build/types.mjs';
import { licenceList } from './licences.mjs';
import { createManifest, elements, vscodeData, webTypes } from './manifest.mjs';

/** What the size check needs to know of the last build; not published. */
export const CHUNK_LIST = path.join(ROOT, '.cache', 'chunks.json');

/** Entries of the package beside one for each widget. */
const COMMON_ENTRIES = ['entries/index.ts', 'entries/define.ts', 'entries/provider.ts'];

async function write(file, content) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, typeof content === 'string' || content instanceof Uint8Array ? content : `${JSON.stringify(content, null, 2)}\n`);
}

async function writeOutput(output) {
  for (const file of output) await write(path.join(DIST, file.fileName), file.type === 'chunk' ? file.code : file.source);
}

/** Scripts for pages: chunks first, since the paste script carries their names and the bundle's hash. Returns the ids of all modules in them. */
async function buildPage(tags) {
  const output = await buildChunks(tags);
  const chunks = withCode(output.filter(({ type }) => type === 'chunk'));
  const assets = output.filter(({ type }) => type === 'asset');
  const [bundle] = await buildBundle();
  const integrity = `sha384-${createHash('sha384').update(bundle.code).digest('base64')}`;
  const files = fileTable(chunks, tags);
  const [paste] = await buildPasteScript(files, { file: bundle.fileName, integrity });
  await writeOutput([...chunks, ...assets, bundle, paste]);
  await write(CHUNK_LIST, { tags: files, chunks: describeChunks(chunks) });
  return [...chunks, bundle].flatMap(({ modules }) => moduleIds(modules));
}

async function buildPackage(tags, packageJson) {
  const widgets = Object.keys(tags)
    .filter((tag) => tag !== 'klima-provider')
    .map((tag) => tag.replace('klima-', ''));
  const defines = Object.values(tags).map(({ define }) => define);
  await writeOutput(await buildModules([...COMMON_ENTRIES, ...widgets.map((widget) => `entries/${widget}.ts`), ...defines], Object.keys(packageJson.dependencies)));
  writeTypes();
  const manifest = createManifest();
  const enumerations = await readEnumerations(manifest);
  await write(path.join(DIST, 'custom-elements.json'), manifest);
  await write(path.join(DIST, 'web-types.json'), webTypes(manifest, packageJson, enumerations));
  await write(path.join(DIST, 'vscode.html-custom-data.json'), vscodeData(manifest, enumerations));
  for (const [file, schema] of Object.entries(await createSchemas())) await write(path.join(DIST, 'schema', file), schema);
}

/** Closed sets of values stand in the classes; they import in bare Node. */
async function readEnumerations(manifest) {
  const sets = {};
  for (const module of manifest.modules) {
    for (const { name, tagName } of elements({ modules: [module] })) {
      const { [name]: elementClass } = await import(pathToFileURL(path.join(ROOT, module.path)).href);
      sets[tagName] = { ...Object.getPrototypeOf(elementClass).enumerations, ...elementClass.enumerations };
    }
  }
  return sets;
}

/** Builds everything anew. */
export async function build() {
  const packageJson = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
  const { TAGS } = await tsImport('../src/entries/tags.ts', import.meta.url);
  await rm(DIST, { recursive: true, force: true });
  const modules = await buildPage(TAGS);
  await buildPackage(TAGS, packageJson);
  await write(path.join(DIST, 'LICENSES.txt'), licenceList(modules));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const started = performance.now();
  await build();
  console.log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
