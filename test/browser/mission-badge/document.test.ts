import { expect, oneEvent } from '@open-wc/testing';
import '../../../src/widgets/mission-badge/define.js';
import type { KlimaMissionBadge } from '../../../src/widgets/mission-badge/index.js';
import { axeInBothSchemes, deep, deepAll, failOnPageErrors, feed, mount, textOf, until, type WidgetUnderTest } from '../../support/index.js';

const SOURCE = { title: 'Stadt Dortmund', url: 'https://stadt.example/mission' };
const FULL = {
  schema: 'klima-mission/1',
  city: { name: 'Dortmund', id: 'dortmund' },
  asOf: '2026-03',
  source: SOURCE,
  chronology: [
    { date: '2021-11', kind: 'call', label: 'Aufruf der Kommission' },
    { date: '2022-01', kind: 'application', label: 'Interessensbekundung' },
  ],
  targets: [
    { year: 2030, reduction: 0.55, baseYear: 1990, decidedBy: 'Rat der Stadt', source: { title: 'Handlungsprogramm', url: 'https://stadt.example/programm' } },
    { year: 2050, label: 'Klimaneutralität', decidedBy: 'European Green Deal' },
  ],
  contract: {
    note: 'Strategieplan zur Klimaneutralität',
    actionPlanUrl: 'https://stadt.example/massnahmen.pdf',
    investmentPlanUrl: 'https://stadt.example/finanzen.pdf',
  },
  levers: [{ label: 'Wärmewende', largest: true }],
  contributions: [{ who: { de: 'Unternehmen und Verbände', en: 'Companies and associations' }, label: 'bringen eigene Maßnahmen ein' }],
  awards: [{ label: 'Innovationshauptstadt', date: '2021' }],
  relations: [
    { name: 'Cluj-Napoca', kind: 'project-partner' },
    { name: 'Münster', kind: 'fellow-mission-city' },
    { name: 'Trabzon', kind: 'twin-town' },
    { name: 'Rostow am Don', kind: 'twin-town', since: '1977-07' },
  ],
  contact: { name: 'Büro für internationale Beziehungen', email: 'buero@stadt.example' },
};

type Badge = KlimaMissionBadge & WidgetUnderTest;

async function badge(data: unknown, attributes = 'city="dortmund"', options: Parameters<typeof mount>[1] = {}): Promise<Badge> {
  const element = await mount<Badge>(`<klima-mission-badge loading="eager" ${attributes}></klima-mission-badge>`, options);
  const loaded = oneEvent(element, 'klima-load');
  element.clock = () => Date.UTC(2026, 10, 22);
  element.data = data;
  await loaded;
  await element.updateComplete;
  return element;
}

describe('klima-mission-badge with the city’s own document', () => {
  failOnPageErrors();

  it('shows the city’s targets beside the mission’s, each with who decides and says it', async () => {
    const element = await badge(FULL);
    const rows = deepAll(element, '[part=targets] li').map((row) => (row.textContent ?? '').replace(/\s+/g, ' ').trim());
    expect(rows).to.deep.equal([
      'bis 2030 Klimaneutralität · EU-Mission Quelle: netzerocities.eu',
      'bis 2030 −55 % gegenüber 1990 · Rat der Stadt Quelle: Handlungsprogramm',
      'bis 2050 Klimaneutralität · European Green Deal',
    ]);
  });

  it('adds the application to the steps', async () => {
    const element = await badge(FULL);
    expect(textOf(deep(element, '.steps'))).to.match(/Aufruf der EU November 2021 Bewerbung Januar 2022 Ausgewählt April 2022/);
  });

  it('keeps the rest behind a disclosure that says what is in it', async () => {
    const element = await badge(FULL);
    const details = deep<HTMLDetailsElement>(element, '[part=details]');
    expect(details.open).to.equal(false);
    expect(textOf(details)).to.contain('Mehr: Klimastadtvertrag, Hebel, Mitmachen, Verlauf, Verbundene Städte, Auszeichnungen, Kontakt');
    details.open = true;
    const text = textOf(details);
    expect(text).to.contain('Strategieplan zur Klimaneutralität Maßnahmenplan · Finanzierungsplan');
    expect(text).to.contain('Wärmewende · größter Hebel');
    expect(text).to.contain('Unternehmen und Verbände bringen eigene Maßnahmen ein');
    expect(text).to.contain('Cluj-Napoca Projektpartnerstadt · auch EU-Mission-Stadt');
    expect(text).to.contain('Münster Ebenfalls in der Mission');
    expect(text).to.contain('Trabzon Städtepartnerschaft');
    expect(text).to.contain('Rostow am Don Städtepartnerschaft · seit Juli 1977');
    expect(text).to.contain('2021 Innovationshauptstadt');
    expect(text).to.contain('Büro für internationale Beziehungen · buero@stadt.example');
    expect(deep<HTMLAnchorElement>(details, 'a[href^=mailto]').href).to.equal('mailto:buero@stadt.example');
  });

  it('says how old the city’s statements are and whose they are', async () => {
    const element = await badge(FULL);
    expect(textOf(element)).to.contain('Angaben der Stadt, Stand: März 2026. Quelle: Stadt Dortmund');
    const { asOf: _, ...undated } = FULL;
    expect(textOf(await badge(undated))).to.contain('Angaben der Stadt, Stand nicht genannt.');
    expect(textOf(await badge({ ...FULL, asOf: '2024' }))).to.contain('Das ist länger als zwölf Monate her.');
  });

  it('says both where the document and the bundled facts differ', async () => {
    const element = await badge({ ...FULL, status: { value: 'mission' } });
    expect(element.status).to.equal('mission');
    expect(textOf(element)).to.contain('Die mitgelieferten Angaben (Stand Februar 2026) nennen mehr: EU-Label.');
    expect(element.problems.map(({ path }) => path)).to.contain('/status');
  });

  it('G13: reports a claim of a city that is not on the list as its claim, without a badge', async () => {
    const element = await badge({ ...FULL, city: { name: 'Düsseldorf' }, status: { value: 'label' } }, 'city="Düsseldorf"');
    expect(element.status).to.equal('not-listed');
    expect(textOf(element)).to.match(/Die Stadt selbst nennt als Stand in der Mission: EU-Label ?\. Quelle: Stadt Dortmund/);
    expect(deepAll(element, 'svg, .steps')).to.have.lengthOf(0);
  });

  it('leaves a document about another city aside', async () => {
    const element = await badge({ ...FULL, city: { name: 'Münster' } });
    expect(element.status).to.equal('label');
    expect(deepAll(element, '[part=own]')).to.have.lengthOf(0);
    expect(element.problems.map(({ code }) => code)).to.contain('record-dropped');
  });

  it('takes the city from the document where the page names none', async () => {
    const element = await badge({ ...FULL, city: { name: 'Stadt Münster' } }, '');
    expect(deep(element, '.city').textContent).to.equal('Münster');
  });

  it('C1, C13: shows hostile texts of a document as text', async () => {
    const hostile = '<img src=x onerror=alert(1)><b>x</b>';
    const walk = (value: unknown, key = ''): unknown => {
      if (typeof value === 'string')
        return ['date', 'since', 'asOf', 'kind', 'schema', 'id', 'url', 'actionPlanUrl', 'investmentPlanUrl', 'email'].includes(key) ? value : hostile;
      if (Array.isArray(value)) return value.map((item) => walk(item));
      return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)])) : value;
    };
    const element = await badge(walk(FULL));
    deep<HTMLDetailsElement>(element, '[part=details]').open = true;
    expect(textOf(element)).to.contain(hostile);
    expect(deepAll(element, 'img, b')).to.have.lengthOf(0);
  });

  it('marks a text that is in another language than the badge', async () => {
    const element = await badge({ ...FULL, levers: [{ label: { fr: 'Chauffage' } }] });
    expect(deep(element, 'bdi[lang=fr]').textContent).to.equal('Chauffage');
  });

  it('speaks English around it', async () => {
    const element = await badge(FULL, 'city="dortmund"', { lang: 'en' });
    await until(
      () => textOf(element).includes('More: Climate City Contract'),
      () => textOf(element),
    );
    deep<HTMLDetailsElement>(element, '[part=details]').open = true;
    expect(textOf(element)).to.contain('by 2030 −55% compared with 1990');
    expect(textOf(element)).to.contain('Companies and associations');
  });

  it('keeps the bundled facts when the document cannot be had', async () => {
    const broken = await feed({ status: 404 });
    const element = await mount<Badge>(`<klima-mission-badge city="dortmund" src="${broken.url}" loading="eager"></klima-mission-badge>`);
    await until(
      () => element.problems.some(({ code }) => code === 'http-status'),
      () => JSON.stringify(element.problems),
    );
    await element.updateComplete;
    expect(element.state).to.equal('error');
    expect(textOf(element)).to.contain('EU-Mission-Stadt mit EU-Label');
  });

  for (const [name, data, attributes] of [
    ['a full document', FULL, 'city="dortmund"'],
    ['a contradiction', { ...FULL, status: { value: 'mission' } }, 'city="dortmund"'],
    ['a claim', { ...FULL, city: { name: 'Düsseldorf' }, status: { value: 'label' } }, 'city="Düsseldorf"'],
  ] as const) {
    it(`has no axe violation with ${name}, all opened`, async () => {
      const element = await badge(data, attributes);
      for (const details of deepAll<HTMLDetailsElement>(element, 'details')) details.open = true;
      await until(
        () => deepAll(element, '[part=sources] a').length > 0,
        () => 'no sources',
      );
      expect(await axeInBothSchemes(element)).to.deep.equal([]);
    });
  }

  it('fits into 288 px with all opened', async () => {
    const element = await badge(FULL, 'city="dortmund"', { width: 288 });
    for (const details of deepAll<HTMLDetailsElement>(element, 'details')) details.open = true;
    await element.updateComplete;
    for (const part of deepAll(element, '*')) expect(part.getBoundingClientRect().right).to.be.at.most(element.getBoundingClientRect().right + 1);
  });
});
