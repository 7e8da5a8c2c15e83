import { expect } from '@open-wc/testing';
import {
  axeInBothSchemes,
  axeViolations,
  click,
  deepAll,
  ENGINE,
  emulate,
  failOnPageErrors,
  mount,
  pointer,
  press,
  requestsMade,
  textOf,
  type,
  until,
  viewport,
} from './index.js';

class SampleWidget extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).innerHTML = '<p>eins <b>zwei</b></p><p hidden>verborgen</p><style>p { margin: 0 }</style><slot></slot>';
  }
}
customElements.define('sample-widget', SampleWidget);

describe('test support', () => {
  const log = failOnPageErrors();

  it('mounts in a box of a given width and language', async () => {
    const element = await mount<HTMLElement>('<sample-widget style="display:block">drei</sample-widget>', { width: 320, lang: 'en' });
    expect(element.getBoundingClientRect().width).to.equal(320);
    expect(element.closest<HTMLElement>('main [lang]')?.lang).to.equal('en');
  });

  it('reads visible text through shadow roots and slots', async () => {
    const element = await mount<HTMLElement>('<sample-widget>drei</sample-widget>');
    expect(textOf(element)).to.equal('eins zwei drei');
    expect(deepAll(document.body, 'b').map((b) => b.textContent)).to.deep.equal(['zwei']);
  });

  it('removes what the last test mounted', () => {
    expect(document.querySelector('sample-widget')).to.equal(null);
  });

  it('finds an accessibility fault, in dark too', async () => {
    await emulate({});
    const good = await mount<HTMLElement>('<label>Suche <input></label>');
    expect(await axeInBothSchemes(good)).to.deep.equal([]);
    const nameless = await mount<HTMLElement>('<button></button>');
    expect((await axeViolations(nameless)).join()).to.match(/^button-name: button/);
    const pale = await mount<HTMLElement>('<p style="color: #444; background: light-dark(#fff, #111)">Text</p>');
    expect(await axeViolations(pale)).to.deep.equal([]);
    expect((await axeViolations(pale, { dark: true })).join()).to.match(/^color-contrast/);
  });

  it('sees console errors and hints', () => {
    console.error('gesagt', 1);
    console.warn('Hinweis');
    expect(log.errors).to.deep.equal(['gesagt 1']);
    expect(log.expectError(/gesagt/)).to.deep.equal(['gesagt 1']);
    expect(log.errors).to.have.length(0);
    expect(log.hints).to.deep.equal(['Hinweis']);
  });

  it('lists the requests of a page', async () => {
    const stop = requestsMade();
    await (await fetch('/package.json?seen')).text();
    const image = new Image();
    image.src = '/faults/status/404?image';
    await new Promise((resolve) => image.addEventListener('error', resolve));
    const seen = await stop();
    expect(seen.map(({ url }) => new URL(url).search).sort()).to.deep.equal(['?image', '?seen']);
  });

  it('presses real keys', async () => {
    const element = await mount<HTMLElement>('<div><input aria-label="a"><button>b</button></div>');
    const [input, button] = [element.querySelector('input'), element.querySelector('button')];
    input?.focus();
    await type('Köln 1');
    expect(input?.value).to.equal('Köln 1');
    await press('Tab');
    expect(document.activeElement).to.equal(button);
    await press('Shift+Tab');
    expect(document.activeElement).to.equal(input);
    let pressed = 0;
    button?.addEventListener('click', () => {
      pressed += 1;
    });
    button?.focus();
    await press('Enter');
    await press('Space');
    expect(pressed).to.equal(2);
  });

  it('moves a real pointer', async () => {
    const element = await mount<HTMLElement>('<button style="display:block;margin-top:100px;width:200px;height:200px">Ziel</button>');
    const seen: string[] = [];
    for (const name of ['pointerdown', 'pointerup', 'click', 'wheel']) element.addEventListener(name, (event) => void seen.push(`${event.type} ${event.isTrusted}`));
    await click(element);
    expect(seen).to.deep.equal(['pointerdown true', 'pointerup true', 'click true']);
    const can = await pointer({ type: 'wheel', deltaY: 120 });
    expect(can).to.equal(ENGINE !== 'webkit');
    if (can) {
      await until(
        () => seen.length > 3,
        () => 'no wheel event',
      );
    }
  });

  it('sets the viewport', async () => {
    await viewport(500, 700);
    expect(innerWidth).to.equal(500);
    await viewport(800, 600);
    expect(innerWidth).to.equal(800);
  });

  it('emulates media features where the driver can', async () => {
    const can = await emulate({ 'prefers-color-scheme': 'dark', 'forced-colors': 'active', media: 'print' });
    const seen = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'].map((query) => matchMedia(query).matches);
    expect(seen).to.deep.equal([can, can, can]);
    if (ENGINE === 'chromium') expect(can).to.equal(true);
    await emulate({});
  });
});
