import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { daysInMonth, isIsoDate, parseIsoDateTime } from '../../../src/core/contract/date.js';
import fc from './property.js';

const DAY = 86_400_000;

describe('isIsoDate', () => {
  it('E1: of all combinations of month and day in several years, exactly those that Date.UTC gives back exist', () => {
    for (const year of [1600, 1700, 1900, 1970, 1999, 2000, 2001, 2024, 2025, 2026, 2028, 2100, 2400, 9999]) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const there = new Date(Date.UTC(year, month - 1, day));
          const exists = there.getUTCFullYear() === year && there.getUTCMonth() === month - 1 && there.getUTCDate() === day;
          assert.equal(isIsoDate(text), exists, text);
        }
      }
    }
  });

  it('takes every day that a calendar walks over', () => {
    for (let day = Date.UTC(2023, 0, 1); day < Date.UTC(2029, 0, 1); day += DAY) assert.ok(isIsoDate(new Date(day).toISOString().slice(0, 10)));
  });

  it('E2, E10: takes no other way to write a date', () => {
    for (const text of [
      '31.12.2026',
      '1767225600',
      'morgen',
      '2026-1-1',
      '26-01-01',
      '2026-01',
      '20260101',
      ' 2026-01-01',
      '2026-01-01 ',
      '2026-01-01T00:00',
      '0000-01-01',
      '-2026-01-01',
      '+275760-09-13',
      '２０２６-01-01',
      '',
    ]) {
      assert.equal(isIsoDate(text), false, text);
    }
  });

  it('knows the length of every month', () => {
    for (const year of [1900, 2000, 2023, 2024]) {
      for (let month = 1; month <= 12; month += 1) assert.equal(daysInMonth(year, month), new Date(Date.UTC(year, month, 0)).getUTCDate(), `${year}-${month}`);
    }
  });
});

describe('parseIsoDateTime', () => {
  it('reads date, time and offset', () => {
    assert.deepEqual(parseIsoDateTime('2026-05-06T18:00'), { date: '2026-05-06', time: '18:00:00', offset: undefined });
    assert.deepEqual(parseIsoDateTime('2026-05-06T18:00:30.250Z'), { date: '2026-05-06', time: '18:00:30', offset: 'Z' });
    for (const zone of ['+02:00', '+0200', '+02']) assert.equal(parseIsoDateTime(`2026-05-06T18:00${zone}`)?.offset, '+02:00', zone);
    assert.equal(parseIsoDateTime('2026-05-06T18:00:00-03:30')?.offset, '-03:30');
  });

  it('refuses times and dates that do not exist, and other forms', () => {
    const bad = [
      '2026-02-31T10:00',
      '2026-05-06T24:00',
      '2026-05-06T10:60',
      '2026-05-06T10:00:60',
      '2026-05-06T10',
      '2026-05-06 10:00',
      '2026-05-06T1:00',
      '2026-05-06T10:00 Uhr',
      '2026-05-06',
      '',
    ];
    for (const text of bad) assert.equal(parseIsoDateTime(text), undefined, text);
  });

  it('refuses offsets that do not exist', () => {
    for (const zone of ['+24:00', '+99', '-02:60', '+99:99']) assert.equal(parseIsoDateTime(`2026-05-06T10:00${zone}`), undefined, zone);
  });

  it('gives back every instant that toISOString writes', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }), (date) => {
        const text = date.toISOString();
        const parsed = parseIsoDateTime(text);
        assert.equal(parsed && `${parsed.date}T${parsed.time}${parsed.offset}`, `${text.slice(0, 19)}Z`);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void [isIsoDate(text), parseIsoDateTime(text)]));
  });
});
