import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { findings, imports, type SourceFile } from '../support/architecture.js';
import { codeOnly, withoutComments } from '../support/source-text.js';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const paths = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .sort();

/** Files whose import is their effect. */
const isEntry = (path: string): boolean => path.startsWith('entries/') || path.endsWith('/define.ts');

describe('architecture', () => {
  it('every file keeps the rules', () => {
    assert.ok(paths.length > 100, `only ${paths.length} files found`);
    const found = paths.flatMap((path) => findings({ path, text: readFileSync(SRC + path, 'utf8') }).map((finding) => `${path} ${finding}`));
    assert.deepEqual(found, []);
  });

  it('every module imports in bare Node, and only entries register a tag', async () => {
    const registered = await importAll(paths.filter((path) => !isEntry(path)));
    assert.deepEqual(registered, []);
  });

  it('entries import in bare Node too, and do register', async () => {
    const registered = await importAll(paths.filter(isEntry));
    for (const tag of ['klima-event-calendar', 'klima-partner-map', 'klima-co2-chart', 'klima-mission-badge', 'klima-provider'])
      assert.ok(registered.includes(tag), `${tag} of ${registered.join()}`);
  });
});

/** Imports files in a fresh process whose registry only takes notes; resolves with the tags. */
async function importAll(files: readonly string[]): Promise<readonly string[]> {
  const script = `
    const tags = [];
    globalThis.customElements = { define: (tag) => void tags.push(tag), get: () => undefined, whenDefined: () => new Promise(() => {}) };
    const failures = [];
    for (const file of ${JSON.stringify(files)}) await import(${JSON.stringify(new URL('../../src/', import.meta.url).href)} + file).catch((error) => failures.push(file + ': ' + error));
    for (const name of ['window', 'document']) if (name in globalThis) failures.push(name + ' was defined by an import');
    console.log(JSON.stringify({ tags, failures }));
    process.exit(0);`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
  });
  const { tags, failures } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as { tags: string[]; failures: string[] };
  assert.deepEqual(failures, []);
  return tags;
}

describe('architecture: the rules themselves', () => {
  const model = (text: string): SourceFile => ({ path: 'widgets/co2-chart/model/trend.ts', text: `/** A trend. Pure. */\n${text}` });
  const view = (text: string): SourceFile => ({ path: 'widgets/co2-chart/view/table.ts', text });

  const bad: readonly (readonly [SourceFile, string])[] = [
    [{ path: 'core/data/load.ts', text: "import { cleanText } from '../contract/text.js';" }, 'imports core/contract/text.ts: data must not import contract'],
    [{ path: 'core/contract/text.ts', text: "export * from '../element/heading.js';" }, 'imports core/element/heading.ts: contract must not import element'],
    [
      { path: 'widgets/co2-chart/contract.ts', text: "import type { Query } from './model/query.js';" },
      'imports widgets/co2-chart/model/query.ts: contract must not import model',
    ],
    [model("import { pipeline } from '../formats/index.js';"), 'imports widgets/co2-chart/formats/index.ts: model must not import format'],
    [model("import {\n  table,\n} from '../view/table.js';"), 'imports widgets/co2-chart/view/table.ts: model must not import view'],
    [model("import { localeOf } from '../../../core/i18n/locale.js';"), 'imports core/i18n/locale.ts: model must not import language'],
    [view("const load = () => import('../element.js');"), 'imports widgets/co2-chart/element.ts: view must not import element'],
    [view("import '../define.js';"), 'imports widgets/co2-chart/define.ts: view must not import entry'],
    [view("import { card } from '../../mission-badge/view/card.js';"), 'imports widgets/mission-badge/view/card.ts: widgets do not know each other'],
    [{ path: 'core/element/feed.ts', text: "import('../../widgets/co2-chart/element.js');" }, 'imports widgets/co2-chart/element.ts: core does not know the widgets'],
    [{ path: 'widgets/co2-chart/element.ts', text: "import { TAGS } from '../../entries/tags.js';" }, 'imports entries/tags.ts: entries are the end of the way'],
    [view("import { x } from '../../../../scripts/x.js';"), 'imports ../scripts/x.ts: outside of src'],
    [view("import { x } from './x';"), 'imports ./x without .js'],
    [view("import { x } from './x.ts';"), 'imports ./x.ts without .js'],
    [view('const load = () => import(path);'), 'imports a computed path'],
    [model("import { html } from 'lit';"), 'imports lit below the views'],
    [{ path: 'core/data/x.ts', text: "import { consume } from '@lit/context';" }, 'imports @lit/context below the views'],
    [{ path: 'colours/red.ts', text: '' }, 'belongs to no layer'],
    [model('const width = window.innerWidth;'), 'touches window'],
    [model('const title = document.title;'), 'touches document'],
    [{ path: 'core/data/x.ts', text: 'globalThis.document' }, 'touches document'],
    [model('export const load = () => fetch(url);'), 'is not pure: fetch'],
    [model('const now = Date.now();'), 'is not pure: Date.now'],
    [model('const clock = Date.now;'), 'is not pure: Date.now'],
    [model('const now = new Date();'), 'is not pure: new Date()'],
    [model('const now = new Date;'), 'is not pure: new Date()'],
    [model('const today = Temporal.Now.plainDateISO();'), 'is not pure: Temporal.Now'],
    [model('const id = Math.random();'), 'is not pure: Math.random'],
    [model('const text = `${Math.random()}`;'), 'is not pure: Math.random'],
    [model('const day = date.getDay();'), 'is not pure: local time'],
    [model('const text = number.toLocaleString();'), 'is not pure: default locale'],
    [model('setTimeout(() => {}, 1);'), 'is not pure: timer'],
    [view('fetch(url);'), 'fetches in a view'],
    [view('element.innerHTML = text;'), 'uses HTML from text'],
    [view("import { unsafeHTML } from 'lit/directives/unsafe-html.js';"), 'uses HTML from text'],
    [view('eval(text);'), 'uses eval'],
    [view('new Function(text);'), 'uses eval'],
    [view('html`<p style="color: red">`;'), 'uses style attribute'],
    [view('html`<p style=${styles}>`;'), 'uses style attribute'],
    [view("import { styleMap } from 'lit/directives/style-map.js';"), 'uses style attribute'],
    [view('// @ts-ignore: why not'), 'silences the type checker'],
    [{ path: 'widgets/co2-chart/model/x.ts', text: 'export const x = 1;' }, 'does not begin with a comment that ends with "Pure."'],
  ];
  for (const [file, expected] of bad) {
    it(`finds: ${expected}`, () => assert.deepEqual(findings(file), [expected]));
  }

  const good: readonly SourceFile[] = [
    model("import type { Balance } from '../contract.js';\nimport { numberFormat } from '../../../core/i18n/intl.js';"),
    model('export const read = (document: FeedDocument) => document.json;'),
    model('/* window.x and Date.now() in a comment */ const text = "document.title, fetch(url)"; const pattern = /Math.random/;'),
    model('const date = new Date(milliseconds); const day = date.getUTCDay(); event.document.title; list.fetch(1);'),
    view("import { html } from 'lit';\nimport { heading } from '../../../core/element/heading.js';\nhtml`<p data-style=\"x\">the window. fetch(us)</p>`;"),
    { path: 'widgets/co2-chart/element.ts', text: "import { view } from './view/table.js';\nconst load = () => import('./formats/index.js');" },
    { path: 'widgets/co2-chart/define.ts', text: "import { define } from '../../core/element/define.js';\nimport { KlimaCo2Chart } from './element.js';" },
  ];
  for (const [index, file] of good.entries()) {
    it(`accepts good sample ${index + 1}`, () => assert.deepEqual(findings(file), []));
  }

  it('reads imports of every form', () => {
    const text =
      "import a from './a.js';\nimport type { B } from './b.js';\nimport './c.js';\nexport * from './d.js';\nexport { e } from './e.js';\nconst f = import('./f.js');\nimport g, {\n  h,\n} from './g.js';";
    assert.deepEqual(imports(text), ['./a.js', './b.js', './c.js', './d.js', './e.js', './g.js', './f.js']);
  });

  it('tells code from prose', () => {
    const text = "const a = 'x // y'; // z\nconst b = `p ${q({ r: `s` })} t`; /* u */ const c = d / e / f; const g = /h'\\/[/]/.test(i);";
    assert.equal(withoutComments(text), text.replace('// z', '    ').replace('/* u */', '       '));
    assert.equal(codeOnly(text).replace(/ +/g, ' '), 'const a = ; \nconst b = ` ${q({ r: ` ` })} `; const c = d / e / f; const g = .test(i);');
  });
});
