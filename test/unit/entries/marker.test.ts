import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { grant, type Marker, readElementMarker, readLinkMarker } from '../../../src/entries/loader/marker.js';
import { readOrigins } from '../../../src/entries/loader/own-script.js';
import { FETCHED_ATTRIBUTES, listedAttributes, OWN_ATTRIBUTES, type WidgetTag } from '../../../src/entries/tag-attributes.js';

const PAGE = 'https://stadt.example/klima/seite';
const ORIGINS = ['https://stadt.example', 'https://daten.stadt.example'];

function link(href: string): Marker | undefined {
  return readLinkMarker(new URL(href, PAGE));
}

function calendar(parameters: Record<string, string>): Marker {
  return { tag: 'klima-event-calendar', parameters: new Map(Object.entries(parameters)) };
}

describe('links that name a widget', () => {
  it('reads the tag and its parameters', () => {
    const marker = link('/termine#klima-event-calendar?src=/feeds/events.json&limit=5');
    assert.equal(marker?.tag, 'klima-event-calendar');
    assert.deepEqual(
      [...(marker?.parameters ?? [])],
      [
        ['src', '/feeds/events.json'],
        ['limit', '5'],
      ],
    );
  });

  it('takes the address of the link as the feed where none is named', () => {
    assert.equal(link('/events.json?jahr=2026#klima-event-calendar?limit=3')?.parameters.get('src'), 'https://stadt.example/events.json?jahr=2026');
    assert.equal(link('/events.json#klima-event-calendar')?.parameters.get('src'), 'https://stadt.example/events.json');
  });

  it('asks for no feed for the badge, which knows its cities', () => {
    assert.deepEqual([...(link('/klima#klima-mission-badge?city=dortmund')?.parameters ?? [])], [['city', 'dortmund']]);
  });

  it('D14: an unknown tag, a provider or another scheme stays a link', () => {
    for (const href of [
      '#klima-evil?onclick=1',
      '#klima-provider',
      '#klima-',
      '#termine',
      '#klima-event-calendar/x',
      '#constructor',
      'javascript:0#klima-event-calendar',
      'mailto:a@b.example#klima-event-calendar',
    ]) {
      assert.equal(link(href), undefined, href);
    }
  });
});

describe('elements that name a widget', () => {
  it('reads data-klima-… attributes and nothing else', () => {
    const marker = readElementMarker('partner-map', [
      { name: 'data-klima', value: 'partner-map' },
      { name: 'data-klima-src', value: '/partner.geojson' },
      { name: 'data-klima-heading-level', value: '3' },
      { name: 'onclick', value: 'alert(1)' },
      { name: 'data-other', value: 'x' },
    ]);
    assert.deepEqual(
      [...(marker?.parameters ?? [])],
      [
        ['src', '/partner.geojson'],
        ['heading-level', '3'],
      ],
    );
  });

  it('knows no other kinds', () => {
    for (const kind of ['', 'evil', 'provider', 'klima-partner-map', '__proto__']) assert.equal(readElementMarker(kind, []), undefined, kind);
  });
});

describe('what a placeholder is granted', () => {
  it('D14: listed attributes only', () => {
    const granted = grant(calendar({ limit: '5', onclick: 'alert(1)', style: 'x', id: 'y', 'allow-origins': 'https://evil.example' }), PAGE, ORIGINS);
    assert.deepEqual(granted, { attributes: new Map([['limit', '5']]), unknown: ['onclick', 'style', 'id', 'allow-origins'] });
  });

  it('feeds of the page and of allowed origins', () => {
    for (const src of ['/events.json', 'events.json', 'https://daten.stadt.example/a.json', '/a.json /b.json', '/a.json https://daten.stadt.example/b.json']) {
      assert.deepEqual(grant(calendar({ src }), PAGE, ORIGINS), { attributes: new Map([['src', src]]), unknown: [] }, src);
    }
  });

  it('no feed from anywhere else, however it is written', () => {
    for (const src of [
      'https://evil.example/a.json',
      '//evil.example/a.json',
      '\\\\evil.example\\a.json',
      '/a.json https://evil.example/b.json',
      '\thttps://evil.example/a.json',
      'https://stadt.example@evil.example/a.json',
      'https://stadt.example.evil.example/a.json',
      'http://stadt.example/a.json',
      'https://stadt.example:8443/a.json',
      'data:application/json,{}',
      'javascript:alert(1)',
      'java\tscript:alert(1)',
      'blob:https://stadt.example/1',
      'file:///etc/passwd',
      'http://[::',
    ]) {
      assert.ok('refused' in grant(calendar({ src }), PAGE, ORIGINS), src);
    }
  });

  it('checks everything that is fetched, and lets words and inline mappings pass', () => {
    const map = (parameters: Record<string, string>): Marker => ({ tag: 'klima-partner-map', parameters: new Map(Object.entries(parameters)) });
    assert.ok('refused' in grant(map({ basemap: 'https://evil.example/a.topojson' }), PAGE, ORIGINS));
    assert.ok('refused' in grant(map({ mapping: 'https://evil.example/mapping.json' }), PAGE, ORIGINS));
    assert.ok('attributes' in grant(map({ basemap: 'europe', mapping: '{ "type": "https://schema.org/Event" }' }), PAGE, ORIGINS));
    assert.ok('refused' in grant(map({ src: '{ https://evil.example/a.json' }), PAGE, ORIGINS));
  });

  it('grants nothing but listed names and known origins for any input', () => {
    const tags = Object.keys(OWN_ATTRIBUTES) as WidgetTag[];
    fc.assert(
      fc.property(
        fc.constantFrom(...tags),
        fc.dictionary(fc.oneof(fc.string(), fc.constantFrom(...FETCHED_ATTRIBUTES)), fc.oneof(fc.string(), fc.webUrl())),
        (tag, parameters) => {
          const granted = grant({ tag, parameters: new Map(Object.entries(parameters)) }, PAGE, ORIGINS);
          if ('refused' in granted) return;
          for (const [name, value] of granted.attributes) {
            assert.ok(listedAttributes(tag).includes(name));
            if (name !== 'src') continue;
            for (const item of value.split(/\s+/)) assert.ok(ORIGINS.includes(new URL(item, PAGE).origin), value);
          }
        },
      ),
    );
  });
});

describe('data-klima-allow', () => {
  it('takes origins and leaves out what is no URL', () => {
    assert.deepEqual(readOrigins(' https://a.example/feeds/  nonsense http://b.example:8080 '), ['https://a.example', 'http://b.example:8080']);
    assert.deepEqual(readOrigins(''), []);
  });
});
