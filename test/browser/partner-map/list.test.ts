import { expect } from '@open-wc/testing';
import '../../../src/widgets/partner-map/define.js';
import type { KlimaPartnerMap } from '../../../src/widgets/partner-map/index.js';
import { axeInBothSchemes, deep, deepAll, failOnPageErrors, mount, press, textOf as rawText, state, until } from '../../support/index.js';
import { collection, MANY, PACT, partner } from './fixtures.js';

/** A map with a document that is already there. */
async function show(data: unknown, attributes = '', options: Parameters<typeof mount>[1] = {}): Promise<KlimaPartnerMap> {
  const element = await mount<KlimaPartnerMap>(`<klima-partner-map loading="eager" ${attributes}></klima-partner-map>`, { lang: 'de', ...options });
  element.data = data;
  await until(
    () => deepAll(element, '.row, .nothing').length > 0,
    () => `nothing listed, state ${element.state} ${JSON.stringify(element.problems)}`,
  );
  await element.updateComplete;
  return element;
}

const names = (element: Element): string[] => deepAll(element, '.row__name').map(textOf);
const focused = (element: HTMLElement): string => element.shadowRoot?.activeElement?.textContent?.trim().replace(/\s+/g, ' ') ?? '';

/** Text without the gaps that element borders leave before punctuation. */
const textOf = (node: Node): string => rawText(node).replace(/ ([,:;.])/g, '$1');

describe('partner list', () => {
  const log = failOnPageErrors();

  it('says what the source states, what it holds, and what has no place', async () => {
    const element = await show(PACT, '', { width: 900 });
    expect(textOf(deep(element, '.figures'))).to.equal('30 Klimapartner 5 hier eingetragen · 4 Gründungspartner');
    expect(textOf(deep(element, '.figures__source'))).to.equal('Quelle für „30 Klimapartner“: Bericht vom ersten Netzwerktreffen, Stand Dezember 2022');
    expect(textOf(deep(element, '.tools__count'))).to.equal('5 Partner · 2 ohne Standort');
    expect(names(element)).to.deep.equal(['Landeshauptstadt Düsseldorf', 'IHK Düsseldorf', 'Handwerkskammer Düsseldorf', 'Kreishandwerkerschaft Düsseldorf', 'Teekanne']);
    expect(deep<HTMLAnchorElement>(element, '[part=join]').href).to.equal('https://klimapakt.example/beitritt');
    expect(log.errors).to.deep.equal([]);
  });

  it('shows the network in place, by keyboard', async () => {
    const element = await show(PACT, '', { width: 900 });
    const button = deep(element, '[aria-controls=about]');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.focus();
    await press('Enter');
    await element.updateComplete;
    expect(textOf(deep(element, '#about'))).to.match(
      /Seit 2021 Gegründet von Landeshauptstadt Düsseldorf IHK Düsseldorf Ziel klimaneutral bis 2035 .*Klimaaktive Kommune, November 2023, 25\.000\s€, Weiterbildung/,
    );
  });

  it('opens a partner in place with Enter, closes it with Escape and gives the focus back', async () => {
    const element = await show(PACT, '', { width: 900 });
    const opened: string[] = [];
    element.addEventListener('klima-select', (event) => opened.push(event.id));
    const row = deepAll(element, '.row__button')[4];
    row?.focus();
    await press('Enter');
    await element.updateComplete;
    expect(row?.getAttribute('aria-expanded')).to.equal('true');
    expect(textOf(deep(element, '.row__detail'))).to.include('Gab beim ersten Netzwerktreffen den Impuls.');
    expect(opened).to.deep.equal(['teekanne']);
    await press('Escape');
    await element.updateComplete;
    expect(deepAll(element, '.row__detail')).to.have.length(0);
    expect(focused(element)).to.include('Teekanne');
  });

  it('filters by category behind one button, and says how many are left', async () => {
    const element = await show(PACT, '', { width: 900 });
    const button = deep(element, '[aria-controls=filters]');
    button.click();
    await element.updateComplete;
    const options = deepAll<HTMLInputElement>(element, '.option input');
    expect(deepAll(element, '.option').map(textOf)).to.deep.equal(['Kammer 2', 'Stadt 1', 'Handwerk 1', 'Unternehmen 1']);
    options[0]?.click();
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['IHK Düsseldorf', 'Handwerkskammer Düsseldorf']);
    expect(textOf(deep(element, '[role=status].tools__count'))).to.equal('2 von 5 Partnern · 1 ohne Standort');
    expect(textOf(button)).to.equal('Filter (1)');
    options[0]?.focus();
    await press('Escape');
    await element.updateComplete;
    expect(deepAll(element, '.option')).to.have.length(0);
    expect(focused(element)).to.equal('Filter (1)');
  });

  it('searches with folded umlauts, and offers the way back from no hit', async () => {
    const element = await show(PACT, 'search="on"', { width: 900 });
    const input = deep<HTMLInputElement>(element, 'input[type=search]');
    const ask = async (text: string): Promise<void> => {
      input.value = text;
      input.dispatchEvent(new Event('input'));
      await element.updateComplete;
    };
    await ask('DUSSELDORF hand');
    expect(names(element)).to.deep.equal(['Handwerkskammer Düsseldorf', 'Kreishandwerkerschaft Düsseldorf']);
    await ask('duesseldorf ihk');
    expect(names(element)).to.deep.equal(['IHK Düsseldorf']);
    await ask('xyz');
    expect(textOf(deep(element, '.nothing'))).to.include('Kein Partner passt zu dieser Auswahl.');
    expect(element.state).to.equal('ready');
    deep(element, '.nothing button').click();
    await element.updateComplete;
    expect(names(element)).to.have.length(5);
    expect(input.value).to.equal('');
  });

  it('has no search under ten partners, no filter with one category, and a start with a category', async () => {
    const few = await show(collection([partner('a', null), partner('b', null)]));
    expect(deepAll(few, 'input[type=search]')).to.have.length(0);
    expect(deepAll(few, '[aria-controls=filters]')).to.have.length(0);
    const chosen = await show(PACT, 'category="Handwerk, Stadt" filters="off"', { width: 900 });
    expect(names(chosen)).to.deep.equal(['Landeshauptstadt Düsseldorf', 'Kreishandwerkerschaft Düsseldorf']);
    expect(deepAll(chosen, '[aria-controls=filters]')).to.have.length(0);
  });

  it('holds a page of a long list, and more on request', async () => {
    const element = await show(MANY, '', { width: 900 });
    expect(names(element)).to.have.length(20);
    const more = deep(element, '.list__more');
    expect(textOf(more)).to.equal('20 weitere anzeigen');
    more.click();
    await element.updateComplete;
    expect(names(element)).to.have.length(40);
  });

  it('fits a narrow list into the height that it holds, and lets it grow on request', async () => {
    const element = await show(MANY, '', { width: 340 });
    const before = element.offsetHeight;
    const shown = names(element).length;
    expect(shown).to.be.greaterThan(1).and.lessThan(20);
    deep(element, '.list__more').click();
    await element.updateComplete;
    expect(names(element)).to.have.length(20);
    expect(element.offsetHeight).to.be.greaterThan(before);
  });

  it('holds its height from before the data on, narrow and wide', async () => {
    for (const width of [340, 900]) {
      const element = await mount<KlimaPartnerMap>('<klima-partner-map loading="eager"></klima-partner-map>', { width, lang: 'de' });
      const before = element.offsetHeight;
      element.data = MANY;
      await until(
        () => deepAll(element, '.marker').length > 0,
        () => 'no markers',
      );
      await element.updateComplete;
      expect(element.offsetHeight, `${width}`).to.be.within(before - 1, before + 1);
    }
  });

  it('can stand alone, or fold up under the map', async () => {
    const alone = await show(PACT, 'view="list"');
    expect(deepAll(alone, '.map, .legend')).to.have.length(0);
    expect(textOf(alone)).not.to.include('Natural Earth');
    const folded = await show(PACT, 'view="map"');
    expect(deep<HTMLDetailsElement>(folded, 'details.folded').open).to.equal(false);
    expect(names(folded)).to.have.length(5);
  });

  it('F8, C1: shows markup of a feed as text, in names, keys and categories', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const element = await show(
      collection([partner('a', [7, 51], { name: evil, category: [evil, 'B'], description: evil, [evil]: evil }), partner('b', null, { category: 'C' })]),
      '',
      { width: 900 },
    );
    deepAll(element, '.row__button')[0]?.click();
    await element.updateComplete;
    expect(deepAll(element, 'img, script')).to.have.length(0);
    expect(names(element)[0]).to.equal(evil);
    expect(textOf(deep(element, '.row__detail'))).to.include(evil);
  });

  it('asks for logos only from the page, the feed or an allowed origin', async () => {
    const element = await show(
      collection([partner('a', null, { logo: 'https://fremd.example/logo.svg', url: 'https://a.example/' }), partner('b', null, { logo: '/package.json' })]),
      '',
      { width: 900 },
    );
    for (const row of deepAll(element, '.row__button')) {
      row.click();
      await element.updateComplete;
    }
    expect(deepAll<HTMLImageElement>(element, 'img').map((image) => new URL(image.src).origin)).to.deep.equal([location.origin]);
  });

  it('speaks English, and German again', async () => {
    const element = await show(PACT, 'lang="en"', { width: 900 });
    await until(
      () => textOf(element).includes('5 listed here'),
      () => textOf(element).slice(0, 200),
    );
    element.lang = 'de';
    await until(
      () => textOf(element).includes('5 hier eingetragen'),
      () => textOf(element).slice(0, 200),
    );
  });

  it('C5, C7: neither long words nor 320 pixels push anything sideways', async () => {
    const element = await show(
      collection([partner('a', [7, 51], { name: 'Ü'.repeat(400), category: 'x'.repeat(300) }), partner('b', [7.1, 51.1], { name: 'مدينة', category: 'y' })]),
      '',
      { width: 320 },
    );
    expect(element.scrollWidth).to.be.at.most(320);
    const frame = deep(element, '.frame');
    expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
  });

  it('is clean in axe: loaded, open, filtered, empty, narrow', async () => {
    const element = await show(PACT, 'heading="Klimapakt" search="on"', { width: 900 });
    deep(element, '[aria-controls=about]').click();
    deep(element, '[aria-controls=filters]').click();
    deepAll(element, '.row__button')[4]?.click();
    await element.updateComplete;
    expect(await axeInBothSchemes(element)).to.deep.equal([]);
    const empty = await show(collection([]));
    await state(empty as never, 'empty');
    expect(textOf(empty)).to.include('Hier sind noch keine Partner eingetragen.');
    expect(await axeInBothSchemes(empty)).to.deep.equal([]);
    const narrow = await show(MANY, '', { width: 320 });
    expect(await axeInBothSchemes(narrow)).to.deep.equal([]);
  });
});
