/** Looks of the list and of the row of controls. Sizes follow the text, spacing follows `--_space`. */

import { css } from 'lit';

/** What is there from the start. */
export const calendarStyles = css`
  .frame {
    --_row: 8.5em;
    --_reserve-default: calc(8em + var(--_rows, 5) * var(--_row));
  }
  :host([view='month']) .frame {
    --_reserve-default: 44em;
  }
  @container klima (max-width: 35rem) {
    .frame {
      --_row: 10.5em;
    }
    :host([view='month']) .frame {
      --_reserve-default: 40em;
    }
  }
  time {
    white-space: nowrap;
  }
  .visually-hidden time,
  .event__detail time {
    white-space: normal;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 1.5);
    margin-block-end: calc(var(--_space) * 1.5);
  }
  .controls__hits {
    margin-inline-start: auto;
  }
  .controls__icon,
  .month__move svg,
  .event__mark {
    inline-size: 1em;
    block-size: 1em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .events {
    margin: 0;
    padding: 0;
    border-block-start: 1px solid var(--_line);
    list-style: none;
    font-variant-numeric: tabular-nums;
  }
  .event {
    display: grid;
    grid-template-columns: 5.25em minmax(0, 1fr);
    gap: 0 calc(var(--_space) * 2.5);
    padding-block: calc(var(--_space) * 2.25);
    border-block-end: 1px solid var(--_line);
  }
  .tile {
    align-self: start;
    inline-size: 5.25em;
    padding: 0.5em 0.25em 0.5625em;
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_wash);
    line-height: 1.2;
    text-align: center;
  }
  .tile span {
    display: block;
    color: var(--_muted);
    font-size: 0.8125em;
    white-space: nowrap;
  }
  .tile b {
    display: block;
    font-size: 1.625em;
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: -0.02em;
    white-space: nowrap;
  }
  .tile--range b {
    padding-block: 0.125em;
    font-size: 1.3125em;
  }
  .tile--open {
    padding: 1.0625em 0.25em;
    border: 1.5px dashed var(--_control-line);
    background: none;
    color: var(--_muted);
    font-size: 0.875em;
    inline-size: 6em;
  }
  .event--off .tile b,
  .event--off .event__name {
    text-decoration: line-through;
    text-decoration-thickness: 1px;
  }
  .event__body,
  .event__head {
    min-inline-size: 0;
  }
  .event__head {
    position: relative;
  }
  .event__title {
    margin: 0;
    font-size: 1.125em;
    font-weight: 700;
    line-height: 1.3;
  }
  .event__toggle {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: var(--_space);
    inline-size: 100%;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    text-align: start;
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .event__toggle::after {
    content: '';
    position: absolute;
    inset: -0.375em 0;
    border-radius: calc(var(--_radius) * 0.75);
  }
  .event__toggle:focus-visible {
    outline: none;
  }
  .event__toggle:focus-visible::after {
    outline: var(--_focus);
    outline-offset: 2px;
  }
  .event__name {
    text-decoration: underline;
    text-decoration-color: transparent;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .event__toggle:hover .event__name {
    text-decoration-color: currentColor;
  }
  .event__mark {
    flex: none;
    margin-block-start: 0.1875em;
    color: var(--_muted);
  }
  .event__toggle[aria-expanded='true'] .event__mark {
    transform: rotate(180deg);
  }
  .event__meta {
    margin: 0.1875em 0 0;
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .event__late {
    color: var(--_warn);
    font-weight: 600;
  }
  .event__chips {
    margin-block-start: 0.625em;
  }
  .event__action {
    margin: 0.5em 0 0;
    font-size: 0.9375em;
    font-weight: 600;
  }
  .event__action a {
    display: inline-block;
    padding-block: 0.25em;
  }
  .list__note {
    margin: 0 0 calc(var(--_space) * 2);
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    border-radius: var(--_radius);
    background: var(--_wash);
  }
  .list__heading {
    margin: calc(var(--_space) * 3) 0 var(--_space);
    font-size: 1em;
    font-weight: 600;
    line-height: 1.3;
    color: var(--_muted);
  }
  .list__heading:first-child {
    margin-block-start: 0;
  }
  .list__more {
    align-self: flex-start;
    margin-block-start: calc(var(--_space) * 2);
  }

  @container klima (max-width: 35rem) {
    .event {
      grid-template-columns: 4.25em minmax(0, 1fr);
      gap: 0 calc(var(--_space) * 1.75);
      padding-block: calc(var(--_space) * 2);
    }
    .tile {
      inline-size: 4.25em;
    }
    .tile span {
      font-size: 0.75em;
    }
    .tile b {
      font-size: 1.5em;
    }
    .tile--range b {
      font-size: 1.125em;
      padding-block: 0.25em;
    }
    .tile--open {
      inline-size: 4.85em;
      padding-block: 0.875em;
    }
  }
  @media (pointer: coarse) {
    .event__action a {
      padding-block: 0.625em;
    }
  }
  @media (forced-colors: active) {
    .tile {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .controls,
    .event__mark,
    .list__more {
      display: none;
    }
    .event {
      break-inside: avoid;
    }
    .event__action a::after {
      content: ' (' attr(href) ')';
    }
    .tile {
      border: 1px solid var(--_line);
    }
  }
`;
