import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { checkRecord, pointer } from '../../../src/core/contract/record.js';
import fc from './property.js';
import { notes } from './reports.js';

const person = v.object({ name: v.string('expected text'), phone: v.optional(v.string('expected text')) });
const schema = v.object({
  title: v.pipe(v.string('expected text'), v.minLength(1, 'expected text')),
  start: v.optional(
    v.pipe(
      v.string('expected text'),
      v.regex(/^\d{4}-\d{2}-\d{2}$/, (issue) => `date-invalid: ${issue.input}`),
    ),
  ),
  seats: v.optional(v.number('number-invalid: expected a number')),
  tags: v.optional(v.array(v.string('expected text'), 'expected a list')),
  host: v.optional(person),
  guests: v.optional(v.array(person)),
});

function check(raw: unknown): { readonly record: unknown; readonly lines: readonly string[] } {
  const { report, lines } = notes();
  return { record: checkRecord(schema, raw, '/@graph/3', report), lines };
}

describe('checkRecord', () => {
  it('gives back a good record without unknown fields', () => {
    assert.deepEqual(check({ title: 'Treffen', seats: 3, '@type': 'Event', other: {} }), { record: { title: 'Treffen', seats: 3 }, lines: [] });
  });

  it('leaves a bad optional field out and reports it with its code and path', () => {
    assert.deepEqual(check({ title: 'Treffen', start: 'morgen', seats: 'viele' }), {
      record: { title: 'Treffen' },
      lines: ['date-invalid /@graph/3/start', 'number-invalid /@graph/3/seats'],
    });
  });

  it('leaves a bad field of a nested object out, and keeps the object', () => {
    assert.deepEqual(check({ title: 'Treffen', host: { name: 'Stadt', phone: 1 } }), {
      record: { title: 'Treffen', host: { name: 'Stadt' } },
      lines: ['field-dropped /@graph/3/host/phone'],
    });
  });

  it('drops an optional object that lacks what it needs, not the whole record', () => {
    const { record, lines } = check({ title: 'Treffen', host: {} });
    assert.deepEqual(record, { title: 'Treffen' });
    assert.match(lines.join(), /^field-dropped \/@graph\/3\/host(?:\/name)?$/);
    assert.deepEqual(check({ title: 'Treffen', host: { name: 5 } }).record, { title: 'Treffen' });
  });

  it('takes bad items out of lists and reports where they stood in the feed', () => {
    assert.deepEqual(check({ title: 'Treffen', tags: [1, 'a', null, 'b', {}] }), {
      record: { title: 'Treffen', tags: ['a', 'b'] },
      lines: ['field-dropped /@graph/3/tags/0', 'field-dropped /@graph/3/tags/2', 'field-dropped /@graph/3/tags/4'],
    });
  });

  it('reaches into objects in lists', () => {
    const { record, lines } = check({ title: 'Treffen', guests: [{ name: 'a' }, { name: 'b', phone: 7 }, { name: 'c' }] });
    assert.deepEqual(record, { title: 'Treffen', guests: [{ name: 'a' }, { name: 'b' }, { name: 'c' }] });
    assert.deepEqual(lines, ['field-dropped /@graph/3/guests/1/phone']);
  });

  it('drops a record without what every record needs', () => {
    for (const raw of [{}, { title: undefined }, { title: 42 }, { title: '' }]) {
      const { record, lines } = check(raw);
      assert.equal(record, undefined, JSON.stringify(raw));
      assert.equal(lines.at(-1)?.split(' ')[0], 'record-dropped', JSON.stringify(raw));
    }
  });

  it('B14: drops what is no object', () => {
    for (const raw of [null, 3, 'text', true, undefined, []]) {
      assert.equal(check(raw).record, undefined, JSON.stringify(raw));
      assert.match(check(raw).lines.at(-1) ?? '', /^record-dropped \/@graph\/3/);
    }
  });

  it('B6: a field named __proto__ changes no prototype', () => {
    const raw = JSON.parse('{"title":"a","__proto__":{"x":1},"constructor":{"prototype":{"x":1}},"tags":[3,"b"]}') as unknown;
    const { record } = check(raw);
    assert.deepEqual(record, { title: 'a', tags: ['b'] });
    assert.equal(Object.getPrototypeOf(record), Object.prototype);
    assert.equal(({} as { x?: unknown }).x, undefined);
  });

  it('does not touch the raw record', () => {
    const raw = { title: 'a', tags: [1, 'b'], host: { name: 'c', phone: 1 } };
    const before = structuredClone(raw);
    check(raw);
    assert.deepEqual(raw, before);
  });

  it('is bounded: a record with very many bad fields is dropped, and says so', () => {
    const { record, lines } = check({ title: 'a', tags: Array.from({ length: 5000 }, (_, index) => index) });
    assert.equal(record, undefined);
    assert.ok(lines.length < 50);
    assert.match(lines.at(-1) ?? '', /^record-dropped/);
  });

  it('never throws; what it gives back satisfies the schema', () => {
    const field = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.oneof(fc.string(), fc.integer())), fc.object());
    const record = fc.record({ title: field, start: field, seats: field, tags: field, host: field, guests: field }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.oneof(record, fc.anything()), (raw) => {
        const { record: checked, lines } = check(raw);
        if (checked === undefined) assert.match(lines.at(-1) ?? '', /^record-dropped/);
        else assert.ok(v.is(schema, checked));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('pointer', () => {
  it('escapes as RFC 6901 says', () => {
    assert.equal(pointer('', []), '');
    assert.equal(pointer('/a', ['b', 0, 'c/d', 'e~f', '']), '/a/b/0/c~1d/e~0f/');
  });
});
