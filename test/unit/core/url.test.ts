import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanUrl, displayHost, type UrlOptions } from '../../../src/core/contract/url.js';
import fc from './property.js';
import { notes } from './reports.js';

const FEED = 'https://stadt.example/feeds/termine.json';

function clean(value: unknown, options?: UrlOptions): { readonly url: string | undefined; readonly lines: readonly string[] } {
  const { report, lines } = notes();
  return { url: cleanUrl(value, FEED, '/url', report, options), lines };
}

const refused = { url: undefined, lines: ['url-refused /url'] };

describe('cleanUrl', () => {
  const bad: readonly (readonly [row: string, value: unknown])[] = [
    ['D1', 'javascript:alert(1)'],
    ['D1', 'JaVaScRiPt:alert(1)'],
    ['D1', 'java\tscript:alert(1)'],
    ['D1', 'java\nscript:alert(1)'],
    ['D1', '\u0000javascript:alert(1)'],
    ['D1', '\u0001\u001F javascript:alert(1)'],
    ['D1', ' javascript://stadt.example/%0aalert(1)'],
    ['D2', 'data:text/html,<script>alert(1)</script>'],
    ['D2', 'data:image/svg+xml,<svg onload=alert(1)>'],
    ['D3', 'data:image/svg+xml;base64,PHN2Zz4='],
    ['D4', 'vbscript:msgbox(1)'],
    ['D4', 'blob:https://stadt.example/1'],
    ['D4', 'file:///etc/passwd'],
    ['D4', 'filesystem:https://stadt.example/temporary/x'],
    ['D4', 'intent://scan/#Intent;scheme=zxing;end'],
    ['D4', 'ftp://stadt.example/'],
    ['D4', 'about:blank'],
    ['D6', 'https://stadt.example@evil.example/'],
    ['D6', 'https://user:secret@stadt.example/'],
    ['D6', '//user@evil.example/'],
    ['D9', 'http://[::'],
    ['D9', 'https://'],
    ['D9', 'https://exa mple/'],
    ['D9', 'http://1.2.3.4.5.6.7.8.999/'],
    ['C11', 42],
    ['C11', {}],
    ['C11', ['https://stadt.example/']],
    ['C11', true],
  ];
  for (const [row, value] of bad) {
    it(`${row}: refuses ${JSON.stringify(value)}`, () => {
      assert.deepEqual(clean(value), refused);
      assert.deepEqual(clean(value, { contact: true }), refused);
    });
  }

  it('D8: a relative URL resolves against the feed', () => {
    assert.equal(clean('/termin/1').url, 'https://stadt.example/termin/1');
    assert.equal(clean('bild.jpg').url, 'https://stadt.example/feeds/bild.jpg');
    assert.equal(clean('?seite=2').url, 'https://stadt.example/feeds/termine.json?seite=2');
  });

  it('D5: a URL without a scheme leads where a browser would go, as a full URL', () => {
    assert.equal(clean('//evil.example').url, 'https://evil.example/');
    assert.equal(clean('\\\\evil.example').url, 'https://evil.example/');
  });

  it('D7: a host is kept and shown in Punycode', () => {
    const { url = '' } = clean('https://xn--e1awd7f.example/');
    assert.equal(displayHost(url), 'xn--e1awd7f.example');
    assert.equal(displayHost(clean('https://ехаmple.example/').url ?? ''), new URL('https://ехаmple.example/').host);
    assert.match(displayHost(clean('https://www.stadt-köln.example:8443/x').url ?? ''), /^xn--[a-z0-9-]+\.example:8443$/);
  });

  it('nothing is nothing, without a report', () => {
    for (const nothing of [undefined, null, '', '   ', '\n']) assert.deepEqual(clean(nothing), { url: undefined, lines: [] });
  });

  it('mailto and tel are links for contacts only', () => {
    assert.deepEqual(clean('mailto:klima@stadt.example'), refused);
    assert.deepEqual(clean('tel:+49 231 50-0'), refused);
    assert.equal(clean('mailto:klima@stadt.example', { contact: true }).url, 'mailto:klima@stadt.example');
    assert.equal(clean('tel:+49 (231) 50-0', { contact: true }).url, 'tel:+49231500');
    assert.equal(clean('TEL:0231/50', { contact: true }).url, 'tel:023150');
  });

  it('D12: only the address of a mailto stays', () => {
    assert.equal(clean('mailto:klima@stadt.example?bcc=x@evil.example&body=Hallo', { contact: true }).url, 'mailto:klima@stadt.example');
  });

  const odd = [
    'mailto:',
    'mailto:klima',
    'mailto:a@b@c',
    'mailto:a@stadt.example,b@evil.example',
    'mailto:a@stadt.example%0D%0Abcc:b%40evil.example',
    'tel:CALL-ME',
    'tel:%',
    'tel:%E0%A4%A',
    'tel:',
  ];
  for (const value of odd) it(`D12: refuses ${value}`, () => assert.deepEqual(clean(value, { contact: true }), refused));

  it('names what it refused, briefly', () => {
    const { report, details } = notes();
    cleanUrl(`javascript:${'x'.repeat(1000)}`, FEED, '/url', report);
    assert.equal(details[0]?.length, 120);
  });

  it('never throws; what it lets through is http, https, mail or telephone, and passes again', () => {
    const scheme = fc.constantFrom('https:', 'http:', 'mailto:', 'tel:', 'javascript:', 'data:', '//', '\\\\', '', ' ', '%', 'HTTPS://');
    const value = fc.oneof(
      fc.tuple(scheme, fc.string({ unit: 'binary', maxLength: 30 })).map((parts) => parts.join('')),
      fc.webUrl(),
      fc.anything(),
    );
    fc.assert(
      fc.property(value, fc.boolean(), (candidate, contact) => {
        const { url } = clean(candidate, { contact });
        if (url === undefined) return;
        assert.match(url, contact ? /^(?:https?|mailto|tel):/ : /^https?:/);
        assert.equal(clean(url, { contact }).url, url);
      }),
      { numRuns: 3000 },
    );
  });
});
