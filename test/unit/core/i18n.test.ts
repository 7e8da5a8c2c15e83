import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collator, dateFormat, intlLocale, isTimeZone, listFormat, numberFormat } from '../../../src/core/i18n/intl.js';
import { catalogueLanguage, plural } from '../../../src/core/i18n/messages.js';
import fc from './property.js';

describe('intl', () => {
  it('E9: makes a locale that Intl takes of whatever a page says', () => {
    const cases = {
      de: 'de',
      de_DE: 'de-DE',
      'DE-at': 'de-AT',
      ' en ': 'en',
      'de-simple': 'de',
      'de-Simple-x-a': 'de',
      '': 'de',
      'x y': 'de',
      'xx-invalid-…': 'de',
      'de-': 'de',
      '-': 'de',
      'sr-latn-rs': 'sr-Latn-RS',
    };
    for (const [given, expected] of Object.entries(cases)) assert.equal(intlLocale(given), expected, JSON.stringify(given));
  });

  it('E9: never throws, and Intl never throws on what it gives back', () => {
    const tag = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.stringMatching(/^[a-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,3}$/));
    fc.assert(
      fc.property(tag, (text) => void new Intl.NumberFormat(intlLocale(text)).format(1)),
      { numRuns: 1000 },
    );
  });

  it('E8: knows the zones of the engine and no others', () => {
    for (const zone of ['Europe/Berlin', 'UTC', 'Asia/Kolkata', 'America/St_Johns']) assert.ok(isTimeZone(zone), zone);
    for (const zone of ['Mars/Phobos', '', ' ', 'Europe', 'Europe/Berlin ', 'null']) assert.ok(!isTimeZone(zone), zone);
  });

  it('formats like Intl itself', () => {
    assert.equal(numberFormat('de').format(1234.5), '1.234,5');
    assert.equal(numberFormat('en', { style: 'percent' }).format(0.5), '50%');
    assert.equal(listFormat('de').format(['A', 'B', 'C']), 'A, B und C');
    assert.equal(dateFormat('de', { timeZone: 'Europe/Berlin', dateStyle: 'short' }).format(Date.UTC(2026, 2, 29, 22, 30)), '30.03.26');
    assert.deepEqual(['Zürich', 'Aachen', 'Österreich', 'Opladen', 'Liste 10', 'Liste 9'].sort(collator('de').compare), [
      'Aachen',
      'Liste 9',
      'Liste 10',
      'Opladen',
      'Österreich',
      'Zürich',
    ]);
  });

  it('gives the same object for the same question, and another for another', () => {
    assert.equal(numberFormat('de', { style: 'percent' }), numberFormat('de', { style: 'percent' }));
    assert.notEqual(numberFormat('de', { style: 'percent' }), numberFormat('en', { style: 'percent' }));
    assert.notEqual(numberFormat('de', { style: 'percent' }), numberFormat('de'));
    assert.notEqual(numberFormat('de') as unknown, listFormat('de') as unknown);
  });

  it('is bounded: many questions do not fill the memory, and the answers stay right', () => {
    const first = numberFormat('de', { minimumFractionDigits: 0 });
    for (let digits = 1; digits <= 20; digits += 1) for (const locale of ['de', 'en', 'fr', 'it', 'pl', 'tr']) numberFormat(locale, { minimumFractionDigits: digits });
    assert.notEqual(numberFormat('de', { minimumFractionDigits: 0 }), first);
    assert.equal(numberFormat('de', { minimumFractionDigits: 2 }).format(1), '1,00');
  });
});

describe('messages', () => {
  it('finds the catalogue of a tag', () => {
    const cases = {
      de: 'de',
      'de-AT': 'de',
      DE: 'de',
      de_DE: 'de',
      'de-simple': 'de-simple',
      'DE-Simple': 'de-simple',
      'de-DE-simple': 'de-simple',
      en: 'en',
      'en-GB': 'en',
      tr: 'en',
      den: 'en',
      deu: 'en',
      '': 'en',
    };
    for (const [tag, language] of Object.entries(cases)) assert.equal(catalogueLanguage(tag), language, tag);
  });

  it('picks plurals as Intl.PluralRules does for German and English', () => {
    for (const language of ['de', 'en']) {
      const rules = new Intl.PluralRules(language);
      for (const count of [0, 1, 2, 5, 11, 21, 101, 1000, 1.5, 0.5])
        assert.equal(plural(count, { one: 'one', other: 'other' }), rules.select(count), `${language} ${count}`);
    }
  });
});
