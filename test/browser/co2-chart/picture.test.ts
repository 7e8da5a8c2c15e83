import { expect } from '@open-wc/testing';
import type { KlimaCo2Chart } from '../../../src/widgets/co2-chart/index.js';
import '../../../src/widgets/co2-chart/define.js';
import { liveCharts } from '../../../src/widgets/co2-chart/view/canvas.js';
import { deep, deepAll, emulate, failOnPageErrors, mount, nextTask, state, until, type WidgetUnderTest } from '../../support/index.js';

type Chart = KlimaCo2Chart & WidgetUnderTest;

const DORTMUND = '/test/unit/co2-chart/fixtures/emissions-dortmund.csv';
const MARKUP = `<klima-co2-chart loading="eager" src="${DORTMUND}"></klima-co2-chart>`;

const canvasOf = (element: Element): HTMLCanvasElement => deep<HTMLCanvasElement>(element, 'canvas');

/** How many pixels are painted. */
function ink(canvas: HTMLCanvasElement): number {
  if (canvas.width === 0) return 0;
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  let count = 0;
  for (let index = 3; index < data.length; index += 4) if (data[index] !== 0) count += 1;
  return count;
}

async function drawn(element: Element): Promise<HTMLCanvasElement> {
  await until(
    () => deepAll(element, 'canvas').length === 1 && ink(canvasOf(element)) > 1000,
    () => 'nothing was drawn',
  );
  return canvasOf(element);
}

async function chart(width = 900): Promise<Chart> {
  const element = await mount<Chart>(MARKUP, { width });
  await state(element, 'ready');
  await drawn(element);
  return element;
}

describe('klima-co2-chart: the picture', () => {
  failOnPageErrors();

  it('has the size of its box, and follows it', async () => {
    const element = await chart(900);
    const plot = deep(element, '.plot');
    const fits = (): boolean =>
      Math.abs(canvasOf(element).width - plot.clientWidth * devicePixelRatio) <= 1 && Math.abs(canvasOf(element).height - plot.clientHeight * devicePixelRatio) <= 1;
    const sizes = (): string => `${canvasOf(element).width} × ${canvasOf(element).height} for ${plot.clientWidth} × ${plot.clientHeight}`;
    await until(fits, sizes);
    const before = canvasOf(element).width;
    (element.parentElement as HTMLElement).style.width = '500px';
    await until(() => fits() && canvasOf(element).width !== before, sizes);
    expect(ink(canvasOf(element))).to.be.greaterThan(1000);
  });

  it('H6: in a hidden tab it waits, and is right when shown', async () => {
    const element = await mount<Chart>(MARKUP, { width: 700 });
    const tab = element.parentElement as HTMLElement;
    tab.hidden = true;
    await state(element, 'ready');
    expect(liveCharts()).to.equal(0);
    tab.hidden = false;
    const canvas = await drawn(element);
    const plot = deep(element, '.plot');
    expect(canvas.width).to.be.closeTo(plot.clientWidth * devicePixelRatio, 1);
    // Hidden again and shown again: still one picture of the right size.
    tab.hidden = true;
    await nextTask();
    tab.hidden = false;
    await drawn(element);
    expect(liveCharts()).to.equal(1);
    expect(canvasOf(element).width).to.be.closeTo(plot.clientWidth * devicePixelRatio, 1);
  });

  it('leaves nothing behind when it goes, however often, and comes back', async () => {
    const element = await chart();
    const home = element.parentElement as HTMLElement;
    for (let round = 0; round < 5; round += 1) {
      element.remove();
      await nextTask();
      expect(liveCharts()).to.equal(0);
      home.append(element);
      await until(
        () => liveCharts() === 1,
        () => `${liveCharts()} charts`,
      );
    }
    await drawn(element);
  });

  it('survives a move in the document', async () => {
    const element = await chart();
    const elsewhere = document.createElement('div');
    element.parentElement?.parentElement?.append(elsewhere);
    elsewhere.append(element);
    await nextTask();
    expect(liveCharts()).to.equal(1);
    await drawn(element);
  });

  it('is painted anew when the theme changes, by attribute or by the page', async () => {
    const element = await chart();
    const images = [canvasOf(element).toDataURL()];
    const changed = async (): Promise<void> => {
      await until(
        () => canvasOf(element).toDataURL() !== images.at(-1),
        () => 'the picture is the same',
      );
      images.push(canvasOf(element).toDataURL());
    };
    element.theme = 'dark';
    await changed();
    element.theme = undefined;
    await changed();
    expect(images[2]).to.equal(images[0]);
    const page = document.documentElement;
    try {
      page.style.colorScheme = 'dark';
      await changed();
    } finally {
      page.style.removeProperty('color-scheme');
    }
    await changed();
  });

  it('is light on paper', async () => {
    const element = await chart();
    element.theme = 'dark';
    await element.updateComplete;
    const dark = canvasOf(element).toDataURL();
    dispatchEvent(new Event('beforeprint'));
    const paper = canvasOf(element);
    expect(paper.toDataURL()).not.to.equal(dark);
    expect(paper.width).to.be.closeTo(deep(element, '.plot').clientWidth * Math.max(3, devicePixelRatio), 2);
    dispatchEvent(new Event('afterprint'));
    expect(canvasOf(element).toDataURL() === dark).to.equal(true);
  });

  it('G12: is painted anew in forced colours', async () => {
    const element = await chart();
    const before = canvasOf(element).toDataURL();
    const isEmulated = await emulate({ 'forced-colors': 'active' });
    try {
      // Engines whose driver cannot emulate it keep the picture they have.
      if (isEmulated) {
        await until(
          () => canvasOf(element).toDataURL() !== before,
          () => 'the picture is the same',
        );
      } else expect(canvasOf(element).toDataURL()).to.equal(before);
    } finally {
      await emulate({});
    }
  });

  it('has a name that says what it shows', async () => {
    const canvas = canvasOf(await chart());
    expect(canvas.getAttribute('role')).to.equal('img');
    expect(canvas.getAttribute('aria-label')?.replace(/[\u202f\u00a0]/g, ' ')).to.match(
      /^Diagramm: Emissionen −32 % Ausstoß seit 1990 \(Stand 2018\)\. Der Jahresausstoß/,
    );
  });

  it('follows the choice of measure, and takes no room when words are cut', async () => {
    const element = await chart(320);
    const before = canvasOf(element).toDataURL();
    const height = deep(element, '.plot').clientHeight;
    element.measure = 'index';
    await until(
      () => canvasOf(element).toDataURL() !== before,
      () => 'the picture is the same',
    );
    expect(deep(element, '.plot').clientHeight).to.equal(height);
    expect(liveCharts()).to.equal(1);
  });

  it('G5: draws the largest numbers without failing', async () => {
    const element = await mount<Chart>('<klima-co2-chart loading="eager"></klima-co2-chart>', { width: 600 });
    element.data = { unit: 't', years: [2010, 2011, 2012], total: [1e308, -1e308, 5e307], values: { a: [1e308, null, 5e307] } };
    await state(element, 'ready');
    await drawn(element);
  });

  it('K8: hundreds of years and dozens of sectors stay quick', async () => {
    const years = Array.from({ length: 300 }, (_, index) => 1750 + index);
    const values = Object.fromEntries(Array.from({ length: 30 }, (_, sector) => [`Sektor ${sector}`, years.map((_, index) => 1000 + index)]));
    const element = await mount<Chart>('<klima-co2-chart loading="eager"></klima-co2-chart>', { width: 600 });
    element.data = { unit: 't', years, values };
    await state(element, 'ready');
    await drawn(element);
  });

  it('needs no style attribute and no style element in its tree', async () => {
    const element = await chart();
    expect(deepAll(element, 'style').length).to.equal(0);
    // The canvas is sized by Chart.js through CSSOM; the wrapper's properties are CSSOM, too.
    const styled = deepAll(element, '[style]').filter((node) => node.localName !== 'canvas' && !node.classList.contains('klima'));
    expect(styled.length).to.equal(0);
  });
});
