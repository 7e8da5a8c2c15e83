/** From JSON to clean events: shapes of documents, bad records, and what a good record holds. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DocumentProblem, FindingLog } from '../../../src/core/data/problems.js';
import { pipeline } from '../../../src/widgets/event-calendar/formats/index.js';
import { CIRCULAR, documentOf, GRAPH, KLIMAPAKT, readJson, readOne, TWINS } from './fixtures.js';

const event = (id: string, more: object = {}): object => ({ '@type': 'Event', '@id': id, name: `Termin ${id}`, startDate: '2026-05-06', ...more });
const ids = async (json: unknown): Promise<readonly string[]> => (await readJson(json)).events.map(({ id }) => id);
const refuses = (json: unknown, code: string, detail: RegExp): Promise<void> =>
  assert.rejects(readJson(json), (error) => error instanceof DocumentProblem && error.code === code && detail.test(error.message));

describe('shapes of documents', () => {
  it('reads a graph, an array, one event, a plain list, and lists of items', async () => {
    assert.deepEqual(await ids({ '@graph': [event('a'), event('b')] }), ['a', 'b']);
    assert.deepEqual(await ids([event('a')]), ['a']);
    assert.deepEqual(await ids(event('a')), ['a']);
    assert.deepEqual(await ids({ events: [{ name: 'ohne Typ', startDate: '2026-05-06', id: 'a' }] }), ['a']);
    assert.deepEqual(await ids({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, item: event('a') }] }), ['a']);
    assert.deepEqual(await ids({ '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: event('a') }] }), ['a']);
    assert.deepEqual(await ids({ '@graph': [{ '@type': 'schema:MusicEvent', '@id': 'a', 'schema:name': 'Konzert', 'schema:startDate': '2026-05-06' }] }), ['a']);
  });

  it('B4: null, number, string and {} have the wrong shape, [] is empty', async () => {
    for (const json of [null, 3, 'text', true]) await refuses(json, 'shape', /expected an object or an array, found/);
    await refuses({}, 'shape', /missing "@graph", "events"/);
    await refuses({ '@type': 'Organization', name: 'Stadt' }, 'shape', /missing/);
    assert.deepEqual(await readJson([]), { events: [], problems: [] });
    assert.equal(pipeline.isEmpty(await readJson([])), true);
  });

  it('B5: events as an object is no list', async () => {
    await refuses({ events: { a: event('a') } }, 'shape', /"events" must be an array, found an object/);
    await refuses({ '@graph': null }, 'shape', /found null/);
  });

  it('B6: dangerous keys are ignored', async () => {
    const json = JSON.parse(
      '{"__proto__":{"x":1},"@graph":[{"@type":"Event","@id":"a","name":"A","startDate":"2026-05-06","__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}]}',
    ) as unknown;
    assert.deepEqual(await ids(json), ['a']);
    assert.equal(({} as { x?: number }).x, undefined);
  });

  it('B9: ids are text, also big numbers and other types', async () => {
    assert.equal((await readOne({ '@id': 2 ** 53 })).event.id, '9007199254740992');
    assert.equal((await readOne({ identifier: { '@type': 'PropertyValue', value: 'x-7' } })).event.id, 'x-7');
    const { event: made, problems } = await readOne({ '@id': {}, startDate: '2026-05-06' });
    assert.equal(made.id, '2026-05-06-termin');
    assert.deepEqual(problems, ['field-dropped /0/@id']);
  });

  it('B10: the first N of too many', async () => {
    const { events, problems } = await readJson({ '@graph': Array.from({ length: 12 }, (_, index) => event(`e${index}`)) }, { limits: { events: 10 } });
    assert.equal(events.length, 10);
    assert.equal(problems[0]?.split(' ')[0], 'too-many');
  });

  it('B11 B12: unknown fields and minor versions are ignored, another major version is refused', async () => {
    assert.deepEqual(await ids({ schema: 'klima-events/1.3', neu: true, events: [event('a', { neu: {} })] }), ['a']);
    assert.deepEqual(await ids({ schemaVersion: 'http://schema.org/version/9.0/', '@graph': [event('a')] }), ['a']);
    await refuses({ schema: 'klima-events/2', events: [] }, 'version', /klima-events\/2/);
    await refuses({ schemaVersion: 2, events: [] }, 'version', /2/);
  });

  it('B13: the same id twice: the first is kept', async () => {
    const { events, problems } = await readJson([event('a', { name: 'erster' }), event('a', { name: 'zweiter' })]);
    assert.deepEqual(
      events.map(({ name }) => name),
      ['erster'],
    );
    assert.deepEqual(problems, ['duplicate-id /1']);
  });

  it('B14: what is no object is dropped', async () => {
    const { events, problems } = await readJson([null, 3, event('a'), ['x'], 'text']);
    assert.equal(events.length, 1);
    assert.deepEqual(problems, ['record-dropped /0', 'record-dropped /1', 'record-dropped /3', 'record-dropped /4']);
  });

  it('has nothing to show when no record is valid', async () => {
    await refuses([null, { '@type': 'Event' }, event('a', { startDate: 'morgen' })], 'no-valid-record', /3 records/);
  });

  it('leaves the other nodes of a graph alone, but follows references to them', async () => {
    const { events, problems } = await readJson({
      '@graph': [
        event('a', { organizer: { '@id': '#stadt' }, location: { '@id': '#rathaus' }, superEvent: { '@id': '#reihe' } }),
        { '@type': 'Organization', '@id': '#stadt', name: 'Stadt Essen' },
        { '@type': 'Place', '@id': '#rathaus', name: 'Rathaus' },
        { '@type': 'EventSeries', '@id': '#reihe', name: 'Klimagespräche' },
      ],
    });
    assert.deepEqual(problems, []);
    assert.equal(events.length, 1);
    assert.equal(events[0]?.organizers[0]?.name, 'Stadt Essen');
    assert.equal(events[0]?.places[0]?.name, 'Rathaus');
    assert.equal(events[0]?.series?.name, 'Klimagespräche');
  });

  it('finds series and programmes by reference from either side, once, and survives circles', async () => {
    const graph = {
      '@graph': [
        event('tagung', { subEvent: { '@id': 'vortrag' } }),
        event('vortrag', { superEvent: { '@id': 'tagung' } }),
        event('fahrt', { superEvent: { '@id': 'tagung' } }),
        event('rund', { superEvent: { '@id': 'eck' } }),
        event('eck', { superEvent: { '@id': 'rund' } }),
        event('selbst', { subEvent: { '@id': 'selbst' } }),
      ],
    };
    const { events } = await readJson(graph);
    assert.deepEqual(
      events.map(({ id, programme }) => [id, programme.map((slot) => slot.id)]),
      [
        ['tagung', ['vortrag', 'fahrt']],
        ['eck', ['rund']],
        ['selbst', ['selbst']],
      ],
    );
  });

  it('reads a series that an event carries itself', async () => {
    const { event: read } = await readOne({ superEvent: { '@type': 'EventSeries', name: 'Klimagespräche', 'klima:total': 3 } });
    assert.deepEqual(read.series, { id: 'Klimagespräche', name: 'Klimagespräche', url: undefined, total: 3 });
  });
});

describe('merging feeds', () => {
  it('keeps the order of the feeds and the first of equal ids', async () => {
    const log = new FindingLog();
    const merged = pipeline.merge([await readJson([event('a'), event('b')]), await readJson([event('b', { name: 'anders' }), event('c')])], log.report);
    assert.deepEqual(
      merged.events.map(({ id }) => id),
      ['a', 'b', 'c'],
    );
    assert.deepEqual(log.findings, [{ code: 'duplicate-id', path: 'feed 2', detail: 'b' }]);
  });
});

describe('detection', () => {
  it('is by content', () => {
    const { detect } = pipeline.formats['schema-org'];
    for (const json of [GRAPH, [TWINS], TWINS, { events: [{ startDate: '2026-05-06' }] }]) assert.equal(detect(documentOf(json)), true);
    for (const json of [undefined, null, 3, {}, [], { events: [{ start_date: '2026-05-06' }] }, { type: 'FeatureCollection', features: [] }])
      assert.equal(detect(documentOf(json)), false);
  });
});

describe('dates of records', () => {
  it('E1 E2: an event with an unreadable date is dropped, not moved and not called undated', async () => {
    for (const startDate of ['2026-02-31', '31.12.2026', 1767225600000, 'morgen', {}]) {
      const { events, problems } = await readJson([event('a'), event('b', { startDate })]);
      assert.equal(events.length, 1);
      assert.deepEqual(problems, ['date-invalid /1/startDate', 'record-dropped /1']);
    }
  });

  it('E3 E4: an end before the start is left out, a missing end stays missing', async () => {
    const { event: reversed, problems } = await readOne({ startDate: '2026-05-06', endDate: '2026-05-05' });
    assert.equal(reversed.end, undefined);
    assert.deepEqual(problems, ['date-order /0/endDate']);
    assert.equal((await readOne({ startDate: '2026-05-06T18:00' })).event.end, undefined);
    assert.deepEqual((await readOne({ startDate: '2026-05-06', endDate: '2026-13-01' })).problems, ['date-invalid /0/endDate']);
  });

  it('E5: a date without a time is not "all day" unless the feed says so', async () => {
    const { event: plain } = await readOne({ startDate: '2024-02-27' });
    assert.deepEqual(plain.start, { kind: 'date', date: '2024-02-27' });
    assert.equal(plain.allDay, undefined);
    assert.equal((await readOne({ startDate: '2024-02-27', 'klima:allDay': true })).event.allDay, true);
  });

  it('E6 E8: local times are in the zone of the event, the document, or the widget', async () => {
    const at = async (more: object, timeZone?: string): Promise<unknown> => {
      const { start } = (await readOne({ startDate: '2025-02-20T09:00', ...more }, timeZone ? { timeZone } : {})).event;
      return start.kind === 'date-time' ? [new Date(start.epoch).toISOString().slice(11, 16), start.zone] : start;
    };
    assert.deepEqual(await at({}), ['08:00', 'Europe/Berlin']);
    assert.deepEqual(await at({}, 'Asia/Tokyo'), ['00:00', 'Asia/Tokyo']);
    assert.deepEqual(await at({ 'klima:timeZone': 'Europe/London' }), ['09:00', 'Europe/London']);
    assert.deepEqual(await at({ 'klima:timeZone': 'Mars/Phobos' }), ['08:00', 'Europe/Berlin']);
    assert.deepEqual((await readOne({ 'klima:timeZone': 'Mars/Phobos' })).problems, ['zone-unknown /0/klima:timeZone']);
    const { events } = await readJson({ 'klima:timeZone': 'America/New_York', '@graph': [event('a', { startDate: '2025-02-20T09:00Z' })] });
    assert.deepEqual(events[0]?.start, { kind: 'date-time', local: '2025-02-20T04:00:00', epoch: Date.UTC(2025, 1, 20, 9), zone: 'America/New_York' });
  });

  it('E14: a recurrence without a date is shown as undated and reported', async () => {
    const { event: read, problems } = await readOne({ eventSchedule: { repeatFrequency: 'P1M' }, 'klima:dateText': 'regelmäßig' });
    assert.deepEqual(read.start, { kind: 'undated', text: 'regelmäßig', window: undefined });
    assert.deepEqual(problems, ['recurrence-refused /0/eventSchedule']);
  });

  it('takes the end from a duration', async () => {
    assert.deepEqual((await readOne({ startDate: '2017-11-06', duration: 'P3D' })).event.end, { kind: 'date', date: '2017-11-08' });
    assert.deepEqual((await readOne({ startDate: '2017-11-06', duration: '3 Tage' })).problems, ['date-invalid /0/duration']);
  });
});

describe('what records hold', () => {
  it('reads the TWINS conference', async () => {
    const { events, problems } = await readJson(TWINS);
    const [twins] = events;
    assert.deepEqual(problems, []);
    assert.deepEqual(
      twins?.organizers.map(({ name }) => name),
      ['Regionalverband Ruhr', 'KlimaExpo.NRW', 'Stadt Essen'],
    );
    assert.equal(twins?.funders[0]?.name, 'Europäischer Fonds für regionale Entwicklung (EFRE)');
    assert.deepEqual(twins?.programme[0]?.keywords, ['Exkursion']);
    assert.equal(twins?.sources[0]?.name, 'Ankündigung der TWINS Conference Ruhr, 2017');
    assert.equal(twins?.places[0]?.addressLocality, 'Essen');
  });

  it('reads the Klimapakt series: what the series says holds for its meetings', async () => {
    const { events } = await readJson(KLIMAPAKT);
    const fourth = events.find(({ id }) => id === '#klimapakt-4');
    assert.equal(fourth?.organizers[0]?.name, 'Landeshauptstadt Düsseldorf');
    assert.equal(fourth?.links[0]?.url, 'https://klimapakt-duesseldorf.de/');
    assert.equal(fourth?.number, 4);
    assert.deepEqual(
      fourth?.performers.map(({ roleName, affiliation, topic }) => [roleName, affiliation, topic]),
      [
        ['Eröffnung', undefined, undefined],
        ['Vortrag', 'Circular Valley', 'Circular Economy'],
        ['Vortrag', undefined, 'Refurbished Electronics'],
      ],
    );
    assert.equal(events[0]?.timeText, 'nachmittags');
    assert.equal(events[0]?.image?.creditText, 'Landeshauptstadt Düsseldorf');
  });

  it('reads the Circular Cities process with its undated follow-ups', async () => {
    const { events } = await readJson(CIRCULAR);
    assert.deepEqual(
      events.map(({ start }) => start.kind),
      ['date-time', 'undated', 'undated', 'undated', 'undated'],
    );
    assert.deepEqual(events[1]?.start.kind === 'undated' && events[1].start.window, { after: { id: '#kickoff', within: 'P18M' } });
    assert.equal(events[0]?.contacts[0]?.email, 'mailto:office@example.org');
    assert.equal(events[0]?.series?.total, 4);
    assert.equal(events[4]?.attendanceMode, 'Online');
  });

  it('reads offers, states and online rooms', async () => {
    const { event: read, problems } = await readOne({
      startDate: '2026-05-06T18:00',
      eventStatus: ['https://schema.org/EventRescheduled', 'EventMovedOnline'],
      previousStartDate: '2026-04-06T18:00',
      location: [
        { '@type': 'Place', name: 'Rathaus' },
        { '@type': 'VirtualLocation', url: '/raum' },
      ],
      offers: { '@type': 'Offer', price: '0.00', priceCurrency: 'EUR', url: '/anmeldung', validThrough: '2026-05-01', availability: 'https://schema.org/InStock' },
    });
    assert.deepEqual(problems, []);
    assert.equal(read.eventStatus, 'EventRescheduled');
    assert.equal(read.previousStart[0]?.kind, 'date-time');
    assert.equal(read.attendanceMode, 'Mixed');
    assert.equal(read.rooms[0]?.url, 'https://stadt.example/raum');
    assert.deepEqual(read.offers[0], {
      name: undefined,
      price: 0,
      priceCurrency: 'EUR',
      url: 'https://stadt.example/anmeldung',
      validFrom: undefined,
      validThrough: { kind: 'date', date: '2026-05-01' },
      availability: 'available',
    });
  });

  it('leaves bad fields out and names them', async () => {
    const { event: read, problems } = await readOne({
      url: 'javascript:alert(1)',
      eventStatus: 'EventExploded',
      isAccessibleForFree: 'vielleicht',
      offers: [{ price: '12,50' }, 'gratis'],
      'klima:number': 1.5,
      description: {},
      location: { '@type': 'Place' },
    });
    assert.equal(read.url, undefined);
    assert.equal(read.eventStatus, undefined);
    assert.deepEqual([...problems].sort(), [
      'field-dropped /0/description',
      'field-dropped /0/eventStatus',
      'field-dropped /0/isAccessibleForFree',
      'field-dropped /0/number',
      'field-dropped /0/offers/1',
      'number-invalid /0/offers/0/price',
      'url-refused /0/url',
    ]);
  });

  it('C10: an event without a name is kept when it has a date', async () => {
    const { events, problems } = await readJson([{ '@type': 'Event', startDate: '2026-05-06', name: '  ' }, { '@type': 'Event' }]);
    assert.equal(events.length, 1);
    assert.equal(events[0]?.name, undefined);
    assert.deepEqual(problems, ['field-dropped /0/name', 'record-dropped /1']);
  });

  it('reads sources with what was derived from them', async () => {
    const { event: read } = await readOne({
      'klima:source': ['Amtsblatt', { name: 'Bericht', url: '/bericht', derived: [{ field: 'startDate', how: 'Wochentag und Tag ergeben das Jahr.' }, 3, {}] }],
    });
    assert.deepEqual(read.sources, [
      { name: 'Amtsblatt', url: undefined, derivations: [] },
      { name: 'Bericht', url: 'https://stadt.example/bericht', derivations: ['Wochentag und Tag ergeben das Jahr.', '3'] },
    ]);
  });

  it('reads names in several languages', async () => {
    assert.deepEqual((await readOne({ name: { de: 'Tagung', en: 'Conference' } })).event.name, { de: 'Tagung', en: 'Conference' });
    assert.deepEqual((await readOne({ name: [{ '@value': 'Tagung', '@language': 'de' }] })).event.name, { de: 'Tagung' });
  });
});

describe('any JSON', () => {
  const keys = fc.constantFrom(
    '@type',
    '@id',
    '@graph',
    'events',
    'name',
    'startDate',
    'endDate',
    'duration',
    'subEvent',
    'superEvent',
    'location',
    'organizer',
    'performer',
    'offers',
    'price',
    'validThrough',
    'klima:window',
    'klima:timeZone',
    'klima:number',
    'keywords',
    'eventStatus',
    'image',
    'address',
    '@value',
    'item',
  );
  const words = fc.constantFrom(
    'Event',
    'EventSeries',
    'Role',
    'Offer',
    '#a',
    '#b',
    '2026-05-06',
    '2026-05-06T18:00',
    '2026-03-29T02:30',
    '2026-02-31',
    'P1D',
    'Europe/Berlin',
    'javascript:1',
    'NaN',
    '',
    '__proto__',
  );
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { maxDepth: 5 },
      words,
      fc.constant(null),
      fc.double(),
      fc.boolean(),
      fc.string(),
      fc.array(tie('json'), { maxLength: 4 }),
      fc.dictionary(keys, tie('json'), { maxKeys: 6 }),
    ),
  }));

  it('gives clean events or a DocumentProblem, nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(json, fc.boolean(), async (value, isWrapped) => {
        try {
          const { events } = await readJson(isWrapped ? { '@graph': [value, event('gut')] } : value);
          assert.equal(new Set(events.map(({ id }) => id)).size, events.length);
          assert.doesNotMatch(JSON.stringify(events), /Invalid Date|\[object/);
          for (const { start, end } of events) {
            if (start.kind === 'date-time') assert.ok(Number.isFinite(start.epoch));
            if (end?.kind === 'date-time') assert.ok(Number.isFinite(end.epoch));
          }
        } catch (error) {
          if (!(error instanceof DocumentProblem)) throw error;
        }
      }),
      { numRuns: 1500 },
    );
  });
});
