/** Looks of the month; loaded with it. */

import { css } from 'lit';

/** The grid, its bars, and the dotted form for narrow places. */
export const monthStyles = css`
  .month__head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 0.75);
    margin-block-end: calc(var(--_space) * 1.5);
  }
  .month__name {
    margin: 0;
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  .month__move--back {
    margin-inline-start: auto;
  }
  .month__move {
    justify-content: center;
    min-inline-size: max(var(--_target), 2.25em);
    padding-inline: 0;
  }
  .month__move:dir(rtl) svg {
    transform: scaleX(-1);
  }
  .grid {
    inline-size: 100%;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    border-spacing: 0;
    border-collapse: separate;
    table-layout: fixed;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .grid th {
    padding: 0.375em 0.625em;
    background: var(--_wash);
    color: var(--_muted);
    font-size: 0.9375em;
    font-weight: 600;
    text-align: start;
  }
  .grid th:first-child {
    border-start-start-radius: calc(var(--_radius) - 1px);
  }
  .grid th:last-child {
    border-start-end-radius: calc(var(--_radius) - 1px);
  }
  .grid th + th,
  .grid td + td {
    border-inline-start: 1px solid var(--_line);
  }
  .day {
    position: relative;
    block-size: 6.75em;
    padding: 0.25em 0 0.375em;
    border-block-start: 1px solid var(--_line);
    vertical-align: top;
    cursor: pointer;
  }
  .day__number {
    display: inline-grid;
    place-items: center;
    min-inline-size: 1.75em;
    block-size: 1.75em;
    margin-inline-start: 0.25em;
    border-radius: 99px;
  }
  .day--outside .day__number {
    color: var(--_muted);
  }
  .day--today .day__number {
    background: var(--_accent);
    color: var(--_accent-ink);
    font-weight: 700;
  }
  .day--chosen {
    box-shadow: inset 0 0 0 1.5px var(--_control-line);
  }
  .day:focus-visible {
    outline: var(--_focus);
    outline-offset: -3px;
    box-shadow: none;
  }
  .day__dots {
    display: none;
  }
  .day__entries {
    display: grid;
    grid-template-columns: 100%;
    gap: 2px;
    margin-block-start: 0.125em;
  }
  .entry {
    display: block;
    position: relative;
    z-index: 1;
    inline-size: calc(100% - 8px);
    block-size: max(1.75em, 24px);
    margin: 0 4px;
    padding: 0 0.375em;
    border-inline-start: 3px solid var(--_accent);
    overflow: hidden;
    line-height: 1.75;
    text-overflow: ellipsis;
    white-space: nowrap;
    cursor: pointer;
  }
  .entry--space {
    visibility: hidden;
    z-index: 0;
  }
  .entry:hover {
    text-decoration: underline;
  }
  .entry--bar {
    border: 0;
    border-radius: 4px;
    background: var(--_accent);
    color: var(--_accent-ink);
    font-weight: 600;
  }
  .entry--continued {
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .entry--continues {
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .entry--off {
    border-color: var(--_control-line);
    background: var(--_wash);
    color: var(--_muted);
    text-decoration: line-through;
    font-weight: 400;
  }
  .entry.span-2 {
    inline-size: calc(200% - 8px + 1px);
  }
  .entry.span-3 {
    inline-size: calc(300% - 8px + 2px);
  }
  .entry.span-4 {
    inline-size: calc(400% - 8px + 3px);
  }
  .entry.span-5 {
    inline-size: calc(500% - 8px + 4px);
  }
  .entry.span-6 {
    inline-size: calc(600% - 8px + 5px);
  }
  .entry.span-7 {
    inline-size: calc(700% - 8px + 6px);
  }
  .day__more {
    display: block;
    margin: 0.125em 0.5em 0;
  }
  .month__hint {
    margin: calc(var(--_space) * 1.5) 0 0;
  }
  .day-list {
    margin-block-start: calc(var(--_space) * 3);
  }
  .day-list--auto {
    display: none;
  }
  .day-list__name {
    margin: 0 0 var(--_space);
    font-size: 1em;
    font-weight: 600;
    color: var(--_muted);
  }

  @container klima (max-width: 52rem) {
    .entry__time {
      display: none;
    }
  }
  @container klima (max-width: 35rem) {
    .month__count,
    .month__today--idle {
      display: none;
    }
    .month__name {
      flex: 1;
      text-align: center;
      white-space: nowrap;
    }
    .month__today {
      margin-inline: auto;
    }
    .month__move--back {
      order: -1;
      margin: 0;
    }
    .grid th {
      padding: 0.375em 0;
      text-align: center;
    }
    .grid td + td,
    .grid th + th {
      border-inline-start: 0;
    }
    .day {
      block-size: 3.375em;
      padding: 0.25em 0;
      text-align: center;
    }
    .day__number {
      margin: 0;
    }
    .day--chosen {
      box-shadow: none;
    }
    .day--marked .day__number {
      box-shadow: inset 0 0 0 1.5px var(--_accent);
    }
    .day__entries,
    .day__more {
      display: none;
    }
    .day__dots {
      display: flex;
      justify-content: center;
      gap: 3px;
      block-size: 6px;
      margin-block-start: 1px;
    }
    .day__dots i {
      inline-size: 6px;
      block-size: 6px;
      border-radius: 50%;
      background: var(--_accent);
    }
    .day__dots i.off {
      background: none;
      border: 1.5px solid var(--_control-line);
    }
    .day-list--auto {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .entry--bar,
    .day--today .day__number {
      background: Canvas;
      color: CanvasText;
    }
    .entry--bar {
      border: 2px solid CanvasText;
      line-height: 1.5;
    }
    .day__dots i {
      background: CanvasText;
    }
    .day--today .day__number {
      border: 2px solid CanvasText;
    }
    .day--chosen {
      outline: 1px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    .month__head .button {
      display: none;
    }
    .entry--bar {
      border: 1px solid var(--_ink);
      background: none;
      color: var(--_ink);
    }
  }
`;
