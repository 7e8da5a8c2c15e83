/** The demonstration's feeds run through the same readers as in a browser, and nothing is lost on the way. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pipeline } from '../../../src/core/data/pipeline.js';
import { pipeline as chart } from '../../../src/widgets/co2-chart/formats/index.js';
import { pipeline as calendar } from '../../../src/widgets/event-calendar/formats/index.js';
import { pipeline as badge } from '../../../src/widgets/mission-badge/formats/index.js';
import { pipeline as map } from '../../../src/widgets/partner-map/formats/index.js';
import { type ReadDocument, readDocument } from './read-document.js';
import { feedText } from './records.js';

/** A feed of the demonstration, read as `format="auto"` does. */
function readFeed<Content>(name: string, pipeline: Pipeline<Content>): Promise<ReadDocument<Content>> {
  return readDocument(feedText(name), pipeline);
}

describe('the feeds of the demonstration', () => {
  it('events: every record of the four texts, none dropped', async () => {
    const { content, findings, format } = await readFeed('events.json', calendar);
    assert.equal(format, 'schema-org');
    assert.deepEqual(findings, []);
    const byId = new Map(content.events.map((event) => [event.id, event]));
    assert.equal(byId.size, 8);
    const twins = byId.get('#twins-2017');
    assert.deepEqual(
      [twins?.start, twins?.end],
      [
        { kind: 'date', date: '2017-11-06' },
        { kind: 'date', date: '2017-11-08' },
      ],
    );
    assert.deepEqual([twins?.organizers.length, twins?.funders.length, twins?.programme.length], [3, 1, 2]);
    const kickOff = byId.get('#circular-cities-auftakt');
    assert.equal(kickOff?.start.kind === 'date-time' && kickOff.start.epoch, Date.parse('2025-02-20T09:00:00+01:00'));
    assert.equal(kickOff?.end?.kind === 'date-time' && kickOff.end.epoch, Date.parse('2025-02-20T13:00:00+01:00'));
    assert.deepEqual([kickOff?.organizers.length, kickOff?.audience.length, kickOff?.contacts.length, kickOff?.links.length], [2, 5, 1, 1]);
    for (const id of ['folge-1', 'folge-2', 'folge-3', 'updates']) {
      const start = byId.get(`#circular-cities-${id}`)?.start;
      assert.deepEqual(start?.kind === 'undated' && start.window, { after: { id: '#circular-cities-auftakt', within: 'P18M' } });
    }
    const fourth = byId.get('#klimapakt-4');
    assert.deepEqual([fourth?.number, fourth?.start, fourth?.performers.length], [4, { kind: 'date', date: '2024-02-27' }, 6]);
    assert.deepEqual(
      fourth?.performers.map(({ roleName, topic }) => roleName !== undefined && topic !== undefined),
      Array(6).fill(true),
    );
    assert.ok(byId.get('#klimapakt-1')?.image?.creditText);
    assert.ok(content.events.every(({ sources }) => sources.length === 1));
  });

  it('pact: the network, its total apart from its five records, one of them with a place', async () => {
    const { content, findings } = await readFeed('partners-duesseldorf.geojson', map);
    assert.deepEqual(findings, []);
    assert.equal(content.totals[0]?.value, 30);
    assert.deepEqual([content.partners.length, content.partners.filter(({ position }) => position).length], [5, 1]);
    const { network } = content;
    assert.equal(network?.foundingDate, '2021');
    assert.equal(network?.founders.length, 4);
    assert.deepEqual([network?.awards[0]?.date, network?.awards[0]?.amount, network?.awards[0]?.currency], ['2023-11', 25_000, 'EUR']);
    assert.ok(network?.joinUrl && network.joinText && network.goal && network.office && network.services.length > 0);
  });

  it('relations: seven of four kinds between seven cities', async () => {
    const { content, findings } = await readFeed('relations-dortmund.geojson', map);
    assert.deepEqual(findings, []);
    assert.ok(content.partners.every(({ position }) => position));
    assert.equal(content.relations.length, 7);
    assert.equal(new Set(content.relations.map(({ kind }) => kind)).size, 4);
    assert.equal(content.relations.find(({ to }) => to === 'rostow-am-don')?.since, '1977-07');
    assert.ok(
      content.relations.every(({ status }) => status === undefined),
      'the present status is not stated',
    );
  });

  it('mission: chronology, the older plan beside the goal of the EU, contract, lever, contributions, relations, office', async () => {
    const { content, findings } = await readFeed('mission-dortmund.json', badge);
    assert.deepEqual(findings, []);
    assert.deepEqual(
      content.chronology.map(({ date }) => date),
      ['2021-11', '2022-01', '2022-04'],
    );
    assert.deepEqual(
      content.targets.map(({ year, reduction }) => [year, reduction]),
      [
        [2030, 0.55],
        [2050, undefined],
      ],
    );
    assert.deepEqual([content.levers.length, content.contributions.length, content.relations.length], [1, 3, 6]);
    assert.ok(content.contract?.note && content.contact);
  });

  it('Dortmund: the published table, without a complaint but the missing source', async () => {
    const { content, findings, format } = await readFeed('emissions-dortmund.csv', chart);
    assert.equal(format, 'klimawatch');
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['source-unnamed'],
    );
    assert.deepEqual(
      content[0]?.targets.map(({ year }) => year),
      [2030, 2040, 2050],
    );
    assert.equal(content[0]?.years.at(-1), 2018);
  });

  for (const name of ['emissions-duesseldorf.json', 'emissions-duesseldorf.csv']) {
    it(`${name}: the published mistake of 1987 is noticed, and nothing else`, async () => {
      const { content, findings } = await readFeed(name, chart);
      const codes = findings.map(({ code }) => code).filter((code) => name.endsWith('.json') || code !== 'source-unnamed');
      assert.deepEqual(codes, ['sum-mismatch', 'jump']);
      assert.equal(content[0]?.years.length, 9);
    });
  }

  it('Düsseldorf: the goal with who decided it and when, and the claim with its date', async () => {
    const { content } = await readFeed('emissions-duesseldorf.json', chart);
    const [target] = content[0]?.targets ?? [];
    assert.deepEqual([target?.year, target?.perCapita, target?.adopted], [2035, 2, '2019-07']);
    assert.ok(target?.decidedBy && target.source);
    const [claim] = content[0]?.claims ?? [];
    assert.deepEqual([claim?.sector, claim?.share, claim?.date], ['economy', 0.38, '2022-12']);
  });
});
