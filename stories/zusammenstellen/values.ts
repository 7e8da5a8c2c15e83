/** What a developer chooses for a page with all four widgets. */

/** The widgets of the page, in their order there. */
export const WIDGETS = ['event-calendar', 'partner-map', 'mission-badge', 'co2-chart'] as const;

/** One of the widgets. */
export type Widget = (typeof WIDGETS)[number];

/** All choices; preview and HTML are both made from them. */
export interface Values {
  readonly language: 'de' | 'en';
  readonly theme: 'auto' | 'light' | 'dark';
  /** A CSS colour, or empty for the colour of the page. */
  readonly accent: string;
  /** Width of the preview in CSS pixels, or `full`. The page decides it, so it is no part of the HTML. */
  readonly width: string;
  /** City of the badge, by name. */
  readonly city: string;
  /** Address of each feed; empty for none. */
  readonly feeds: Readonly<Record<Widget, string>>;
}

/** A feed of the demonstration. */
export interface DemoFeed {
  readonly label: string;
  readonly file: string;
}

/** Feeds of the demonstration, the first one is chosen. */
export const DEMO_FEEDS: Readonly<Record<Widget, readonly DemoFeed[]>> = {
  'event-calendar': [{ label: 'Events of three networks (schema.org)', file: 'events.json' }],
  'partner-map': [
    { label: 'Düsseldorf, partners of the climate pact (GeoJSON)', file: 'partners-duesseldorf.geojson' },
    { label: 'Dortmund, relations with lines (GeoJSON)', file: 'relations-dortmund.geojson' },
  ],
  'mission-badge': [{ label: 'Dortmund, what the city says itself', file: 'mission-dortmund.json' }],
  'co2-chart': [
    { label: 'Dortmund (klimawatch CSV)', file: 'emissions-dortmund.csv' },
    { label: 'Düsseldorf (klima-emissions/1)', file: 'emissions-duesseldorf.json' },
    { label: 'Düsseldorf (klimawatch CSV)', file: 'emissions-duesseldorf.csv' },
  ],
};

/** The choices at the start. `folder` is the path of the demonstration feeds on this server, such as `/feeds/`. */
export function initialValues(folder: string): Values {
  const first = (widget: Widget): string => folder + (DEMO_FEEDS[widget][0]?.file ?? '');
  return {
    language: 'de',
    theme: 'auto',
    accent: '',
    width: 'full',
    city: 'Dortmund',
    feeds: {
      'event-calendar': first('event-calendar'),
      'partner-map': first('partner-map'),
      'mission-badge': first('mission-badge'),
      'co2-chart': first('co2-chart'),
    },
  };
}
