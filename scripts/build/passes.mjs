/** The four bundler passes of design: chunks for pages, the classic bundle, the paste script, modules for npm. Each returns what it made; nothing is written here. */

import path from 'node:path';
import { build, mergeConfig } from 'vite';
import { literals } from './literals.mjs';
import { posix, ROOT, SRC } from './paths.mjs';

/** Own sources and the version come from vite.config.ts; a pass adds its entries and its shape. */
async function run(entry, format, output, more = {}) {
  const results = await build(
    mergeConfig(
      {
        root: ROOT,
        configFile: path.join(ROOT, 'vite.config.ts'),
        logLevel: 'warn',
        build: {
          write: false,
          minify: false,
          reportCompressedSize: false,
          lib: { entry, formats: [format], name: 'klima' },
          rolldownOptions: { checks: { bundlerTimings: false }, output: { comments: false, ...output } },
        },
      },
      more,
    ),
  );
  const [result] = Array.isArray(results) ? results : [results];
  return result.output;
}

/**
 * Few files, each with what is always wanted together; a group takes in what its modules import, the first group first.
 * Left alone, the bundler makes one file for every different set of users, which costs requests and compresses badly.
 */
function groups(tags) {
  /** Modules of a widget that its page always wants, by path below `src/`: what registers it, and its readers where it always has a feed. */
  const own = new Map();
  for (const [tag, { define, alongside }] of Object.entries(tags)) {
    for (const module of [define, ...alongside.filter((path) => path.includes('/formats/'))]) own.set(module, tag.replace('klima-', ''));
  }
  const below = (id) => posix(path.relative(SRC, id));
  return [
    { name: 'core', test: /\/src\/core\/(?:element\/(?:klima-element|define)|data\/problems|contract\/url|i18n\/messages)\.ts$/ },
    { name: 'feed', test: /\/src\/core\/(?:element\/(?:feed-connection|fit)|theme\/controls|data\/\w+|contract\/[\w-]+|time\/\w+|memoize)\.ts$/ },
    { name: 'shared', test: /\/src\/core\/|\/node_modules\/(?:@lit|lit|lit-html)\//, minShareCount: 2, entriesAware: true },
    { debugName: 'widget', name: (id) => own.get(below(id)) ?? null },
  ];
}

/** A chunk of one widget is named after it: `event-calendar.formats`, `event-calendar.messages-en`; what several share is `shared`, whoever they are. */
function chunkFileName({ name, facadeModuleId }) {
  const [, widget, module] = /\/src\/widgets\/([\w-]+)\/([\w/-]+?)(?:\/index)?\.ts$/.exec(facadeModuleId ?? '') ?? [];
  return `chunks/${widget ? `${widget}.${module.replaceAll('/', '-')}` : name.split('~')[0]}-[hash].js`;
}

/** Pages share chunks, so names carry content hashes and the code is as small as it gets. */
export function buildChunks(tags) {
  const entry = Object.fromEntries(Object.entries(tags).map(([tag, { define }]) => [tag.replace('klima-', ''), path.join(SRC, define)]));
  return run(
    entry,
    'es',
    {
      minify: true,
      codeSplitting: { groups: groups(tags) },
      entryFileNames: 'chunks/[name]-[hash].js',
      chunkFileNames: chunkFileName,
      assetFileNames: 'chunks/[name]-[hash][extname]',
    },
    { plugins: [literals()] },
  );
}

/** All tags in one classic script. A failure in the middle of it (a refused policy, a taken-apart browser) is one console line, never an uncaught error. */
export function buildBundle() {
  return classic('all.ts', 'klima.all.js', {}, { intro: 'try{', outro: '}catch(e){console.warn("[klima-widgets] "+e)}' });
}

/** The paste script, with the file table of the chunks and the hash of the bundle written in. */
export function buildPasteScript(files, bundle) {
  return classic('klima.ts', 'klima.js', { __FILES__: JSON.stringify(files), __BUNDLE__: JSON.stringify(bundle) });
}

function classic(entry, fileName, define, output = {}) {
  return run(path.join(SRC, 'entries', entry), 'iife', { minify: true, codeSplitting: false, entryFileNames: fileName, ...output }, { define, plugins: [literals()] });
}

/** Modules for npm: one file for each source file, dependencies left to the reader's bundler, readable. */
export function buildModules(entries, dependencies) {
  const external = (id) => dependencies.some((name) => id === name || id.startsWith(`${name}/`));
  return run(
    entries.map((file) => path.join(SRC, file)),
    'es',
    { preserveModules: true, preserveModulesRoot: SRC, entryFileNames: 'esm/[name].js', chunkFileNames: 'esm/[name].js', comments: true },
    { build: { rolldownOptions: { external } } },
  );
}
