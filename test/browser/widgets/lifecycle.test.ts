/** One suite for all widgets: upgrade, order of properties, moves, removal, races, languages, providers. */

import { expect } from '@open-wc/testing';
import { KlimaProvider } from '../../../src/core/context/provider.js';
import { define } from '../../../src/core/element/define.js';
import { deepAll, failOnPageErrors, feed, gate, mount, nextTask, requestsMade, state, textOf, until, type WidgetUnderTest } from '../../support/index.js';
import { WIDGETS } from './table.js';

let serial = 0;

/** A fresh tag for a class that already has one: an element can then be on the page before it is defined. */
function freshTag(): string {
  serial += 1;
  return `test-widget-${serial}`;
}

function shows(element: Element, text: string): Promise<void> {
  return until(
    () => textOf(element).includes(text),
    () => `"${text}" is not in "${textOf(element)}"`,
  );
}

for (const widget of WIDGETS) {
  const { tag, attributes } = widget;
  describe(`${tag}: life`, () => {
    const log = failOnPageErrors();
    before(async () => void (await widget.define()));

    it('registers nothing when the class is imported, and the tag when define is', async () => {
      const element = await widget.element();
      expect(customElements.get(tag)).to.equal(element);
    });

    it('takes properties set before the upgrade like those set after', async () => {
      const Base = (await widget.element()) as new () => WidgetUnderTest;
      const late = freshTag();
      const main = await mount<HTMLElement>(`<div>${`<${late} ${attributes} loading="eager"></${late}>`}</div>`);
      const early = main.firstElementChild as WidgetUnderTest & { data: unknown };
      early.data = widget.document('Vorher gesetzt');
      customElements.define(late, class extends Base {});
      await shows(early, 'Vorher gesetzt');
      const after = document.createElement(tag) as WidgetUnderTest & { data: unknown; loading: string };
      if (attributes) after.setAttribute('city', 'dortmund');
      after.loading = 'eager';
      main.append(after);
      await after.updateComplete;
      after.data = widget.document('Nachher gesetzt');
      await shows(after, 'Nachher gesetzt');
    });

    it('reads JSON inside the tag without any request', async () => {
      const requests = requestsMade();
      const json = JSON.stringify(widget.document('Im Tag')).replace(/</g, '\\u003c');
      const element = await mount(`<${tag} ${attributes} loading="eager"><script type="application/json">${json}</script></${tag}>`);
      await shows(element, 'Im Tag');
      expect((await requests()).filter((request) => request.initiator === 'fetch')).to.deep.equal([]);
    });

    it('reads JSON that is put into the tag later', async () => {
      const element = await mount(`<${tag} ${attributes} loading="eager"></${tag}>`);
      await nextTask();
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = JSON.stringify(widget.document('Nachgereicht'));
      element.append(script);
      if (widget.standalone) (element as WidgetUnderTest & { requestUpdate(): void }).requestUpdate();
      await shows(element, 'Nachgereicht');
    });

    it('refresh in a storm asks once more, not every time', async () => {
      const source = await feed({ body: widget.document('Ruhig') });
      const element = await mount(`<${tag} ${attributes} loading="eager" src="${source.url}"></${tag}>`);
      await state(element, 'ready');
      for (let turn = 0; turn < 50; turn += 1) element.refresh();
      await source.settled();
      await state(element, 'ready');
      expect((await source.counts()).requests).to.be.lessThan(4);
    });

    it('asks for its feed once and for nothing else', async () => {
      const source = await feed({ body: widget.document('Allein') });
      const requests = requestsMade();
      const element = await mount(`<${tag} ${attributes} loading="eager" src="${source.url}"></${tag}>`);
      await shows(element, 'Allein');
      const seen = await requests();
      expect(seen.filter((request) => request.initiator === 'fetch').map((request) => request.url)).to.deep.equal([source.url]);
      expect(seen.filter((request) => new URL(request.url).origin !== location.origin)).to.deep.equal([]);
      expect(document.cookie).to.equal('');
      expect(localStorage.length + sessionStorage.length).to.equal(0);
    });

    it('a move in the document keeps content and request', async () => {
      const source = await feed({ body: widget.document('Umgezogen') });
      const element = await mount(`<${tag} ${attributes} loading="eager" src="${source.url}"></${tag}>`);
      await state(element, 'ready');
      const target = document.createElement('section');
      element.parentElement?.append(target);
      for (let turn = 0; turn < 20; turn += 1) {
        target.append(element);
        target.before(element);
      }
      await nextTask();
      await element.updateComplete;
      expect(textOf(element)).to.include('Umgezogen');
      expect((await source.counts()).requests).to.equal(1);
    });

    it('A12: removed while loading, it ends the request and says nothing', async () => {
      const hold = gate();
      const source = await feed({ body: widget.document('Zu spät'), gate: hold.name });
      const element = await mount(`<${tag} ${attributes} loading="eager" src="${source.url}"></${tag}>`);
      const heard: string[] = [];
      for (const type of ['klima-load', 'klima-error', 'klima-warning']) element.addEventListener(type, () => heard.push(type));
      await hold.arrived();
      element.remove();
      await source.settled();
      await hold.release();
      await nextTask();
      expect((await source.counts()).aborted).to.equal(1);
      expect(heard).to.deep.equal([]);
      expect(log.hints).to.deep.equal([]);
    });

    it('A12: put back after a removal while loading, it loads', async () => {
      const hold = gate();
      const source = await feed({ body: widget.document('Erst nicht'), gate: hold.name }, { body: widget.document('Dann doch') });
      const element = await mount(`<${tag} ${attributes} loading="eager" src="${source.url}"></${tag}>`);
      await hold.arrived();
      const parent = element.parentElement;
      element.remove();
      await nextTask();
      parent?.append(element);
      await shows(element, 'Dann doch');
      await hold.release();
    });

    it('A11: the latest source wins, whatever order the replies come in', async () => {
      const slow = gate();
      const first = await feed({ body: widget.document('Die alte'), gate: slow.name });
      const second = await feed({ body: widget.document('Die neue') });
      const element = (await mount(`<${tag} ${attributes} loading="eager" src="${first.url}"></${tag}>`)) as WidgetUnderTest & { src: string };
      await slow.arrived();
      element.src = second.url;
      await shows(element, 'Die neue');
      await slow.release();
      await first.settled();
      await nextTask();
      await element.updateComplete;
      expect(textOf(element)).to.include('Die neue');
      expect(textOf(element)).to.not.include('Die alte');
    });

    it('A13: two widgets with one feed share one request', async () => {
      const hold = gate();
      const source = await feed({ body: widget.document('Gemeinsam'), gate: hold.name });
      const pair = await mount<HTMLElement>(
        `<div><${tag} ${attributes} loading="eager" src="${source.url}"></${tag}><${tag} ${attributes} loading="eager" src="${source.url}"></${tag}></div>`,
      );
      await hold.arrived();
      await hold.release();
      for (const element of pair.children) await shows(element, 'Gemeinsam');
      expect((await source.counts()).requests).to.equal(1);
    });

    it('speaks two languages on one page, and changes with the page', async () => {
      const source = await feed({ status: 404 });
      const page = await mount<HTMLElement>(
        `<div><p lang="de"><${tag} ${attributes} loading="eager" src="${source.url}"></${tag}></p><p lang="en-GB"><${tag} ${attributes} loading="eager" src="${source.url}"></${tag}></p></div>`,
      );
      const [german, english] = [...page.querySelectorAll(tag)] as [WidgetUnderTest, WidgetUnderTest];
      await shows(german, 'Erneut versuchen');
      await shows(english, 'Try again');
      german.parentElement?.setAttribute('lang', 'en');
      await shows(german, 'Try again');
    });

    it('an unusable language tag falls back to German numbers and English or German words, never to an error', async () => {
      const source = await feed({ body: widget.document('Gesetzt') });
      const element = await mount(`<${tag} ${attributes} lang="de_DE" loading="eager" src="${source.url}"></${tag}>`);
      await shows(element, 'Gesetzt');
    });

    it('takes settings from a provider that is defined after it', async () => {
      const source = await feed({ body: widget.document('Über den Anbieter') });
      const late = freshTag();
      const url = new URL(source.url);
      const page = await mount<HTMLElement>(`<${late} base-url="${url.origin}/faults/feed/" accent="#7a1fa2"><${tag} ${attributes} loading="eager"></${tag}></${late}>`);
      const element = page.querySelector(tag) as WidgetUnderTest & { src: string };
      await element.updateComplete;
      customElements.define(late, class extends KlimaProvider {});
      await element.updateComplete;
      element.src = `${url.pathname.split('/').at(-1)}${url.search}`;
      await shows(element, 'Über den Anbieter');
      const wrapper = element.shadowRoot?.querySelector<HTMLElement>('.klima');
      await until(
        () => wrapper?.style.getPropertyValue('--_accent-corrected').includes('light-dark(') ?? false,
        () => 'no corrected accent',
      );
    });

    it('H1: a second copy of the script registers nothing and warns once', async () => {
      const Base = (await widget.element()) as new () => HTMLElement;
      class Other extends Base {}
      define(tag, Other);
      define(tag, Other);
      expect(customElements.get(tag)).to.equal(Base);
    });

    it('keeps the inherited resets of a page out', async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('* { line-height: 3; font-size: 10px; letter-spacing: 5px; text-transform: uppercase; text-align: right }');
      document.adoptedStyleSheets.push(sheet);
      try {
        const element = await mount(`<${tag} ${attributes} loading="eager"></${tag}>`);
        const wrapper = element.shadowRoot?.querySelector('.klima');
        const style = wrapper ? getComputedStyle(wrapper) : undefined;
        expect(style?.fontSize).to.equal('16px');
        expect(style?.lineHeight).to.equal('24px');
        expect(style?.letterSpacing).to.equal('normal');
        expect(style?.textTransform).to.equal('none');
        expect(style?.textAlign).to.equal('start');
      } finally {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      }
    });

    it('C14: hostile attribute values stay text', async () => {
      const hostile = '&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;alert(1)&lt;/script&gt;';
      const source = await feed({ body: widget.document('Harmlos') });
      const element = await mount(
        `<${tag} ${attributes} heading="${hostile}" accent="red;position:fixed" reserve="1px;color:red" theme="${hostile}" time-zone="Mars/Phobos" loading="eager" src="${source.url}"></${tag}>`,
      );
      await shows(element, 'Harmlos');
      expect(textOf(element)).to.include('"><img src=x onerror=alert(1)><script>alert(1)</script>');
      expect(deepAll(element, 'script:not([type="application/ld+json"]), img[src="x"]')).to.deep.equal([]);
      await until(
        () => ['accent', 'reserve', 'theme', 'time-zone'].every((path) => element.problems.some((problem) => problem.path === path)),
        () => JSON.stringify(element.problems),
      );
    });
  });
}
