/** What the common suite needs to know of each widget. */

/** One widget under the common suite. */
export interface WidgetCase {
  readonly tag: string;
  /** Attributes that the widget needs besides its feed. */
  readonly attributes: string;
  readonly define: () => Promise<unknown>;
  /** The class, for tests that register it under another tag. */
  readonly element: () => Promise<CustomElementConstructor>;
  /** A good document that shows `name`. */
  readonly document: (name: string) => unknown;
  /** A document without anything to show; `undefined` where the widget has facts of its own. */
  readonly empty: unknown;
  /** A document with one good and one bad record; `undefined` where it holds one record only. */
  readonly partial: unknown;
  /** True for a widget that shows bundled facts without a feed. */
  readonly standalone: boolean;
}

const feature = (name: unknown): unknown => ({ type: 'Feature', id: String(name), geometry: { type: 'Point', coordinates: [6.78, 51.23] }, properties: { name } });
const event = (name: unknown, id: string): unknown => ({ '@type': 'Event', '@id': id, name, startDate: '2031-05-06T18:00', endDate: '2031-05-06T20:00' });

export const WIDGETS: readonly WidgetCase[] = [
  {
    tag: 'klima-event-calendar',
    attributes: '',
    define: () => import('../../../src/widgets/event-calendar/define.js'),
    element: async () => (await import('../../../src/widgets/event-calendar/index.js')).KlimaEventCalendar,
    document: (name) => ({ '@context': 'https://schema.org', '@graph': [event(name, '#one')] }),
    empty: { '@context': 'https://schema.org', '@graph': [] },
    partial: { '@context': 'https://schema.org', '@graph': [event('Netzwerktreffen', '#one'), 'Netzwerktreffen', 3] },
    standalone: false,
  },
  {
    tag: 'klima-partner-map',
    attributes: '',
    define: () => import('../../../src/widgets/partner-map/define.js'),
    element: async () => (await import('../../../src/widgets/partner-map/index.js')).KlimaPartnerMap,
    document: (name) => ({ type: 'FeatureCollection', features: [feature(name), feature('Handwerkskammer')] }),
    empty: { type: 'FeatureCollection', features: [] },
    partial: { type: 'FeatureCollection', features: [feature('Handwerkskammer'), null, { type: 'Feature', geometry: null, properties: {} }] },
    standalone: false,
  },
  {
    tag: 'klima-mission-badge',
    attributes: 'city="dortmund"',
    define: () => import('../../../src/widgets/mission-badge/define.js'),
    element: async () => (await import('../../../src/widgets/mission-badge/index.js')).KlimaMissionBadge,
    document: (name) => ({
      schema: 'klima-mission/1',
      city: { name: 'Dortmund', id: 'dortmund' },
      asOf: '2026-02',
      source: { title: name, url: 'https://stadt.example/mission' },
    }),
    empty: undefined,
    partial: undefined,
    standalone: true,
  },
  {
    tag: 'klima-co2-chart',
    attributes: '',
    define: () => import('../../../src/widgets/co2-chart/define.js'),
    element: async () => (await import('../../../src/widgets/co2-chart/index.js')).KlimaCo2Chart,
    document: (name) => ({
      schema: 'klima-emissions/1',
      city: { name: 'Musterstadt' },
      unit: 'kt',
      gas: 'CO2e',
      years: [1990, 2015, 2016, 2017, 2018, 2019, 2020],
      sectors: [{ id: 'households', label: String(name) }],
      values: { households: [100, 80, 78, 76, 74, 72, 70] },
      total: [100, 80, 78, 76, 74, 72, 70],
      base: 1990,
      sources: [{ id: 's1', title: 'Energie- und Treibhausgasbilanz' }],
    }),
    empty: [],
    partial: undefined,
    standalone: false,
  },
];
