/** Looks of the badge: a document with hairlines; the small variants take the type and colour of what stands around them. */

import { css } from 'lit';

/** Added after the tokens. */
export const styles = css`
  p,
  ol,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .card,
  .own {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .card {
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 44rem;
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  header {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.375em calc(var(--_space) * 2);
    align-items: center;
  }
  header p {
    grid-column: 1/-1;
  }
  .ring,
  ::slotted([slot='logo']) {
    flex: none;
    inline-size: var(--klima-badge-size, 4.5rem);
  }
  .ring {
    overflow: visible;
    fill: none;
    stroke: var(--_accent);
  }
  .ring text {
    fill: currentColor;
    stroke: none;
    font-size: 28px;
    font-weight: 700;
    letter-spacing: -0.5px;
    text-anchor: middle;
  }
  .city {
    margin: 0;
    font-size: 1.5em;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  .status {
    color: var(--_accent);
    font-weight: 600;
  }
  .steps > li {
    position: relative;
    padding: 0 0 0.75em 26px;
    font-size: 0.9375em;
    line-height: 1.35;
  }
  .steps .fine {
    display: block;
  }
  .steps > li::before,
  .steps > li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset: 5px auto auto 0;
    /* Borders print, and stay in forced colours; backgrounds do neither. */
    border: 6px solid var(--_accent);
    border-radius: 50%;
  }
  /* The line to the next step. */
  .steps > li:not(:last-child)::after {
    inset: 14px auto -5px 5px;
    border-width: 0 0 0 2px;
    border-radius: 0;
  }
  .steps > .open::before {
    padding: 4px;
    border: 2px solid var(--_control-line);
  }
  .steps > li:has(+ .open)::after {
    border-color: var(--_control-line);
    border-style: dashed;
  }
  .foot,
  .plain {
    padding-block-start: calc(var(--_space) * 1.5);
    border-block-start: 1px solid var(--_line);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
  }
  .plain > * + * {
    margin-block-start: calc(var(--_space) * 2);
  }
  .plain .foot {
    padding: 0;
    border: 0;
  }
  summary {
    min-block-size: var(--_target);
    cursor: pointer;
    color: var(--_accent);
  }
  details[open] > summary {
    margin-block-end: 0.5em;
  }
  li + li {
    margin-block-start: 0.375em;
  }
  .steps > li {
    margin: 0;
  }
  .mono {
    --_accent: currentColor;
    --_muted: currentColor;
    display: flex;
    gap: 1em;
    align-items: center;
  }
  .klima:has(.mono) {
    color: inherit;
    background: none;
  }
  :host([variant='inline']),
  :host([variant='inline']) :is(.klima, .frame) {
    display: inline;
    container-type: normal;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  :host([variant='inline']) .ring {
    inline-size: 0.75em;
    margin-inline-end: 0.25em;
  }
  :host([variant='inline']) .ring text,
  :host([variant='inline']) .notice__actions {
    display: none;
  }
  :host([variant='inline']) a {
    color: inherit;
  }
  :host([variant='inline']) [part='status'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
  }
  @container klima (min-width: 36rem) {
    .card {
      gap: calc(var(--_space) * 2.5);
      padding: calc(var(--_space) * 3);
    }
    header {
      grid-template-rows: 1fr auto 1fr;
      gap: 0.125em calc(var(--_space) * 3);
    }
    header > :nth-child(2) {
      align-self: end;
    }
    header > :last-child {
      align-self: start;
    }
    .ring,
    ::slotted([slot='logo']) {
      grid-row: span 3;
      inline-size: var(--klima-badge-size, 6.5rem);
    }
    header p {
      grid-column: 2;
    }
    .steps {
      display: flex;
    }
    .steps > li {
      flex: auto;
      padding: 22px 1em 0 0;
    }
    .steps > li:not(:last-child)::after {
      inset: 10px 0 auto 10px;
      border-width: 2px 0 0;
    }
  }
  .mono .ring {
    inline-size: var(--klima-badge-size, 3.5rem);
  }
`;
