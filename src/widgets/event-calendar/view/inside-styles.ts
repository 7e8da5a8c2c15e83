/** Looks of what opens on demand: the detail of an event and the panel of filters. */

import { css } from 'lit';

/** Loaded with the views they belong to. */
export const insideStyles = css`
  .filter {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    justify-items: start;
    margin-block-end: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 2);
    border-radius: var(--_radius);
    background: var(--_wash);
  }
  .filter .input {
    inline-size: min(100%, 24em);
  }
  .facet {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 0.75);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .facet legend {
    margin-block-end: calc(var(--_space) * 0.5);
    padding: 0;
    font-size: 0.8125em;
    font-weight: 600;
    color: var(--_muted);
  }
  .choice {
    min-block-size: max(var(--_target), 2em);
    padding: 0.125em 0.75em;
    border: 1px solid var(--_control-line);
    border-radius: 99px;
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    font-size: 0.875em;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .choice[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-wash);
    color: var(--_accent);
    font-weight: 600;
  }
  .choice__count {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    font-weight: 400;
  }
  .event__detail {
    grid-column: 2;
    min-inline-size: 0;
    margin-block-start: calc(var(--_space) * 2);
    overflow-wrap: anywhere;
  }
  .event__detail > :first-child {
    margin-block-start: 0;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 1.5);
    margin: 0 0 calc(var(--_space) * 2);
  }
  .text {
    max-inline-size: 44em;
    margin: 0 0 calc(var(--_space) * 1.5);
    white-space: pre-line;
  }
  .facts {
    max-inline-size: 44em;
    margin: 0;
    border-block-start: 1px solid var(--_line);
    font-size: 0.9375em;
  }
  .facts > div {
    display: grid;
    grid-template-columns: 9.5em minmax(0, 1fr);
    gap: 0 calc(var(--_space) * 2);
    padding-block: 0.4375em;
    border-block-end: 1px solid var(--_line);
  }
  .facts dt {
    color: var(--_muted);
  }
  .facts dd {
    margin: 0;
  }
  .line {
    display: block;
  }
  .muted {
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .detail__section {
    max-inline-size: 44em;
    margin-block-start: calc(var(--_space) * 2.5);
  }
  .detail__heading {
    margin: 0 0 calc(var(--_space) * 0.5);
    font-size: 1em;
    font-weight: 700;
    line-height: 1.3;
  }
  .people,
  .programme,
  .links {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .people li,
  .programme li,
  .links li {
    padding-block: 0.375em;
  }
  .people strong,
  .programme strong {
    font-weight: 600;
  }
  .event__detail > .fine {
    margin: calc(var(--_space) * 2) 0 0;
  }

  @container klima (max-width: 35rem) {
    .event__detail {
      grid-column: 1 / -1;
    }
    .facts > div {
      grid-template-columns: minmax(0, 1fr);
    }
    .facts dt {
      font-size: 0.875em;
    }
  }
  @media (forced-colors: active) {
    .choice[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .filter,
    .host {
      display: none;
    }
    .event__detail a[href^='http']::after {
      content: ' (' attr(href) ')';
    }
  }
`;
