import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { APPLICATIONS, CALL_ON, FACTS_AS_OF, LIST_SOURCE, SELECTED_ON, TARGET_YEAR, WAVE_SOURCES, WAVES } from '../../../src/widgets/mission-badge/facts/cities.js';
import { de } from '../../../src/widgets/mission-badge/messages/de.js';
import { de as detailsDe } from '../../../src/widgets/mission-badge/messages/details-de.js';
import { en as detailsEn } from '../../../src/widgets/mission-badge/messages/details-en.js';
import { en } from '../../../src/widgets/mission-badge/messages/en.js';
import { badgeOf } from '../../../src/widgets/mission-badge/model/badge.js';
import { findCity, missionCities } from '../../../src/widgets/mission-badge/model/cities.js';
import { sourcesOf } from '../../../src/widgets/mission-badge/model/sources.js';

interface DataCity {
  readonly id: string;
  readonly name: string;
  readonly name_local: string;
  readonly name_de: string;
  readonly aliases: readonly string[];
  readonly country: string;
  readonly associated: boolean;
  readonly selected: string;
  readonly selection_source: string;
  readonly target_year: number;
  readonly label_awarded: true | null;
  readonly label_wave: string | null;
  readonly label_source: string | null;
}
interface Data {
  readonly meta: {
    readonly as_of: string;
    readonly facts: Readonly<Record<string, { readonly value: unknown; readonly source: string }>>;
    readonly waves: readonly { readonly wave: string; readonly source: string; readonly named_count: number }[];
  };
  readonly cities: readonly DataCity[];
}

const root = new URL('../../../', import.meta.url);
const data = JSON.parse(readFileSync(new URL('data/mission-cities.json', root), 'utf8')) as Data;
const now = Date.UTC(2026, 10, 22);

describe('bundled facts', () => {
  it('are what the script makes from data/mission-cities.json', () => {
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/mission-cities.mjs', '--check'], { cwd: root, stdio: 'pipe' });
  });

  it('count 112 cities, 100 in the EU and 12 associated, in 35 countries, 9 of them German, 105 with a named label', () => {
    const cities = missionCities();
    assert.equal(cities.length, 112);
    assert.equal(cities.filter(({ isAssociated }) => !isAssociated).length, 100);
    assert.equal(cities.filter(({ isAssociated }) => isAssociated).length, 12);
    assert.equal(new Set(cities.map(({ country }) => country)).size, 35);
    assert.equal(cities.filter(({ country }) => country === 'DE').length, 9);
    assert.equal(cities.filter(({ wave }) => wave > 0).length, 105);
  });

  it('agree with the data file, city by city', () => {
    const waves = WAVES.split(' ');
    for (const entry of data.cities) {
      const city = findCity(entry.id);
      assert.ok(city, entry.id);
      assert.equal(city.name, entry.name);
      assert.equal(city.germanName, entry.name_de);
      assert.equal(city.country, entry.country);
      assert.equal(city.isAssociated, entry.associated);
      assert.equal(waves[city.wave - 1] ?? null, entry.label_awarded ? entry.label_wave : null, entry.id);
    }
    assert.equal(new Set(data.cities.map(({ id }) => findCity(id))).size, 112);
  });

  it('agree with the data file in what holds for all', () => {
    const { facts, waves, as_of: asOf } = data.meta;
    assert.equal(FACTS_AS_OF, asOf);
    assert.equal(CALL_ON, facts.call?.value);
    assert.equal(SELECTED_ON, facts.selected?.value);
    assert.equal(TARGET_YEAR, facts.target_year?.value);
    assert.equal(APPLICATIONS, facts.applications?.value);
    assert.equal(LIST_SOURCE, facts.cities?.source);
    assert.deepEqual(
      waves.map(({ wave }) => wave),
      WAVES.split(' '),
    );
    assert.deepEqual(
      waves.map(({ source }) => source),
      WAVE_SOURCES,
    );
    for (const [index, { named_count: count }] of waves.entries()) assert.equal(missionCities().filter(({ wave }) => wave === index + 1).length, count);
  });

  it('each lead to their source in the data file', () => {
    for (const entry of data.cities) {
      const badge = badgeOf({ city: entry.id, contractUrl: undefined, now, timeZone: 'Europe/Berlin' });
      const sources = new Map(sourcesOf(badge).map((source) => [source.fact, source]));
      assert.equal(sources.get('selection')?.url, entry.selection_source, entry.id);
      assert.equal(sources.get('selection')?.value, entry.selected);
      assert.equal(sources.get('label')?.url, entry.label_source ?? undefined, entry.id);
      assert.equal(sources.get('contract')?.url, entry.label_awarded ? data.meta.facts.contract?.source : undefined);
      assert.equal(sources.get('call')?.url, data.meta.facts.call?.source);
      assert.equal(sources.get('applications')?.url, data.meta.facts.applications?.source);
      assert.equal(sources.get('list')?.url, data.meta.facts.cities?.source);
      assert.equal(sources.get('country')?.url, entry.country === 'DE' ? data.meta.facts.german?.source : undefined);
      assert.equal(badge.source, entry.label_source ?? LIST_SOURCE);
    }
  });

  it('name only web pages as sources', () => {
    for (const entry of data.cities) assert.equal(new URL(entry.selection_source).protocol, 'https:', entry.id);
  });
});

describe('texts', () => {
  const catalogues = { de, en, detailsDe, detailsEn };

  it('never claim that anything is verified', () => {
    for (const [name, catalogue] of Object.entries(catalogues)) {
      for (const [key, text] of Object.entries(catalogue)) {
        const written = typeof text === 'function' ? String(text) : text;
        assert.doesNotMatch(written, /verif|geprüft|bestätigt|confirmed/i, `${name}.${key}`);
      }
    }
  });

  it('say countries as people do', () => {
    assert.match(de.place(112, 9, 'DE', 'Deutschland', 377), /eine von 9 in Deutschland, ausgewählt aus 377/);
    assert.match(de.place(112, 7, 'NL', 'Niederlande', 377), /in den Niederlanden/);
    assert.match(de.place(112, 1, 'AT', 'Österreich', 377), /die einzige in Österreich/);
    assert.match(en.place(112, 2, 'GB', 'United Kingdom', 377), /one of 2 in the United Kingdom/);
  });

  it('say the years that are left', () => {
    assert.deepEqual([4, 1, 0, -1].map(de.yearsLeft), ['Noch 4 Jahre.', 'Noch 1 Jahr.', 'Das Zieljahr läuft.', 'Das Zieljahr ist vorbei.']);
    assert.deepEqual([4, 1, 0, -1].map(en.yearsLeft), ['4 years left.', '1 year left.', 'This is the target year.', 'The target year has passed.']);
  });
});
