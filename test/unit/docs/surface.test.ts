/** What a page may rely on is written down: every part, slot, event and custom property in the source stands in a class comment. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const SRC = fileURLToPath(new URL('../../../src', import.meta.url));

/** All TypeScript below a folder, as one text. */
function sourceOf(folder: string): string {
  return readdirSync(path.join(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(SRC, folder, file), 'utf8'))
    .join('\n');
}

/** Names that a class comment documents under a tag, such as `@csspart base - …` or `@cssproperty [--klima-radius=8px] - …`. */
function documented(source: string, tag: string): ReadonlySet<string> {
  return new Set([...source.matchAll(new RegExp(`@${tag} (?:\\{\\w+\\} )?\\[?([\\w-]+)`, 'g'))].map((match) => match[1] ?? ''));
}

function used(source: string, pattern: RegExp): readonly string[] {
  const withoutComments = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...new Set([...withoutComments.matchAll(pattern)].flatMap((match) => (match[1] ?? '').split(' ')))].filter(Boolean);
}

const core = sourceOf('core');

for (const widget of ['event-calendar', 'partner-map', 'mission-badge', 'co2-chart']) {
  const own = sourceOf(`widgets/${widget}`);
  const all = `${core}\n${own}`;
  describe(`the public surface of ${widget}`, () => {
    const kinds: readonly (readonly [string, string, RegExp])[] = [
      ['part', 'csspart', /\bpart="([\w -]+)"/g],
      ['slot', 'slot', /<slot name="([\w-]+)"/g],
      ['event', 'fires', /static readonly type = '([\w-]+)'/g],
      ['custom property', 'cssproperty', /var\((--klima-[\w-]+)/g],
    ];
    for (const [kind, tag, pattern] of kinds) {
      it(`documents every ${kind}`, () => {
        const known = documented(all, tag);
        const names = used(kind === 'event' ? core : own, pattern);
        if (kind === 'part' || kind === 'event') assert.ok(names.length > 3, 'the pattern finds what is there');
        assert.deepEqual(
          names.filter((name) => !known.has(name) && name !== 'klima-consent'),
          [],
        );
      });
    }
    it('describes every property', () => {
      const undescribed = [...own.matchAll(/^(.*)\n\s+declare (\w+):/gm)].filter((match) => !(match[1] ?? '').trim().endsWith('*/')).map((match) => match[2]);
      assert.deepEqual(undescribed, []);
    });
  });
}

describe('the public surface of core', () => {
  for (const [tag, pattern] of [
    ['csspart', /\bpart="([\w -]+)"/g],
    ['slot', /<slot name="([\w-]+)"/g],
    ['cssproperty', /var\((--klima-[\w-]+)/g],
  ] as const) {
    it(`documents every ${tag}`, () => {
      const known = documented(core, tag);
      assert.deepEqual(
        used(core, pattern).filter((name) => !known.has(name)),
        [],
      );
    });
  }
});
