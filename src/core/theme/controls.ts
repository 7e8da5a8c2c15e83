/** Notices, buttons, inputs and chips: what a widget with a feed needs beside the tokens. */

import { css } from 'lit';

/** Add to a widget's `styles` after the tokens. */
export const controls = css`
  .notice {
    margin: calc(var(--_space) * 2) 0 0;
    padding: var(--_space) calc(var(--_space) * 1.5);
    border-inline-start: 3px solid var(--_warn);
    background: var(--_warn-wash);
    color: var(--_ink);
    font-size: 0.9375em;
  }
  .notice__actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 2);
    margin-block-start: var(--_space);
  }
  .button,
  .segmented > button,
  .input {
    min-block-size: max(var(--_target), 2.25em);
    margin: 0;
    padding: 0.25em 0.875em;
    border: 1px solid var(--_control-line);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-size: 0.9375em;
    line-height: 1.3;
  }
  .button {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    cursor: pointer;
    text-decoration: none;
  }
  .button:hover,
  .segmented > button:hover {
    background: var(--_wash);
  }
  .button--primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_accent-ink);
    font-weight: 600;
  }
  .button--primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_ink));
  }
  .button--quiet {
    border-color: transparent;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    padding-inline: 0.25em;
  }
  .segmented {
    display: inline-flex;
  }
  .segmented > button {
    border-radius: 0;
    cursor: pointer;
  }
  .segmented > button + button {
    border-inline-start: 0;
  }
  .segmented > button:first-child {
    border-start-start-radius: calc(var(--_radius) * 0.75);
    border-end-start-radius: calc(var(--_radius) * 0.75);
  }
  .segmented > button:last-child {
    border-start-end-radius: calc(var(--_radius) * 0.75);
    border-end-end-radius: calc(var(--_radius) * 0.75);
  }
  .segmented > button[aria-pressed='true'] {
    background: var(--_accent-wash);
    color: var(--_accent);
    font-weight: 600;
    box-shadow: inset 0 -2px var(--_accent);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .chip {
    padding: 0.0625em 0.625em;
    border: 1px solid var(--_line);
    border-radius: 99px;
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .chip--accent {
    border-color: var(--_accent);
    background: var(--_accent-wash);
    color: var(--_accent);
  }
  .chip--warn {
    border-color: transparent;
    background: var(--_warn-wash);
    color: var(--_warn);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .button--primary {
      forced-color-adjust: none;
      border-color: LinkText;
      background: LinkText;
      color: Canvas;
    }
    .segmented > button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .chip--warn {
      border-color: CanvasText;
    }
  }
  @media print {
    .button,
    .segmented {
      display: none;
    }
  }
`;
