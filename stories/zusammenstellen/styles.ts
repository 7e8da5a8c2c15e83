/** Looks of the workbench: plain, so that the widgets stand out. */

import { css } from 'lit';

/** Style sheet of the workbench. */
export const styles = css`
  :host {
    display: block;
  }
  * {
    box-sizing: border-box;
  }
  h1,
  h2 {
    margin: 1.5rem 0 0.5rem;
    line-height: 1.25;
  }
  h1 {
    margin-block-start: 0;
    font-size: 1.625rem;
  }
  p {
    margin: 0 0 1rem;
  }
  form {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    gap: 1rem;
  }
  fieldset {
    display: grid;
    align-content: start;
    gap: 0.75rem;
    min-inline-size: 0;
    margin: 0;
    padding: 0.75rem 1rem 1rem;
    border: 1px solid GrayText;
    border-radius: 8px;
  }
  .page {
    grid-column: 1 / -1;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
  }
  legend {
    padding-inline: 0.25rem;
    font-weight: 600;
  }
  label {
    display: grid;
    gap: 0.25rem;
    font-size: 0.875rem;
  }
  input,
  select,
  button {
    min-block-size: 2.25rem;
    inline-size: 100%;
    padding: 0.25rem 0.5rem;
    font: inherit;
  }
  button {
    inline-size: auto;
    padding-inline: 1rem;
    cursor: pointer;
  }
  pre {
    max-block-size: 24rem;
    margin: 0 0 0.75rem;
    padding: 1rem;
    overflow: auto;
    border: 1px solid GrayText;
    border-radius: 8px;
    font-size: 0.875rem;
    tab-size: 2;
  }
  .copy {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 1rem;
  }
  .stage {
    padding: 1rem;
    overflow-x: auto;
    border: 1px solid GrayText;
    border-radius: 8px;
  }
  .column klima-provider > * + * {
    margin-block-start: 2.5rem;
  }
  :focus-visible {
    outline: 3px solid Highlight;
    outline-offset: 2px;
  }
`;
