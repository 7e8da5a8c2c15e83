/** The month grid against a grid made by `Date` in UTC, lanes, folds, and the keyboard's way through it. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { indexEvents } from '../../../src/widgets/event-calendar/model/list.js';
import { dayToMark, LANES, type MonthGrid, monthGrid, nearestBusyMonth } from '../../../src/widgets/event-calendar/model/month.js';
import { dayForKey } from '../../../src/widgets/event-calendar/view/month-keys.js';
import { readJson } from './fixtures.js';

interface Span {
  readonly start: string;
  readonly end: string;
}

const span = (id: number, { start, end }: Span): object => ({ '@type': 'Event', '@id': `e${id}`, name: `Termin ${id}`, startDate: start, endDate: end });
const gridOf = async (spans: readonly Span[], month: string, today = '2000-01-01'): Promise<MonthGrid> =>
  monthGrid(indexEvents(await readJson(spans.map((one, index) => span(index, one)))), month, today);
const month = fc.integer({ min: 1971 * 12, max: 2090 * 12 }).map((count) => `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`);

/** Days of the weeks around a month, by `Date` alone. */
function oracleDays(of: string): readonly string[] {
  const [year = 0, number = 0] = of.split('-').map(Number);
  const first = new Date(Date.UTC(year, number - 1, 1));
  const last = new Date(Date.UTC(year, number, 0));
  const days: string[] = [];
  const start = new Date(first.getTime() - ((first.getUTCDay() + 6) % 7) * 86_400_000);
  const end = new Date(last.getTime() + ((7 - last.getUTCDay()) % 7) * 86_400_000);
  for (let day = start; day <= end; day = new Date(day.getTime() + 86_400_000)) days.push(day.toISOString().slice(0, 10));
  return days;
}

describe('the grid', () => {
  it('has the same days as one made by Date', async () => {
    const empty = indexEvents(await readJson([]));
    fc.assert(
      fc.property(month, (of) => {
        const grid = monthGrid(empty, of, '2000-01-01');
        assert.deepEqual(
          grid.weeks.flat().map(({ date }) => date),
          oracleDays(of),
        );
        assert.ok(grid.weeks.every((week) => week.length === 7));
        assert.ok(grid.weeks.flat().every(({ date, isInMonth }) => isInMonth === date.startsWith(of)));
      }),
    );
  });

  it('E10: ends at the edges of the calendar', async () => {
    for (const of of ['0001-01', '9999-12']) assert.ok((await gridOf([], of)).weeks.length <= 6);
  });

  it('places every event on each of its days, once, and no two in one lane', async () => {
    const day = fc.integer({ min: 0, max: 75 }).map((offset) => new Date(Date.UTC(2025, 0, 15) + offset * 86_400_000).toISOString().slice(0, 10));
    const spans = fc.array(
      fc.tuple(day, fc.nat(12)).map(([start, length]): Span => ({ start, end: new Date(Date.parse(start) + length * 86_400_000).toISOString().slice(0, 10) })),
      { maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(spans, async (list) => {
        const grid = await gridOf(list, '2025-02');
        for (const { date, entries, lanes, hidden } of grid.weeks.flat()) {
          const expected = list.flatMap(({ start, end }, index) => (start <= date && date <= end ? [`e${index}`] : []));
          assert.deepEqual(entries.map(({ record }) => record.id).sort(), expected.sort());
          assert.equal(lanes.filter(Boolean).length + hidden, entries.length);
          assert.ok(lanes.length <= LANES);
        }
        for (const week of grid.weeks) {
          for (const [column, { lanes }] of week.entries()) {
            lanes.forEach((entry, lane) => {
              if (!entry || entry.span < 2) return;
              for (let next = 1; next < entry.span; next += 1) assert.equal(week[column + next]?.lanes[lane]?.record, entry.record);
            });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('cuts bars at the end of the week and says which day it is', async () => {
    const grid = await gridOf([{ start: '2025-02-07', end: '2025-02-11' }], '2025-02');
    const entry = (date: string) => grid.weeks.flat().find((day) => day.date === date)?.entries[0];
    assert.deepEqual(
      ['2025-02-07', '2025-02-08', '2025-02-10'].map((date) => [entry(date)?.day, entry(date)?.days, entry(date)?.span]),
      [
        [1, 5, 3],
        [2, 5, 0],
        [4, 5, 2],
      ],
    );
  });

  it('E11: a five-year event costs no more than its month', async () => {
    const grid = await gridOf([{ start: '2020-01-01', end: '2025-12-31' }], '2025-02');
    assert.ok(grid.weeks.flat().every(({ entries }) => entries.length === 1 && (entries[0]?.span ?? 8) <= 7));
  });

  it('E12: 200 events on a day fold, and all are there', async () => {
    const grid = await gridOf(
      Array.from({ length: 200 }, () => ({ start: '2025-02-05', end: '2025-02-05' })),
      '2025-02',
    );
    const day = grid.weeks.flat().find(({ date }) => date === '2025-02-05');
    assert.equal(day?.entries.length, 200);
    assert.equal(day?.hidden, 200 - LANES);
    assert.equal(grid.count, 200);
  });

  it('counts the events of the month, not those of the days around it', async () => {
    const grid = await gridOf(
      [
        { start: '2025-01-31', end: '2025-01-31' },
        { start: '2025-01-31', end: '2025-02-01' },
        { start: '2025-03-01', end: '2025-03-01' },
      ],
      '2025-02',
    );
    assert.equal(grid.count, 1);
  });

  it('marks the day asked for, else today if it has events, else the first day with one', async () => {
    const spans = [{ start: '2025-02-10', end: '2025-02-10' }];
    assert.equal(dayToMark(await gridOf(spans, '2025-02', '2025-02-20'), '2025-02-15'), '2025-02-15');
    assert.equal(dayToMark(await gridOf(spans, '2025-02', '2025-02-10'), undefined), '2025-02-10');
    assert.equal(dayToMark(await gridOf(spans, '2025-02', '2025-02-20'), undefined), '2025-02-10');
    assert.equal(dayToMark(await gridOf([], '2025-02', '2025-02-20'), undefined), '2025-02-20');
    assert.equal(dayToMark(await gridOf([], '2025-02'), undefined), '2025-02-01');
  });

  it('knows the nearest month with an event, the next one first', async () => {
    const index = indexEvents(await readJson([span(0, { start: '2017-11-06', end: '2017-11-08' }), span(1, { start: '2025-02-20', end: '2025-02-20' })]));
    assert.equal(nearestBusyMonth(index, '2020-01'), '2025-02');
    assert.equal(nearestBusyMonth(index, '2026-01'), '2025-02');
    assert.equal(nearestBusyMonth(indexEvents(await readJson([])), '2026-01'), undefined);
  });
});

describe('keys of the grid', () => {
  it('follow the authoring practices', () => {
    const to = (key: string, isShifted = false, isRightToLeft = false) => dayForKey('2025-01-30', key, isShifted, isRightToLeft);
    assert.deepEqual(
      ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => to(key)),
      ['2025-01-31', '2025-01-29', '2025-02-06', '2025-01-23', '2025-01-27', '2025-02-02'],
    );
    assert.deepEqual([to('PageDown'), to('PageUp'), to('PageDown', true), to('PageUp', true)], ['2025-02-28', '2024-12-30', '2026-01-30', '2024-01-30']);
    assert.deepEqual([to('ArrowRight', false, true), to('ArrowLeft', false, true)], ['2025-01-29', '2025-01-31']);
    assert.equal(to('a'), undefined);
  });
});
