import { html, type TemplateResult } from 'lit';

/** A heading of the given level (2 to 6; deeper ones stay 6), because a tag name cannot be a template value. */
export function heading(level: number, content: unknown, className = ''): TemplateResult {
  switch (Math.min(6, Math.max(2, Math.trunc(level) || 2))) {
    case 2:
      return html`<h2 class=${className} part="heading">${content}</h2>`;
    case 3:
      return html`<h3 class=${className} part="heading">${content}</h3>`;
    case 4:
      return html`<h4 class=${className} part="heading">${content}</h4>`;
    case 5:
      return html`<h5 class=${className} part="heading">${content}</h5>`;
    default:
      return html`<h6 class=${className} part="heading">${content}</h6>`;
  }
}
