/** Every record of the demonstration says where it comes from, and nothing in it says more than its source. */

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type Catalogue, FEEDS, type FoundRecord, feedJson, feedRows, feedText, recordsOf, sourceFaults } from './records.js';

interface Provenance extends Catalogue {
  readonly files: Readonly<
    Record<string, { readonly publisher: string; readonly licence: string; readonly rows: readonly { readonly type: string; readonly source: string }[] }>
  >;
}

const catalogue = JSON.parse(feedText('provenance.json')) as Provenance;

describe('the demonstration says where its records come from', () => {
  for (const feed of FEEDS) {
    it(`every record of ${feed}`, () => {
      const records = recordsOf(feed);
      assert.ok(records.length > 0);
      assert.deepEqual(
        records.flatMap((record) => sourceFaults(record, catalogue)),
        [],
      );
    });
  }

  it('finds every object with a source, and every event, feature and statement has been looked at', () => {
    for (const feed of FEEDS) assert.equal(recordsOf(feed).length, feedText(feed).split('"klima:source"').length - 1, feed);
  });

  it('fails on a record without a source, with an unknown one, and with a derivation of nothing', () => {
    const [first] = recordsOf('events.json');
    assert.ok(first);
    const { 'klima:source': source, ...bare } = first.record;
    const faults = (record: FoundRecord['record']): readonly string[] => sourceFaults({ at: '/x', record }, catalogue);
    assert.deepEqual(faults(bare), ['/x: no klima:source']);
    assert.equal(faults({ ...bare, 'klima:source': { ...(source as object), name: 'Ein anderer Text' } }).length, 1);
    assert.equal(faults({ ...bare, 'klima:source': { ...(source as object), publisher: 'jemand' } }).length, 1);
    assert.equal(faults({ ...bare, 'klima:source': { ...(source as object), locator: '' } }).length, 1);
    assert.equal(faults({ ...bare, 'klima:source': { ...(source as object), derived: [{ field: 'price', how: 'geraten' }] } }).length, 1);
  });

  it('uses all five texts, and every file there is', () => {
    const used = FEEDS.flatMap((feed) => recordsOf(feed)).map(({ record }) => (record['klima:source'] as { name?: string }).name);
    for (const text of Object.keys(catalogue.texts)) assert.ok(used.includes(text), text);
    assert.equal(Object.keys(catalogue.texts).length, 5);
    for (const file of Object.keys(catalogue.files)) assert.ok(existsSync(new URL(`../../../demo/feeds/${file}`, import.meta.url)), file);
  });

  it('every row of a table falls under exactly one source', () => {
    for (const [file, { rows, licence }] of Object.entries(catalogue.files)) {
      assert.ok(licence);
      for (const row of feedRows(file)) assert.equal(rows.filter(({ type, source }) => type === row.type && source !== '').length, 1, `${file}: ${JSON.stringify(row)}`);
    }
  });
});

describe('the demonstration says no more than its sources', () => {
  it('holds no person, no mail address and no telephone number', () => {
    for (const feed of [...FEEDS, 'provenance.json', 'README.md']) {
      const text = feedText(feed);
      assert.doesNotMatch(text, /"@type":\s*"Person"|[\w.]+@[\w-]+\.\w|mailto:|tel:|"(email|telephone|phone)"/, feed);
    }
  });

  it('places nothing more exactly than its sources', () => {
    for (const feed of ['partners-duesseldorf.geojson', 'relations-dortmund.geojson']) {
      for (const number of feedText(feed)
        .match(/"coordinates": \[([^\]]*)\]/g)
        ?.flatMap((pair) => pair.match(/-?\d+(\.\d+)?/g) ?? []) ?? []) {
        assert.equal(Number(number), Math.round(Number(number) * 100) / 100);
      }
    }
  });

  it('the one derived date is the only one that its text allows', () => {
    const years = [2021, 2022, 2023].filter((year) => new Date(Date.UTC(year, 11, 5)).getUTCDay() === 1);
    const meeting = recordsOf('events.json').find(({ record }) => record['@id'] === '#klimapakt-1');
    assert.deepEqual(
      years.map((year) => `${year}-12-05`),
      [meeting?.record.startDate],
    );
  });

  it('leaves undated what has no date: the three follow-ups and the updates', () => {
    const undated = recordsOf('events.json').filter(({ record }) => record['@type'] !== 'EventSeries' && record.startDate === undefined && 'klima:window' in record);
    assert.equal(undated.length, 4);
  });

  it('the Düsseldorf balance holds the published table, mistakes included', () => {
    const { years, values, total, population } = feedJson('emissions-duesseldorf.json') as {
      years: number[];
      values: Record<string, number[]>;
      total: number[];
      population: Record<string, number>;
    };
    const names: Record<string, string> = {
      'Private Haushalte': 'households',
      'Städtische Einrichtungen': 'municipal',
      'Gewerbe / Handel / Dienstleistungen / Industrie / verarbeitendes Gewerbe': 'economy',
      Verkehr: 'transport',
    };
    for (const { year, category = '', type, co2 } of feedRows('emissions-duesseldorf.csv')) {
      const index = years.indexOf(Number(year));
      const found = type === 'Einwohner' ? population[String(year)] : (category === 'Gesamt' ? total : values[names[category] ?? ''])?.[index];
      assert.equal(found, Number(co2), `${year} ${category}`);
    }
    assert.equal(values.households?.[0], 1.953);
  });

  it('the derived share of the older plan is what the table says', () => {
    const rows = feedRows('emissions-dortmund.csv').filter(({ category }) => category === 'Gesamt');
    const amount = (year: string): number => Number(rows.find((row) => row.year === year)?.co2);
    const target = recordsOf('mission-dortmund.json').find(({ record }) => record.reduction !== undefined);
    assert.equal(target?.record.reduction, Math.round((1 - amount('2030') / amount('1990')) * 1000) / 1000);
  });
});
