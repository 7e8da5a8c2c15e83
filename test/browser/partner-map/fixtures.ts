/** Documents for the browser tests of the partner map. */

/** One feature. */
export function partner(id: string, coordinates: readonly [number, number] | null, properties: Readonly<Record<string, unknown>> = {}): unknown {
  return { type: 'Feature', id, geometry: coordinates && { type: 'Point', coordinates }, properties: { name: id, ...properties } };
}

/** A collection. */
export function collection(features: readonly unknown[], members: Readonly<Record<string, unknown>> = {}): unknown {
  return { type: 'FeatureCollection', features, ...members };
}

/** The founders of the climate pact and the host of its first meeting, with the middle of the city as place of two of them. */
export const PACT = collection(
  [
    partner('stadt', [6.78, 51.22], { name: 'Landeshauptstadt Düsseldorf', category: 'Stadt', memberOf: { role: 'founder', startDate: '2021' } }),
    partner('ihk', null, { name: 'IHK Düsseldorf', category: 'Kammer', memberOf: { role: 'founder', startDate: '2021' } }),
    partner('hwk', [6.79, 51.24], { name: 'Handwerkskammer Düsseldorf', category: 'Kammer', memberOf: { role: 'founder', startDate: '2021' } }),
    partner('kh', null, { name: 'Kreishandwerkerschaft Düsseldorf', category: 'Handwerk', memberOf: { role: 'founder', startDate: '2021' } }),
    partner('teekanne', [6.5, 51.4], { name: 'Teekanne', category: 'Unternehmen', description: 'Gab beim ersten Netzwerktreffen den Impuls.' }),
  ],
  {
    attribution: 'Stadt',
    'klima:total': { value: 30, name: 'Klimapartner', date: '2022-12', source: 'Bericht vom ersten Netzwerktreffen' },
    'klima:network': {
      name: 'Düsseldorfer Klimapakt mit der Wirtschaft',
      foundingDate: '2021',
      founder: ['Landeshauptstadt Düsseldorf', 'IHK Düsseldorf'],
      goal: 'klimaneutral bis 2035',
      services: ['Information', 'Beratung'],
      joinUrl: 'https://klimapakt.example/beitritt',
      award: { name: 'Klimaaktive Kommune', date: '2023-11', amount: 25000, currency: 'EUR', use: 'Weiterbildung' },
    },
  },
);

/** Dortmund's relations, far enough apart to stand alone on the map. */
export const CITIES = collection([
  partner('dortmund', [7.47, 51.51], {
    name: 'Dortmund',
    '@type': 'City',
    'klima:relations': [
      { to: 'cluj', kind: 'project-partner' },
      { to: 'cluj', kind: 'fellow-mission-city' },
      { to: 'rostow', kind: 'twin-town', since: '1977-07' },
      { to: 'trabzon', kind: 'twin-town' },
      { to: 'kumasi', kind: 'official-partnership' },
    ],
  }),
  partner('cluj', [23.6, 46.77], { name: 'Cluj-Napoca' }),
  partner('rostow', [39.72, 47.23], { name: 'Rostow am Don' }),
  partner('trabzon', [39.73, 41.0], { name: 'Trabzon' }),
  partner('kumasi', [-1.62, 6.69], { name: 'Kumasi' }),
]);

/** Many partners around a city, thirty of them at one address. */
export const MANY = collection(
  Array.from({ length: 80 }, (_, index) =>
    partner(`p${index}`, index < 30 ? [6.8, 51.21] : [6.6 + ((index * 37) % 50) / 100, 51.1 + ((index * 53) % 40) / 100], {
      name: `Betrieb ${index + 1}`,
      category: ['Industrie', 'Handel', 'Handwerk'][index % 3],
    }),
  ),
);
