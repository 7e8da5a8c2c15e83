import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Partner, PartnerContent, Relation } from '../../../src/widgets/partner-map/contract.js';
import { createAtlas, MARKS } from '../../../src/widgets/partner-map/model/atlas.js';
import { ATTRIBUTIONS, suitableOutlines } from '../../../src/widgets/partner-map/model/basemap.js';
import { countFigures } from '../../../src/widgets/partner-map/model/figures.js';
import { fold } from '../../../src/widgets/partner-map/model/fold.js';
import { relationKind, relationStatus, roleOf } from '../../../src/widgets/partner-map/model/kinds.js';
import { projectX, projectY } from '../../../src/widgets/partner-map/model/mercator.js';
import { extend, extendBack, firstPage, reveal } from '../../../src/widgets/partner-map/model/page.js';
import { select } from '../../../src/widgets/partner-map/model/select.js';
import { closerView, isInView, startView, viewLimits, viewOf } from '../../../src/widgets/partner-map/model/start.js';
import { boxOf, type Viewport } from '../../../src/widgets/partner-map/model/viewport.js';
import { outlines as nrw } from '../../../src/widgets/partner-map/outlines/de-nw.js';
import { outlines as europe } from '../../../src/widgets/partner-map/outlines/europe.js';

function partner(id: string, { position, ...more }: Partial<Partner> = {}): Partner {
  return { id, name: id, categories: [], keywords: [], targets: [], measures: [], awards: [], sameAs: [], searchText: fold(id), ...more, position };
}

function content(partners: readonly Partner[], more: Partial<PartnerContent> = {}): PartnerContent {
  return { partners, relations: [], network: undefined, totals: [], attributions: [], license: undefined, origins: [], ...more };
}

describe('the atlas', () => {
  it('places partners, and leaves those without a place out', () => {
    const { positions, indexOf } = createAtlas(content([partner('a', { position: [7, 51] }), partner('b')]));
    assert.deepEqual([...positions.slice(0, 2)], [projectX(7), projectY(51)]);
    assert.ok(Number.isNaN(positions[2]) && Number.isNaN(positions[3]));
    assert.equal(indexOf.get('b'), 1);
  });

  it('gives the largest categories a mark each, the rest one together', () => {
    const partners = Array.from({ length: 12 }, (_, index) =>
      Array.from({ length: 12 - index }, (__, copy) => partner(`${index}-${copy}`, { categories: [`K${index}`] })),
    ).flat();
    const { categories } = createAtlas(content(partners));
    assert.deepEqual(
      categories.map(({ key, count, mark }) => [key, count, mark]),
      Array.from({ length: 12 }, (_, index) => [`K${index}`, 12 - index, Math.min(index, MARKS)]),
    );
  });

  it('counts a category once per partner, by its German or first text', () => {
    const { categories, categoriesOf } = createAtlas(
      content([partner('a', { categories: [{ de: 'Handel', en: 'Trade' }, 'Handel', 'Bau'] }), partner('b', { categories: ['Handel'] })]),
    );
    assert.deepEqual(
      categories.map(({ key, count }) => [key, count]),
      [
        ['Handel', 2],
        ['Bau', 1],
      ],
    );
    assert.deepEqual(categoriesOf, [[0, 1], [0]]);
  });

  it('joins relations: known kinds in their order, one line per kind and pair, both ends know of it', () => {
    const relations: Relation[] = [
      { from: 'a', to: 'b', kind: 'Patenschaft' },
      { from: 'a', to: 'b', kind: 'project-partner' },
      { from: 'b', to: 'a', kind: 'Projektpartnerschaft' },
      { from: 'a', to: 'c', kind: 'Städtepartnerschaft' },
      { from: 'a', to: 'a', kind: 'twin-town' },
      { from: 'a', to: 'nobody', kind: 'twin-town' },
    ];
    const { links, kinds, linksOf } = createAtlas(content([partner('a'), partner('b'), partner('c')], { relations }));
    assert.deepEqual(kinds, ['twin-town', 'project-partner', 'Patenschaft']);
    assert.deepEqual(
      links.map(({ from, to, kind, rank }) => [from, to, kind, rank]),
      [
        [0, 1, 2, 0],
        [0, 1, 1, 1],
        [0, 2, 0, 0],
      ],
    );
    assert.deepEqual([linksOf.get(0)?.length, linksOf.get(1)?.length, linksOf.get(2)?.length], [3, 2, 1]);
  });
});

describe('words that are known', () => {
  it('are recognised in both languages, and others are left alone', () => {
    assert.equal(relationKind('Städtepartnerschaft'), 'twin-town');
    assert.equal(relationKind('TWIN-TOWN'), 'twin-town');
    assert.equal(relationKind('mission'), 'fellow-mission-city');
    assert.equal(relationKind('Gründer'), undefined);
    assert.equal(relationKind({ de: 'Städtepartnerschaft' }), undefined);
    assert.equal(roleOf('Initialpartner'), 'initial-partner');
    assert.equal(roleOf('Gründungspartner'), 'founder');
    assert.equal(roleOf('Förderer'), undefined);
    assert.equal(roleOf(undefined), undefined);
    assert.equal(relationStatus('ruht'), 'paused');
  });
});

describe('search and categories', () => {
  const atlas = createAtlas(
    content([
      partner('Mühle', { categories: ['Handel'], position: [7, 51] }),
      partner('Kühlhaus', { categories: ['Handel', 'Logistik'] }),
      partner('Straßenbahn', { categories: ['Verkehr'], position: [6.8, 51.2] }),
    ]),
  );
  const ask = (search: string, ...categories: string[]): readonly number[] => select(atlas, { search, categories: new Set(categories) }).visible;

  it('fold case, accents, umlauts and sharp s, in the feed and in the question', () => {
    for (const query of ['muhle', 'MUEHLE', 'Mühle', ' müh ']) assert.deepEqual(ask(query), [0], query);
    for (const query of ['strassen', 'STRAẞEN', 'straße']) assert.deepEqual(ask(query), [2], query);
    assert.deepEqual(ask('kuhl haus'), [1]);
    assert.deepEqual(ask(''), [0, 1, 2]);
    assert.deepEqual(ask('xyz'), []);
  });

  it('any of the chosen categories counts; unknown ones show nothing less', () => {
    assert.deepEqual(ask('', 'Verkehr', 'Logistik'), [1, 2]);
    assert.deepEqual(ask('', 'unbekannt'), [0, 1, 2]);
  });

  it('counts each category with the search but without the other categories', () => {
    const { counts, unplaced } = select(atlas, { search: 'h', categories: new Set(['Verkehr']) });
    assert.deepEqual([counts, unplaced], [[2, 1, 1], 0]);
  });

  it('can be bound to a section of the map', () => {
    const within = boxOf(atlas.positions, [0]);
    assert.deepEqual(select(atlas, { search: '', categories: new Set(), within }).visible, [0]);
  });

  it('lists exactly what the slow definition lists, in the order of the feed', () => {
    const word = fc.constantFrom('ab', 'Ä', 'zürich', 'x');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, fc.subarray(['K1', 'K2', 'K3'])), { maxLength: 30 }),
        fc.constantFrom('', 'a', 'zur', 'ab x'),
        fc.subarray(['K1', 'K2', 'K3']),
        (rows, search, chosen) => {
          const random = createAtlas(content(rows.map(([name, categories], index) => partner(`${index}`, { categories, searchText: fold(name) }))));
          const known = chosen.filter((key) => random.categories.some((category) => category.key === key));
          const expected = rows.flatMap(([name, categories], index) =>
            fold(search)
              .split(' ')
              .every((part) => fold(name).includes(part)) &&
            (known.length === 0 || categories.some((key) => known.includes(key)))
              ? [index]
              : [],
          );
          assert.deepEqual(select(random, { search, categories: new Set(chosen) }).visible, expected);
        },
      ),
    );
  });
});

describe('figures', () => {
  it('keep what a source states apart from what is held', () => {
    const figures = countFigures(
      content(
        [
          partner('a', { memberOf: { role: 'founder' }, position: [7, 51] }),
          partner('b', { memberOf: { role: 'Initialpartner' } }),
          partner('c', { memberOf: { role: 'partner' } }),
          partner('d'),
        ],
        { totals: [{ value: 30 }] },
      ),
    );
    assert.deepEqual(figures, {
      stated: [{ value: 30 }],
      held: 4,
      unplaced: 3,
      roles: [
        { role: 'founder', count: 1 },
        { role: 'initial-partner', count: 1 },
      ],
    });
  });
});

describe('the page of a list', () => {
  it('grows at both ends and goes to where something was opened', () => {
    assert.deepEqual(extend(firstPage(20), 20), { start: 0, end: 40 });
    assert.deepEqual(extendBack({ start: 30, end: 60 }, 20), { start: 10, end: 60 });
    assert.deepEqual(reveal(firstPage(20), 5, 20), firstPage(20));
    assert.deepEqual(reveal(firstPage(20), 25, 20), { start: 0, end: 40 });
    assert.deepEqual(reveal(firstPage(20), 30_005, 20), { start: 30_000, end: 30_020 });
    assert.deepEqual(reveal(firstPage(20), -1, 20), firstPage(20));
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.integer({ min: 1, max: 50 }), (start, position, size) => {
        const window = reveal({ start, end: start + size }, position, size);
        assert.ok(window.start <= position && position < window.end && window.end - window.start <= 2 * size);
      }),
    );
  });
});

describe('where a map begins', () => {
  const view: Viewport = { x: 0.5, y: 0.5, zoom: 0, width: 600, height: 400 };
  const positions = Float64Array.of(projectX(7.47), projectY(51.51), projectX(-1.62), projectY(6.69));
  const surroundings = { outlines: 'europe', ground: undefined, data: boxOf(positions) } as const;

  it('shows every partner', () => {
    const start = startView(view, { center: undefined, zoom: undefined, bounds: undefined }, surroundings);
    assert.ok(isInView(start, positions, 0, 20) && isInView(start, positions, 1, 20));
  });

  it('follows the editor, within what there is', () => {
    const start = startView(view, { center: [0, 40], zoom: 5, bounds: undefined }, surroundings);
    assert.deepEqual([start.x, start.y, start.zoom], [projectX(0), projectY(40), 5]);
    assert.equal(startView(view, { center: undefined, zoom: 99, bounds: undefined }, surroundings).zoom, viewLimits(view, surroundings).maxZoom);
  });

  it('F5, F6: is somewhere sensible without a place, with one, and without a size', () => {
    for (const data of [undefined, [0.5208, 0.3346, 0.5208, 0.3346] as const]) {
      for (const size of [view, { ...view, width: 0, height: 0 }]) {
        const start = startView(size, { center: undefined, zoom: undefined, bounds: undefined }, { outlines: 'de-nw', ground: undefined, data });
        assert.ok([start.x, start.y, start.zoom].every(Number.isFinite));
      }
    }
    assert.equal(viewOf(view, [0.5208, 0.3346, 0.5208, 0.3346], { outlines: 'de-nw', ground: undefined, data: [0.5208, 0.3346, 0.5208, 0.3346] }).zoom, 10);
  });

  it('comes at least one step closer to a cluster', () => {
    const from = { ...view, zoom: 5, x: 0.52, y: 0.335 };
    assert.ok(closerView(from, [0.51, 0.33, 0.53, 0.34], surroundings).zoom >= 6);
  });
});

describe('outlines', () => {
  const box = (...places: readonly (readonly [number, number])[]): ReturnType<typeof boxOf> =>
    boxOf(Float64Array.from(places.flatMap(([x, y]) => [projectX(x), projectY(y)])));

  it('suit the places', () => {
    assert.equal(suitableOutlines(box([6.78, 51.22], [7.47, 51.51])), 'de-nw');
    assert.equal(suitableOutlines(box([6.78, 51.22], [13.4, 52.5])), 'europe');
    assert.equal(suitableOutlines(undefined), 'europe');
  });

  it('are whole, named, and lie where they say', () => {
    for (const [name, { topology, attribution, bounds, places }] of Object.entries({ europe, 'de-nw': nrw })) {
      assert.equal(topology.type, 'Topology');
      assert.equal(ATTRIBUTIONS[name as 'europe'], attribution);
      assert.ok(bounds[0] < bounds[2] && bounds[1] < bounds[3]);
      for (const [, x, y, rank] of places) assert.ok(x >= bounds[0] && x <= bounds[2] && y >= bounds[1] && y <= bounds[3] && rank >= 1 && rank <= 4);
      assert.equal(new Set(places.map(([place]) => JSON.stringify(place))).size, places.length);
    }
    const count = (topology: typeof nrw.topology): number => (topology.objects.land?.type === 'GeometryCollection' ? topology.objects.land.geometries.length : 0);
    assert.equal(count(nrw.topology), 53);
    assert.ok(count(europe.topology) > 150);
  });
});
