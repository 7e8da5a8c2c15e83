import { expect, oneEvent } from '@open-wc/testing';
import { KlimaCo2Chart } from '../../../src/widgets/co2-chart/index.js';
import '../../../src/widgets/co2-chart/define.js';
import {
  axeInBothSchemes,
  click,
  deep,
  deepAll,
  failOnPageErrors,
  feed,
  type MountOptions,
  mount,
  press,
  state,
  textOf,
  until,
  type WidgetUnderTest,
} from '../../support/index.js';

type Chart = KlimaCo2Chart & WidgetUnderTest;
type CanvasModule = typeof import('../../../src/widgets/co2-chart/view/canvas.js');

const DORTMUND = '/test/unit/co2-chart/fixtures/emissions-dortmund.csv';
const DUESSELDORF = '/test/unit/co2-chart/fixtures/emissions-duesseldorf.csv';
const YEAR_2026 = (): number => Date.UTC(2026, 10, 22);

/** A chart whose picture comes when the test says so. */
class HeldChart extends KlimaCo2Chart {
  asked = 0;
  arrive: (module: CanvasModule) => void = () => undefined;
  fail: (error: Error) => void = () => undefined;
  protected override loadCanvas(): Promise<CanvasModule> {
    this.asked += 1;
    return new Promise((resolve, reject) => {
      this.arrive = resolve;
      this.fail = reject;
    });
  }
}
customElements.define('test-held-chart', HeldChart);

async function chart<Mounted extends HTMLElement = Chart>(attributes: string, options: MountOptions = {}, tag = 'klima-co2-chart'): Promise<Mounted & Chart> {
  const element = await mount<Mounted & Chart>(`<${tag} loading="eager" ${attributes}></${tag}>`, { width: 900, ...options });
  element.clock = YEAR_2026;
  await state(element, 'ready');
  return element;
}

const plain = (node: Node): string => textOf(node).replace(/[\u202f\u00a0]/g, ' ');

describe('klima-co2-chart: words and table', () => {
  const log = failOnPageErrors();

  it('stand in the DOM before Chart.js arrives, and stay when it does', async () => {
    const element = await chart<HeldChart>(`src="${DORTMUND}"`, {}, 'test-held-chart');
    await until(
      () => element.asked === 1,
      () => 'the picture was not asked for',
    );
    const before = plain(deep(element, '[part=headline]'));
    expect(before).to.equal('−32 % Ausstoß seit 1990 (Stand 2018). Der Jahresausstoß liegt noch 1,4 Mio. t über dem Ziel für 2030.');
    expect(deepAll(element, 'tbody tr').length).to.equal(8 + 3);
    expect(deepAll(element, '.words > li').length).to.be.greaterThan(2);
    element.arrive(await import('../../../src/widgets/co2-chart/view/canvas.js'));
    await until(
      () => deep<HTMLCanvasElement>(element, 'canvas').width > 300,
      () => 'nothing was drawn',
    );
    expect(plain(deep(element, '[part=headline]'))).to.equal(before);
  });

  it('take the picture’s place when its chunk fails: the table opens, and it is said', async () => {
    const element = await chart<HeldChart>(`src="${DORTMUND}"`, {}, 'test-held-chart');
    await until(
      () => element.asked === 1,
      () => 'the picture was not asked for',
    );
    const warned = oneEvent(element, 'klima-warning');
    element.fail(new Error('offline'));
    await warned;
    await element.updateComplete;
    expect(deep<HTMLDetailsElement>(element, 'details').open).to.equal(true);
    expect(plain(element)).to.contain('Das Diagramm lässt sich gerade nicht laden. Alle Zahlen stehen in der Tabelle.');
    expect(element.problems.map(({ code }) => code)).to.include('chunk-failed');
    expect(element.state).to.equal('ready');
    expect(log.errors).to.deep.equal([]);
    expect(await axeInBothSchemes(element)).to.deep.equal([]);
  });

  it('name the year of the data, and change with the clock', async () => {
    const element = await chart(`src="${DORTMUND}"`);
    expect(plain(element)).to.contain('nötig ab heute geschätzt −7,3 % / Jahr');
    element.clock = () => Date.UTC(2019, 5, 1);
    await element.updateComplete;
    expect(plain(element)).to.contain('Stand 2018').and.not.contain('nötig ab heute');
  });

  it('G1: a gap is “keine Angabe” for whoever hears it, never 0', async () => {
    const element = await mount<Chart>('<klima-co2-chart loading="eager"></klima-co2-chart>');
    element.data = { schema: 'klima-emissions/1', unit: 't', years: [2010, 2011, 2012], total: [5, null, 4] };
    await until(
      () => deepAll(element, 'tbody tr').length === 3,
      () => 'no new rows',
    );
    const [, gap] = deepAll(element, 'tbody tr');
    expect((gap?.textContent ?? '').replace(/\s+/g, ' ').trim()).to.equal('2011 –keine Angabe');
  });

  it('mark the doubtful value of Düsseldorf in the table and in words', async () => {
    const element = await chart(`src="${DUESSELDORF}" target="2035:2t/person (Rat der Stadt, Juli 2019)"`, { width: 1100 });
    expect(plain(element)).to.contain('Auffällig: „Private Haushalte“ 1987');
    const [cell] = deepAll(element, 'tbody td');
    expect(cell?.textContent?.replace(/\s+/g, ' ').trim()).to.equal('0,002 ? (auffällig)');
    expect(deep(element, '.goal').textContent?.replace(/\s+/g, ' ').trim()).to.equal('Ziel 2035 2 t je Person, Rat der Stadt, Juli 2019 1,271');
    expect(element.problems.map(({ code }) => code)).to.include.members(['sum-mismatch', 'jump', 'source-unnamed', 'data-old']);
    expect(plain(deep(element, '.legend'))).to.contain('ohne Sektor');
  });

  it('speak English where the page does', async () => {
    const element = await chart(`src="${DORTMUND}"`, { lang: 'en' });
    await until(
      () => deepAll(element, '[part=headline]').length === 1,
      () => 'the language did not come',
    );
    expect(plain(deep(element, '[part=headline]'))).to.equal(
      '−32% Emissions since 1990 (as of 2018). Yearly emissions are still 1.4 million t above the target for 2030.',
    );
  });

  it('have headers for rows and columns, and a caption with the unit', async () => {
    const element = await chart(`src="${DORTMUND}" heading="Unsere Bilanz"`);
    expect(plain(deep(element, 'caption')) || deep(element, 'caption').textContent?.trim()).to.equal('Unsere Bilanz, Mio. t pro Jahr');
    expect(deepAll(element, 'thead th').map((cell) => [cell.getAttribute('scope'), cell.textContent])).to.deep.equal([
      ['col', 'Jahr'],
      ['col', 'Haushalte'],
      ['col', 'Wirtschaft'],
      ['col', 'Verkehr'],
      ['col', 'kommunale Verwaltungen'],
      ['col', 'Gesamt'],
    ]);
    expect(deepAll(element, 'tbody th').every((cell) => cell.getAttribute('scope') === 'row')).to.equal(true);
  });

  it('H4: unknown attribute values are reported, the default is shown', async () => {
    const element = await chart(`src="${DORTMUND}" measure="foo" unit="kg" show="bars" target="2030:viel"`);
    expect(plain(deep(element, '.big'))).to.equal('−32 %');
    const paths = element.problems.filter(({ code }) => code === 'attribute-unknown').map(({ path }) => path);
    expect(paths).to.include.members(['measure', 'unit', 'show', 'target']);
  });
});

describe('klima-co2-chart: what a visitor can do', () => {
  failOnPageErrors();

  it('choose the measure with keys; the choice shows and sticks', async () => {
    const element = await chart(`src="${DORTMUND}"`);
    const [total, perHead] = deepAll<HTMLButtonElement>(element, '.segmented button');
    expect(total?.getAttribute('aria-pressed')).to.equal('true');
    perHead?.focus();
    await press('Enter');
    await element.updateComplete;
    expect(element.measure).to.equal('per-capita');
    expect(perHead?.getAttribute('aria-pressed')).to.equal('true');
    expect(perHead?.matches(':focus')).to.equal(true);
    expect(plain(deep(element, '[part=headline]'))).to.contain('7,02 t Ausstoß je Person im Jahr (Stand 2018).');
    expect(deepAll(element, 'tbody:first-of-type tr').length).to.equal(1);
  });

  it('read more, and open the table', async () => {
    const element = await chart(`src="${DORTMUND}"`, { width: 320 });
    const few = deepAll(element, '.words > li').length;
    await click(deep(element, 'div > .button'));
    await element.updateComplete;
    expect(deepAll(element, '.words > li').length).to.be.greaterThan(few);
    await click(deep(element, 'summary'));
    expect(deep<HTMLDetailsElement>(element, 'details').open).to.equal(true);
    const box = element.getBoundingClientRect();
    expect(element.scrollWidth).to.be.at.most(Math.ceil(box.width));
  });

  it('download the table as a file', async () => {
    const element = await chart(`src="${DORTMUND}"`);
    const { createObjectURL } = URL;
    const { click: clickLink } = HTMLAnchorElement.prototype;
    const saved: { blob?: Blob; name?: string } = {};
    try {
      URL.createObjectURL = (blob: Blob) => {
        saved.blob = blob;
        return 'blob:test';
      };
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        saved.name = this.download;
      };
      deep<HTMLButtonElement>(element, '.foot button').click();
      await until(
        () => saved.name !== undefined,
        () => 'nothing was saved',
      );
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = clickLink;
    }
    expect(saved.name).to.equal('emissionen.csv');
    expect(saved.blob?.type).to.equal('text/csv;charset=utf-8');
    // `text()` strips the byte order mark.
    expect(await saved.blob?.text()).to.match(/Jahr;Haushalte;Wirtschaft;Verkehr;kommunale Verwaltungen;Gesamt;Einheit\r\n1990;1,73333;/);
  });

  it('open the table on paper, and only there', async () => {
    const element = await chart(`src="${DORTMUND}"`);
    const details = deep<HTMLDetailsElement>(element, 'details');
    dispatchEvent(new Event('beforeprint'));
    expect(details.open).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    expect(details.open).to.equal(false);
  });
});

describe('klima-co2-chart: every state is accessible', () => {
  const log = failOnPageErrors();
  const clean = async (element: Element): Promise<void> => {
    expect(await axeInBothSchemes(element)).to.deep.equal([]);
  };

  it('loaded, with the table open', async () => {
    const element = await chart(`src="${DUESSELDORF}" heading="CO₂ in Düsseldorf" target="2035:2t/person"`);
    deep<HTMLDetailsElement>(element, 'details').open = true;
    await clean(element);
  });

  it('narrow', async () => clean(await chart(`src="${DORTMUND}"`, { width: 320 })));

  it('empty', async () => {
    const element = await mount<Chart>('<klima-co2-chart loading="eager"></klima-co2-chart>');
    element.data = [];
    await state(element, 'empty');
    expect(plain(element)).to.contain('Noch keine Zahlen vorhanden.');
    await clean(element);
  });

  it('error, with the fallback back', async () => {
    const { url } = await feed({ status: 404 });
    const element = await mount<Chart>(`<klima-co2-chart loading="eager" src="${url}"><p>Bilanz als <a href="/bilanz.csv">Datei</a></p></klima-co2-chart>`);
    await state(element, 'error');
    expect(plain(element)).to.contain('Bilanz als Datei');
    await clean(element);
    log.expectError(/404/);
  });

  it('G4: one year, flat, zero and negative', async () => {
    for (const total of [[5], [5, 5, 5], [0, 0, 0], [5, 0, -5]]) {
      const element = await mount<Chart>('<klima-co2-chart loading="eager"></klima-co2-chart>');
      element.data = { unit: 'kt', years: total.map((_, index) => 2010 + index), total };
      await state(element, 'ready');
      expect(plain(element)).not.to.match(/NaN|Infinity|undefined/);
      await clean(element);
    }
  });
});
