/**
 * Three municipal events as feeds, from what their organisers published: the TWINS Conference Ruhr (Essen 2017), the network meetings of the
 * Düsseldorf Klimapakt, and the "Circular Cities" Thementisch (Düsseldorf 2025). What the pages do not say is left out.
 */

import { DEFAULT_LIMITS, type Limits } from '../../../src/core/data/limits.js';
import type { FeedDocument } from '../../../src/core/data/pipeline.js';
import { FindingLog } from '../../../src/core/data/problems.js';
import type { CalendarContent, EventRecord } from '../../../src/widgets/event-calendar/contract.js';
import { pipeline } from '../../../src/widgets/event-calendar/formats/index.js';

export const TWINS = {
  '@type': 'BusinessEvent',
  '@id': '#twins-2017',
  name: 'TWINS Conference Ruhr – Cities in Climate Change',
  startDate: '2017-11-06',
  endDate: '2017-11-08',
  location: { '@type': 'Place', name: 'UNESCO-Welterbe Zollverein', address: { '@type': 'PostalAddress', addressLocality: 'Essen', addressCountry: 'DE' } },
  organizer: [
    { '@type': 'Organization', name: 'Regionalverband Ruhr' },
    { '@type': 'Organization', name: 'KlimaExpo.NRW' },
    { '@type': 'GovernmentOrganization', name: 'Stadt Essen' },
  ],
  funder: { '@type': 'Organization', name: 'Europäischer Fonds für regionale Entwicklung (EFRE)' },
  audience: { '@type': 'Audience', audienceType: 'Fachleute aus Umwelt, Klimaschutz, Stadt- und Landschaftsplanung' },
  keywords: ['Fachkonferenz', 'Exkursionen'],
  description: 'Internationaler Austausch auf kommunaler Ebene.\n\nDialogorientierte Slots und gemeinsame Exkursionen.',
  subEvent: [{ '@type': 'Event', '@id': '#twins-exkursionen', name: 'Exkursionen zu Klimaschutz- und Klimaanpassungsprojekten in der Region', keywords: 'Exkursion' }],
  'klima:source': 'Ankündigung der TWINS Conference Ruhr, 2017',
};

export const KLIMAPAKT = {
  '@type': 'EventSeries',
  '@id': '#klimapakt',
  name: 'Netzwerktreffen des Düsseldorfer Klimapakts mit der Wirtschaft',
  organizer: { '@type': 'GovernmentOrganization', name: 'Landeshauptstadt Düsseldorf' },
  about: { '@type': 'Thing', name: 'Düsseldorfer Klimapakt mit der Wirtschaft', url: 'https://klimapakt-duesseldorf.de/' },
  subEvent: [
    {
      '@type': 'Event',
      '@id': '#klimapakt-1',
      name: 'Erstes Netzwerktreffen der Klimapartner',
      startDate: '2022-12-05',
      'klima:timeText': 'nachmittags',
      'klima:number': 1,
      location: 'TechHub.K67',
      image: { '@type': 'ImageObject', caption: 'Erstes Netzwerktreffen der Klimapartner', creditText: 'Landeshauptstadt Düsseldorf' },
    },
    {
      '@type': 'Event',
      '@id': '#klimapakt-4',
      name: 'Viertes Netzwerktreffen: Circular Economy',
      startDate: '2024-02-27',
      'klima:number': 4,
      performer: [
        { '@type': 'PerformanceRole', roleName: 'Eröffnung', performer: { '@type': 'Person', name: 'Oberbürgermeister der Landeshauptstadt Düsseldorf' } },
        {
          '@type': 'PerformanceRole',
          roleName: 'Vortrag',
          'klima:topic': 'Circular Economy',
          performer: { '@type': 'Person', name: 'Geschäftsführer', affiliation: 'Circular Valley' },
        },
        { '@type': 'PerformanceRole', roleName: 'Vortrag', 'klima:topic': 'Refurbished Electronics', performer: { '@type': 'Organization', name: 'Janado' } },
      ],
    },
  ],
};

export const CIRCULAR = {
  '@type': 'EventSeries',
  '@id': '#circular-cities',
  name: 'Thementisch „Circular Cities: Know-How Transfer und Skalierung“',
  'klima:total': 4,
  organizer: [
    { '@type': 'Organization', name: 'CSCP', contactPoint: { '@type': 'ContactPoint', name: 'Projektbüro Circular Cities', email: 'office@example.org' } },
    { '@type': 'GovernmentOrganization', name: 'Ministerium für Umwelt, Naturschutz und Verkehr NRW' },
  ],
  audience: [{ audienceType: 'Kommunen' }, { audienceType: 'Wirtschaft' }, { audienceType: 'Wissenschaft' }, { audienceType: 'Zivilgesellschaft' }],
  isPartOf: { '@type': 'Project', name: 'Circular Cities and Regions Initiative (CCRI)', url: 'https://circular-cities-and-regions.ec.europa.eu/' },
  subEvent: [
    {
      '@type': 'Event',
      '@id': '#kickoff',
      name: 'Circular Cities: Auftakt des Thementischs',
      startDate: '2025-02-20T09:00',
      endDate: '2025-02-20T13:00',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'Place', name: 'Umweltministerium NRW', address: { addressLocality: 'Düsseldorf' } },
      'klima:number': 1,
      keywords: 'Auftakt',
    },
    ...[2, 3, 4].map((number) => ({
      '@type': 'Event',
      '@id': `#folge-${number - 1}`,
      name: `Circular Cities: Folgetermin ${number - 1}`,
      eventAttendanceMode: 'OfflineEventAttendanceMode',
      'klima:dateText': 'innerhalb von anderthalb Jahren nach dem Auftakt',
      'klima:window': { 'klima:after': { '@id': '#kickoff' }, 'klima:within': 'P18M' },
      'klima:number': number,
    })),
    { '@type': 'Event', '@id': '#updates', name: 'Circular Cities: Status-Update', eventAttendanceMode: 'OnlineEventAttendanceMode', 'klima:dateText': 'regelmäßig' },
  ],
};

/** All three as one graph. */
export const GRAPH = { '@context': ['https://schema.org'], 'klima:timeZone': 'Europe/Berlin', '@graph': [TWINS, KLIMAPAKT, CIRCULAR] };

/** A document as the loader hands it over. */
export function documentOf(json: unknown, url = 'https://stadt.example/feeds/events.json'): FeedDocument {
  return { url, text: undefined, json };
}

/** What reading a document gives, with its findings as `code path`. */
export interface ReadResult extends CalendarContent {
  readonly problems: readonly string[];
}

/** Reads a document by the calendar's own reader. */
export async function readJson(json: unknown, { limits = {}, timeZone = 'Europe/Berlin' }: { limits?: Partial<Limits>; timeZone?: string } = {}): Promise<ReadResult> {
  const log = new FindingLog();
  const content = await pipeline.formats['schema-org'].read(documentOf(json), { limits: { ...DEFAULT_LIMITS, ...limits }, report: log.report, timeZone });
  return { ...content, problems: log.findings.map(({ code, path }) => `${code} ${path}`) };
}

/** Reads one event, which must be valid. */
export async function readOne(event: object, options: { timeZone?: string } = {}): Promise<{ event: EventRecord; problems: readonly string[] }> {
  const { events, problems } = await readJson([{ '@type': 'Event', name: 'Termin', ...event }], options);
  const [first] = events;
  if (!first) throw new Error('no event');
  return { event: first, problems };
}
