import { expect } from '@open-wc/testing';
import '../../../src/widgets/event-calendar/define.js';
import type { KlimaEventCalendar } from '../../../src/widgets/event-calendar/index.js';
import { axeInBothSchemes, deep, deepAll, failOnPageErrors, type MountOptions, mount, nextTask, press, state, textOf, until } from '../../support/index.js';
import { CIRCULAR, GRAPH, TWINS } from '../../unit/event-calendar/fixtures.js';

const BEFORE_KICKOFF = Date.parse('2025-02-10T10:00:00Z');
const TODAY = Date.parse('2026-11-22T10:00:00Z');

interface CalendarOptions extends MountOptions {
  readonly now?: number;
  readonly data?: unknown;
}

async function calendar(attributes = '', { now = BEFORE_KICKOFF, data = GRAPH, ...options }: CalendarOptions = {}): Promise<KlimaEventCalendar> {
  const element = await mount<KlimaEventCalendar>(`<klima-event-calendar loading="eager" ${attributes}></klima-event-calendar>`, options);
  element.clock = () => now;
  element.data = data;
  await until(
    () => element.state === 'ready' || element.state === 'empty' || element.state === 'partial',
    () => `still ${element.state}`,
  );
  await element.updateComplete;
  return element;
}

const names = (element: Element): readonly string[] => deepAll(element, '.event__name').map(textOf);
/** Text as it stands in the tree, without the spaces that a reading of boxes puts between them. */
const words = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();
const toggles = (element: Element): readonly HTMLElement[] => deepAll(element, '.event__toggle');

async function open(element: Element, position = 0): Promise<HTMLElement> {
  toggles(element)[position]?.click();
  await until(
    () => deepAll(element, '.event__detail .facts').length > 0,
    () => 'no detail',
  );
  return deep(element, '.event__detail');
}

function button(element: Element, text: string): HTMLElement {
  const found = deepAll(element, 'button').find((one) => textOf(one).startsWith(text));
  if (!found) throw new Error(`no button "${text}" in ${textOf(element)}`);
  return found;
}

describe('klima-event-calendar: list', () => {
  failOnPageErrors();

  it('shows what is upcoming, then what is announced without a date', async () => {
    const element = await calendar('reserve="200rem"');
    expect(names(element)).to.deep.equal([
      'Circular Cities: Auftakt des Thementischs',
      'Circular Cities: Folgetermin 1',
      'Circular Cities: Folgetermin 2',
      'Circular Cities: Folgetermin 3',
      'Circular Cities: Status-Update',
    ]);
    const text = textOf(element);
    expect(text).to.contain('09:00–13:00 Uhr');
    expect(text).to.contain('Umweltministerium NRW, Düsseldorf');
    expect(text).to.contain('innerhalb von anderthalb Jahren nach dem Auftakt · vor Ort');
    expect(text).to.match(/in 10 Tagen 1 von 4/);
    expect(text).not.to.contain('ganztägig');
  });

  it('is an ordered list of headings whose names hold the date, with machine-readable times', async () => {
    const element = await calendar('heading="Termine" heading-level="3" reserve="200rem"');
    expect(textOf(deep(element, 'h3'))).to.equal('Termine');
    const headings = deepAll(element, 'ol > li h4 > button');
    expect(headings.map(words)[0]).to.match(/^Circular Cities: Auftakt des Thementischs, Donnerstag, 20. Februar 2025, 09:00–13:00 Uhr$/);
    expect(headings.map(words)[1]).to.equal('Circular Cities: Folgetermin 1, Termin folgt: innerhalb von anderthalb Jahren nach dem Auftakt');
    expect(deepAll(element, 'time').map((time) => time.getAttribute('datetime'))).to.include('2025-02-20T08:00:00Z');
    const dated = await calendar('period="past"', { data: TWINS });
    expect(deep(dated, 'time').getAttribute('datetime')).to.equal('2017-11-06');
    expect(textOf(deep(dated, '.tile'))).to.equal('Mo–Mi 6.–8. Nov 2017');
  });

  it('says when nothing is upcoming, shows announcements whose window has passed, and the last past events', async () => {
    const element = await calendar('limit="4" reserve="200rem"', { now: TODAY });
    const text = textOf(element);
    expect(text).to.contain('Zurzeit ist kein kommender Termin eingetragen.');
    expect(text).to.match(/Angekündigt, noch ohne Datum.*Folgetermin 1.*der angekündigte Zeitraum ist vorbei.*Zuletzt.*Auftakt.*Viertes.*Erstes/);
    expect(element.state).to.equal('ready');
  });

  it('says when there is nothing at all', async () => {
    const element = await calendar('', { data: [] });
    expect(element.state).to.equal('empty');
    expect(textOf(element)).to.contain('Es sind keine Termine eingetragen.');
    expect(textOf(await calendar('period="past"', { data: CIRCULAR, now: Date.parse('2024-01-01') }))).to.contain('Es sind keine vergangenen Termine eingetragen.');
  });

  it('groups the archive by year', async () => {
    const element = await calendar('period="past" limit="9" reserve="200rem"', { now: TODAY });
    expect(deepAll(element, '.list__heading').map(textOf)).to.deep.equal(['2025', '2024', '2022', '2017']);
  });

  it('opens a detail in place and tells the page, and closes it again', async () => {
    const element = await calendar();
    const selected: unknown[] = [];
    element.addEventListener('klima-select', (event) => selected.push(event.id));
    const detail = await open(element);
    const [toggle] = toggles(element);
    expect(toggle?.getAttribute('aria-expanded')).to.equal('true');
    expect(toggle?.getAttribute('aria-controls')).to.equal(detail.id);
    expect(selected).to.deep.equal(['#kickoff']);
    const text = words(detail);
    expect(text).to.contain('Kommunen, Wirtschaft, Wissenschaft, Zivilgesellschaft');
    expect(text).to.contain('Projektbüro Circular Cities · office@example.org');
    expect(text).to.contain('Circular Cities and Regions Initiative (CCRI) (circular-cities-and-regions.ec.europa.eu)');
    toggle?.click();
    await element.updateComplete;
    expect(deepAll(element, '.event__detail')).to.have.lengthOf(0);
    expect(toggle?.getAttribute('aria-expanded')).to.equal('false');
  });

  it('opens by keyboard', async () => {
    const element = await calendar();
    toggles(element)[0]?.focus();
    await press('Enter');
    await until(
      () => deepAll(element, '.event__detail .facts').length === 1,
      () => 'no detail',
    );
  });

  it('shows people with role, affiliation and topic, the programme, funders and the source', async () => {
    const element = await calendar('period="all" limit="9" reserve="300rem"', { now: TODAY });
    const people = words(await open(element, 2));
    expect(people).to.contain('Geschäftsführer, Circular ValleyVortrag „Circular Economy“');
    toggles(element)[2]?.click();
    await element.updateComplete;
    const found = await open(element, 0);
    const detail = textOf(found);
    expect(detail).to.contain('Förderung Europäischer Fonds für regionale Entwicklung (EFRE)');
    expect(detail).to.contain('Programm Exkursionen zu Klimaschutz- und Klimaanpassungsprojekten in der Region Exkursion');
    expect(words(found)).to.contain('Quelle: Ankündigung der TWINS Conference Ruhr, 2017');
  });

  it('puts the next step first: register, then join, then read', async () => {
    const event = {
      '@type': 'Event',
      '@id': '#a',
      name: 'Forum',
      startDate: '2025-03-20T18:00',
      url: '/forum',
      location: { '@type': 'VirtualLocation', url: 'https://raum.example/forum' },
      offers: { url: '/anmeldung', validThrough: '2025-03-12', price: 0 },
    };
    const element = await calendar('', { data: [event] });
    expect(textOf(element)).to.contain('Anmeldung bis 12. März');
    expect(textOf(deep(element, '.event__action a'))).to.match(/^Zur Anmeldung/);
    const detail = await open(element);
    const links = [...detail.querySelectorAll<HTMLAnchorElement>('.steps a')];
    expect(links.map((link) => [textOf(link), new URL(link.href).pathname])).to.deep.equal([
      ['Zur Anmeldung', '/anmeldung'],
      ['Online teilnehmen', '/forum'],
      ['Zur Seite des Termins', '/forum'],
    ]);
    expect(detail.textContent).to.contain('(raum.example)');
    const closed = await calendar('', { data: [event], now: Date.parse('2025-03-13T10:00:00Z') });
    expect(textOf(closed)).to.contain('Anmeldung geschlossen');
    expect(textOf(deep(closed, '.event__action a'))).to.match(/^Online teilnehmen/);
  });

  it('names states in words, and in the name of the event', async () => {
    const element = await calendar('', {
      data: [
        { '@type': 'Event', '@id': 'a', name: 'Radtour', startDate: '2025-03-20', eventStatus: 'https://schema.org/EventCancelled' },
        { '@type': 'Event', '@id': 'b', name: 'Vortrag', startDate: '2025-03-21', eventStatus: 'EventRescheduled', previousStartDate: '2025-03-01' },
      ],
    });
    expect(deepAll(element, '.chip--warn').map(textOf)).to.deep.equal(['abgesagt', 'verlegt, ursprünglich 1. März 2025']);
    expect(toggles(element).map(words)[0]).to.equal('Radtour, Donnerstag, 20. März 2025, abgesagt');
  });

  it('C1 C2 C6 C7: shows feed text as text, whatever it looks like', async () => {
    const name = '<img src=x onerror=alert(1)> ${x} {{y}} \u202Ekehrt';
    const element = await calendar('', {
      data: [
        { '@type': 'Event', '@id': 'a', name, startDate: '2025-03-20', description: '<script>alert(1)</script>' },
        { '@type': 'Event', '@id': 'b', name: 'مؤتمر المناخ', startDate: '2025-03-21' },
      ],
    });
    expect(names(element)[0]).to.equal('<img src=x onerror=alert(1)> ${x} {{y}} kehrt');
    expect(textOf(await open(element))).to.contain('<script>alert(1)</script>');
    expect(element.shadowRoot?.querySelectorAll('img, script')).to.have.lengthOf(0);
    expect(deepAll(element, '.event__name bdi')).to.have.lengthOf(2);
  });

  it('C5: breaks a name without spaces, and nothing goes sideways at 320 px', async () => {
    const element = await calendar('', {
      width: 320,
      data: [{ '@type': 'Event', '@id': 'a', name: 'x'.repeat(400), startDate: '2025-03-20T10:00', location: 'y'.repeat(300) }],
    });
    await open(element);
    const frame = deep(element, '.frame');
    expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
  });

  it('speaks English where the page does', async () => {
    const element = await calendar('', { lang: 'en-GB' });
    await until(
      () => textOf(element).includes('Date to follow'),
      () => textOf(element),
    );
    expect(textOf(element)).to.contain('09:00 – 13:00');
    expect(textOf(element)).to.contain('1 of 4');
  });

  it('takes single texts from the page', async () => {
    const element = await calendar();
    element.messages = { viewMonth: 'Kalenderblatt' };
    await element.updateComplete;
    expect(textOf(element)).to.contain('Kalenderblatt');
  });
});

describe('klima-event-calendar: more, filter, height', () => {
  failOnPageErrors();
  const many = Array.from({ length: 24 }, (_, index) => ({
    '@type': 'Event',
    '@id': `#${index}`,
    name: `${index % 2 ? 'Straßenfest' : 'Beratung'} ${index + 1}`,
    startDate: `2025-03-${String(index + 1).padStart(2, '0')}`,
    keywords: index % 2 ? 'Fest' : 'Beratung',
    location: { '@type': 'Place', address: { addressLocality: index % 3 ? 'Essen' : 'Münster' } },
  }));

  it('shows more on demand and moves the focus to the first new event', async () => {
    const element = await calendar('reserve="200rem"', { data: many });
    expect(names(element)).to.have.lengthOf(5);
    button(element, 'Mehr anzeigen (19)').click();
    await until(
      () => names(element).length === 15,
      () => String(names(element).length),
    );
    await nextTask();
    expect(element.shadowRoot?.activeElement).to.equal(toggles(element)[5]);
    button(element, 'Mehr anzeigen (9)').click();
    await until(
      () => names(element).length === 24,
      () => String(names(element).length),
    );
    expect(deepAll(element, '.list__more')).to.have.lengthOf(0);
  });

  it('fits the list into the height it holds, and grows only when asked', async () => {
    const element = await calendar('reserve="32rem"', { data: many });
    const before = names(element).length;
    expect(before).to.be.within(1, 4);
    expect(element.getBoundingClientRect().height).to.equal(512);
    await open(element);
    expect(names(element)).to.have.lengthOf(before);
    button(element, 'Mehr anzeigen').click();
    await until(
      () => names(element).length === 5,
      () => String(names(element).length),
    );
  });

  it('holds the height of its limit from the first moment, before anything is there', async () => {
    const element = await mount<KlimaEventCalendar>('<klima-event-calendar limit="3"></klima-event-calendar>');
    const five = await mount<KlimaEventCalendar>('<klima-event-calendar></klima-event-calendar>');
    expect(element.getBoundingClientRect().height).to.be.above(350);
    const all = await mount<KlimaEventCalendar>('<klima-event-calendar limit="100000"></klima-event-calendar>');
    expect(five.getBoundingClientRect().height).to.be.above(element.getBoundingClientRect().height);
    expect(all.getBoundingClientRect().height).to.be.within(1000, 2500);
  });

  it('searches with folded umlauts, counts the hits, and clears', async () => {
    const element = await calendar('reserve="200rem"', { data: many });
    button(element, 'Filtern').click();
    await until(
      () => deepAll(element, 'input[type=search]').length === 1,
      () => 'no field',
    );
    const field = deep<HTMLInputElement>(element, 'input[type=search]');
    field.value = 'strasse';
    field.dispatchEvent(new Event('input'));
    await element.updateComplete;
    expect(names(element)[0]).to.equal('Straßenfest 2');
    expect(textOf(deep(element, '.controls [role=status]'))).to.equal('12 Termine gefunden');
    field.value = 'gibt es nicht';
    field.dispatchEvent(new Event('input'));
    await element.updateComplete;
    expect(textOf(element)).to.contain('Kein Termin passt zu dieser Auswahl.');
    expect(element.state).to.equal('ready');
    button(element, 'Auswahl aufheben').click();
    await element.updateComplete;
    expect(names(element)).to.have.lengthOf(5);
  });

  it('narrows by facets with counts', async () => {
    const element = await calendar('reserve="200rem"', { data: many });
    button(element, 'Filtern').click();
    await until(
      () => deepAll(element, '.choice').length > 0,
      () => 'no facets',
    );
    expect(deepAll(element, '.choice').map(textOf)).to.deep.equal(['Beratung 12', 'Fest 12', 'Essen 16', 'Münster 8']);
    button(element, 'Münster').click();
    await element.updateComplete;
    expect(deepAll(element, '.choice').map(textOf)).to.deep.equal(['Beratung 4', 'Fest 4', 'Essen 16', 'Münster 8']);
    expect(button(element, 'Münster').getAttribute('aria-pressed')).to.equal('true');
    expect(textOf(button(element, 'Filtern'))).to.equal('Filtern (1)');
    expect(names(element)[0]).to.equal('Beratung 1');
    expect(names(element)[1]).to.equal('Straßenfest 4');
  });

  it('takes presets from attributes, and leaves filters out when asked', async () => {
    const element = await calendar('city="muenster" category="Fest" reserve="200rem"', { data: many });
    expect(names(element)).to.deep.equal(['Straßenfest 4', 'Straßenfest 10', 'Straßenfest 16', 'Straßenfest 22']);
    const plain = await calendar('filters="off" search="off"', { data: many });
    expect(deepAll(plain, '.controls .button')).to.have.lengthOf(0);
  });

  it('H4: unknown values fall back and are reported', async () => {
    const element = await calendar('view="foo" period="bald" limit="viele" date="morgen" filters="farbe" search="ja" json-ld="vielleicht"');
    expect(textOf(element)).to.contain('Auftakt');
    await until(
      () => element.problems.length >= 6,
      () => JSON.stringify(element.problems),
    );
    expect([...new Set(element.problems.filter(({ code }) => code === 'attribute-unknown').map(({ code, path }) => `${code} ${path}`))].sort()).to.deep.equal(
      ['date', 'filters', 'jsonLd', 'period', 'search', 'view'].map((name) => `attribute-unknown ${name}`),
    );
  });

  it('E13: "heute" follows the clock', async () => {
    const element = await calendar('', { now: Date.parse('2025-02-19T22:59:00Z') });
    expect(textOf(element)).to.contain('morgen');
    element.clock = () => Date.parse('2025-02-19T23:01:00Z');
    document.dispatchEvent(new Event('visibilitychange'));
    await element.updateComplete;
    expect(textOf(element)).to.contain('heute');
  });
});

describe('klima-event-calendar: structured data', () => {
  failOnPageErrors();
  const scripts = (): readonly HTMLScriptElement[] => [...document.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]')];
  const written = (): unknown => JSON.parse(scripts()[0]?.textContent ?? 'null');

  it('stands in the light DOM, once for each event of the page, and goes with the element', async () => {
    const first = await calendar();
    await until(
      () => scripts().length === 1,
      () => String(scripts().length),
    );
    expect(scripts()[0]?.parentElement).to.equal(first);
    expect(written()).to.have.nested.property('@graph[0].startDate', '2025-02-20T09:00:00+01:00');
    expect(written()).to.have.property('@graph').with.lengthOf(1);
    const second = await calendar();
    await nextTask();
    await second.updateComplete;
    expect(scripts()).to.have.lengthOf(1);
    first.remove();
    await nextTask();
    expect(scripts()).to.have.lengthOf(0);
  });

  it('can be switched off, and has nothing to say about undated events', async () => {
    const off = await calendar('json-ld="off"');
    const undated = await calendar('', { now: TODAY });
    await nextTask();
    await Promise.all([off.updateComplete, undated.updateComplete]);
    expect(scripts()).to.have.lengthOf(0);
  });

  it('cannot break out of its script', async () => {
    await calendar('', { data: [{ '@type': 'Event', '@id': 'x', name: '</script><b>', startDate: '2030-01-01' }] });
    await until(
      () => scripts().length === 1,
      () => 'none',
    );
    expect(scripts()[0]?.textContent).not.to.contain('<');
    expect(written()).to.have.nested.property('@graph[0].name', '</script><b>');
  });
});

describe('klima-event-calendar: accessibility of list and detail', () => {
  failOnPageErrors();

  it('passes axe as a list, with a heading of its own', async () => {
    expect(await axeInBothSchemes(await calendar('heading="Termine"'))).to.deep.equal([]);
  });

  it('passes axe with details open, wide and narrow', async () => {
    for (const width of [900, 320]) {
      const element = await calendar('heading="Termine" period="all" limit="9" reserve="300rem"', { width, now: TODAY });
      await open(element, 0);
      toggles(element)[2]?.click();
      toggles(element)[3]?.click();
      await element.updateComplete;
      expect(await axeInBothSchemes(element)).to.deep.equal([]);
      element.remove();
    }
  });

  it('passes axe with filters open, and without hits', async () => {
    const element = await calendar('heading="Termine" search="on"');
    button(element, 'Filtern').click();
    await until(
      () => deepAll(element, '.choice').length > 0,
      () => 'no facets',
    );
    expect(await axeInBothSchemes(element)).to.deep.equal([]);
    const field = deep<HTMLInputElement>(element, 'input[type=search]');
    field.value = 'gibt es nicht';
    field.dispatchEvent(new Event('input'));
    await element.updateComplete;
    expect(await axeInBothSchemes(element)).to.deep.equal([]);
  });

  it('passes axe when nothing is upcoming, and when there is nothing', async () => {
    expect(await axeInBothSchemes(await calendar('heading="Termine"', { now: TODAY }))).to.deep.equal([]);
    expect(await axeInBothSchemes(await calendar('heading="Termine"', { data: [] }))).to.deep.equal([]);
  });
});

describe('klima-event-calendar: states of the feed', () => {
  failOnPageErrors();

  it('B10: shows the first of too many and says so', async () => {
    const element = await mount<KlimaEventCalendar>('<klima-event-calendar loading="eager"></klima-event-calendar>');
    element.clock = () => BEFORE_KICKOFF;
    element.limits = { events: 2 };
    element.data = GRAPH;
    await state(element, 'partial');
    expect(element.problems.map(({ code }) => code)).to.include('too-many');
  });
});
