/** Styles of the chart: headline and key figures beside the picture, one column when narrow. */

import { css } from 'lit';

/** Layout and typography. */
export const layout = css`
  .frame {
    --_reserve-default: 86em;
  }
  .content {
    display: grid;
    gap: calc(var(--_space) * 2);
    font-variant-numeric: tabular-nums;
  }
  .content > * {
    min-inline-size: 0;
  }
  .chart {
    display: grid;
    gap: calc(var(--_space) * 2.5) calc(var(--_space) * 4);
  }
  .chart > * {
    min-inline-size: 0;
  }
  .headline > .title {
    margin-block-end: calc(var(--_space) * 1.5);
  }
  .message {
    margin: 0;
    font-size: 1.0625em;
    text-wrap: pretty;
  }
  .big {
    display: block;
    margin-block-end: calc(var(--_space) * 1.25);
    font-size: 3.125em;
    font-weight: 700;
    line-height: 1;
    letter-spacing: -0.03em;
    white-space: nowrap;
  }
  .big.long {
    font-size: 2.25em;
    white-space: normal;
  }
  .off {
    color: var(--_warn);
  }
  .message b,
  .figures dd {
    white-space: nowrap;
  }
  .figures {
    margin: 0;
    border-block-end: 1px solid var(--_line);
    font-size: 0.9375em;
  }
  .figures > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 1.125);
    border-block-start: 1px solid var(--_line);
  }
  .figures dd {
    margin: 0 0 0 auto;
    font-weight: 700;
  }
  .figures small {
    display: block;
    font-size: 0.8125rem;
    color: var(--_muted);
  }
  figure {
    margin: 0;
  }
  .measure {
    display: flex;
    margin-block-end: var(--_space);
  }
  .plot {
    position: relative;
    block-size: 17em;
    overflow: hidden;
  }
  .plot p {
    margin: 0;
  }
  canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    forced-color-adjust: none;
  }
  .words {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .words {
    max-inline-size: 44em;
  }
  .words > li {
    break-inside: avoid;
    padding-block-end: calc(var(--_space) * 0.75);
  }
  .foot .button {
    padding-inline: 0;
    border: 0;
    font-size: inherit;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(var(--_space) * 2);
    margin: 0;
  }
  @container klima (min-width: 480px) {
    .frame {
      --_reserve-default: 68em;
    }
    .figures {
      columns: 2;
      column-gap: calc(var(--_space) * 4);
      border: 0;
    }
    .figures > div {
      break-inside: avoid;
    }
    .plot {
      block-size: 20em;
    }
  }
  @container klima (min-width: 760px) {
    .frame {
      --_reserve-default: 58em;
    }
    .chart {
      grid-template: auto 1fr / 17em minmax(0, 1fr);
    }
    figure {
      grid-area: 1 / 2 / 3 / 3;
    }
    .figures {
      columns: auto;
      align-self: start;
    }
    .measure {
      justify-content: flex-end;
    }
    .words {
      max-inline-size: none;
      columns: 2;
      column-gap: calc(var(--_space) * 5);
    }
    .plot {
      block-size: 22em;
    }
  }
  @media print {
    .scroll {
      overflow: visible;
    }
    .scroll table {
      font-size: 0.6875em;
    }
    .scroll :is(th, td) {
      padding-inline: 0.375em;
    }
    .plot {
      break-inside: avoid;
    }
    details::details-content {
      display: block;
      content-visibility: visible;
      block-size: auto;
    }
  }
`;

/** The legend: swatches with the canvas's patterns. */
export const legend = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.125em;
    margin: var(--_space) 0 0;
    padding: 0;
    font-size: 0.875em;
    line-height: 1.35;
    list-style: none;
  }
  .legend li {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
  }
  .swatch {
    --_gap: color-mix(in srgb, var(--_surface) 65%, transparent) 1px, transparent 1px 4px;
    flex: none;
    inline-size: 0.875em;
    block-size: 0.875em;
    border-radius: 2px;
    background: var(--_cut, none) var(--_fill);
    forced-color-adjust: none;
    print-color-adjust: exact;
    translate: 0 0.125em;
  }
  .s1 {
    --_fill: var(--_series-1);
  }
  .s2 {
    --_fill: var(--_series-2);
    --_cut: repeating-linear-gradient(-45deg, var(--_gap));
  }
  .s3 {
    --_fill: var(--_series-3);
    --_cut: repeating-linear-gradient(var(--_gap));
  }
  .s4 {
    --_fill: var(--_series-4);
    --_cut: repeating-linear-gradient(45deg, var(--_gap));
  }
  .s5 {
    --_fill: var(--_series-5);
    --_cut: repeating-linear-gradient(90deg, var(--_gap));
  }
  .s6 {
    --_fill: var(--_series-6);
    --_cut: repeating-linear-gradient(var(--_gap)), repeating-linear-gradient(90deg, var(--_gap));
  }
  .s7 {
    --_fill: var(--_series-7);
    --_cut: radial-gradient(var(--_surface) 1px, transparent 1px) 0 0 / 4px 4px;
  }
  .s8 {
    --_fill: var(--_series-8);
    --_cut: repeating-linear-gradient(45deg, var(--_gap)), repeating-linear-gradient(-45deg, var(--_gap));
  }
  .rest {
    --_fill: var(--_surface);
    --_cut: repeating-linear-gradient(-45deg, var(--_muted) 0 1px, transparent 1px 4px);
    outline: 1px solid var(--_muted);
    outline-offset: -1px;
  }
  .stroke {
    flex: none;
    inline-size: 1.5em;
    block-size: 0.75em;
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2.5;
  }
  .stroke.dotted {
    stroke-dasharray: 0.1 6;
    stroke-linecap: round;
  }
  .stroke.off {
    stroke: var(--_warn);
  }
`;

/** The table. */
export const table = css`
  summary {
    inline-size: fit-content;
    min-block-size: var(--_target);
    padding-block: 0.25em;
    color: var(--_accent);
    cursor: pointer;
  }
  .scroll {
    /* Holds what is hidden but read: it would widen the page from inside. */
    position: relative;
    overflow-x: auto;
  }
  table {
    min-inline-size: min(100%, 30em);
    border-collapse: collapse;
    font-size: 0.875em;
    line-height: 1.35;
  }
  caption {
    padding-block: calc(var(--_space) * 0.5);
    color: var(--_muted);
    text-align: start;
  }
  th,
  td {
    padding: 0.375em 0.75em;
    border-block-end: 1px solid var(--_line);
    text-align: end;
    vertical-align: bottom;
    white-space: nowrap;
  }
  thead th {
    max-inline-size: 12em;
    border-block-end-color: var(--_muted);
    white-space: normal;
  }
  th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  td:last-child,
  thead th:last-child {
    font-weight: 700;
  }
  .goal td[colspan] {
    color: var(--_muted);
    text-align: start;
    white-space: normal;
  }
  .doubt {
    color: var(--_warn);
    font-weight: 700;
  }
`;
