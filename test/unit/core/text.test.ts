import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanText, type TextOptions } from '../../../src/core/contract/text.js';
import fc from './property.js';
import { notes } from './reports.js';

const LIMIT: TextOptions = { limit: 100 };

function clean(value: unknown, options: TextOptions = LIMIT): { readonly text: string | undefined; readonly lines: readonly string[] } {
  const { report, lines } = notes();
  return { text: cleanText(value, '/name', report, options), lines };
}

describe('cleanText', () => {
  it('keeps text that looks like markup, code or a template', () => {
    for (const text of ['<img src=x onerror=alert(1)>', '</script><script>', '<!--', '${1}', '{{x}}', '&amp;lt;b&amp;gt;', 'a & b'])
      assert.deepEqual(clean(text), { text, lines: [] });
  });

  it('C9: removes control characters, keeps what they stood between', () => {
    assert.equal(clean('a\u0000b\u0007c\u007Fd\u009Fe').text, 'abcde');
    for (let code = 0; code < 0xa0; code += 1) {
      const isControl = code < 0x20 || code >= 0x7f;
      const text = clean(`a${String.fromCharCode(code)}b`).text;
      const expected = /[\t\n\r\v\f ]/.test(String.fromCharCode(code)) ? /^a ?b$/ : isControl ? /^ab$/ : /^a.b$/;
      assert.match(text ?? '', expected, `U+${code.toString(16)}`);
    }
  });

  it('C6: removes directional overrides and isolates, keeps marks that words need', () => {
    assert.equal(clean('a\u202Eb\u2066c\u2069\u202Cd').text, 'abcd');
    assert.equal(clean('می\u200Cخواهم').text, 'می\u200Cخواهم');
    assert.equal(clean('👩\u200D🔬').text, '👩\u200D🔬');
  });

  it('C8: replaces unpaired surrogates, keeps pairs, and says that the text is damaged', () => {
    assert.deepEqual(clean('a\uD800b'), { text: 'a\uFFFDb', lines: ['text-damaged /name'] });
    assert.deepEqual(clean('a\uDC00'), { text: 'a\uFFFD', lines: ['text-damaged /name'] });
    assert.deepEqual(clean('😀\uD83D'), { text: '😀\uFFFD', lines: ['text-damaged /name'] });
    assert.deepEqual(clean('😀'), { text: '😀', lines: [] });
  });

  it('C10: nothing but white space is no text, and nothing to report', () => {
    for (const blank of ['', ' ', '\n\t', '\u00A0', '\uFEFF', '\u0000', undefined, null]) assert.deepEqual(clean(blank), { text: undefined, lines: [] });
  });

  it('C11: a finite number is text, other types are reported and left out', () => {
    assert.equal(clean(42).text, '42');
    assert.equal(clean(0).text, '0');
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, true, {}, [], ['a'], () => 1])
      assert.deepEqual(clean(bad), { text: undefined, lines: ['field-dropped /name'] });
  });

  it('collapses white space in a title, keeps paragraphs in a description', () => {
    assert.equal(clean('  a \r\n\t b\u00A0c ').text, 'a b c');
    assert.equal(clean(' a \r\n b \r\r\r\n c\td ', { limit: 100, multiline: true }).text, 'a\nb\n\nc d');
  });

  it('C5: clamps to the limit with an ellipsis and reports the length', () => {
    assert.deepEqual(clean('x'.repeat(100)), { text: 'x'.repeat(100), lines: [] });
    assert.deepEqual(clean('x'.repeat(101)), { text: `${'x'.repeat(99)}…`, lines: ['text-clamped /name'] });
    assert.deepEqual(clean(`${'x'.repeat(98)} y z`), { text: `${'x'.repeat(98)}…`, lines: ['text-clamped /name'] });
  });

  it('C5: never cuts a character in two', () => {
    for (let length = 2; length < 12; length += 1) {
      const { text } = clean('😀'.repeat(10), { limit: length });
      assert.match(text ?? '', /^(?:😀)*…$/u, `limit ${length}`);
    }
  });

  it('gives the same whether a text looks clean at first sight or not', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), rawUnits()), fc.boolean(), (value, multiline) => {
        // A space in front takes the way through every step.
        assert.equal(clean(value, { limit: 80, multiline }).text, clean(` ${value}`, { limit: 81, multiline }).text);
      }),
      { numRuns: 3000 },
    );
  });

  it('never throws, keeps the limit, and cleans what is clean to itself', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), rawUnits(), fc.anything());
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 40 }), fc.boolean(), (value, limit, multiline) => {
        const { text } = clean(value, { limit, multiline });
        if (text === undefined) return;
        assert.ok(text.length > 0 && text.length <= limit);
        assert.equal(text, text.trim());
        assert.doesNotThrow(() => encodeURIComponent(text));
        assert.equal(clean(text, { limit, multiline }).text, text);
      }),
      { numRuns: 3000 },
    );
  });
});

/** Strings of any UTF-16 units, broken surrogates and controls among them. */
function rawUnits(): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0xd83d, 0xde00, 0x0d, 0x0a, 0x20, 0x202e, 0x0000, 0x2028));
  return fc.array(unit, { maxLength: 60 }).map((units) => String.fromCharCode(...units));
}
