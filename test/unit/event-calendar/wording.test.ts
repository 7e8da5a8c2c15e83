/** What stands in the page: dates in words, states, registration, structured data. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventRecord } from '../../../src/widgets/event-calendar/contract.js';
import { de } from '../../../src/widgets/event-calendar/messages/de.js';
import { en } from '../../../src/widgets/event-calendar/messages/en.js';
import { jsonLdOf } from '../../../src/widgets/event-calendar/model/json-ld.js';
import { indexEvents } from '../../../src/widgets/event-calendar/model/list.js';
import { nextSteps, registrationOf } from '../../../src/widgets/event-calendar/model/next-step.js';
import { seriesNumbers } from '../../../src/widgets/event-calendar/model/series.js';
import { Now, windowOf } from '../../../src/widgets/event-calendar/model/when.js';
import { shortMomentText, tileOf, timeText, whenText, windowText, zoneText } from '../../../src/widgets/event-calendar/view/format.js';
import type { EventView } from '../../../src/widgets/event-calendar/view/parts.js';
import { changeText, chipsOf, nearnessText, seriesText } from '../../../src/widgets/event-calendar/view/state.js';
import { GRAPH, readJson, readOne } from './fixtures.js';

const GERMAN = { texts: de, locale: 'de', viewerZone: 'Europe/Berlin' };
const ENGLISH = { texts: en as typeof de, locale: 'en-GB', viewerZone: 'Europe/Berlin' };
const graph = await readJson(GRAPH);
const find = (id: string): EventRecord => {
  const found = graph.events.find((event) => event.id === id);
  if (!found) throw new Error(id);
  return found;
};
const viewAt = (iso: string): EventView => ({
  ...GERMAN,
  now: new Now(Date.parse(iso)),
  level: 3,
  host: 'stadt.example',
  byId: indexEvents(graph).byId,
  numbers: seriesNumbers(graph.events),
  openIds: new Set(),
  toggle: () => undefined,
  detail: undefined,
});
/** Intl writes narrow and thin spaces where it likes. */
const plain = (text: string | undefined): string | undefined => text?.replace(/[\u2009\u202F\u00A0]/g, ' ');

describe('dates in words', () => {
  it('fit a tile', async () => {
    const tile = (record: EventRecord) => {
      const text = tileOf(record, GERMAN);
      return text && [text.top, text.main, text.bottom];
    };
    assert.deepEqual(tile(find('#twins-2017')), ['Mo–Mi', '6.–8.', 'Nov 2017']);
    assert.deepEqual(tile(find('#kickoff')), ['Do', '20.', 'Feb 2025']);
    assert.deepEqual(tile((await readOne({ startDate: '2025-10-30', endDate: '2025-11-02' })).event), ['Do–So', '30.–2.', 'Okt–Nov 2025']);
    assert.equal(tile(find('#folge-1')), undefined);
  });

  it('are whole in names and details', async () => {
    assert.equal(plain(whenText(find('#twins-2017'), GERMAN)), 'Montag, 6. – Mittwoch, 8. November 2017');
    assert.equal(plain(whenText(find('#kickoff'), GERMAN)), 'Donnerstag, 20. Februar 2025, 09:00–13:00 Uhr');
    assert.equal(plain(whenText(find('#kickoff'), ENGLISH)), 'Thursday, 20 February 2025, 09:00 – 13:00');
    assert.equal(whenText(find('#folge-1'), GERMAN), 'Termin folgt');
    assert.equal(
      plain(whenText((await readOne({ startDate: '2025-02-20T18:00', endDate: '2025-02-21T16:00' })).event, GERMAN)),
      '20. Februar 2025, 18:00 Uhr bis 21. Februar 2025, 16:00 Uhr',
    );
  });

  it('E4 E5: no time where there is none, no end that was not given', async () => {
    assert.equal(timeText(find('#klimapakt-4'), GERMAN), undefined);
    assert.equal(timeText((await readOne({ startDate: '2025-02-20T18:00' })).event, GERMAN), '18:00 Uhr');
  });

  it('E6: whoever reads elsewhere sees the time of the place, its zone and the own time', () => {
    assert.equal(zoneText(find('#kickoff'), GERMAN), undefined);
    assert.equal(plain(zoneText(find('#kickoff'), { ...GERMAN, viewerZone: 'Asia/Tokyo' })), 'MEZ (bei Ihnen 17:00)');
    assert.equal(plain(timeText(find('#kickoff'), { ...GERMAN, viewerZone: 'Asia/Tokyo' })), '09:00–13:00 Uhr');
    assert.match(plain(zoneText(find('#kickoff'), { ...GERMAN, viewerZone: 'Pacific/Honolulu' })) ?? '', /bei Ihnen Mi\.?, 22:00/);
    assert.equal(zoneText(find('#twins-2017'), { ...GERMAN, viewerZone: 'Asia/Tokyo' }), undefined);
  });

  it('say the window of an undated event', async () => {
    const follow = find('#folge-1');
    const { byId } = indexEvents(graph);
    const now = new Now(0);
    assert.equal(plain(windowText(windowOf(follow, byId, now), () => 'Auftakt', GERMAN)), 'innerhalb von anderthalb Jahren nach „Auftakt“ (bis 20. August 2026)');
    const words = async (window: unknown): Promise<string | undefined> =>
      plain(windowText(windowOf((await readOne({ 'klima:window': window })).event, byId, now), () => '', GERMAN));
    assert.equal(await words('2025-06'), 'Juni 2025');
    assert.equal(await words('../2026-08-20'), 'bis 20. August 2026');
    assert.equal(await words('2025-02-20/..'), 'ab 20. Februar 2025');
    assert.equal(await words('2025-06-10/2025-06-20'), '10.–20. Juni 2025');
  });

  it('leave out the current year where room is short', () => {
    assert.equal(shortMomentText({ kind: 'date', date: '2025-02-12' }, '2025-02-01', GERMAN), '12. Februar');
    assert.equal(shortMomentText({ kind: 'date', date: '2026-02-12' }, '2025-02-01', GERMAN), '12. Februar 2026');
  });
});

describe('states', () => {
  const chips = async (event: object, now: string): Promise<readonly string[]> =>
    chipsOf((await readOne(event)).event, viewAt(now)).map(({ text, tone }) => (tone === 'plain' ? text : `${tone}: ${text}`));

  it('name what has changed', async () => {
    const change = async (event: object): Promise<string | undefined> =>
      changeText((await readOne({ startDate: '2025-03-20', ...event })).event, viewAt('2025-02-01T12:00Z'));
    assert.equal(await change({}), undefined);
    assert.equal(await change({ eventStatus: 'https://schema.org/EventScheduled' }), undefined);
    assert.equal(await change({ eventStatus: 'EventCancelled' }), 'abgesagt');
    assert.equal(await change({ eventStatus: 'EventPostponed' }), 'verschoben, Termin folgt');
    assert.equal(await change({ eventStatus: 'EventPostponed', startDate: '', previousStartDate: '2025-02-20' }), 'verschoben, ursprünglich 20. Februar 2025');
    assert.equal(await change({ eventStatus: 'EventRescheduled', previousStartDate: '2025-02-20' }), 'verlegt, ursprünglich 20. Februar 2025');
    assert.equal(await change({ eventStatus: 'EventMovedOnline' }), 'nach online verlegt');
  });

  it('name how near an event is, and nothing when it is far or over', () => {
    const near = (iso: string): string | undefined => nearnessText(find('#kickoff'), viewAt(iso));
    assert.deepEqual(['2025-01-01T12:00Z', '2025-02-08T12:00Z', '2025-02-19T12:00Z', '2025-02-20T07:00Z', '2025-02-20T12:30Z'].map(near), [
      undefined,
      'in 12 Tagen',
      'morgen',
      'heute',
      undefined,
    ]);
    assert.equal(nearnessText(find('#twins-2017'), viewAt('2017-11-07T12:00Z')), 'läuft bis 8. November 2017');
  });

  it('name registration with its deadline, until it is closed', async () => {
    const offers = { '@type': 'Offer', price: 0, url: 'https://stadt.example/anmeldung', validThrough: '2025-02-12' };
    const event = { startDate: '2025-03-20T09:00', offers };
    assert.deepEqual(await chips(event, '2025-02-12T20:00Z'), ['Anmeldung bis 12. Februar', 'kostenlos']);
    assert.deepEqual(await chips(event, '2025-02-13T00:00Z'), ['warn: Anmeldung geschlossen', 'kostenlos']);
    assert.deepEqual(await chips(event, '2025-03-21T00:00Z'), ['kostenlos']);
    assert.deepEqual(await chips({ ...event, eventStatus: 'EventCancelled' }, '2025-02-12T20:00Z'), ['warn: abgesagt', 'kostenlos']);
    assert.deepEqual(await chips({ ...event, offers: { ...offers, availability: 'SoldOut' } }, '2025-02-12T00:00Z'), ['warn: ausgebucht', 'kostenlos']);
    assert.deepEqual(await chips({ ...event, offers: { ...offers, validFrom: '2025-02-01' } }, '2025-01-12T00:00Z'), ['Anmeldung ab 1. Februar', 'kostenlos']);
    assert.deepEqual(await chips({ startDate: '2025-03-20', 'klima:registration': 'required' }, '2025-01-12T00:00Z'), ['Anmeldung erforderlich']);
    assert.deepEqual(await chips({ startDate: '2025-03-20', 'klima:registration': 'none' }, '2025-01-12T00:00Z'), ['ohne Anmeldung']);
  });

  it('a price alone is no registration', async () => {
    const { event } = await readOne({ startDate: '2025-03-20', offers: { price: 5, priceCurrency: 'EUR' } });
    assert.equal(registrationOf(event, new Now(0)), undefined);
  });

  it('name the place in a series', () => {
    const view = viewAt('2025-01-01T12:00Z');
    assert.equal(seriesText(find('#kickoff'), view), '1 von 4');
    assert.equal(seriesText(find('#klimapakt-4'), view), '4. Termin der Reihe');
    assert.equal(seriesText(find('#updates'), view), undefined);
  });
});

describe('next steps', () => {
  const event = {
    startDate: '2025-03-20T09:00',
    url: 'https://stadt.example/termin',
    location: { '@type': 'VirtualLocation', url: 'https://stadt.example/raum' },
    offers: { url: 'https://stadt.example/anmeldung', validThrough: '2025-02-12' },
  };
  const kinds = async (iso: string, more: object = {}): Promise<readonly string[]> =>
    nextSteps((await readOne({ ...event, ...more })).event, new Now(Date.parse(iso))).map(({ kind }) => kind);

  it('come in the order of their use, and only while they are of use', async () => {
    assert.deepEqual(await kinds('2025-02-01T12:00Z'), ['register', 'join', 'website']);
    assert.deepEqual(await kinds('2025-02-20T12:00Z'), ['join', 'website']);
    assert.deepEqual(await kinds('2025-03-21T12:00Z'), ['website']);
    assert.deepEqual(await kinds('2025-02-01T12:00Z', { eventStatus: 'EventCancelled' }), ['website']);
    assert.deepEqual(await kinds('2025-02-01T12:00Z', { 'klima:registration': 'closed' }), ['join', 'website']);
  });

  it('name one address once', async () => {
    assert.deepEqual(await kinds('2025-02-01T12:00Z', { url: event.offers.url }), ['register', 'join']);
  });
});

describe('structured data', () => {
  const written = (iso: string, skip: ReadonlySet<string> = new Set()) => jsonLdOf(indexEvents(graph), new Now(Date.parse(iso)), 'de', skip);
  const nodes = (iso: string, skip?: ReadonlySet<string>): readonly Record<string, unknown>[] =>
    JSON.parse(JSON.stringify(written(iso, skip)?.graph['@graph'] ?? [])) as Record<string, unknown>[];

  it('holds dated events that are not over, with computed offsets', () => {
    const [kickoff, ...rest] = nodes('2024-06-01T12:00Z');
    assert.equal(rest.length, 0);
    assert.equal(kickoff?.startDate, '2025-02-20T09:00:00+01:00');
    assert.equal(kickoff?.endDate, '2025-02-20T13:00:00+01:00');
    assert.equal(kickoff?.eventStatus, 'https://schema.org/EventScheduled');
    assert.equal(kickoff?.eventAttendanceMode, 'https://schema.org/OfflineEventAttendanceMode');
    assert.deepEqual(kickoff?.location, [{ '@type': 'Place', name: 'Umweltministerium NRW', address: { '@type': 'PostalAddress', addressLocality: 'Düsseldorf' } }]);
    assert.equal(written('2026-06-01T12:00Z'), undefined);
  });

  it('keeps dates as dates, and contacts out', () => {
    const twins = nodes('2017-01-01T12:00Z')[0];
    assert.equal(twins?.startDate, '2017-11-06');
    assert.equal(twins?.endDate, '2017-11-08');
    assert.doesNotMatch(JSON.stringify(nodes('2017-01-01T12:00Z')), /office@|contactPoint/);
  });

  it('leaves out what another calendar of the page has written', () => {
    const first = written('2024-06-01T12:00Z');
    assert.ok(first);
    assert.equal(written('2024-06-01T12:00Z', new Set(first.ids)), undefined);
  });

  it('holds at most twenty events', async () => {
    const { events } = await readJson(Array.from({ length: 30 }, (_, index) => ({ '@type': 'Event', '@id': `e${index}`, name: 'x', startDate: '2030-01-01' })));
    assert.equal(jsonLdOf(indexEvents({ events }), new Now(0), 'de', new Set())?.ids.length, 20);
  });
});

describe('catalogues', () => {
  it('have the same keys, and no text is empty', () => {
    assert.deepEqual(Object.keys(en).sort(), Object.keys(de).sort());
    for (const catalogue of [de, en] as readonly Record<string, unknown>[]) {
      for (const [key, value] of Object.entries(catalogue)) {
        const text = typeof value === 'function' ? (value as (...values: unknown[]) => string)('2', '3') : value;
        assert.ok(typeof text === 'string' && text.length > 0 && !/undefined|NaN|function/.test(text), key);
      }
    }
  });
});
