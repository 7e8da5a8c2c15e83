/** Everything of a city's document that can wait behind a disclosure. */

import { html, nothing, type TemplateResult } from 'lit';
import type { MissionContent } from '../contract.js';
import { contactView, contractView, contributionView, entryView, relationView, type Words } from './entries.js';

/** The disclosure, or nothing where the document has none of it. */
export function details(content: MissionContent, words: Words): TemplateResult | typeof nothing {
  const { texts } = words;
  const { contract, contact, levers, contributions, chronology, relations, awards } = content;
  const rows: readonly (readonly [string, readonly TemplateResult[]])[] = [
    [texts.contract, contract ? [contractView(contract, words)] : []],
    [texts.levers, levers.map((entry) => entryView(entry, words))],
    [texts.contributions, contributions.map((entry) => contributionView(entry, words))],
    [texts.chronology, chronology.map((entry) => entryView(entry, words))],
    [texts.relations, relations.map((entry) => relationView(entry, words))],
    [texts.awards, awards.map((entry) => entryView(entry, words))],
    [texts.contact, contact ? [contactView(contact, words)] : []],
  ];
  const filled = rows.filter(([, items]) => items.length > 0);
  if (filled.length === 0) return nothing;
  return html`<details part="details">
    <summary>${texts.more(filled.map(([label]) => label))}</summary>
    <dl>
      ${filled.map(
        ([label, items]) =>
          html`<dt class="label">${label}</dt>
            <dd><ul class="rows">${items}</ul></dd>`,
      )}
    </dl>
  </details>`;
}
