/** The table as HTML: row and column headers, unit in the caption, gaps in words. */

import { html, nothing, type TemplateResult } from 'lit';
import type { TargetMark } from '../model/series.js';
import type { ChartTable, TableCell } from '../model/table.js';
import { type Picture, yearLabel } from './picture.js';
import { say } from './speech.js';

/** A table of all years and targets. */
export function tableView({ rows, targets, hasRest }: ChartTable, picture: Picture, caption: string): TemplateResult {
  const { texts } = picture;
  const columns = [...picture.names, ...(hasRest ? [texts.rest] : []), texts.total];
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${caption}>
    <table part="table">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${texts.year}</th>
          ${columns.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ year, status, cells }) =>
            html`<tr>
              <th scope="row">${yearLabel(year, status, texts)}</th>
              ${cells.map((cell) => cellView(cell, picture))}
            </tr>`,
        )}
      </tbody>
      ${
        targets.length === 0
          ? nothing
          : html`<tbody>
              ${targets.map(
                (target) =>
                  html`<tr class="goal">
                    <th scope="row">${texts.factTarget(target.year)}</th>
                    ${columns.length > 1 ? html`<td colspan=${columns.length - 1}>${decidedBy(target, picture)}</td>` : nothing}
                    ${cellView({ value: target.value, isDoubtful: false }, picture)}
                  </tr>`,
              )}
            </tbody>`
      }
    </table>
  </div>`;
}

/** Who decided a target; where its number was converted with another year's population, also how it was decided. */
function decidedBy({ assessed: { target, value, perHead }, isAssumed }: TargetMark, { format, locale }: Picture): string {
  const decided = !isAssumed || value === undefined ? '' : perHead ? format.perHead(value) : format.tonnes(value);
  const by = target.decidedBy === undefined ? '' : say(target.decidedBy, locale);
  return [decided, by, target.adopted === undefined ? '' : format.date(target.adopted)].filter(Boolean).join(', ');
}

function cellView({ value, isDoubtful }: TableCell, picture: Picture): TemplateResult {
  const { texts } = picture;
  if (value === undefined) return html`<td><span aria-hidden="true">–</span><span class="visually-hidden">${texts.none}</span></td>`;
  return html`<td>${picture.number(value, true)}${isDoubtful ? html`<span class="doubt" aria-hidden="true"> ?</span><span class="visually-hidden"> (${texts.doubtful})</span>` : nothing}</td>`;
}
