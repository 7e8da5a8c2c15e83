/** Looks of what a city's document adds; loaded with it. */

import { css } from 'lit';

/** Adopted by the element when the first document arrives. */
export const documentStyles = css`
  .label {
    color: var(--_muted);
    font-size: 0.9375em;
    font-weight: 600;
  }
  .rows {
    font-size: 0.9375em;
  }
  .own {
    padding-block-start: calc(var(--_space) * 2);
    border-block-start: 1px solid var(--_line);
  }
  dd {
    margin-block: 0.125em 1em;
  }
  dd:last-child {
    margin-block-end: 0;
  }
  .fine .fine {
    font-size: 1em;
  }
  @media print {
    details::details-content {
      display: block;
      block-size: auto;
      content-visibility: visible;
    }
  }
  @container klima (min-width: 36rem) {
    dl,
    [part='targets'] {
      display: grid;
      grid-template-columns: 11rem 1fr;
      gap: 0 1.5em;
    }
    dd {
      margin-block-start: 0;
    }
  }
`;
