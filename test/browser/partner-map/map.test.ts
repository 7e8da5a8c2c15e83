import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../../src/widgets/partner-map/define.js';
import type { KlimaPartnerMap } from '../../../src/widgets/partner-map/index.js';
import { axeInBothSchemes, deep, deepAll, failOnPageErrors, feed, mount, pointer, press, textOf as rawText, requestsMade, until } from '../../support/index.js';
import { CITIES, collection, MANY, PACT, partner } from './fixtures.js';

/** A map whose markers and outlines are drawn. */
async function show(data: unknown, attributes = '', options: Parameters<typeof mount>[1] = {}): Promise<KlimaPartnerMap> {
  const element = await mount<KlimaPartnerMap>(`<klima-partner-map loading="eager" ${attributes}></klima-partner-map>`, { lang: 'de', width: 900, ...options });
  element.data = data;
  await drawn(element);
  return element;
}

async function drawn(element: KlimaPartnerMap): Promise<void> {
  await until(
    () => markers(element).length > 0 && (deepAll(element, '.land')[0]?.getAttribute('d')?.length ?? 0) > 100,
    () => `no map, state ${element.state} ${JSON.stringify(element.problems)}`,
  );
  await element.updateComplete;
}

const markers = (element: Element): readonly HTMLElement[] => deepAll(element, '.marker');
const labels = (element: Element): (string | null)[] => markers(element).map((marker) => marker.getAttribute('aria-label'));
const active = (element: HTMLElement): Element | null | undefined => element.shadowRoot?.activeElement;
const world = (element: Element): string | null => deep(element, '.world').getAttribute('transform');

/** Waits until the map has come to rest: several frames with the same picture. */
async function rest(element: KlimaPartnerMap): Promise<void> {
  let before = '';
  let same = 0;
  await until(
    () => {
      const now = `${world(element)} ${markers(element).map((marker) => marker.style.transform)} ${deep(element, '.layers').style.transform}`;
      same = now === before && !deep(element, '.stage').classList.contains('is-zooming') ? same + 1 : 0;
      before = now;
      return same > 3;
    },
    () => 'the map never rests',
  );
}

/** Text without the gaps that element borders leave before punctuation. */
const textOf = (node: Node): string => rawText(node).replace(/ ([,:;.])/g, '$1');

describe('partner map', () => {
  failOnPageErrors();

  it('draws every partner with a place, with a name that says what it is', async () => {
    const element = await show(CITIES);
    expect(labels(element)).to.deep.equal([
      'Dortmund, 5 Beziehungen',
      'Cluj-Napoca, Projektpartnerschaft · Beide in der EU-Mission',
      'Rostow am Don, Städtepartnerschaft seit Juli 1977',
      'Trabzon, Städtepartnerschaft',
      'Kumasi, Offizielle Partnerschaft',
    ]);
    expect(deepAll(element, '.ground .link')).to.have.length(5);
    expect(deepAll(element, '.legend li').map(textOf)).to.deep.equal([
      'Städtepartnerschaft',
      'Offizielle Partnerschaft',
      'Projektpartnerschaft',
      'Beide in der EU-Mission',
    ]);
    expect(new Set(deepAll(element, '.ground .link').map((line) => line.getAttribute('stroke-dasharray'))).size).to.equal(4);
  });

  it('is one tab stop; arrows go to the neighbour, Home and End to the ends', async () => {
    const element = await show(CITIES);
    expect(markers(element).filter((marker) => marker.tabIndex === 0)).to.have.length(1);
    const go = async (key: string): Promise<string | null | undefined> => {
      await press(key);
      await rest(element);
      return active(element)?.getAttribute('aria-label')?.split(',')[0];
    };
    markers(element)[0]?.focus();
    expect(await go('ArrowRight')).to.equal('Cluj-Napoca');
    expect(await go('ArrowRight')).to.equal('Rostow am Don');
    expect(await go('ArrowDown')).to.equal('Trabzon');
    expect(await go('End')).to.equal('Kumasi');
    expect(await go('Home')).to.equal('Dortmund');
    expect(await go('PageUp')).to.equal('Kumasi');
    expect(markers(element).filter((marker) => marker.tabIndex === 0)).to.have.length(1);
  });

  it('opens with Enter, takes the focus in, and gives it back on Escape', async () => {
    const element = await show(CITIES);
    markers(element)[2]?.focus();
    await press('Enter');
    await until(
      () => active(element)?.classList.contains('card__title') === true,
      () => 'the card has no focus',
    );
    await rest(element);
    expect(textOf(deep(element, '.card'))).to.include('Rostow am Don Städtepartnerschaft seit Juli 1977 Beziehungen Dortmund: Städtepartnerschaft, seit Juli 1977');
    expect(deep(element, '.row--selected').textContent).to.include('Rostow am Don');
    await press('Escape');
    await until(
      () => deepAll(element, '.card').length === 0,
      () => 'the card stays',
    );
    expect(active(element)?.getAttribute('aria-label')).to.match(/^Rostow am Don/);
  });

  it('keeps the marker of an open card in sight', async () => {
    for (const width of [900, 340]) {
      const element = await show(CITIES, '', { width });
      const kumasi = (): HTMLElement => markers(element).find((marker) => marker.ariaLabel?.startsWith('Kumasi')) as HTMLElement;
      kumasi().click();
      await until(
        () => deepAll(element, '.card').length === 1,
        () => 'no card',
      );
      await rest(element);
      const [card, marker, stage] = [deep(element, '.card'), kumasi(), deep(element, '.stage')].map((part) => part.getBoundingClientRect()) as [
        DOMRect,
        DOMRect,
        DOMRect,
      ];
      const [x, y] = [marker.x + marker.width / 2, marker.y + marker.height / 2];
      expect(x > card.left && x < card.right && y > card.top && y < card.bottom, `${width}: covered`).to.equal(false);
      expect(x > stage.left && x < stage.right && y > stage.top && y < stage.bottom, `${width}: out of sight`).to.equal(true);
    }
  });

  it('F6: thirty partners at one place open as a list, and every one of them with two presses', async () => {
    const element = await show(collection(Array.from({ length: 30 }, (_, index) => partner(`p${index}`, [6.8, 51.21], { name: `Betrieb ${index + 1}` }))));
    expect(labels(element)).to.deep.equal(['30 Partner an diesem Ort, Liste öffnen']);
    markers(element)[0]?.focus();
    await press('Enter');
    await until(
      () => active(element)?.classList.contains('card__title') === true,
      () => 'the list has no focus',
    );
    expect(deepAll(element, '.members li')).to.have.length(30);
    // Close button, the scrolling list itself in some engines, first partner, second partner.
    for (let stops = 0; stops < 5 && active(element)?.textContent?.trim() !== 'Betrieb 2'; stops += 1) await press('Tab');
    expect(active(element)?.textContent?.trim()).to.equal('Betrieb 2');
    await press('Enter');
    await until(
      () => textOf(deep(element, '.card__head')) === 'Betrieb 2',
      () => textOf(deep(element, '.card__head')),
    );
    await press('Escape');
    await until(
      () => deepAll(element, '.members li').length === 30,
      () => 'no way back to the list',
    );
    expect(active(element)?.classList.contains('card__title')).to.equal(true);
    await press('Escape');
    expect(active(element)?.getAttribute('aria-label')).to.equal('30 Partner an diesem Ort, Liste öffnen');
  });

  it('opens a cluster by zooming, and keeps the focus among its members', async () => {
    const element = await show(collection([partner('a', [6.78, 51.22]), partner('b', [6.785, 51.222]), partner('c', [8.5, 52.0])]));
    const cluster = markers(element).find((marker) => marker.classList.contains('marker--cluster'));
    expect(cluster?.ariaLabel).to.equal('2 Partner, Karte vergrößern');
    cluster?.focus();
    await press('Enter');
    await until(
      () => labels(element).includes('a'),
      () => `still ${labels(element)}`,
    );
    await rest(element);
    expect(active(element)?.getAttribute('aria-label')).to.equal('a');
    deep(element, '.control:last-child').click();
    await until(
      () => labels(element).includes('c') && markers(element).length === 2,
      () => `not reset: ${labels(element)}`,
    );
  });

  it('is linked with the list: a row brings its marker into sight and marks it', async () => {
    const element = await show(CITIES);
    for (const step of [1, 2, 3]) {
      deepAll(element, '.control')[0]?.click();
      await rest(element);
      expect(step).to.be.lessThan(4);
    }
    deepAll(element, '.row__button')[4]?.click();
    await until(
      () => markers(element).some((marker) => marker.classList.contains('is-selected')),
      () => 'no marker is marked',
    );
    await rest(element);
    expect(markers(element).find((marker) => marker.classList.contains('is-selected'))?.ariaLabel).to.match(/^Kumasi/);
    expect(deepAll(element, '.card')).to.have.length(0);
  });

  it('shows the same partners as the filtered list', async () => {
    const element = await show(PACT, 'category="Unternehmen"');
    expect(labels(element)).to.deep.equal(['Teekanne, Unternehmen']);
    element.category = 'Kammer';
    await until(
      () => labels(element)[0] === 'Handwerkskammer Düsseldorf, Kammer',
      () => `still ${labels(element)}`,
    );
  });

  it('leaves the wheel to the page, and says how to zoom; Ctrl with the wheel is the map’s', async () => {
    const element = await show(CITIES);
    const stage = deep(element, '.stage');
    const wheel = (ctrlKey: boolean): WheelEvent => {
      const event = new WheelEvent('wheel', {
        deltaY: -120,
        ctrlKey,
        bubbles: true,
        composed: true,
        cancelable: true,
        clientX: stage.getBoundingClientRect().x + 200,
        clientY: stage.getBoundingClientRect().y + 100,
      });
      stage.dispatchEvent(event);
      return event;
    };
    const before = world(element);
    expect(wheel(false).defaultPrevented).to.equal(false);
    const hint = deep(element, '.hint');
    expect(hint.classList.contains('is-shown')).to.equal(true);
    expect(hint.getAttribute('aria-hidden')).to.equal('true');
    await rest(element);
    expect(world(element)).to.equal(before);
    expect(wheel(true).defaultPrevented).to.equal(true);
    await until(
      () => world(element) !== before,
      () => 'no zoom',
    );
  });

  it('follows two fingers and leaves one to the page', async () => {
    const element = await show(CITIES);
    const stage = deep(element, '.stage');
    const { x, y } = stage.getBoundingClientRect();
    const finger = (type: string, pointerId: number, dx: number, dy: number): boolean =>
      stage.dispatchEvent(
        new PointerEvent(type, { pointerId, pointerType: 'touch', isPrimary: pointerId === 1, bubbles: true, cancelable: true, clientX: x + dx, clientY: y + dy }),
      );
    const before = world(element);
    finger('pointerdown', 1, 100, 100);
    finger('pointermove', 1, 160, 100);
    await rest(element);
    expect(world(element)).to.equal(before);
    expect(deep(element, '.layers').style.transform).to.match(/translate\(0px(, 0px)?\)/);
    finger('pointerdown', 2, 260, 100);
    finger('pointermove', 2, 360, 100);
    finger('pointerup', 1, 160, 100);
    finger('pointerup', 2, 360, 100);
    await until(
      () => world(element) !== before,
      () => 'two fingers did not zoom',
    );
    expect(getComputedStyle(stage).touchAction).to.equal('pan-x pan-y');
  });

  it('is dragged by a mouse without opening what the pointer lets go over', async () => {
    const element = await show(CITIES);
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const marker = markers(element)[1] as HTMLElement;
    const box = marker.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await pointer({ type: 'move', x, y }, { type: 'down' }, { type: 'move', x: x + 30, y: y + 20 }, { type: 'move', x: x + 60, y: y + 40 }, { type: 'up' });
    await rest(element);
    const now = (markers(element).find((other) => other.ariaLabel?.startsWith('Cluj')) as HTMLElement).getBoundingClientRect();
    expect(now.x - box.x).to.be.within(40, 61);
    expect(deepAll(element, '.card')).to.have.length(0);
  });

  it('F10: works when it is created out of sight and shown later', async () => {
    const element = await mount<KlimaPartnerMap>('<klima-partner-map loading="eager"></klima-partner-map>', { lang: 'de', width: 900 });
    const box = element.parentElement as HTMLElement;
    box.hidden = true;
    element.data = CITIES;
    await until(
      () => (deepAll(element, '.land')[0]?.getAttribute('d')?.length ?? 0) > 100,
      () => 'no outlines',
    );
    expect(markers(element)).to.have.length(0);
    box.hidden = false;
    await drawn(element);
    const stage = deep(element, '.stage').getBoundingClientRect();
    for (const marker of markers(element)) expect(marker.getBoundingClientRect().x).to.be.within(stage.left - 20, stage.right);
  });

  it('F11: goes on when it is moved in the document', async () => {
    const element = await show(CITIES);
    const elsewhere = document.createElement('div');
    elsewhere.style.width = '500px';
    element.parentElement?.after(elsewhere);
    elsewhere.append(element);
    await drawn(element);
    markers(element)[0]?.click();
    await until(
      () => deepAll(element, '.card').length === 1,
      () => 'does not open',
    );
    await until(
      () => deep(element, '.stage').clientWidth < 510,
      () => 'the size is the old one',
    );
  });

  it('F1, F5: says that nothing has a place, and lists all the same', async () => {
    const data = collection([partner('a', null), { type: 'Feature', id: 'b', geometry: { type: 'Point', coordinates: ['abc', null] }, properties: { name: 'b' } }]);
    const element = await mount<KlimaPartnerMap>(html`<klima-partner-map loading="eager" .data=${data}></klima-partner-map>`, { lang: 'de', width: 900 });
    await until(
      () => deepAll(element, '.stage__empty').length === 1,
      () => 'nothing said',
    );
    expect(deepAll(element, '.row')).to.have.length(2);
    expect(element.problems.map(({ code }) => code)).to.deep.equal(['coordinates-invalid']);
  });

  it('chooses outlines by the places, and names their source', async () => {
    const element = await show(PACT);
    expect(textOf(deep(element, '.sources'))).to.equal('Karte: © GeoBasis-DE / BKG (Daten verändert) · ohne Dienste Dritter · Daten: Stadt');
    const wide = await show(CITIES);
    expect(textOf(deep(wide, '.sources'))).to.include('Natural Earth');
    const asked = await show(PACT, 'basemap="europe" center="10 50" zoom="4"');
    expect(textOf(deep(asked, '.sources'))).to.include('Natural Earth');
  });

  it('asks for nothing but its own modules and the feed', async () => {
    const made = requestsMade();
    const { url } = await feed({ body: MANY, type: 'application/geo+json' });
    const element = await mount<KlimaPartnerMap>(`<klima-partner-map loading="eager" src="${url}"></klima-partner-map>`, { lang: 'de', width: 900 });
    await drawn(element);
    const requests = await made();
    expect(requests.every((request) => new URL(request.url).origin === location.origin)).to.equal(true);
    expect(requests.filter(({ url: asked, initiator }) => initiator === 'fetch' && !asked.includes('/faults/')).map(({ url: asked }) => asked)).to.deep.equal([]);
    expect(requests.filter(({ initiator }) => ['img', 'css', 'link', 'beacon', 'xmlhttprequest'].includes(initiator))).to.deep.equal([]);
  });

  it('writes no style attributes into templates that a strict policy would refuse', async () => {
    const element = await show(MANY);
    expect(deepAll(element, 'style')).to.have.length(0);
    expect(markers(element).every((marker) => marker.style.transform.startsWith('translate('))).to.equal(true);
  });

  it('is clean in axe: map, card, list of a place', async () => {
    const element = await show(CITIES, 'heading="Partnerstädte"');
    expect(await axeInBothSchemes(element)).to.deep.equal([]);
    markers(element)[2]?.click();
    await until(
      () => deepAll(element, '.card').length === 1,
      () => 'no card',
    );
    await rest(element);
    expect(await axeInBothSchemes(element)).to.deep.equal([]);
    const many = await show(MANY, '', { width: 340 });
    expect(await axeInBothSchemes(many)).to.deep.equal([]);
  });
});
