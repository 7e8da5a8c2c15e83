/** What the German guide tells editors to paste and to upload works as written. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Pipeline } from '../../../src/core/data/pipeline.js';
import { COMMON_ATTRIBUTES, isWidgetTag, listedAttributes } from '../../../src/entries/tag-attributes.js';
import { pipeline as chart } from '../../../src/widgets/co2-chart/formats/index.js';
import { pipeline as calendar } from '../../../src/widgets/event-calendar/formats/index.js';
import { pipeline as badge } from '../../../src/widgets/mission-badge/formats/index.js';
import { pipeline as map } from '../../../src/widgets/partner-map/formats/index.js';
import { readDocument } from './read-document.js';

const GUIDES = ['anleitung.md', 'feeds.md'];

function guide(name: string): string {
  return readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
}

/** The fenced examples of one language. */
function examples(name: string, language: string): readonly string[] {
  return [...guide(name).matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].filter(([, found]) => found === language).map(([, , text = '']) => text);
}

/** The widget that an example is for, by the word that its form begins with. */
function pipelineFor(example: string): Pipeline<unknown> {
  if (example.includes('schema.org')) return calendar as Pipeline<unknown>;
  if (example.includes('FeatureCollection')) return map as Pipeline<unknown>;
  return (example.includes('klima-mission/1') ? badge : chart) as Pipeline<unknown>;
}

/** Tags of an example with their attributes. */
function tags(html: string): readonly (readonly [string, ReadonlyMap<string, string>])[] {
  return [...html.matchAll(/<([a-z][a-z0-9-]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g)].map(
    ([, tag = '', attributes = '']) => [tag, new Map([...attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, value]))] as const,
  );
}

describe('the German guide', () => {
  for (const name of GUIDES) {
    const documents = [...examples(name, 'json'), ...examples(name, 'csv')];
    it(`${name}: every example of a feed is read without a complaint`, async () => {
      assert.ok(documents.length >= 4);
      for (const example of documents) {
        const { findings } = await readDocument(example, pipelineFor(example));
        const complaints = findings.map(({ code, path }) => `${code} ${path}`);
        assert.deepEqual(example.startsWith('year,') ? complaints.filter((complaint) => !complaint.startsWith('source-unnamed')) : complaints, [], example);
      }
    });

    it(`${name}: every tag is one of ours, with attributes that it has`, () => {
      for (const html of examples(name, 'html')) {
        for (const [tag, attributes] of tags(html)) {
          if (!isWidgetTag(tag)) assert.ok(['a', 'div', 'script'].includes(tag), tag);
          else for (const attribute of attributes.keys()) assert.ok(listedAttributes(tag).includes(attribute), `${tag} ${attribute}`);
        }
      }
    });

    it(`${name}: loads nothing from elsewhere`, () => {
      for (const html of examples(name, 'html')) {
        for (const [, attributes] of tags(html)) assert.doesNotMatch(attributes.get('src') ?? '/', /^(https?:)?\/\//);
      }
    });
  }

  it('attributes in its tables exist', () => {
    const known = new Set([
      ...COMMON_ATTRIBUTES.split(' '),
      ...(['event-calendar', 'partner-map', 'mission-badge', 'co2-chart'] as const).flatMap((kind) => listedAttributes(`klima-${kind}`)),
      'data-klima-accent',
    ]);
    for (const [, name = ''] of guide('anleitung.md').matchAll(/`([a-z-]+)="[^"`]*"`/g)) assert.ok(known.has(name), name);
  });
});
