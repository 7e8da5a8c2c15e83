/**
 * Tokens and the frame of every widget, as constructed style sheets.
 *
 * What a page sets (`* { line-height: 3 }`, `font-size: 10px`) reaches a shadow tree by inheritance only, so the wrapper `.klima`
 * states every inherited text property once. The font family alone comes from the page. Dark follows the page's own
 * `color-scheme` (by `light-dark()`), not the visitor's system: a page without a dark design must not get a dark hole.
 */

import { css } from 'lit';

/** Public custom properties with their defaults; everything else is derived and private (`--_…`). */
export const tokens = css`
  :host {
    display: block;
    color-scheme: inherit;
  }
  :host([hidden]) {
    display: none;
  }
  .klima {
    --_ink: var(--klima-color-ink, light-dark(#13221b, #e9f0ec));
    --_muted: var(--klima-color-muted, light-dark(#4d5c54, #a9b8b0));
    --_line: var(--klima-color-line, light-dark(#d5ddd7, #3a4a42));
    --_control-line: light-dark(#7b8a82, #7d9087);
    --_surface: var(--klima-color-surface, light-dark(#ffffff, #141c18));
    --_wash: var(--klima-color-wash, light-dark(#f2f5f1, #1d2823));
    --_accent: var(--_accent-corrected, var(--klima-color-accent, light-dark(#0b6b50, #58c79f)));
    --_accent-ink: var(--_accent-ink-corrected, var(--klima-color-accent-ink, light-dark(#ffffff, #0c1511)));
    --_accent-wash: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
    --_warn: light-dark(#8f4700, #f0ad5a);
    --_warn-wash: light-dark(#fcefdc, #3a2a14);
    --_stop: light-dark(#a3261c, #f08a80);
    --_series-1: light-dark(#0b6b50, #3fae88);
    --_series-2: light-dark(#2b7db5, #5ca8dc);
    --_series-3: light-dark(#c98a00, #e5b84a);
    --_series-4: light-dark(#b4551f, #d9814d);
    --_series-5: light-dark(#6c4a8c, #a98ac6);
    --_series-6: light-dark(#5b6b7a, #94a5b5);
    --_series-7: light-dark(#a8336b, #df86b3);
    --_series-8: light-dark(#57751c, #9cbf5a);
    --_radius: var(--klima-radius, 8px);
    --_space: var(--klima-space, 8px);
    --_target: 28px;
    --_focus: 2px solid var(--_accent);
    container: klima / inline-size;
    color: var(--_ink);
    font-family: var(--klima-font-family, inherit);
    /* The page's own size, but never what a 62.5 % root or a 10 px reset makes of it. */
    font-size: var(--klima-font-size, max(1em, 1rem, 16px));
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    font-stretch: normal;
    line-height: 1.5;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    cursor: auto;
    list-style: none;
    visibility: visible;
    hyphens: manual;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }
  .klima.light {
    color-scheme: light;
  }
  .klima.dark {
    color-scheme: dark;
  }
  .klima.light,
  .klima.dark {
    background: var(--_surface);
  }
  @media (pointer: coarse) {
    .klima {
      --_target: 44px;
    }
  }
  .klima *,
  .klima *::before,
  .klima *::after {
    box-sizing: border-box;
  }
  /* On a page that reads from right to left a text may be in another script: each run finds its own direction. */
  :host(:dir(rtl)) .klima * {
    unicode-bidi: plaintext;
  }
  .frame {
    display: flex;
    flex-direction: column;
    min-block-size: var(--_reserve, var(--_reserve-default, 0));
  }
  .frame > [part='status'] p {
    margin: 0;
  }
  /* At the end of the height that is held, so that content on its way does not move it. */
  ::slotted([slot='footer']) {
    margin-block-start: auto;
  }
  .title {
    margin: 0 0 calc(var(--_space) * 2);
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.25;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  :focus-visible {
    outline: var(--_focus);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .fine {
    color: var(--_muted);
    font-size: 0.8125em;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  @media print {
    .klima,
    .klima.dark {
      color-scheme: light;
    }
    /* On a page that reads from right to left a text may be in another script: each run finds its own direction. */
  :host(:dir(rtl)) .klima * {
    unicode-bidi: plaintext;
  }
  .frame {
      min-block-size: 0;
    }
  }
  @media (forced-colors: active) {
    .klima {
      --_ink: CanvasText;
      --_muted: CanvasText;
      --_line: CanvasText;
      --_control-line: ButtonBorder;
      --_surface: Canvas;
      --_wash: Canvas;
      --_accent: LinkText;
      --_accent-ink: Canvas;
      --_accent-wash: Canvas;
      --_warn: CanvasText;
      --_warn-wash: Canvas;
      --_focus: 2px solid Highlight;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .klima *,
    .klima *::before,
    .klima *::after {
      animation: none;
      transition: none;
      scroll-behavior: auto;
    }
  }
`;
