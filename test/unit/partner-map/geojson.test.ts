import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DEFAULT_LIMITS, type Limits } from '../../../src/core/data/limits.js';
import { DocumentProblem, type Finding, FindingLog } from '../../../src/core/data/problems.js';
import type { PartnerContent } from '../../../src/widgets/partner-map/contract.js';
import { createPipeline } from '../../../src/widgets/partner-map/formats/index.js';

interface Outcome {
  readonly content: PartnerContent;
  readonly findings: readonly Finding[];
  /** `code path` of each finding. */
  readonly codes: readonly string[];
}

async function read(json: unknown, { crs, ...limits }: Partial<Limits> & { readonly crs?: string } = {}): Promise<Outcome> {
  const log = new FindingLog();
  const { geojson } = createPipeline(() => ({ crs })).formats;
  const content = await geojson.read(
    { url: 'https://stadt.example/feeds/partner.geojson', text: undefined, json },
    { limits: { ...DEFAULT_LIMITS, ...limits }, report: log.report, timeZone: 'Europe/Berlin' },
  );
  return { content, findings: log.findings, codes: log.findings.map(({ code, path }) => `${code} ${path}`) };
}

const feature = (properties: unknown, geometry: unknown = null, id?: unknown): unknown => ({
  type: 'Feature',
  ...(id === undefined ? {} : { id }),
  geometry,
  properties,
});
const point = (...coordinates: unknown[]): unknown => ({ type: 'Point', coordinates });
const collection = (features: unknown, members: object = {}): unknown => ({ type: 'FeatureCollection', features, ...members });

async function refused(json: unknown, code: string): Promise<void> {
  await assert.rejects(read(json), (error) => error instanceof DocumentProblem && error.code === code);
}

describe('documents', () => {
  it('B4: null, numbers, texts and {} are no GeoJSON; [] is empty', async () => {
    for (const json of [null, 3, 'x', true]) await refused(json, 'shape');
    await assert.rejects(read({}), /"features" is missing/);
    assert.deepEqual((await read([])).content.partners, []);
    assert.deepEqual((await read(collection([]))).content.partners, []);
  });

  it('B5: features as an object is refused', async () => {
    await refused(collection({ a: feature({ name: 'A' }) }), 'shape');
  });

  it('B6: prototype keys change nothing', async () => {
    const { content } = await read(
      JSON.parse(
        '{"type":"FeatureCollection","__proto__":{"x":1},"features":[{"type":"Feature","geometry":null,"properties":{"name":"A","__proto__":{"url":"https://x.example/"},"constructor":{"prototype":{"x":1}}}}]}',
      ),
    );
    assert.equal(content.partners.length, 1);
    assert.equal(content.partners[0]?.url, undefined);
    assert.equal(({} as { x?: unknown }).x, undefined);
  });

  it('B10: over the limit the first ones are read', async () => {
    const { content, codes } = await read(collection([1, 2, 3, 4].map((number) => feature({ name: `P${number}` }))), { partners: 2 });
    assert.equal(content.partners.length, 2);
    assert.deepEqual(codes, ['too-many /features/2']);
  });

  it('B13: the same id twice keeps the first', async () => {
    const { content, codes } = await read(collection([feature({ name: 'A' }, null, 'x'), feature({ name: 'B' }, null, 'x')]));
    assert.deepEqual(
      content.partners.map(({ name }) => name),
      ['A'],
    );
    assert.deepEqual(codes, ['duplicate-id /features/1']);
  });

  it('B14: what is no feature is dropped, the rest is kept', async () => {
    const { content, codes } = await read(collection([null, 3, 'x', [], { type: 'Event' }, feature({ name: 'A' }), feature({})]));
    assert.equal(content.partners.length, 1);
    assert.deepEqual(
      codes.map((code) => code.replace(/\/properties.*/, '')),
      [0, 1, 2, 3, 4, 6].map((index) => `record-dropped /features/${index}`),
    );
  });

  it('has no content when no record is valid', async () => {
    await refused(collection([null, 3]), 'no-valid-record');
    await refused([{ a: 1 }], 'no-valid-record');
  });

  it('reads one feature, and a bare list', async () => {
    assert.equal((await read(feature({ name: 'A' }))).content.partners.length, 1);
    assert.equal((await read([feature({ name: 'A' }), feature({ name: 'B' })])).content.partners.length, 2);
  });

  it('is recognised by content', () => {
    const { geojson } = createPipeline().formats;
    const detect = (json: unknown): boolean => geojson.detect({ url: '', text: undefined, json });
    assert.ok(detect(collection([])) && detect(feature({})) && detect([]));
    assert.ok(!detect({ '@context': 'https://schema.org' }) && !detect(null) && !detect(undefined) && !detect(3));
  });

  it('B9: ids are texts; without one the name makes it, twice the same name twice another', async () => {
    const { content } = await read(
      collection([
        feature({ name: 'A' }, null, 7),
        feature({ name: 'Ölmühle & Söhne' }),
        feature({ name: 'Ölmühle & Söhne' }),
        feature({ name: 'C', id: 'c1' }),
        feature({ name: 'D', identifier: 'DE-X' }),
      ]),
    );
    assert.deepEqual(
      content.partners.map(({ id }) => id),
      ['7', 'olmuhle-sohne', 'olmuhle-sohne-2', 'c1', 'DE-X'],
    );
  });
});

describe('places', () => {
  const placed = async (geometry: unknown, options: { readonly crs?: string } = {}, members: object = {}): Promise<Outcome> =>
    read(collection([feature({ name: 'A' }, geometry)], members), options);
  const at = ({ content }: Outcome): readonly (number | undefined)[] => (content.partners[0]?.position ?? []).map((value) => Math.round(value * 1e6) / 1e6);

  it('F1: a partner without usable coordinates is listed', async () => {
    for (const coordinates of [[Number.NaN, 51], [null, null], ['abc', 51], [], undefined, 'x', [6.7], [true, 51], [{}, 1]]) {
      const outcome = await placed({ type: 'Point', coordinates });
      assert.equal(outcome.content.partners.length, 1);
      assert.equal(outcome.content.partners[0]?.position, undefined);
      assert.deepEqual(outcome.codes, ['coordinates-invalid /features/0/geometry/coordinates']);
    }
  });

  it('a geometry that is null by intention is no fault', async () => {
    assert.deepEqual((await placed(null)).codes, []);
  });

  it('F2: beyond the globe is refused', async () => {
    for (const pair of [
      [6, 91],
      [500, 51],
      [Number.POSITIVE_INFINITY, 51],
      [6, -90.1],
      [344_729, 5_677_240],
    ])
      assert.deepEqual((await placed(point(...pair))).codes, ['coordinates-invalid /features/0/geometry/coordinates']);
    assert.deepEqual(at(await placed(point(-180, 90))), [-180, 90]);
  });

  it('F3: swapped coordinates are hinted at, never mended', async () => {
    const outcome = await placed(point(51.2, 6.8));
    assert.deepEqual(at(outcome), [51.2, 6.8]);
    assert.deepEqual(outcome.codes, ['coordinates-swapped /features/0/geometry/coordinates']);
    for (const honest of [
      [-1.62, 6.69],
      [39.73, 41],
      [6.78, 51.22],
      [108.9, 34.3],
    ])
      assert.deepEqual((await placed(point(...honest))).codes, [], String(honest));
  });

  it('F4: numbers as text need a decimal point', async () => {
    assert.deepEqual(at(await placed(point('6.78', ' 51.22 '))), [6.78, 51.22]);
    for (const wrong of ['50,123', '', '1e3', '0x10', '12abc', '.', '5.'])
      assert.deepEqual((await placed(point(wrong, '51'))).codes, ['coordinates-invalid /features/0/geometry/coordinates'], wrong);
  });

  it('reads the old member crs, the attribute, and refuses what it does not know', async () => {
    const utm = point(344_729.468, 5_677_240.289);
    const named = (name: string): object => ({ crs: { type: 'name', properties: { name } } });
    assert.deepEqual(at(await placed(utm, {}, named('urn:ogc:def:crs:EPSG::25832'))), [6.7763, 51.2254]);
    assert.deepEqual(at(await placed(utm, { crs: 'EPSG:25832' })), [6.7763, 51.2254]);
    assert.deepEqual(at(await placed(point(391_440.032, 5_820_079.667), {}, named('EPSG:25833'))), [13.4, 52.52]);
    assert.deepEqual(at(await placed(point(754_334.265, 6_661_261.638), {}, named('EPSG:3857'))), [6.7763, 51.2254]);
    assert.deepEqual(at(await placed(point(6.7763, 51.2254), { crs: 'EPSG:25832' }, named('urn:ogc:def:crs:OGC:1.3:CRS84'))), [6.7763, 51.2254]);
    const unknown = await placed(utm, {}, named('EPSG:99999'));
    assert.equal(unknown.content.partners[0]?.position, undefined);
    assert.deepEqual(unknown.codes, ['geometry-invalid /crs']);
  });

  it('takes the first of several points and the middle of the largest area', async () => {
    assert.deepEqual(
      at(
        await placed({
          type: 'MultiPoint',
          coordinates: [
            [6, 51],
            [7, 52],
          ],
        }),
      ),
      [6, 51],
    );
    const square = (x: number, size: number): unknown => [
      [
        [x, 50],
        [x + size, 50],
        [x + size, 50 + size],
        [x, 50 + size],
        [x, 50],
      ],
    ];
    assert.deepEqual(at(await placed({ type: 'Polygon', coordinates: square(6, 2) })), [7, 51]);
    assert.deepEqual(at(await placed({ type: 'MultiPolygon', coordinates: [square(6, 1), square(8, 2)] })), [9, 51]);
    assert.deepEqual(at(await placed({ type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [6, 51] }] })), [6, 51]);
  });

  it('F13: what is no place is skipped, the partner is listed', async () => {
    const ring = [
      [6, 50],
      [7, 50],
      [7, 51],
      [6, 51],
    ];
    for (const geometry of [
      { type: 'Polygon', coordinates: [ring] },
      {
        type: 'Polygon',
        coordinates: [
          [
            [170, 50],
            [-170, 50],
            [-170, 51],
            [170, 50],
          ],
        ],
      },
      {
        type: 'Polygon',
        coordinates: [
          [
            [6, 50],
            [6, 50],
            [6, 50],
            [6, 50],
          ],
        ],
      },
      { type: 'Polygon', coordinates: 'x' },
      { type: 'MultiPolygon', coordinates: [null, [[]]] },
      { type: 'LineString', coordinates: ring },
      { type: 'Circle', coordinates: [6, 50] },
      { type: 3 },
      'x',
      [6, 50],
    ]) {
      const outcome = await placed(geometry);
      assert.equal(outcome.content.partners.length, 1);
      assert.equal(outcome.content.partners[0]?.position, undefined, JSON.stringify(geometry));
      assert.match(outcome.codes.join(), /^geometry-invalid \/features\/0\/geometry/);
    }
  });

  it('never throws on a geometry, and never places anything off the globe', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.anything(),
          fc.record({ type: fc.constantFrom('Point', 'Polygon', 'MultiPolygon', 'MultiPoint', 'LineString', 'GeometryCollection'), coordinates: fc.anything() }),
        ),
        async (geometry) => {
          const position = (await placed(geometry)).content.partners[0]?.position;
          assert.ok(position === undefined || (Math.abs(position[0]) <= 180 && Math.abs(position[1]) <= 90));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('partners', () => {
  const one = async (properties: unknown): Promise<Outcome['content']['partners'][number]> => {
    const partner = (await read(collection([feature(properties)]))).content.partners[0];
    assert.ok(partner);
    return partner;
  };

  it('are read by schema.org names', async () => {
    const partner = await one({
      '@type': 'Organization',
      name: { de: 'Stadtwerke', en: 'Public utility' },
      description: 'Eins.\n\nZwei.',
      url: '/partner',
      address: { streetAddress: 'Markt 1', postalCode: 40213, addressLocality: 'Düsseldorf' },
      category: ['Energie', { name: 'Kommunal' }],
      keywords: 'Wärme',
      memberOf: { role: 'founder', startDate: '2021-09' },
      targets: [
        { metric: 'co2e', scope: ['1', 2], baselineYear: 2019, targetYear: 2030, reductionPercent: 55, source: 'https://x.example/' },
        { reductionPercent: '55' },
      ],
      measures: ['Photovoltaik'],
      award: 'Klimaaktive Kommune',
      contactPoint: { name: 'Geschäftsstelle', email: 'mailto:klima@stadt.example?bcc=x@y.example', telephone: 'tel:+49 211 1' },
      sameAs: ['https://a.example/', 'javascript:alert(1)'],
    });
    assert.deepEqual(partner.address, { streetAddress: 'Markt 1', postalCode: '40213', addressLocality: 'Düsseldorf' });
    assert.equal(partner.url, 'https://stadt.example/partner');
    assert.deepEqual(partner.categories, ['Energie', 'Kommunal']);
    assert.deepEqual(partner.keywords, ['Wärme']);
    assert.deepEqual(partner.targets[0], {
      metric: 'co2e',
      scope: ['1', '2'],
      baselineYear: 2019,
      targetYear: 2030,
      reductionPercent: 55,
      source: { url: 'https://x.example/' },
    });
    assert.deepEqual(partner.awards, [{ name: 'Klimaaktive Kommune' }]);
    assert.equal(partner.office?.email, 'mailto:klima@stadt.example');
    assert.equal(partner.office?.telephone, 'tel:+492111');
    assert.deepEqual(partner.sameAs, ['https://a.example/']);
    assert.equal(partner.typeName, 'Organization');
  });

  it('are read by German and simplestyle names, the own name first', async () => {
    const partner = await one({
      Titel: 'B',
      name: 'A',
      Branche: 'Handel',
      website: 'https://a.example/',
      Straße: 'Markt 1',
      PLZ: '40213',
      Ort: 'Düsseldorf',
      Rolle: 'Initialpartner',
      seit: 2021,
      Beschreibung: 'x',
      'marker-color': '#f00',
    });
    assert.equal(partner.name, 'A');
    assert.deepEqual(partner.categories, ['Handel']);
    assert.equal(partner.url, 'https://a.example/');
    assert.deepEqual([partner.address?.streetAddress, partner.address?.postalCode, partner.address?.addressLocality], ['Markt 1', '40213', 'Düsseldorf']);
    assert.deepEqual(partner.memberOf, { role: 'Initialpartner', startDate: '2021' });
    for (const key of ['title', 'Name', 'Titel', 'bezeichnung']) assert.equal((await one({ [key]: 'X' })).name, 'X');
    for (const key of ['Typ', 'type', 'branche', 'sector']) assert.deepEqual((await one({ name: 'X', [key]: 'Y' })).categories, ['Y']);
  });

  it('lose bad details, not themselves, and say where', async () => {
    const { content, codes } = await read(
      collection([
        feature({
          name: 'A',
          website: 'javascript:alert(1)',
          memberOf: { role: 'partner', startDate: '2021-13' },
          targets: [{ targetYear: '2030' }, { name: 'gut' }],
          keywords: [{}, 'x'],
          dateModified: '31.12.2026',
          description: 7,
        }),
      ]),
    );
    assert.deepEqual([...codes].sort(), [
      'date-invalid /features/0/properties/dateModified',
      'date-invalid /features/0/properties/memberOf/startDate',
      'field-dropped /features/0/properties/keywords/0',
      'number-invalid /features/0/properties/targets/0/targetYear',
      'url-refused /features/0/properties/website',
    ]);
    const [partner] = content.partners;
    assert.deepEqual([partner?.name, partner?.url, partner?.keywords, partner?.description], ['A', undefined, ['x'], '7']);
    assert.deepEqual(partner?.memberOf, { role: 'partner' });
  });

  it('C10: a blank name keeps the partner, a missing one does not', async () => {
    const { content, codes } = await read(collection([feature({ name: '  ', url: 'https://a.example/' }), feature({ url: 'https://b.example/' })]));
    assert.equal(content.partners.length, 1);
    assert.deepEqual([content.partners[0]?.name, content.partners[0]?.id], ['', 'partner']);
    assert.deepEqual(
      codes.map((code) => code.split(' ')[0]),
      ['field-dropped', 'record-dropped'],
    );
  });

  it('do not carry lists without end', async () => {
    const { content, codes } = await read(collection([feature({ name: 'A', keywords: Array.from({ length: 5000 }, (_, index) => `k${index}`) })]));
    assert.equal(content.partners[0]?.keywords.length, 200);
    assert.deepEqual(codes, ['field-dropped /features/0/properties/keywords/200']);
  });

  it('are never undone by what stands in a property', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.constantFrom(
            'name',
            'url',
            'category',
            'address',
            'memberOf',
            'targets',
            'award',
            'klima:relations',
            'partnerOf',
            'contactPoint',
            'keywords',
            'id',
            'source',
          ),
          fc.anything(),
        ),
        async (properties) => {
          const { content } = await read(collection([feature({ name: 'Anker' }, null, 'anker'), feature({ ...properties })]));
          assert.ok(content.partners.length >= 1);
          for (const { name, categories } of content.partners) assert.ok(['string', 'object'].includes(typeof name) && Array.isArray(categories));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the network and its totals', () => {
  it('stand in the head of the collection', async () => {
    const { content, codes } = await read(
      collection([feature({ name: 'A' })], {
        name: 'Klimapakt',
        attribution: 'Stadt',
        license: 'https://creativecommons.org/licenses/by/4.0/',
        'klima:network': {
          foundingDate: 2021,
          founder: ['Stadt', { name: 'Kammer' }],
          office: 'Geschäftsstelle',
          services: ['Beratung'],
          joinUrl: 'javascript:x',
          award: [{ name: 'Preis', date: '2023-11', amount: 25000, currency: 'EUR', use: 'Training' }],
          'klima:source': { name: 'Bericht', publisher: 'Stadt' },
        },
        'klima:total': { value: 30, source: 'https://stadt.example/bericht' },
      }),
    );
    assert.deepEqual(content.network, {
      name: 'Klimapakt',
      foundingDate: '2021',
      founders: ['Stadt', 'Kammer'],
      office: { name: 'Geschäftsstelle' },
      services: ['Beratung'],
      awards: [{ name: 'Preis', date: '2023-11', amount: 25000, currency: 'EUR', use: 'Training' }],
      source: { name: 'Bericht', publisher: 'Stadt' },
    });
    assert.deepEqual(content.totals, [{ value: 30, source: { url: 'https://stadt.example/bericht' } }]);
    assert.deepEqual([content.attributions, content.license, content.origins], [['Stadt'], 'https://creativecommons.org/licenses/by/4.0/', ['https://stadt.example']]);
    assert.deepEqual(codes, ['url-refused /klima:network/joinUrl']);
  });

  it('a total is a whole number, or none', async () => {
    for (const value of ['30', 30.5, -1, null, {}]) {
      const { content } = await read(collection([], { 'klima:total': { value } }));
      assert.deepEqual(content.totals, [], JSON.stringify(value));
    }
    assert.deepEqual((await read(collection([], { 'klima:total': 30 }))).content.totals, [{ value: 30 }]);
    assert.equal((await read(collection([], { 'klima:total': [{ value: 1 }, { value: 2 }] }))).content.totals.length, 2);
  });
});

describe('relations', () => {
  const cities = [feature({ name: 'Dortmund' }, point(7.47, 51.51), 'dortmund'), feature({ name: 'Rostow am Don' }, point(39.72, 47.23), 'rostow')];
  const relation = { from: 'dortmund', to: 'rostow', kind: 'twin-town', since: '1977-07' };

  it('stand at the city that maintains them', async () => {
    const { content, codes } = await read(
      collection([
        feature(
          {
            name: 'Dortmund',
            'klima:relations': [
              { to: 'rostow', kind: 'twin-town', since: '1977-07', decision: 'Rat', status: 'paused', statusDate: '2022', source: 'https://x.example/' },
            ],
          },
          null,
          'dortmund',
        ),
        cities[1],
      ]),
    );
    assert.deepEqual(content.relations, [{ ...relation, decision: 'Rat', status: 'paused', statusDate: '2022', source: { url: 'https://x.example/' } }]);
    assert.deepEqual(codes, []);
  });

  it('are also read from partnerOf', async () => {
    const { content } = await read(collection([cities[0], feature({ name: 'Rostow', partnerOf: 'dortmund', relation: 'twin-town', since: '1977-07' }, null, 'rostow')]));
    assert.deepEqual(content.relations, [relation]);
    const several = await read(
      collection([cities[0], feature({ name: 'Rostow', partnerOf: [{ id: 'dortmund', kind: 'twin-town', since: '1977-07' }] }, null, 'rostow')]),
    );
    assert.deepEqual(several.content.relations, [relation]);
  });

  it('are also read from lines, by ids or by their ends', async () => {
    const line = (properties: object): unknown => ({
      type: 'Feature',
      geometry: {
        type: 'LineString',
        coordinates: [
          [7.471, 51.512],
          [39.7, 47.2],
        ],
      },
      properties: { '@type': 'CityPartnership', ...properties },
    });
    for (const properties of [
      { from: 'dortmund', to: 'rostow', kind: 'twin-town', since: '1977-07' },
      { kind: 'twin-town', since: '1977-07' },
    ])
      assert.deepEqual((await read(collection([...cities, line(properties)]))).content.relations, [relation]);
    const nowhere = await read(collection([cities[0], line({ kind: 'x' })]));
    assert.deepEqual([nowhere.content.relations, nowhere.codes], [[], ['record-dropped /features/1']]);
  });

  it('to nobody are left out, and a bad date costs only the date', async () => {
    const { content, codes } = await read(
      collection([
        feature({ name: 'A', 'klima:relations': [{ to: 'nobody' }, { to: 'b', since: '1977-13' }, 'x', { kind: 'y' }] }, null, 'a'),
        feature({ name: 'B' }, null, 'b'),
      ]),
    );
    assert.deepEqual(content.relations, [{ from: 'a', to: 'b', kind: 'partnership' }]);
    assert.deepEqual(
      codes.map((code) => code.split(' ')[0]),
      ['date-invalid', 'record-dropped', 'record-dropped', 'field-dropped'],
    );
  });
});

describe('several feeds', () => {
  it('become one: first network, first of an id, all totals', async () => {
    const pipeline = createPipeline();
    const [a, b] = await Promise.all([
      read(collection([feature({ name: 'A' }, null, 'a')], { attribution: 'Eins', 'klima:network': { name: 'N' } })),
      read(collection([feature({ name: 'A2' }, null, 'a'), feature({ name: 'B' }, null, 'b')], { attribution: 'Zwei', 'klima:total': 30 })),
    ]);
    const log = new FindingLog();
    const merged = pipeline.merge([a.content, b.content], log.report);
    assert.deepEqual(
      merged.partners.map(({ name }) => name),
      ['A', 'B'],
    );
    assert.deepEqual([merged.network?.name, merged.attributions, merged.totals.length], ['N', ['Eins', 'Zwei'], 1]);
    assert.deepEqual(log.findings, [{ code: 'duplicate-id', path: 'src', detail: 'a' }]);
    assert.equal(pipeline.isEmpty(merged), false);
    assert.equal(pipeline.isEmpty((await read([])).content), true);
  });
});
