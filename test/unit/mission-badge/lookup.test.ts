import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findCity, missionCities } from '../../../src/widgets/mission-badge/model/cities.js';
import { foldName } from '../../../src/widgets/mission-badge/model/fold.js';

const names = missionCities().flatMap((city) => [city.name, city.germanName, ...city.otherNames].map((name) => ({ name, city })));
const aName = fc.constantFrom(...names);

/** Ways in which editors write a name: another case, no umlauts, hyphens, spaces around it. */
const spellings: readonly ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.normalize('NFD'),
  (name) => name.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('Ä', 'Ae').replaceAll('Ö', 'Oe').replaceAll('Ü', 'Ue'),
  (name) => name.normalize('NFD').replace(/\p{M}/gu, ''),
  (name) => name.replaceAll(' ', '-'),
  (name) => name.replaceAll('-', ' '),
  (name) => `  ${name}. `,
];
const prefixes = ['', 'Stadt ', 'die Stadt ', 'Landeshauptstadt ', 'City of ', 'the city of '];

describe('looking up a city', () => {
  it('finds every spelling of every name', () => {
    fc.assert(
      fc.property(
        aName,
        fc.subarray([...spellings]),
        fc.constantFrom(...prefixes),
        ({ name, city }, chosen, prefix) => findCity(prefix + chosen.reduce((text, spell) => spell(text), name)) === city,
      ),
      { numRuns: 500 },
    );
  });

  it('gives every key to one city only', () => {
    const owners = new Map<string, string>();
    for (const { name, city } of names) {
      const key = foldName(name);
      assert.equal(owners.get(key) ?? city.key, city.key, name);
      owners.set(key, city.key);
    }
  });

  it('folds a folded name to itself', () => {
    fc.assert(fc.property(aName, ({ name }) => foldName(foldName(name)) === foldName(name)));
  });

  it('knows Munich by all its names', () => {
    const munich = findCity('munich');
    assert.equal(munich?.germanName, 'München');
    for (const name of ['münchen', 'muenchen', 'MÜNCHEN', 'Mu\u0308nchen', 'Stadt München']) assert.equal(findCity(name), munich, name);
  });

  it('finds names in other scripts and exonyms', () => {
    assert.equal(findCity('Αθήνα')?.name, 'Athens');
    assert.equal(findCity('אילת')?.name, 'Eilat');
    assert.equal(findCity('Kopenhagen')?.name, 'Copenhagen');
    assert.equal(findCity('bordeaux')?.name, 'Bordeaux Métropole');
  });

  it('takes no other city for a mission city', () => {
    for (const name of [
      'Düsseldorf',
      'Köln',
      'Cologne',
      'Essen',
      'Frankfurt (Oder)',
      'Bukarest',
      'Münchenstein',
      'Neu-Ulm',
      'Halle',
      '',
      '  ',
      '—',
      'constructor',
      '__proto__',
    ]) {
      assert.equal(findCity(name), undefined, name);
    }
  });

  it('answers any text without throwing, and only by a known key', () => {
    const keys = new Set(names.map(({ name }) => foldName(name)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => (findCity(text) === undefined) === !keys.has(foldName(text))));
  });
});
