/** One suite for all widgets: every class of failure, and what stays on the page. */

import { expect } from '@open-wc/testing';
import { axeInBothSchemes, deep, failOnPageErrors, fault, feed, gate, mount, otherOrigin, state, textOf, until, type WidgetUnderTest } from '../../support/index.js';
import { WIDGETS } from './table.js';

interface ErrorDetail extends Event {
  readonly problem: { readonly code: string };
  readonly retained: boolean;
}

type Limited = WidgetUnderTest & { limits: object; src: string };

const FALLBACK = '<a href="/alles.html">Alles auf einer Seite</a>';

for (const widget of WIDGETS) {
  const { tag, attributes } = widget;
  const empty = (src: string): string => `<${tag} ${attributes} loading="eager" src="${src}">${FALLBACK}</${tag}>`;

  describe(`${tag}: failures`, () => {
    const log = failOnPageErrors();
    before(async () => void (await widget.define()));

    const cases: readonly (readonly [string, string, () => Promise<string> | string, object?])[] = [
      ['A2', 'http-status', () => fault('status/404')],
      ['A2', 'http-status', () => fault('status/500')],
      ['A3', 'network', () => fault('broken')],
      ['A4', 'timeout', () => fault('never'), { timeout: 200 }],
      ['A5', 'type', () => fault('html')],
      ['A5', 'type', () => fault('html-as-json')],
      ['A7', 'too-large', () => fault('megabytes/50'), { bytes: 1_000_000 }],
      ['A8', 'origin-refused', async () => `${location.origin}/faults/redirect/other?cors=1&to=${encodeURIComponent('/faults/empty')}`],
      ['A15', 'too-large', () => fault('gzip-bomb/50'), { bytes: 1_000_000 }],
      ['B1', 'parse', () => fault('empty')],
      ['B2', 'parse', () => fault('truncated')],
      ['B4', 'shape', async () => (await feed({ body: 'null', type: 'application/json' })).url],
      ['B4', 'shape', async () => (await feed({ body: '{}' })).url],
      ['B7', 'too-deep', () => fault('nested/200000')],
    ];
    for (const [row, code, url, limits] of cases) {
      it(`${row}: ${code} shows a message, a code, the fallback and a retry`, async () => {
        const element = (await mount(`<${tag} ${attributes} loading="eager">${FALLBACK}</${tag}>`)) as Limited;
        const heard: ErrorDetail[] = [];
        element.addEventListener('klima-error', (event) => heard.push(event as unknown as ErrorDetail));
        const focused = document.activeElement;
        if (limits) element.limits = limits;
        element.src = await url();
        await until(
          () => heard.length > 0,
          () => `no klima-error, state ${element.state}, ${JSON.stringify(element.problems)}`,
        );
        expect(heard[0]?.problem.code).to.equal(code);
        expect(heard[0]?.retained).to.equal(false);
        expect(element.state).to.equal('error');
        const text = textOf(element);
        expect(text).to.include(code);
        if (!widget.standalone) expect(text).to.include('Alles auf einer Seite');
        expect(deep(element, '[role=status]').textContent?.trim()).to.match(/\.$/);
        expect(deep(element, '[part=retry]')).to.exist;
        expect(document.activeElement).to.equal(focused);
        expect((window as { faultPageRan?: boolean }).faultPageRan).to.equal(undefined);
        log.expectError(/Failed to load resource|net::ERR/);
      });
    }

    it('A8: an allowed origin may be redirected to', async () => {
      const source = await feed({ body: widget.document('Von nebenan') });
      const target = new URL(source.url);
      const url = `${location.origin}/faults/redirect/other?cors=1&to=${encodeURIComponent(target.pathname + target.search)}`;
      const element = await mount(`<klima-provider allow-origins="${await otherOrigin()}">${empty(url)}</klima-provider>`);
      await import('../../../src/core/context/define.js');
      const inner = element.querySelector(tag) as WidgetUnderTest;
      await until(
        () => textOf(inner).includes('Von nebenan'),
        () => JSON.stringify(inner.problems),
      );
    });

    it('A6: JSON as text/plain is shown, with a hint', async () => {
      const source = await feed({ body: widget.document('Als Text'), type: 'text/plain' });
      const element = await mount(empty(source.url));
      await state(element, 'ready');
      expect(element.problems.map((problem) => problem.code)).to.include('content-type');
    });

    it('A16: wrong bytes are shown with a hint, not thrown', async () => {
      const source = await feed({ body: widget.document('Münster'), encoding: 'latin1' });
      const element = await mount(empty(source.url));
      await until(
        () => textOf(element).includes('M\uFFFDnster'),
        () => textOf(element),
      );
      expect(element.problems.map((problem) => problem.code)).to.include('text-damaged');
    });

    it('the retry button loads, and the fallback goes', async () => {
      const source = await feed({ status: 404 }, { body: widget.document('Wieder da') });
      const element = await mount(empty(source.url));
      await state(element, 'error');
      deep(element, '[part=retry]').click();
      await state(element, 'ready');
      expect(textOf(element)).to.include('Wieder da');
      expect(textOf(element)).to.not.include('Alles auf einer Seite');
    });

    it('A14: a failed refresh keeps the data, says how old they are, and tells it was retained', async () => {
      const source = await feed({ body: widget.document('Noch gut') }, { status: 404 });
      const element = await mount(empty(source.url));
      await state(element, 'ready');
      const heard: ErrorDetail[] = [];
      element.addEventListener('klima-error', (event) => heard.push(event as unknown as ErrorDetail));
      element.refresh();
      await state(element, 'stale');
      expect(textOf(element)).to.include('Noch gut');
      expect(textOf(element)).to.match(/Stand: .*\d{4}/);
      await until(
        () => heard.length > 0,
        () => 'no klima-error',
      );
      expect(heard[0]?.retained).to.equal(true);
      expect(await axeInBothSchemes(element)).to.deep.equal([]);
    });

    it('axe: loading and error', async () => {
      const hold = gate();
      const source = await feed({ status: 404, gate: hold.name });
      const element = await mount(empty(source.url));
      await hold.arrived();
      expect(await axeInBothSchemes(element)).to.deep.equal([]);
      await hold.release();
      await state(element, 'error');
      expect(await axeInBothSchemes(element)).to.deep.equal([]);
    });

    it('axe: ready', async () => {
      const source = await feed({ body: widget.document('Netzwerktreffen') });
      const element = await mount(empty(source.url));
      await state(element, 'ready');
      expect(await axeInBothSchemes(element)).to.deep.equal([]);
    });

    if (!widget.standalone) {
      it('A1: without a source it stays idle, keeps the fallback and says what is missing, once', async () => {
        const element = await mount(`<${tag} loading="eager">${FALLBACK}</${tag}>`);
        await until(
          () => element.problems.length > 0,
          () => 'no problem named',
        );
        expect(element.state).to.equal('idle');
        expect(element.problems.map((problem) => problem.code)).to.deep.equal(['source-missing']);
        expect(textOf(element)).to.include('Alles auf einer Seite');
        expect(log.hints.filter((hint) => hint.includes('source-missing')).length).to.equal(1);
      });

      it('B4: an empty document is empty, not an error', async () => {
        const source = await feed({ body: widget.empty });
        const element = await mount(empty(source.url));
        await state(element, 'empty');
        expect(element.problems).to.deep.equal([]);
        expect(textOf(element).length).to.be.greaterThan(5);
        expect(await axeInBothSchemes(element)).to.deep.equal([]);
      });
    }

    if (widget.partial !== undefined) {
      it('B14: bad records are left out and named, the rest is shown', async () => {
        const source = await feed({ body: widget.partial });
        const element = await mount(empty(source.url));
        await state(element, 'partial');
        expect(element.problems.filter((problem) => problem.code === 'record-dropped').length).to.equal(2);
        expect(await axeInBothSchemes(element)).to.deep.equal([]);
      });
    }
  });
}
