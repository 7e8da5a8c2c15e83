import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { badgeOf } from '../../../src/widgets/mission-badge/model/badge.js';
import { missionCities } from '../../../src/widgets/mission-badge/model/cities.js';
import { dayOf, isOutdated, sayDate, sayMonth } from '../../../src/widgets/mission-badge/model/dates.js';

const NOW = Date.UTC(2026, 10, 22, 12);

function badge(city: string, contractUrl?: string, now = NOW) {
  return badgeOf({ city, contractUrl, now, timeZone: 'Europe/Berlin' });
}

describe('status of a city', () => {
  it('is label, contract, mission, not-listed or unknown', () => {
    assert.equal(badge('Dortmund').status, 'label');
    assert.equal(badge('frankfurt', 'https://stadt.example/vertrag').status, 'contract');
    assert.equal(badge('frankfurt').status, 'mission');
    assert.equal(badge('Düsseldorf').status, 'not-listed');
    assert.equal(badge('  ').status, 'unknown');
  });

  it('G13: a missing label is not known, never "no"', () => {
    const unlabelled = missionCities().filter(({ wave }) => wave === 0);
    assert.equal(unlabelled.length, 7);
    for (const { name } of unlabelled) {
      const { status, steps } = badge(name);
      assert.equal(status, 'mission');
      assert.deepEqual(
        steps.map(({ kind, isReached, date }) => [kind, isReached, date]),
        [
          ['call', true, '2021-11-25'],
          ['selection', true, '2022-04-28'],
          ['contract', false, undefined],
          ['label', false, undefined],
        ],
      );
    }
  });

  it('G13: a city that is not on the list has no steps and no contract', () => {
    const { steps, contractUrl, city, inCountry } = badge('Düsseldorf', 'https://stadt.example/vertrag');
    assert.deepEqual({ steps, contractUrl, city, inCountry }, { steps: [], contractUrl: undefined, city: undefined, inCountry: 0 });
  });

  it('counts the label as proof of a contract without inventing its date', () => {
    const { steps } = badge('Dortmund');
    assert.deepEqual(steps.slice(2), [
      { kind: 'contract', isReached: true, date: undefined },
      { kind: 'label', isReached: true, date: '2026-02' },
    ]);
  });

  it('keeps the label of a city whose contract is given', () => {
    const { status, contractUrl } = badge('Münster', 'https://stadt.example/vertrag');
    assert.deepEqual([status, contractUrl], ['label', 'https://stadt.example/vertrag']);
  });
});

describe('time', () => {
  it('counts calendar years to 2030 in the city’s own zone', () => {
    assert.equal(badge('Dortmund').yearsLeft, 4);
    assert.equal(badge('Dortmund', undefined, Date.UTC(2026, 11, 31, 22, 59)).yearsLeft, 4);
    assert.equal(badge('Dortmund', undefined, Date.UTC(2026, 11, 31, 23, 1)).yearsLeft, 3);
    assert.equal(badge('Dortmund', undefined, Date.UTC(2030, 5)).yearsLeft, 0);
    assert.equal(badge('Dortmund', undefined, Date.UTC(2041, 5)).yearsLeft, -11);
  });

  it('calls facts old when a whole year has passed since their newest source', () => {
    assert.equal(badge('Dortmund').isOutdated, false);
    assert.equal(badge('Dortmund', undefined, Date.UTC(2027, 1, 16, 12)).isOutdated, false);
    assert.equal(badge('Dortmund', undefined, Date.UTC(2027, 1, 17, 12)).isOutdated, true);
    assert.equal(badge('Dortmund', undefined, 0).isOutdated, false);
  });

  it('does the same for facts with a month or a year only', () => {
    assert.equal(isOutdated('2025-11', '2026-11-30'), false);
    assert.equal(isOutdated('2025-11', '2026-12-01'), true);
    assert.equal(isOutdated('2024', '2025-12-31'), false);
    assert.equal(isOutdated('2024', '2026-01-01'), true);
    assert.equal(isOutdated('2024-02-29', '2025-02-28'), false);
    assert.equal(isOutdated('2024-02-29', '2025-03-01'), true);
  });

  it('knows the day in a zone, whatever the zone of the process', () => {
    assert.equal(dayOf(Date.UTC(2026, 0, 1, 4), 'America/Los_Angeles'), '2025-12-31');
    assert.equal(dayOf(Date.UTC(2026, 0, 1, 4), 'Asia/Tokyo'), '2026-01-01');
  });

  it('says a date no more exactly than it is known', () => {
    assert.equal(sayDate('2022-04-28', 'de'), '28. April 2022');
    assert.equal(sayDate('2022-04', 'de'), 'April 2022');
    assert.equal(sayDate('2022', 'de'), '2022');
    assert.equal(sayDate('2022-04-28', 'en-GB'), '28 April 2022');
    assert.equal(sayMonth('2022-04-28', 'de'), 'April 2022');
  });
});
