/** The demonstration page as an editor left it: every link leads somewhere, every tag is closed, nothing comes from elsewhere. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isWidgetTag, listedAttributes } from '../../../src/entries/tag-attributes.js';

const DEMO = new URL('../../../demo/', import.meta.url);
const page = readFileSync(new URL('index.html', DEMO), 'utf8');

/** The page without the examples that it shows. */
const markup = page.replace(/<pre>[\s\S]*?<\/pre>/g, '');

function attributes(name: string): readonly string[] {
  return [...markup.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
}

describe('the demonstration page', () => {
  const ids = new Set(attributes('id'));

  it('has ids that are unique, and links that lead to one or to a file', () => {
    assert.equal(ids.size, attributes('id').length);
    for (const href of attributes('href')) {
      if (href.startsWith('#')) assert.ok(ids.has(href.slice(1)), href);
      else if (!href.startsWith('https:')) assert.ok(existsSync(new URL(href, DEMO)), href);
    }
    for (const id of attributes('aria-labelledby')) assert.ok(ids.has(id), id);
  });

  it('loads nothing from elsewhere and needs no inline script or style', () => {
    for (const src of attributes('src')) assert.doesNotMatch(src, /^(https?:)?\/\//);
    assert.doesNotMatch(page, /<style|\sstyle="|\son[a-z]+="|<script(?![^>]* src=)/);
    assert.doesNotMatch(readFileSync(new URL('stadt.css', DEMO), 'utf8'), /@import|@font-face|url\(/);
  });

  it('has each of the four widgets, closed, with known attributes, a feed that exists and a link for the time without it', () => {
    const found = [...page.matchAll(/<(klima-[a-z0-9-]+)([^>]*)>([\s\S]*?)<\/\1>/g)];
    assert.equal(found.length, [...page.matchAll(/<klima-/g)].length);
    assert.equal(new Set(found.map(([, tag]) => tag)).size, 4);
    for (const [, tag = '', raw = '', inner = ''] of found) {
      assert.ok(isWidgetTag(tag), tag);
      for (const [, name = ''] of raw.matchAll(/([a-z-]+)="/g)) assert.ok(name === 'id' || listedAttributes(tag).includes(name), `${tag} ${name}`);
      const src = /src="([^"]*)"/.exec(raw)?.[1];
      if (src) assert.ok(existsSync(new URL(src, DEMO)), src);
      assert.notEqual(inner.trim(), '');
    }
  });

  it('shows the source of a widget as it stands in the page', () => {
    const shown = [...page.matchAll(/<code data-zeigt="([^"]+)">([\s\S]*?)<\/code>/g)];
    assert.equal(shown.length, 4);
    const squeezed = page.replace(/\s+/g, ' ');
    for (const [, id = '', code = ''] of shown) {
      const text = code.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replace(/\s+/g, ' ');
      assert.ok(text.includes(`id="${id}"`));
      assert.ok(squeezed.includes(text), id);
    }
  });

  it('has one h1 and no heading that skips a level', () => {
    const levels = [...page.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
    assert.equal(levels.filter((level) => level === 1).length, 1);
    levels.reduce((before, level) => {
      assert.ok(level <= before + 1, `h${level} after h${before}`);
      return level;
    });
  });

  it('points at every source from the table of sources', () => {
    const table = page.slice(page.indexOf('<table class="belege">'), page.indexOf('</table>'));
    const { texts } = JSON.parse(readFileSync(new URL('feeds/provenance.json', DEMO), 'utf8')) as { texts: Record<string, unknown> };
    for (const title of Object.keys(texts)) assert.ok(table.includes(title), title);
    for (const row of table.split('<tr>').slice(2)) assert.match(row, /href="#/);
  });
});
