import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { listedAttributes, OWN_ATTRIBUTES, type WidgetTag } from '../../src/entries/tag-attributes.js';
import { TAGS } from '../../src/entries/tags.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = path.join(ROOT, 'dist');
const WIDGETS = Object.keys(OWN_ATTRIBUTES) as WidgetTag[];

type Target = string | { readonly types: string; readonly default: string };
interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, Target>>;
  readonly sideEffects: readonly string[];
  readonly customElements: string;
  readonly 'web-types': string;
}
const PACKAGE = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as PackageJson;

/** Every file below a folder of `dist`. */
function files(folder = ''): string[] {
  return readdirSync(path.join(DIST, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? files(name) : [name];
  });
}

function read(file: string): string {
  return readFileSync(path.join(DIST, file), 'utf8');
}

describe('importing a class', () => {
  // First in this file: the define modules of the tests below do register, in the registry that Lit brings for Node.
  it('registers nothing', async () => {
    for (const [name, target] of Object.entries(PACKAGE.exports)) {
      if (typeof target !== 'string' && !name.endsWith('/define')) await import(PACKAGE.name + name.slice(1));
    }
    for (const tag of Object.keys(TAGS)) assert.equal(globalThis.customElements?.get(tag), undefined, tag);
  });
});

describe('the exports of the package', () => {
  for (const [name, target] of Object.entries(PACKAGE.exports)) {
    const paths = typeof target === 'string' ? [target] : [target.types, target.default];
    it(`${name} points at files that exist`, () => {
      for (const file of paths) {
        const [folder = '', ending = ''] = file.split('*');
        if (!file.includes('*')) assert.ok(existsSync(path.join(ROOT, file)), file);
        else
          assert.ok(
            readdirSync(path.join(ROOT, folder)).some((entry) => entry.endsWith(ending)),
            file,
          );
      }
    });
    if (typeof target === 'string') continue;
    it(`${name} imports in bare Node by its public name`, async () => {
      const specifier = PACKAGE.name + name.slice(1);
      const module = (await import(specifier)) as object;
      assert.equal(typeof module, 'object');
    });
  }

  it('has a class and a define for every tag', async () => {
    for (const tag of Object.keys(TAGS)) {
      const name = `./${tag.replace('klima-', '')}`;
      assert.ok(PACKAGE.exports[name], name);
      assert.ok(PACKAGE.exports[`${name}/define`], `${name}/define`);
      const module = (await import(PACKAGE.name + name.slice(1))) as Record<string, unknown>;
      assert.ok(
        Object.entries(module).some(([key, value]) => key.startsWith('Klima') && typeof value === 'function'),
        `${name} exports its class`,
      );
    }
  });

  it('every module on its own, in bare Node', async () => {
    for (const file of files('esm').filter((name) => name.endsWith('.js'))) await import(pathToFileURL(path.join(DIST, file)).href);
  });

  it('marks what registers as having side effects, and nothing else', () => {
    const patterns = PACKAGE.sideEffects.map(
      (glob) =>
        new RegExp(
          `^${glob
            .replace(/[.]/g, '\\.')
            .replace(/\*\*\//g, '(?:.+/)?')
            .replace(/(?<![?)])\*/g, '[^/]*')}$`,
        ),
    );
    const isMarked = (file: string): boolean => patterns.some((pattern) => pattern.test(file));
    for (const [name, target] of Object.entries(PACKAGE.exports)) {
      if (typeof target === 'string') continue;
      assert.equal(isMarked(target.default), name.endsWith('/define'), target.default);
    }
  });
});

describe('the scripts for pages', () => {
  it('klima.js is a classic script of at most 5 kB', () => {
    const code = read('klima.js');
    assert.doesNotThrow(() => new vm.Script(code));
    assert.ok(brotliCompressSync(code).length <= 5000);
    assert.ok(!code.includes('import.meta'));
  });

  it('klima.all.js is a classic script and loads nothing more', () => {
    const code = read('klima.all.js');
    assert.doesNotThrow(() => new vm.Script(code));
    assert.ok(!code.includes('import.meta'));
    assert.ok(!/\bimport\(\s*["'`]/.test(code));
  });

  it('klima.js names only chunks that exist, for every tag', () => {
    const code = read('klima.js');
    const named = [...code.matchAll(/chunks\/[\w.-]+\.js/g)].map(([file]) => file);
    for (const tag of Object.keys(TAGS)) assert.ok(code.includes(tag), tag);
    assert.ok(named.length >= Object.keys(TAGS).length);
    for (const file of named) assert.ok(existsSync(path.join(DIST, file)), file);
  });

  it('carries the version of the package', () => {
    assert.ok(read('klima.js').includes(PACKAGE.version));
  });

  it('holds no path of the machine that built it and no registry', () => {
    const forbidden = [ROOT.replace(/\/$/, ''), 'registry.npmjs', 'file:///'];
    if (homedir().length > 1) forbidden.push(`${homedir()}/`);
    for (const file of files()) {
      const text = read(file);
      for (const word of forbidden) assert.ok(!text.includes(word), `${file}: ${word}`);
    }
  });
});

describe('the data for editors and tools', () => {
  interface Manifest {
    readonly modules: readonly {
      readonly path: string;
      readonly declarations?: readonly { readonly tagName?: string; readonly attributes?: readonly { readonly name: string }[] }[];
    }[];
  }
  const manifest = JSON.parse(read('custom-elements.json')) as Manifest;
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);

  it('is where package.json says', () => {
    assert.equal(path.join(ROOT, PACKAGE.customElements), path.join(DIST, 'custom-elements.json'));
    assert.equal(path.join(ROOT, PACKAGE['web-types']), path.join(DIST, 'web-types.json'));
  });

  it('names every tag with its attributes, on modules that are published', () => {
    for (const tag of WIDGETS) {
      const declared = declarations.find(({ tagName }) => tagName === tag);
      const names = declared?.attributes?.map(({ name }) => name) ?? [];
      for (const attribute of listedAttributes(tag)) if (attribute !== 'lang') assert.ok(names.includes(attribute), `${tag} ${attribute}`);
    }
    assert.ok(declarations.some(({ tagName }) => tagName === 'klima-provider'));
    for (const module of manifest.modules) assert.ok(existsSync(path.join(ROOT, module.path)), module.path);
  });

  it('web-types and VS Code data name the same tags', () => {
    const tags = Object.keys(TAGS).sort();
    const webTypes = JSON.parse(read('web-types.json')) as { contributions: { html: { elements: { name: string }[] } } };
    const vscode = JSON.parse(read('vscode.html-custom-data.json')) as { tags: { name: string; attributes: { name: string; values?: unknown[] }[] }[] };
    assert.deepEqual(webTypes.contributions.html.elements.map(({ name }) => name).sort(), tags);
    assert.deepEqual(vscode.tags.map(({ name }) => name).sort(), tags);
    const theme = vscode.tags.find(({ name }) => name === 'klima-mission-badge')?.attributes.find(({ name }) => name === 'theme');
    assert.deepEqual(theme?.values, [{ name: 'auto' }, { name: 'light' }, { name: 'dark' }]);
  });

  it('schemas are JSON Schema documents with properties', () => {
    const schemas = files('schema');
    assert.ok(schemas.length > 0);
    for (const file of schemas) {
      const schema = JSON.parse(read(file)) as { $schema?: string; properties?: object };
      assert.match(schema.$schema ?? '', /json-schema\.org/, file);
      assert.ok(Object.keys(schema.properties ?? {}).length > 0, file);
    }
  });

  it('licences of everything that is bundled are listed, and none forbids passing it on', () => {
    const text = read('LICENSES.txt');
    for (const name of ['lit', '@lit/context', 'valibot', 'chart.js', 'temporal-polyfill']) assert.match(text, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ — `, 'm'), name);
    assert.doesNotMatch(text, /— (?:A?GPL|LGPL|Elastic|SSPL)/);
  });
});
