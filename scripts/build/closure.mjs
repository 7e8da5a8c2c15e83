/** Which files a page needs for a tag, read from what the bundler made. */

import path from 'node:path';
import { posix, ROOT, SRC } from './paths.mjs';

/** File names of a chunk and of everything it imports statically, itself first. */
export function closure(chunks, fileName, seen = new Set()) {
  if (seen.has(fileName)) return seen;
  seen.add(fileName);
  for (const next of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []) closure(chunks, next, seen);
  return seen;
}

/** Chunks with code of their own; where a group took in an entry, the bundler leaves a file that only points at the group's. */
export function withCode(chunks) {
  return chunks.filter(({ modules }) => Object.keys(modules).length > 0);
}

/** The chunk that holds a source module. */
export function chunkOf(chunks, module) {
  const id = path.join(SRC, module);
  const found = chunks.find((chunk) => Object.hasOwn(chunk.modules, id));
  if (!found) throw new Error(`no chunk holds src/${module}`);
  return found.fileName;
}

/** For each tag its files: the one that registers it, what that one imports, and what the element asks for at once. */
export function fileTable(chunks, tags) {
  return Object.fromEntries(
    Object.entries(tags).map(([tag, { define, alongside }]) => {
      const files = new Set();
      for (const module of [define, ...alongside]) closure(chunks, chunkOf(chunks, module), files);
      return [tag, [...files]];
    }),
  );
}

/** What the size check and the licence list need to know of each chunk, with paths relative to the repository. */
export function describeChunks(chunks) {
  return chunks.map(({ fileName, imports, dynamicImports, modules }) => ({ fileName, imports, dynamicImports, modules: moduleIds(modules) }));
}

/** Ids of a chunk's modules relative to the repository, without the bundler's own. */
export function moduleIds(modules) {
  return Object.keys(modules)
    .filter((id) => path.isAbsolute(id))
    .map((id) => posix(path.relative(ROOT, id.split('?')[0])));
}
