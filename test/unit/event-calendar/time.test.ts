/** Dates, durations and zones against independent oracles: the polyfill's own calendar and `Intl`. */

import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/implementation';
import { temporalReady } from '../../../src/core/time/temporal.js';
import { endAfter, isBefore, needsTemporal, readTime, toMoment } from '../../../src/widgets/event-calendar/formats/times.js';
import { readWindow } from '../../../src/widgets/event-calendar/formats/window.js';
import { addDays, addDuration, addMonths, dateOfDay, dayNumber, daysBetween, lastOfMonth, parseDuration, weekday } from '../../../src/widgets/event-calendar/time/iso.js';
import { dateAt, epochOf, knownZone, localAt, offsetAt, offsetText } from '../../../src/widgets/event-calendar/time/zone.js';

const ZONES = [
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Asia/Tokyo',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'UTC',
];

before(temporalReady);

const isoDate = fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') }).map(dateOfDay);
const minutes = fc.integer({ min: Date.parse('1975-01-01') / 60_000, max: Date.parse('2045-01-01') / 60_000 });

describe('ISO dates', () => {
  it('agree with Temporal in days, months and weekdays', () => {
    fc.assert(
      fc.property(isoDate, fc.integer({ min: -4000, max: 4000 }), (date, amount) => {
        const oracle = Temporal.PlainDate.from(date);
        assert.equal(weekday(date), oracle.dayOfWeek - 1);
        assert.equal(lastOfMonth(date.slice(0, 7)), oracle.with({ day: oracle.daysInMonth }).toString());
        const year = oracle.year + amount / 12;
        if (year < 2 || year > 9990) return;
        assert.equal(addMonths(date, amount), oracle.add({ months: amount }).toString());
        assert.equal(addDays(date, amount), oracle.add({ days: amount }).toString());
        assert.equal(daysBetween(date, addDays(date, amount)), amount);
      }),
    );
  });

  it('E10: stop at the years 1 and 9999 instead of leaving them', () => {
    assert.equal(addDays('9999-12-31', 1), '9999-12-31');
    assert.equal(addDays('0001-01-01', -1), '0001-01-01');
    assert.equal(addMonths('9999-12-15', 1), '9999-12-31');
    assert.equal(addMonths('0001-01-15', -1), '0001-01-01');
    assert.equal(dateOfDay(1e12), '9999-12-31');
  });

  it('read durations, and nothing that only looks like one', () => {
    assert.deepEqual(parseDuration('P18M'), { months: 18, days: 0, milliseconds: 0 });
    assert.deepEqual(parseDuration('P1Y2W1DT2H30M'), { months: 12, days: 15, milliseconds: 9_000_000 });
    for (const text of ['', 'P', 'PT', 'P1', '18M', 'P-1D', 'P1.5D', 'P1DT', 'p1d', 'P99999999999D']) assert.equal(parseDuration(text), undefined, text);
  });

  it('add durations as Temporal does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }).map(dateOfDay), fc.nat(40), fc.nat(400), (date, months, days) => {
        assert.equal(addDuration(date, { months, days, milliseconds: 0 }), Temporal.PlainDate.from(date).add({ months, days }).toString());
      }),
    );
  });
});

describe('zones', () => {
  it('agree with Temporal about offset and wall clock', () => {
    fc.assert(
      fc.property(minutes, fc.constantFrom(...ZONES), (minute, zone) => {
        const epoch = minute * 60_000;
        const oracle = Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(zone);
        assert.equal(offsetAt(epoch, zone), oracle.offsetNanoseconds / 1e6);
        assert.equal(localAt(epoch, zone), oracle.toPlainDateTime().toString({ smallestUnit: 'second' }));
        assert.equal(offsetText(epoch, zone), oracle.offset.slice(0, 6));
        assert.equal(dateAt(epoch, zone), oracle.toPlainDate().toString());
      }),
      { numRuns: 400 },
    );
  });

  it('agree with Intl about the wall clock', () => {
    fc.assert(
      fc.property(minutes, fc.constantFrom(...ZONES), (minute, zone) => {
        const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
        assert.equal(localAt(minute * 60_000, zone).replace('T', ', '), format.format(minute * 60_000));
      }),
    );
  });

  it('turn local times into instants as Temporal does, most of all near clock changes', () => {
    const nearChange = fc.tuple(fc.constantFrom('2026-03-29', '2026-10-25', '2025-03-09', '2025-11-02', '2026-04-05', '2026-10-04', '2011-12-30'), fc.nat(1439));
    const anywhere = fc.tuple(fc.integer({ min: 2000, max: 25_000 }).map(dateOfDay), fc.nat(1439));
    fc.assert(
      fc.property(fc.oneof(nearChange, anywhere), fc.constantFrom(...ZONES), ([date, minute], zone) => {
        const local = `${date}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`;
        assert.equal(epochOf(local, zone), Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
      }),
      { numRuns: 600 },
    );
  });

  it('E7: a time in the gap becomes the later one, a time in the overlap the first of the two', () => {
    const read = (text: string): string => {
      const time = readTime(text);
      assert.ok(time && needsTemporal(time, 'Europe/Berlin'));
      const moment = toMoment(time, 'Europe/Berlin');
      return moment.kind === 'date' ? '' : `${moment.local} ${offsetText(moment.epoch, moment.zone)}`;
    };
    assert.equal(read('2026-03-29T02:30'), '2026-03-29T03:30:00 +02:00');
    assert.equal(read('2026-10-25T02:30'), '2026-10-25T02:30:00 +02:00');
  });

  it('need Temporal for nothing but local times beside a clock change', () => {
    for (const text of ['2026-03-29', '2026-03-29T01:00:00Z', '2026-03-29T12:00', '2026-06-01T02:30'])
      assert.equal(needsTemporal(readTime(text), 'Europe/Berlin'), false, text);
  });

  it('E8: an unknown zone is no zone', () => {
    for (const zone of ['Mars/Phobos', '', 7, null, {}]) assert.equal(knownZone(zone), undefined);
    assert.equal(knownZone('Asia/Tokyo'), 'Asia/Tokyo');
  });

  it('E10: instants at the edge of the calendar stay four-digit dates in every zone', () => {
    for (const zone of ZONES) {
      for (const text of ['0001-01-01T00:00+14:00', '9999-12-31T23:59-12:00']) assert.equal(readTime(text), undefined);
      for (const text of ['0001-01-03T00:00Z', '9999-12-29T23:59Z']) {
        const time = readTime(text);
        assert.ok(time);
        const moment = toMoment(time, zone);
        assert.match(moment.kind === 'date-time' ? moment.local : '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
      }
    }
  });
});

describe('times of feeds', () => {
  it('E1 E2: only existing ISO 8601 dates are dates', () => {
    for (const value of ['2026-02-31', '2026-13-01', '31.12.2026', 'morgen', '2026-1-1', '2026-01-01T25:00', '2026-01-01T10:00+99:00', 1767225600000, null, {}, [], '']) {
      assert.equal(readTime(value), undefined, String(value));
    }
    assert.deepEqual(readTime(' 2024-02-29 '), { kind: 'date', date: '2024-02-29' });
    assert.deepEqual(readTime('2025-02-20T09:00+0100'), { kind: 'instant', epoch: Date.UTC(2025, 1, 20, 8) });
  });

  it('ends after a duration: days on the wall clock, hours by the clock, the last day inclusive', () => {
    const start = toMoment({ kind: 'local', local: '2026-03-28T10:00:00' }, 'Europe/Berlin');
    const end = endAfter(start, { months: 0, days: 1, milliseconds: 3_600_000 });
    assert.equal(end?.kind === 'date-time' && end.local, '2026-03-29T11:00:00');
    const hours = endAfter(start, { months: 0, days: 0, milliseconds: 25 * 3_600_000 });
    assert.equal(hours?.kind === 'date-time' && hours.local, '2026-03-29T12:00:00');
    assert.deepEqual(endAfter({ kind: 'date', date: '2017-11-06' }, { months: 0, days: 3, milliseconds: 0 }), { kind: 'date', date: '2017-11-08' });
    assert.equal(endAfter({ kind: 'date', date: '2017-11-06' }, { months: 0, days: 0, milliseconds: 3_600_000 }), undefined);
  });

  it('E3: orders moments as exactly as both allow', () => {
    const at = (local: string) => toMoment({ kind: 'local', local }, 'Europe/Berlin');
    assert.equal(isBefore(at('2025-02-20T08:00:00'), at('2025-02-20T09:00:00')), true);
    assert.equal(isBefore({ kind: 'date', date: '2025-02-20' }, at('2025-02-20T09:00:00')), false);
    assert.equal(isBefore({ kind: 'date', date: '2025-02-19' }, at('2025-02-20T09:00:00')), true);
  });
});

describe('windows', () => {
  it('are intervals, periods, or durations after another event', () => {
    assert.deepEqual(readWindow('2025-02-20/2026-08-20'), { from: '2025-02-20', to: '2026-08-20' });
    assert.deepEqual(readWindow('2025-02-20/P18M'), { from: '2025-02-20', to: '2026-08-19' });
    assert.deepEqual(readWindow('../2026-08'), { from: undefined, to: '2026-08-31' });
    assert.deepEqual(readWindow('2025-Q4'), { from: '2025-10-01', to: '2025-12-31' });
    assert.deepEqual(readWindow('2024-02'), { from: '2024-02-01', to: '2024-02-29' });
    assert.deepEqual(readWindow('2025'), { from: '2025-01-01', to: '2025-12-31' });
    assert.deepEqual(readWindow({ 'klima:after': { '@id': '#a' }, 'klima:within': 'P18M' }), { after: { id: '#a', within: 'P18M' } });
  });

  it('are nothing else', () => {
    for (const value of [
      '',
      '/',
      'bald',
      '2025-Q5',
      '2026-08-20/2025-02-20',
      '2025-02-31/P1M',
      'x/2026-01-01',
      {},
      { 'klima:after': '#a' },
      { 'klima:after': '#a', 'klima:within': 'bald' },
      3,
      null,
    ]) {
      assert.equal(readWindow(value), undefined, JSON.stringify(value));
    }
  });
});
