import { html, nothing, type TemplateResult } from 'lit';
import type { CoreMessages } from '../i18n/messages/de.js';
import type { KlimaState } from './state.js';

/** What the status line may have to say. */
export interface StatusModel {
  readonly texts: CoreMessages;
  readonly states: readonly KlimaState[];
  /** Loading has taken long enough to be mentioned. */
  readonly isSlow: boolean;
  /** One sentence about the failure. */
  readonly message: string;
  readonly code: string | undefined;
  /** The feed's address, if it is one. */
  readonly source: string | undefined;
  /** When the data on show were received. */
  readonly received: string;
  readonly dropped: number;
  readonly isCut: boolean;
  readonly retry: () => void;
}

/**
 * The status of a widget. The live region is always in the tree, since one that arrives together with its text is not announced;
 * its buttons stand beside it, so that they are not read out.
 */
export function statusView(model: StatusModel): TemplateResult {
  const { texts, states, code, isSlow } = model;
  const hasFailed = states.includes('error') || states.includes('stale');
  const lines = statusLines(model);
  return html`<div class=${lines.length === 0 ? '' : isSlow ? 'fine' : 'notice'} part="status">
    <div role="status">${lines.map((line) => html`<p>${line}</p>`)}</div>
    ${
      hasFailed
        ? html`<div class="notice__actions">
          <button class="button" type="button" part="retry" @click=${model.retry}>${texts.statusRetry}</button>
          ${model.source && states.includes('error') ? html`<a href=${model.source}>${texts.statusSource}</a>` : nothing}
          ${code ? html`<span class="fine">${texts.statusCode(code)}</span>` : nothing}
        </div>`
        : nothing
    }
  </div>`;
}

function statusLines({ texts, states, isSlow, message, received, dropped, isCut }: StatusModel): readonly string[] {
  if (states.includes('error')) return [message];
  if (isSlow) return [texts.statusLoading];
  const lines: string[] = [];
  if (states.includes('stale')) lines.push(texts.statusStale(received));
  if (dropped > 0) lines.push(texts.statusPartial(dropped));
  if (isCut) lines.push(texts.statusTooMany);
  return lines;
}
