/** Generated feeds for "many items": every name says that it is generated. The same on every load. */

/** Says in every record what it is. */
const MARK = 'erzeugte Testdaten';

const KINDS = ['Workshop', 'Führung', 'Vortrag', 'Sprechstunde'] as const;
const BRANCHES = ['Handwerk', 'Industrie', 'Handel', 'Dienstleistung', 'Verein'] as const;

function at<Item>(list: readonly Item[], index: number): Item | undefined {
  return list[index % list.length];
}

/** `count` events, one to five a day from `first` (ISO date), as schema.org JSON-LD. */
export function generatedEvents(count: number, first: string): object {
  const start = Date.parse(`${first}T00:00:00Z`);
  // Fifteen events in five days: 1, 2, 3, 4 and 5 of them.
  const offset = (index: number): number => 5 * Math.floor(index / 15) + Math.floor((Math.sqrt(8 * (index % 15) + 1) - 1) / 2);
  const day = (index: number): string => new Date(start + offset(index) * 86_400_000).toISOString().slice(0, 10);
  return {
    '@context': 'https://schema.org',
    name: MARK,
    '@graph': Array.from({ length: count }, (_, index) => ({
      '@type': 'Event',
      '@id': `#erzeugt-${index + 1}`,
      name: `${at(KINDS, index)} ${index + 1} (${MARK})`,
      startDate: `${day(index)}T${14 + (index % 5)}:00`,
      endDate: `${day(index)}T${15 + (index % 5)}:30`,
      keywords: [at(KINDS, index)],
      location: { '@type': 'Place', name: `Raum ${(index % 9) + 1}` },
    })),
  };
}

/** `count` partners, spread over North Rhine-Westphalia by the golden angle, as GeoJSON. */
export function generatedPartners(count: number): object {
  return {
    type: 'FeatureCollection',
    name: MARK,
    features: Array.from({ length: count }, (_, index) => {
      const radius = Math.sqrt((index + 0.5) / count);
      const angle = index * 2.399963;
      const coordinates = [7.4 + radius * Math.cos(angle), 51.5 + 0.55 * radius * Math.sin(angle)];
      return {
        type: 'Feature',
        id: `erzeugt-${index + 1}`,
        geometry: { type: 'Point', coordinates },
        properties: { '@type': 'Organization', name: `Partner ${index + 1} (${MARK})`, category: [at(BRANCHES, index)] },
      };
    }),
  };
}

/** A balance of 45 years and eight sectors, as klima-emissions/1. */
export function generatedEmissions(): object {
  const years = Array.from({ length: 45 }, (_, index) => 1980 + index);
  const sectors = Array.from({ length: 8 }, (_, index) => ({ id: `bereich-${index + 1}`, label: `Bereich ${index + 1}` }));
  const value = (sector: number, index: number): number => Math.round((900 - 70 * sector) * (1 - index / 90) + 40 * Math.sin(index + sector));
  return {
    schema: 'klima-emissions/1',
    city: { name: `Musterstadt (${MARK})` },
    unit: 'kt',
    gas: 'CO2e',
    sectors,
    years,
    values: Object.fromEntries(sectors.map(({ id }, sector) => [id, years.map((_, index) => value(sector, index))])),
    base: 1990,
    sources: [{ title: MARK }],
  };
}

/** A mission document with `count` entries in each list. */
export function generatedMission(count: number): object {
  const entries = Array.from({ length: count }, (_, index) => index + 1);
  return {
    schema: 'klima-mission/1',
    city: { id: 'dortmund', name: 'Dortmund' },
    source: { title: MARK },
    chronology: entries.map((entry) => ({ date: `${2000 + entry}-01`, label: `Schritt ${entry} (${MARK})` })),
    levers: entries.map((entry) => ({ label: `Handlungsfeld ${entry} (${MARK})` })),
    contributions: entries.map((entry) => ({ who: `Gruppe ${entry} (${MARK})`, label: 'macht mit' })),
  };
}
