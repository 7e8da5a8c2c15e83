/** What the list shows: periods, order, windows, numbers, words and facets. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventRecord } from '../../../src/widgets/event-calendar/contract.js';
import { choiceOf, FACETS, facetsOf } from '../../../src/widgets/event-calendar/model/facets.js';
import { type EventQuery, filterIndex, groupByYear, indexEvents, listOf } from '../../../src/widgets/event-calendar/model/list.js';
import { fold, matchesWords, wordsOf } from '../../../src/widgets/event-calendar/model/search.js';
import { seriesNumbers } from '../../../src/widgets/event-calendar/model/series.js';
import { dayCount, daysUntil, lastDay, Now, phaseOf, windowOf } from '../../../src/widgets/event-calendar/model/when.js';
import { GRAPH, readJson, readOne } from './fixtures.js';

const at = (iso: string): Now => new Now(Date.parse(iso));
const NONE = new Map();
const ids = (rows: readonly EventRecord[]): readonly string[] => rows.map(({ id }) => id);
const graph = await readJson(GRAPH);
const index = indexEvents(graph);
const list = (query: Partial<EventQuery>, now: Now) =>
  listOf(filterIndex(index, { search: '', preset: NONE, choice: NONE, ...query }), { period: 'upcoming', from: undefined, ...query }, now);
const UNDATED = ['#folge-1', '#folge-2', '#folge-3', '#updates'];

describe('periods', () => {
  it('puts what is upcoming first in the order of time, undated events last', () => {
    assert.deepEqual(ids(list({}, at('2022-12-01T12:00Z')).rows), ['#klimapakt-1', '#klimapakt-4', '#kickoff', ...UNDATED]);
  });

  it('keeps a running event, to the end of its last day in its zone', () => {
    const [twins] = index.dated;
    assert.ok(twins);
    const phases = ['2017-11-05T22:30Z', '2017-11-05T23:30Z', '2017-11-08T22:30Z', '2017-11-08T23:30Z'].map((iso) => phaseOf(twins, at(iso)));
    assert.deepEqual(phases, ['upcoming', 'running', 'running', 'past']);
  });

  it('says when nothing is upcoming, with the last three past events, newest first', () => {
    const { rows, datedCount, lastPast } = list({}, at('2026-11-22T12:00Z'));
    assert.equal(datedCount, 0);
    assert.deepEqual(ids(rows), UNDATED);
    assert.deepEqual(ids(lastPast), ['#kickoff', '#klimapakt-4', '#klimapakt-1']);
  });

  it('shows the past backwards and without undated events, all forwards with them', () => {
    assert.deepEqual(ids(list({ period: 'past' }, at('2024-03-01T12:00Z')).rows), ['#klimapakt-4', '#klimapakt-1', '#twins-2017']);
    assert.deepEqual(ids(list({ period: 'all' }, at('2024-03-01T12:00Z')).rows), ['#twins-2017', '#klimapakt-1', '#klimapakt-4', '#kickoff', ...UNDATED]);
  });

  it('opens on the day that the editor names, also in the past', () => {
    assert.deepEqual(ids(list({ from: '2017-11-08' }, at('2026-11-22T12:00Z')).rows)[0], '#twins-2017');
    assert.deepEqual(ids(list({ from: '2017-11-09' }, at('2026-11-22T12:00Z')).rows)[0], '#klimapakt-1');
  });

  it('groups rows by year', () => {
    const groups = groupByYear(list({ period: 'all' }, at('2024-03-01T12:00Z')).rows);
    assert.deepEqual(
      groups.map(({ year, rows }) => [year, rows.length]),
      [
        ['2017', 1],
        ['2022', 1],
        ['2024', 1],
        ['2025', 1],
        [undefined, 4],
      ],
    );
  });
});

describe('time of single events', () => {
  it('ends an event without an end with its day, and never calls it running', async () => {
    const { event } = await readOne({ startDate: '2025-02-20T18:00' });
    assert.deepEqual(
      ['2025-02-20T16:00Z', '2025-02-20T20:00Z', '2025-02-20T22:59Z', '2025-02-20T23:01Z'].map((iso) => phaseOf(event, at(iso))),
      ['upcoming', 'upcoming', 'upcoming', 'past'],
    );
  });

  it('treats a postponed event whose day has passed as undated', async () => {
    const { event } = await readOne({ startDate: '2025-02-20', eventStatus: 'EventPostponed' });
    assert.equal(phaseOf(event, at('2025-02-19T12:00Z')), 'upcoming');
    assert.equal(phaseOf(event, at('2025-02-21T12:00Z')), 'undated');
    const { rows, lastPast } = listOf(indexEvents({ events: [event] }), { period: 'upcoming', from: undefined }, at('2025-02-21T12:00Z'));
    assert.equal(rows.length, 1);
    assert.equal(lastPast.length, 0);
  });

  it('counts days inclusively; an end at midnight belongs to the evening before', async () => {
    assert.equal(dayCount((await readOne({ startDate: '2017-11-06', endDate: '2017-11-08' })).event), 3);
    assert.equal(lastDay((await readOne({ startDate: '2025-06-01T20:00', endDate: '2025-06-02T00:00' })).event), '2025-06-01');
    assert.equal(lastDay((await readOne({ startDate: '2025-06-01T20:00', endDate: '2025-06-02T00:30' })).event), '2025-06-02');
    assert.equal(dayCount((await readOne({})).event), 0);
  });

  it('counts the days until an event in its own zone', async () => {
    const { event } = await readOne({ startDate: '2025-02-20T09:00', 'klima:timeZone': 'Asia/Tokyo' });
    assert.equal(daysUntil(event, at('2025-02-19T14:00Z')), 1);
    assert.equal(daysUntil(event, at('2025-02-19T16:00Z')), 0);
  });
});

describe('windows of undated events', () => {
  const follow = graph.events.find(({ id }) => id === '#folge-1');
  it('count from the end of the event they name, and pass', () => {
    assert.ok(follow);
    const open = windowOf(follow, index.byId, at('2026-08-20T12:00Z'));
    assert.deepEqual([open?.from, open?.to, open?.hasPassed], ['2025-02-20', '2026-08-20', false]);
    assert.equal(windowOf(follow, index.byId, at('2026-08-21T12:00Z'))?.hasPassed, true);
  });

  it('are unknown when that event is missing', () => {
    assert.ok(follow);
    assert.equal(windowOf(follow, new Map(), at('2026-08-21T12:00Z')), undefined);
  });
});

describe('numbers in a series', () => {
  it('take the total from the series, or from numbers without a gap; otherwise there is none', async () => {
    const numbers = seriesNumbers(graph.events);
    assert.deepEqual(numbers.get('#kickoff'), { number: 1, total: 4 });
    assert.deepEqual(numbers.get('#klimapakt-4'), { number: 4, total: undefined });
    assert.equal(numbers.get('#updates'), undefined);
    const { events } = await readJson([
      { '@type': 'EventSeries', name: 'Reihe', subEvent: [1, 2, 3].map((number) => ({ '@type': 'Event', '@id': `n${number}`, name: 'x', 'klima:number': number })) },
    ]);
    assert.deepEqual(seriesNumbers(events).get('n2'), { number: 2, total: 3 });
  });

  it('never claim a total below the number', async () => {
    const { events } = await readJson([
      { '@type': 'EventSeries', name: 'Reihe', 'klima:total': 2, subEvent: [{ '@type': 'Event', '@id': 'n3', name: 'x', 'klima:number': 3 }] },
    ]);
    assert.deepEqual(seriesNumbers(events).get('n3'), { number: 3, total: undefined });
  });
});

describe('search', () => {
  it('folds umlauts both ways', () => {
    for (const [typed, text] of [
      ['strasse', 'Straße'],
      ['muenster', 'Münster'],
      ['münster', 'Muenster'],
      ['munster', 'Münster'],
      ['cafe', 'Café'],
      ['STRASSE', 'straße'],
    ] as const) {
      const record = { ...(graph.events[0] as EventRecord), name: text };
      assert.equal(matchesWords(record, wordsOf(typed)), true, typed);
    }
    assert.equal(fold('Ä Ö Ü ß é'), 'ae oe ue ss e');
  });

  it('finds by place, people, organisation, topic, keyword and programme, all words needed', () => {
    const hits = (search: string): readonly string[] => {
      const found = filterIndex(index, { search, preset: NONE, choice: NONE });
      return ids([...found.dated, ...found.undated]);
    };
    assert.deepEqual(hits('zollverein'), ['#twins-2017']);
    assert.deepEqual(hits('regionalverband essen'), ['#twins-2017']);
    assert.deepEqual(hits('janado'), ['#klimapakt-4']);
    assert.deepEqual(hits('refurbished'), ['#klimapakt-4']);
    assert.deepEqual(hits('exkursion'), ['#twins-2017']);
    assert.deepEqual(hits('efre mars'), []);
    assert.deepEqual(hits('   '), ids([...index.dated, ...index.undated]));
  });
});

describe('facets', () => {
  const all = graph.events;
  it('count events by value, each as if its own choice were not made', () => {
    const [city] = facetsOf(all, new Map([['city', new Set(['essen'])]]), ['city'], 'de');
    assert.deepEqual(
      city?.options.map(({ value, label, count, isChosen }) => [value, label, count, isChosen]),
      [
        ['duesseldorf', 'Düsseldorf', 1, false],
        ['essen', 'Essen', 1, true],
      ],
    );
  });

  it('leave out what gives no choice', async () => {
    const { events } = await readJson([
      { '@type': 'Event', name: 'a', keywords: 'x' },
      { '@type': 'Event', name: 'b' },
    ]);
    assert.deepEqual(facetsOf(events, NONE, FACETS, 'de'), []);
  });

  it('narrow by alternatives inside one facet and by all facets together', () => {
    const chosen = (written: Parameters<typeof choiceOf>[0]): readonly string[] => {
      const found = filterIndex(index, { search: '', preset: choiceOf(written), choice: NONE });
      return ids([...found.dated, ...found.undated]);
    };
    assert.deepEqual(chosen({ city: 'Essen, Düsseldorf' }), ['#twins-2017', '#kickoff']);
    assert.deepEqual(chosen({ city: 'duesseldorf' }), ['#kickoff']);
    assert.deepEqual(chosen({ city: 'Essen', category: 'Auftakt' }), []);
    assert.equal(choiceOf({ city: ' , ' }).size, 0);
  });

  it('offer the most frequent of thousands of values, and what is chosen', async () => {
    const { events } = await readJson(
      Array.from({ length: 300 }, (_, index) => ({ '@type': 'Event', name: `Treffen ${index}`, keywords: [`Wort ${index}`, ...(index < 9 ? ['häufig'] : [])] })),
    );
    const [facet] = facetsOf(events, new Map([['category', new Set(['wort 299'])]]), ['category'], 'de');
    assert.equal(facet?.options.length, 41);
    assert.equal(facet?.options[0]?.label, 'häufig');
    assert.ok(facet?.options.some(({ value, isChosen }) => value === 'wort 299' && isChosen));
  });

  it('keep a chosen value that no event has any more', () => {
    const [facet] = facetsOf(all, new Map([['category', new Set(['fort'])]]), ['category'], 'de');
    assert.ok(facet?.options.some(({ value, count, isChosen }) => value === 'fort' && count === 0 && isChosen));
  });
});
