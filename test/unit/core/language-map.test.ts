import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseText, cleanLocalizedText, type LocalizedText } from '../../../src/core/contract/language-map.js';
import fc from './property.js';
import { notes } from './reports.js';

function clean(value: unknown): { readonly text: LocalizedText | undefined; readonly lines: readonly string[] } {
  const { report, lines } = notes();
  return { text: cleanLocalizedText(value, '/name', report, { limit: 50 }), lines };
}

describe('cleanLocalizedText', () => {
  it('takes a text, a map of languages, and the JSON-LD forms', () => {
    const forms: readonly (readonly [unknown, LocalizedText])[] = [
      ['  Haushalte ', 'Haushalte'],
      [
        { de: 'Haushalte', 'en-GB': 'Households' },
        { de: 'Haushalte', 'en-GB': 'Households' },
      ],
      [{ '@value': 'Haushalte' }, 'Haushalte'],
      [{ '@value': 'Haushalte', '@language': 'de' }, { de: 'Haushalte' }],
      [
        [
          { '@value': 'Haushalte', '@language': 'de' },
          { '@value': 'Households', '@language': 'en' },
        ],
        { de: 'Haushalte', en: 'Households' },
      ],
      [['erste', 'zweite'], 'erste'],
    ];
    for (const [value, text] of forms) assert.deepEqual(clean(value), { text, lines: [] });
  });

  it('the first text of a language counts', () => {
    assert.deepEqual(
      clean([
        { '@value': 'a', '@language': 'de' },
        { '@value': 'b', '@language': 'de' },
      ]).text,
      { de: 'a' },
    );
  });

  it('leaves out what is no language or no text', () => {
    assert.deepEqual(clean({ de: 'a', en: 3, fr: {}, 'not a tag': 'b', __proto__: 'c' }), { text: { de: 'a', en: '3' }, lines: ['field-dropped /name/fr'] });
    assert.deepEqual(clean(JSON.parse('{"de":"a","__proto__":{"x":"y"},"constructor":"z"}')).text, { de: 'a' });
  });

  it('reports a map in which nothing is left', () => {
    for (const value of [{}, [], { x: 'a' }, { de: '' }]) assert.deepEqual(clean(value), { text: undefined, lines: ['field-dropped /name'] });
    assert.deepEqual(clean(undefined), { text: undefined, lines: [] });
  });

  it('never throws and gives back clean texts only', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { text } = clean(value);
        for (const part of typeof text === 'object' ? Object.values(text) : [text ?? 'x']) assert.ok(typeof part === 'string' && part.length > 0 && part.length <= 50);
      }),
    );
  });
});

describe('chooseText', () => {
  const map = { 'de-AT': 'Jänner', de: 'Januar', en: 'January', fr: 'janvier' };

  it('prefers the tag, then the language, then English, German, the first', () => {
    assert.deepEqual(chooseText(map, 'de-AT'), { text: 'Jänner', language: 'de-AT' });
    assert.deepEqual(chooseText(map, 'fr-CA'), { text: 'janvier', language: 'fr' });
    assert.deepEqual(chooseText(map, 'tr'), { text: 'January', language: 'en' });
    assert.deepEqual(chooseText({ fr: 'janvier', de: 'Januar' }, 'tr'), { text: 'Januar', language: 'de' });
    assert.deepEqual(chooseText({ fr: 'janvier', nl: 'januari' }, 'tr'), { text: 'janvier', language: 'fr' });
  });

  it('a plain language beats its variants for another variant', () => {
    assert.deepEqual(chooseText({ 'de-AT': 'Jänner', de: 'Januar' }, 'de-CH'), { text: 'Januar', language: 'de' });
  });

  it('does not mind capitals: tags are the same in any case', () => {
    assert.equal(chooseText({ DE: 'Januar', en: 'January' }, 'de').text, 'Januar');
    assert.equal(chooseText({ 'de-at': 'Jänner', en: 'January' }, 'de-AT').text, 'Jänner');
  });

  it('says no language where the feed says none', () => {
    assert.deepEqual(chooseText('Januar', 'en'), { text: 'Januar', language: undefined });
    assert.deepEqual(chooseText({ '': 'Januar' }, 'en'), { text: 'Januar', language: undefined });
  });
});
