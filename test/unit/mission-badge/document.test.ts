import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toJsonSchema } from '@valibot/to-json-schema';
import { DEFAULT_LIMITS } from '../../../src/core/data/limits.js';
import { DocumentProblem, FindingLog } from '../../../src/core/data/problems.js';
import { type MissionContent, missionDocumentSchema } from '../../../src/widgets/mission-badge/contract.js';
import { pipeline } from '../../../src/widgets/mission-badge/formats/index.js';
import { badgeOf } from '../../../src/widgets/mission-badge/model/badge.js';
import { namesIn, withDocument } from '../../../src/widgets/mission-badge/model/document.js';

const URL_OF_FEED = 'https://stadt.example/feeds/mission.json';
const SOURCE = { title: 'Stadt Dortmund', url: 'https://stadt.example/mission' };

async function read(json: unknown): Promise<{ readonly content: MissionContent; readonly log: FindingLog }> {
  const log = new FindingLog();
  const content = await pipeline.formats.mission.read(
    { url: URL_OF_FEED, text: undefined, json },
    { limits: DEFAULT_LIMITS, report: log.report, timeZone: 'Europe/Berlin' },
  );
  return { content, log };
}

function paths(log: FindingLog): readonly string[] {
  return log.findings.map(({ code, path }) => `${code} ${path}`);
}

function documentOf(fields: object, name: unknown = 'Dortmund'): object {
  return { schema: 'klima-mission/1', city: { name }, source: SOURCE, ...fields };
}

async function badgeWith(city: string, json: unknown) {
  const { content } = await read(json);
  return withDocument(badgeOf({ city, contractUrl: undefined, now: Date.UTC(2026, 10, 22), timeZone: 'Europe/Berlin' }), content);
}

describe('klima-mission/1', () => {
  it('is recognised by its schema, and nothing else is', () => {
    const { detect } = pipeline.formats.mission;
    const see = (json: unknown): boolean => detect({ url: URL_OF_FEED, text: undefined, json });
    assert.equal(see({ schema: 'klima-mission/1' }), true);
    for (const json of [{ schema: 'klima-emissions/1' }, {}, [], null, 3, 'klima-mission/1']) assert.equal(see(json), false);
  });

  it('B4, B12: says what is wrong with a document of another shape or version', async () => {
    const codes = await Promise.all(
      [
        {},
        [],
        null,
        'x',
        { schema: 'klima-mission/2', city: { name: 'Dortmund' } },
        { schema: 'klima-mission/1' },
        { schema: 'klima-mission/1', city: { name: ' ' } },
      ].map((json) =>
        read(json).then(
          () => 'read',
          (problem: unknown) => (problem instanceof DocumentProblem ? problem.code : String(problem)),
        ),
      ),
    );
    assert.deepEqual(codes, ['shape', 'shape', 'shape', 'shape', 'version', 'shape', 'shape']);
  });

  it('B11: reads a later minor version and passes over fields it does not know', async () => {
    const { content, log } = await read({ ...documentOf({ colour: 'green' }), schema: 'klima-mission/1.4' });
    assert.equal(content.city.name, 'Dortmund');
    assert.deepEqual(paths(log), []);
  });

  it('reads every kind of statement with its source', async () => {
    const { content, log } = await read(
      documentOf({
        asOf: '2026-02',
        sources: [{ id: 'council', title: 'Ratsbeschluss', url: '/beschluss.pdf' }],
        status: { value: 'contract', date: '2025-03', source: 'council' },
        chronology: [
          { date: '2022-04-28', label: 'ausgewählt', kind: 'selection' },
          { date: '2022-01', label: { de: 'Bewerbung', en: 'Application' }, kind: 'application', source: 'https://presse.example/1' },
        ],
        targets: [{ year: 2030, reduction: 0.55, baseYear: 1990, decidedBy: 'Rat der Stadt', source: 'Handlungsprogramm' }],
        contract: { url: 'vertrag.pdf', actionPlanUrl: '/plan.pdf' },
        levers: [{ label: 'Wärmewende', largest: true }],
        contributions: [{ who: 'Unternehmen', label: 'bringen Maßnahmen ein' }],
        awards: [{ label: 'Klimaaktive Kommune', date: '2023-11' }],
        relations: [{ name: 'Cluj-Napoca', kind: 'project-partner' }],
        contact: { name: 'Klimabüro', email: 'klima@stadt.example', phone: '0231 123-45' },
      }),
    );
    assert.deepEqual(paths(log), []);
    assert.deepEqual(content.status, { value: 'contract', date: '2025-03', source: { title: 'Ratsbeschluss', url: 'https://stadt.example/beschluss.pdf' } });
    assert.deepEqual(
      content.chronology.map(({ date, source }) => [date, source.url]),
      [
        ['2022-01', 'https://presse.example/1'],
        ['2022-04-28', SOURCE.url],
      ],
    );
    assert.deepEqual(content.targets[0]?.source, { title: 'Handlungsprogramm' });
    assert.equal(content.contract?.url, 'https://stadt.example/feeds/vertrag.pdf');
    assert.deepEqual(content.contact, { name: 'Klimabüro', email: 'mailto:klima@stadt.example', phone: 'tel:023112345' });
  });

  it('leaves out a claim without a source, and says so', async () => {
    const { content, log } = await read({
      schema: 'klima-mission/1',
      city: { name: 'Dortmund' },
      status: { value: 'label' },
      targets: [{ year: 2035 }],
      contributions: [{ who: 'Alle' }],
    });
    assert.equal(content.status, undefined);
    assert.deepEqual(content.targets, []);
    assert.equal(content.contributions.length, 1);
    assert.deepEqual(paths(log), ['source-unnamed /status', 'source-unnamed /targets/0']);
  });

  it('D1, D6: refuses addresses that are no web pages, and keeps what is left', async () => {
    const { content, log } = await read(
      documentOf({
        contract: { url: 'javascript:alert(1)', actionPlanUrl: 'https://stadt.example@evil.example/' },
        levers: [{ label: 'Wärme', source: { title: 'Studie', url: 'data:text/html,x' } }],
      }),
    );
    assert.equal(content.contract?.url, undefined);
    assert.equal(content.contract?.actionPlanUrl, undefined);
    assert.deepEqual(content.levers[0]?.source, { title: 'Studie' });
    assert.deepEqual(paths(log), ['url-refused /contract/url', 'url-refused /contract/actionPlanUrl', 'url-refused /levers/0/source/url']);
  });

  it('E1, E2, G2: refuses dates and numbers that are none', async () => {
    const { content, log } = await read(
      documentOf({
        asOf: '2026-02-31',
        chronology: [{ date: '31.12.2022', label: 'x' }],
        targets: [{ year: '2030' }, { year: 2035, reduction: 55 }, { year: 2040.5 }],
      }),
    );
    assert.equal(content.asOf, undefined);
    assert.deepEqual(content.chronology, []);
    assert.deepEqual(
      content.targets.map(({ year, reduction }) => [year, reduction]),
      [[2035, undefined]],
    );
    assert.ok(paths(log).includes('date-invalid /asOf'));
    assert.ok(paths(log).includes('date-invalid /chronology/0/date'));
    assert.ok(paths(log).includes('number-invalid /targets/0/year'));
    assert.ok(paths(log).includes('number-invalid /targets/1/reduction'));
  });

  it('B5, B14, C11: lists that are none, entries that are none, fields of a wrong type', async () => {
    const { content, log } = await read(documentOf({ levers: { label: 'Wärme' }, awards: [null, 3, { label: {} }, { label: 'Preis' }], contact: 'Klimabüro' }));
    assert.deepEqual(content.levers, []);
    assert.deepEqual(
      content.awards.map(({ label }) => label),
      ['Preis'],
    );
    assert.equal(content.contact, undefined);
    assert.ok(paths(log).includes('field-dropped /levers'));
    assert.ok(paths(log).includes('record-dropped /contact'));
  });

  it('B6: keys such as __proto__ are only keys', async () => {
    const json = JSON.parse(
      '{"schema":"klima-mission/1","city":{"name":"Dortmund","__proto__":{"x":1}},"__proto__":{"status":{"value":"label"}},"source":{"title":"t"},"levers":[{"label":{"__proto__":"a","de":"Wärme"}}]}',
    ) as unknown;
    const { content } = await read(json);
    assert.equal(({} as { x?: number }).x, undefined);
    assert.equal(content.status, undefined);
  });

  it('cuts a list that no page should show', async () => {
    const { content, log } = await read(documentOf({ levers: Array.from({ length: 1000 }, (_, index) => ({ label: `Hebel ${index}` })) }));
    assert.equal(content.levers.length, 100);
    assert.deepEqual(paths(log), ['too-many /levers']);
  });

  it('joins documents of one city and leaves out another city’s', async () => {
    const log = new FindingLog();
    const [one, two, other] = await Promise.all(
      [documentOf({ levers: [{ label: 'a' }] }), documentOf({ asOf: '2026', levers: [{ label: 'b' }] }), documentOf({ levers: [{ label: 'c' }] }, 'Münster')].map(read),
    );
    assert.ok(one && two && other);
    const merged = pipeline.merge([one.content, two.content, other.content], log.report);
    assert.deepEqual(
      merged.levers.map(({ label }) => label),
      ['a', 'b'],
    );
    assert.equal(merged.asOf, '2026');
    assert.deepEqual(paths(log), ['record-dropped /city']);
  });

  it('is published as a JSON Schema from the same source', () => {
    const schema = toJsonSchema(missionDocumentSchema, { errorMode: 'ignore' });
    assert.ok(Object.keys(schema.properties ?? {}).includes('chronology'));
  });
});

describe('bundled facts and a document', () => {
  it('the city’s word counts, with its source, where it goes further', async () => {
    const badge = await badgeWith('Frankfurt', documentOf({ status: { value: 'contract', date: '2026-05', source: SOURCE } }, 'Frankfurt am Main'));
    assert.equal(badge.status, 'contract');
    assert.equal(badge.source, SOURCE.url);
    assert.equal(badge.bundledStatus, undefined);
    assert.deepEqual(badge.steps[2], { kind: 'contract', isReached: true, date: '2026-05' });
    assert.equal(badge.steps[3]?.isReached, false);
  });

  it('the city’s word counts where it says less, and both are kept', async () => {
    const badge = await badgeWith('Dortmund', documentOf({ status: { value: 'mission' } }));
    assert.deepEqual([badge.status, badge.bundledStatus], ['mission', 'label']);
    assert.equal(badge.steps[3]?.isReached, false);
  });

  it('G13: a city that is not on the list is not on it by saying so', async () => {
    const badge = await badgeWith('Düsseldorf', documentOf({ status: { value: 'label' }, contract: { url: '/v.pdf' } }, 'Düsseldorf'));
    assert.deepEqual([badge.status, badge.contractUrl, badge.steps.length, badge.claim?.value], ['not-listed', undefined, 0, 'label']);
  });

  it('a document about another city is left aside', async () => {
    const badge = await badgeWith('Dortmund', documentOf({ status: { value: 'contract' } }, 'Münster'));
    assert.deepEqual([badge.status, badge.content], ['label', undefined]);
  });

  it('a document may name the city in several languages or by id', async () => {
    assert.ok((await badgeWith('München', documentOf({}, { en: 'Munich', fr: 'Munich' }))).content);
    const { content } = await read({ schema: 'klima-mission/1', city: { name: 'Landeshauptstadt', id: 'munich' } });
    assert.deepEqual(namesIn(content), ['Landeshauptstadt', 'munich']);
  });

  it('adds the application between call and selection, and leaves bundled dates alone', async () => {
    const badge = await badgeWith(
      'Dortmund',
      documentOf({
        chronology: [
          { date: '2022-01', label: 'Interessensbekundung', kind: 'application' },
          { date: '2023', label: 'x', kind: 'label' },
          { date: '2025-06', label: 'Vertrag', kind: 'contract' },
        ],
      }),
    );
    assert.deepEqual(
      badge.steps.map(({ kind, date }) => [kind, date]),
      [
        ['call', '2021-11-25'],
        ['application', '2022-01'],
        ['selection', '2022-04-28'],
        ['contract', '2025-06'],
        ['label', '2026-02'],
      ],
    );
  });

  it('a contract that the document links raises a mission city by one step', async () => {
    const badge = await badgeWith('Utrecht', documentOf({ contract: { url: 'https://stadt.example/ccc' } }, 'Utrecht'));
    assert.deepEqual([badge.status, badge.contractUrl], ['contract', 'https://stadt.example/ccc']);
  });
});
