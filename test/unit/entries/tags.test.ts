import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { COMMON_ATTRIBUTES, listedAttributes, OWN_ATTRIBUTES, type WidgetTag } from '../../../src/entries/tag-attributes.js';
import { TAGS } from '../../../src/entries/tags.js';

const SRC = new URL('../../../src/', import.meta.url);
const WIDGETS = Object.keys(OWN_ATTRIBUTES) as WidgetTag[];

/** The element class of a tag, by the names that its define module uses. */
async function classOf(tag: keyof typeof TAGS): Promise<{ readonly observedAttributes: readonly string[] }> {
  const define = new URL(TAGS[tag].define, SRC);
  const [, name = '', file = ''] = /import \{ (\w+) \} from '(\.\/(?:element|provider)\.js)'/.exec(readFileSync(define, 'utf8')) ?? [];
  const module = (await import(new URL(file, define).href.replace(/\.js$/, '.ts'))) as Record<string, { readonly observedAttributes: readonly string[] }>;
  const found = module[name];
  assert.ok(found, `${tag}: ${name} in ${file}`);
  return found;
}

describe('the table of tags', () => {
  for (const [tag, { define, alongside }] of Object.entries(TAGS)) {
    it(`${tag}: every module exists, and the define module registers this tag`, () => {
      for (const module of [define, ...alongside]) assert.ok(existsSync(new URL(module, SRC)), module);
      assert.ok(readFileSync(new URL(define, SRC), 'utf8').includes(`define('${tag}'`));
    });
  }
});

describe('the attributes that placeholders may carry', () => {
  for (const tag of WIDGETS) {
    it(`${tag}: exactly those that the class observes, and lang`, async () => {
      const observed = (await classOf(tag)).observedAttributes;
      assert.deepEqual([...listedAttributes(tag)].sort(), [...new Set([...observed, 'lang'])].sort());
    });
  }

  it('repeats nothing', () => {
    for (const tag of WIDGETS) {
      const listed = listedAttributes(tag);
      assert.equal(new Set(listed).size, listed.length, tag);
    }
    assert.ok(!COMMON_ATTRIBUTES.includes('  '));
  });
});
