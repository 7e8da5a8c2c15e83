/** Head, tools, list, detail, legend; and how list and map share the room. */

import { css } from 'lit';

/** Marks and links stand here because list and legend use them, too. */
export const listStyles = css`
  .frame {
    --_reserve-default: 76em;
    gap: calc(var(--_space) * 1.5);
  }
  .title {
    margin: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
  }
  .head__main {
    display: grid;
    flex: 1 1 26em;
    align-content: start;
    gap: calc(var(--_space) / 2);
  }
  .head__name {
    margin: 0;
    font-size: 1.125em;
    line-height: 1.3;
    text-wrap: balance;
  }
  .figures {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .figure {
    margin-inline-end: 0.25em;
    font-size: 1.5em;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }
  .figures__source {
    margin: 0;
  }
  .figures__notes,
  .muted {
    color: var(--_muted);
  }
  .head__purpose {
    margin: 0;
    max-inline-size: 44em;
    color: var(--_muted);
  }
  .head__actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    align-items: start;
  }
  .head__more {
    flex: 1 1 100%;
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_wash);
  }
  .head__more[hidden] {
    display: none;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    align-items: center;
  }
  .tools__search {
    flex: 1 1 9em;
    max-inline-size: 22em;
  }
  .tools__search > .input {
    inline-size: 100%;
  }
  .tools__count {
    margin-inline-start: auto;
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .filters {
    margin: 0;
    padding: var(--_space) calc(var(--_space) * 1.5) calc(var(--_space) * 1.5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .filters[hidden] {
    display: none;
  }
  .filters > legend {
    padding-inline: 0.25em;
    color: var(--_muted);
    font-size: 0.8125em;
  }
  .filters__options {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 2);
  }
  .option {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: var(--_target);
    overflow-wrap: anywhere;
    cursor: pointer;
    font-size: 0.9375em;
  }
  .option input {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .body {
    display: flex;
    flex: 1 1 auto;
    flex-direction: column;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow: hidden;
  }
  .list {
    display: flex;
    flex: none;
    flex-direction: column;
    min-inline-size: 0;
    container: list / inline-size;
    font-variant-numeric: tabular-nums;
  }
  .rows,
  .lines,
  .legend,
  .members {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row {
    border-block-end: 1px solid var(--_line);
  }
  .row__button {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: baseline;
    inline-size: 100%;
    min-block-size: max(var(--_target), 3.25em);
    margin: 0;
    padding: 0.5625em calc(var(--_space) * 2);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .row__button:focus-visible {
    outline-offset: -3px;
  }
  .row__button:hover {
    background: var(--_wash);
  }
  .row__button > .mark {
    align-self: start;
    margin-block-start: 0.3em;
    margin-inline-end: 0.625em;
  }
  .row__text {
    grid-column: 2;
    min-inline-size: 0;
  }
  .row__name {
    display: block;
    font-weight: 600;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .row__summary,
  .row__role {
    overflow-wrap: anywhere;
  }
  .row__summary {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .row__role {
    grid-column: 2;
    color: var(--_accent);
    font-size: 0.875em;
    font-weight: 600;
  }
  .row--selected {
    background: var(--_accent-wash);
    box-shadow: inset 3px 0 var(--_accent);
  }
  .row--selected > .row__button:hover {
    background: none;
  }
  .row__detail {
    padding: 0 calc(var(--_space) * 2) calc(var(--_space) * 2);
  }
  .list__more {
    flex: none;
    justify-content: center;
    margin: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
  }
  .nothing {
    padding: calc(var(--_space) * 3) calc(var(--_space) * 2);
    color: var(--_muted);
  }
  .nothing > p {
    margin: 0 0 var(--_space);
  }
  .body--list > .list {
    flex: 1 1 auto;
  }
  .folded > summary {
    padding: var(--_space) calc(var(--_space) * 2);
    cursor: pointer;
  }

  .detail > p {
    margin: 0 0 var(--_space);
    overflow-wrap: anywhere;
  }
  .detail__logo {
    display: block;
    inline-size: auto;
    max-inline-size: 9em;
    block-size: 3em;
    margin-block-end: var(--_space);
    object-fit: contain;
    object-position: left center;
  }
  .facts {
    display: grid;
    gap: var(--_space);
    margin: 0;
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }
  .facts dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .facts dd {
    margin: 0;
  }
  .lines > li + li {
    margin-block-start: 0.25em;
  }

  .mark {
    flex: none;
    inline-size: 0.875em;
    block-size: 0.875em;
    overflow: visible;
  }
  .mark > path {
    fill-rule: evenodd;
  }
  .link {
    fill: none;
    stroke-width: 2;
    stroke-linecap: round;
    vector-effect: non-scaling-stroke;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em calc(var(--_space) * 2);
    color: var(--_muted);
    font-size: 0.875em;
  }
  .legend > li {
    display: inline-flex;
    min-inline-size: 0;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    align-items: center;
    gap: 0.4375em;
  }
  .line {
    inline-size: 2em;
    block-size: 0.5em;
  }
  .sources {
    margin: 0;
  }

  @container list (min-width: 380px) {
    .row__button {
      grid-template-columns: auto 1fr auto;
    }
    .row__role {
      grid-column: 3;
      margin-inline-start: 0.625em;
      text-align: end;
    }
  }
  @container klima (min-width: 640px) {
    .frame {
      --_reserve-default: 44em;
    }
    .head__more > .facts {
      grid-template-columns: repeat(auto-fit, minmax(14em, 1fr));
    }
    .body--both {
      display: grid;
      flex: 1 1 20em;
      grid-template: minmax(0, 1fr) / minmax(16em, 2fr) 3fr;
      min-block-size: 20em;
    }
    .body--both > .list {
      overflow-y: auto;
      overscroll-behavior: auto;
      border-inline-end: 1px solid var(--_line);
    }
  }
  @media (forced-colors: active) {
    .mark > path {
      fill: CanvasText;
    }
    .link {
      stroke: CanvasText;
    }
    /* A link's text gets a plate of the page's colour, which is the colour of this text. */
    .button--primary {
      forced-color-adjust: none;
    }
    .row--selected {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    .tools,
    .list__more,
    .head__actions {
      display: none;
    }
    .body--both {
      display: block;
      flex: none;
      overflow: visible;
    }
    .body--both > .list {
      overflow: visible;
      border-inline-end: 0;
    }
    .row {
      break-inside: avoid;
    }
  }
`;
