import { expect } from '@open-wc/testing';
import '../../../src/widgets/mission-badge/define.js';
import type { KlimaMissionBadge } from '../../../src/widgets/mission-badge/index.js';
import { axeInBothSchemes, deep, deepAll, emulate, failOnPageErrors, mount, nextTask, requestsMade, textOf, until } from '../../support/index.js';

const NOW = Date.UTC(2026, 10, 22, 12);

async function badge(attributes: string, options: Parameters<typeof mount>[1] = {}, now = NOW): Promise<KlimaMissionBadge> {
  const element = await mount<KlimaMissionBadge>(`<klima-mission-badge ${attributes}></klima-mission-badge>`, options);
  element.clock = () => now;
  await until(
    () => textOf(element) !== '',
    () => 'the badge stays empty',
  );
  await element.updateComplete;
  return element;
}

describe('klima-mission-badge: what it says', () => {
  const log = failOnPageErrors();

  it('shows city, status, target, steps, numbers, age and source of a labelled city', async () => {
    const element = await badge('city="Dortmund"');
    const text = textOf(element);
    expect(element.status).to.equal('label');
    expect(element.state).to.equal('ready');
    expect(text).to.contain('Dortmund EU-Mission-Stadt mit EU-Label Ziel der Mission: klimaneutral bis 2030. Noch 4 Jahre.');
    expect(text).to.match(/Aufruf der EU November 2021 Ausgewählt April 2022 Klimastadtvertrag Grundlage des Labels EU-Label Februar 2026/);
    expect(text).to.contain('EU-Mission „100 klimaneutrale und intelligente Städte“: eine von 112 Städten, eine von 9 in Deutschland, ausgewählt aus 377 Bewerbungen.');
    expect(text).to.contain('Stand der Angaben: Februar 2026 · Quelle: netzerocities.eu');
    expect(text).not.to.match(/verif|geprüft/i);
  });

  it('G13: says "nicht bekannt" of what no source tells, as for Frankfurt', async () => {
    const element = await badge('city="frankfurt"');
    expect(element.status).to.equal('mission');
    expect(textOf(element)).to.match(/Frankfurt am Main EU-Mission-Stadt Ziel.*Klimastadtvertrag nicht bekannt EU-Label nicht bekannt/);
  });

  it('G13: gives Düsseldorf words and no badge', async () => {
    const element = await badge('city="Düsseldorf"');
    expect(element.status).to.equal('not-listed');
    expect(textOf(element)).to.contain('Düsseldorf steht nicht auf der Liste der 112 Städte');
    expect(textOf(element)).to.contain('Über die eigenen Klimaziele der Stadt sagt das nichts.');
    expect(deepAll(element, 'svg, .steps, article')).to.have.lengthOf(0);
    await until(
      () => element.problems.some(({ code, path }) => code === 'attribute-unknown' && path === 'city'),
      () => JSON.stringify(element.problems),
    );
  });

  it('says that no city is given', async () => {
    const element = await badge('city="  "');
    expect(element.status).to.equal('unknown');
    expect(textOf(element)).to.equal('Es ist keine Stadt angegeben.');
  });

  it('links a contract that the editor gives, and counts it as a step', async () => {
    const element = await badge('city="utrecht" contract="/vertrag.pdf"');
    expect(element.status).to.equal('contract');
    expect(deep<HTMLAnchorElement>(element, '[part=contract]').href).to.equal(new URL('/vertrag.pdf', location.href).href);
    expect(textOf(element)).to.contain('Klimastadtvertrag liegt vor');
  });

  it('D1: refuses a contract that is no web page, and then counts no step', async () => {
    const element = await badge('city="utrecht" contract="javascript:alert(1)"');
    expect(element.status).to.equal('mission');
    expect(deepAll(element, '[part=contract]')).to.have.lengthOf(0);
    expect(element.problems.map(({ code }) => code)).to.contain('url-refused');
  });

  it('says that its facts are old when they are', async () => {
    const element = await badge('city="dortmund"', {}, Date.UTC(2028, 5, 1));
    expect(textOf(element)).to.contain('Noch 2 Jahre.');
    expect(textOf(element)).to.contain('Die Angaben sind älter als zwölf Monate. Neuere Schritte können fehlen.');
  });

  it('speaks English, with English names', async () => {
    const element = await badge('city="münchen"', { lang: 'en' });
    await until(
      () => textOf(element).includes('EU Mission City'),
      () => textOf(element),
    );
    expect(textOf(element)).to.contain('Munich EU Mission City with the EU Mission Label');
    expect(textOf(element)).to.contain('one of 112 cities, one of 9 in Germany');
  });

  it('lists a source for every fact when asked to', async () => {
    const element = await badge('city="dortmund"');
    deep<HTMLDetailsElement>(element, '[part=sources]').open = true;
    await until(
      () => deepAll(element, '[part=sources] a').length > 0,
      () => 'no sources',
    );
    const links = deepAll<HTMLAnchorElement>(element, '[part=sources] a');
    expect(links.map((link) => link.textContent)).to.deep.equal([
      'Aufruf der EU-Kommission am 25. November 2021',
      '377 Bewerbungen',
      'Die Stadt gehört zu den Mission-Städten',
      '112 Städte, ausgewählt am 28. April 2022; Ziel: klimaneutral bis 2030',
      '9 Städte in Deutschland',
      'Das Label setzt einen Klimastadtvertrag voraus',
      'EU-Label im Februar 2026',
    ]);
    expect(links.every((link) => link.protocol === 'https:')).to.equal(true);
  });

  it('makes no request of any kind for its facts', async () => {
    const made = requestsMade();
    await badge('city="dortmund"');
    await badge('city="heidelberg" variant="mono"');
    await badge('city="münster" variant="inline"');
    expect((await made()).map(({ url }) => url)).to.deep.equal([]);
  });

  it('C1, C2, C14: shows hostile attributes as text', async () => {
    const hostile = '"><img src=x onerror=alert(1)></script><script>${1}{{2}}';
    for (const variant of ['card', 'inline', 'mono', hostile]) {
      const element = await mount<KlimaMissionBadge>('<klima-mission-badge></klima-mission-badge>');
      for (const name of ['city', 'contract', 'heading', 'theme', 'accent', 'reserve', 'format', 'time-zone']) element.setAttribute(name, hostile);
      element.setAttribute('variant', variant);
      await element.updateComplete;
      expect(textOf(element)).to.contain('<img src=x onerror=alert(1)>');
      expect(deepAll(element, 'img, script')).to.have.lengthOf(0);
      await until(
        () => element.problems.some(({ path }) => path === 'city'),
        () => JSON.stringify(element.problems),
      );
    }
    await nextTask();
    expect(log.errors).to.deep.equal([]);
  });

  it('C5, C6: a name without end or with reversed letters breaks nothing around it', async () => {
    const element = await badge(`city="${'Ü'.repeat(5000)}\u202E"`, { width: 288 });
    expect(element.scrollWidth).to.be.at.most(288);
    expect(deep(element, 'bdi').textContent).to.have.length.greaterThan(100);
  });
});

describe('klima-mission-badge: how it looks', () => {
  failOnPageErrors();

  for (const variant of ['card', 'inline', 'mono']) {
    for (const city of ['Dortmund', 'Frankfurt', 'Düsseldorf', '']) {
      it(`has no axe violation as ${variant} for "${city}"`, async () => {
        const element = await badge(`city="${city}" variant="${variant}"`);
        for (const details of deepAll<HTMLDetailsElement>(element, 'details')) details.open = true;
        if (deepAll(element, 'details').length > 0) {
          await until(
            () => deepAll(element, '[part=sources] a').length > 0,
            () => 'no sources',
          );
        }
        expect(await axeInBothSchemes(element)).to.deep.equal([]);
      });
    }
  }

  it('stands inside a sentence as a part of it', async () => {
    const paragraph = await mount<HTMLParagraphElement>('<p>Die Stadt <klima-mission-badge city="münster" variant="inline"></klima-mission-badge> ist dabei.</p>');
    await until(
      () => textOf(paragraph).includes('Münster'),
      () => textOf(paragraph),
    );
    expect(textOf(paragraph)).to.equal('Die Stadt Münster (EU-Mission-Stadt mit EU-Label, Stand Februar 2026) ist dabei.');
    const line = document.createElement('p');
    line.textContent = 'Eine Zeile';
    paragraph.after(line);
    expect(paragraph.getBoundingClientRect().height).to.be.at.most(line.getBoundingClientRect().height * 2 + 2);
  });

  it('H13: makes no link inside a link', async () => {
    const link = await mount('<a href="/mission"><klima-mission-badge city="münster" variant="inline"></klima-mission-badge></a>');
    await until(
      () => textOf(link).includes('Münster'),
      () => textOf(link),
    );
    expect(deepAll(deep(link, 'klima-mission-badge'), 'a')).to.have.lengthOf(0);
  });

  it('takes the colour of its surroundings as mono, and no other', async () => {
    await emulate({});
    const box = await mount('<div style="color: rgb(1, 2, 3)"><klima-mission-badge city="münster" variant="mono"></klima-mission-badge></div>');
    await until(
      () => textOf(box).includes('Münster'),
      () => textOf(box),
    );
    // Styles may be a frame behind the text.
    const colours = (): readonly string[] => deepAll(deep(box, 'klima-mission-badge'), '.mono *').map((part) => getComputedStyle(part).color);
    await until(
      () => colours().length > 0 && colours().every((color) => color === 'rgb(1, 2, 3)'),
      () => colours().join(' '),
    );
    expect(getComputedStyle(deep(box, 'circle')).stroke).to.equal('rgb(1, 2, 3)');
  });

  it('never fills its ring', async () => {
    const element = await badge('city="dortmund"');
    expect(getComputedStyle(deep(element, 'circle')).fill).to.equal('none');
  });

  it('takes the city’s licensed logo in the place of the ring', async () => {
    const element = await mount<KlimaMissionBadge>('<klima-mission-badge city="dortmund"><img slot="logo" alt="Logo der Stadt" src="data:,"></klima-mission-badge>');
    await until(
      () => textOf(element).includes('Dortmund'),
      () => textOf(element),
    );
    expect(deep(element, 'svg').checkVisibility()).to.equal(false);
  });

  it('keeps its heading in the order of the page', async () => {
    const plain = await badge('city="dortmund" heading-level="3"');
    expect(deepAll(plain, 'h3')).to.have.lengthOf(1);
    const headed = await badge('city="dortmund" heading="EU-Mission" heading-level="3"');
    expect(deepAll(headed, 'h3, h4').map((heading) => heading.textContent)).to.deep.equal(['EU-Mission', 'Dortmund']);
  });

  for (const width of [288, 420, 640]) {
    it(`fits into ${width} px`, async () => {
      const element = await badge('city="eindhoven" contract="/v"', { width });
      for (const part of deepAll(element, '*')) expect(part.getBoundingClientRect().right).to.be.at.most(element.getBoundingClientRect().right + 1);
    });
  }
});
