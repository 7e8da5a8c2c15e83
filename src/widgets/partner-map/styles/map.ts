/** The map: pale and flat, so that the places matter. */

import { css } from 'lit';

/** Stage, markers, names, controls and card. */
export const mapStyles = css`
  .map {
    position: relative;
    flex: 1 1 19em;
    min-block-size: 19em;
    border-block-start: 1px solid var(--_line);
    background: var(--_wash);
    isolation: isolate;
  }
  .body--map > .map,
  .body--both > .map {
    min-inline-size: 0;
  }
  .body--map > .map {
    min-block-size: 24em;
  }
  .stage {
    position: absolute;
    inset: 0;
    overflow: hidden;
    touch-action: pan-x pan-y;
    cursor: grab;
    user-select: none;
    -webkit-user-select: none;
  }
  .stage:active {
    cursor: grabbing;
  }
  .layers,
  .ground,
  .names,
  .markers {
    position: absolute;
    inset: 0;
  }
  .ground {
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    pointer-events: none;
  }
  .land {
    fill: var(--_surface);
    stroke: var(--_line);
    stroke-width: 1;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .ground .link {
    opacity: 0.85;
  }
  .ground .is-faint {
    opacity: 0.25;
  }
  .names {
    pointer-events: none;
  }
  .name {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    padding-inline: 3px;
    color: var(--_muted);
    font-size: 0.75em;
    line-height: 1.45;
    white-space: nowrap;
    text-shadow:
      0 0 2px var(--_surface),
      0 0 2px var(--_surface),
      0 0 3px var(--_surface);
  }
  .name--partner {
    color: var(--_ink);
    font-size: 0.8125em;
    font-weight: 600;
  }
  .is-zooming .names {
    visibility: hidden;
  }
  .marker {
    --_size: max(28px, var(--_target));
    position: absolute;
    inset-block-start: calc(var(--_size) / -2);
    left: calc(var(--_size) / -2);
    display: grid;
    place-items: center;
    inline-size: var(--_size);
    block-size: var(--_size);
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .marker > .mark {
    inline-size: 18px;
    block-size: 18px;
  }
  .marker > .mark > path {
    stroke: var(--_surface);
    stroke-width: 2;
    paint-order: stroke;
  }
  .marker:hover > .mark,
  .marker.is-hovered > .mark,
  .marker.is-selected > .mark {
    scale: 1.3;
  }
  .marker.is-selected {
    background: var(--_accent-wash);
    box-shadow: 0 0 0 2px var(--_accent);
  }
  .marker:hover,
  .marker:focus-visible,
  .marker.is-hovered,
  .marker.is-selected {
    z-index: 1;
  }
  .marker:focus-visible {
    outline-offset: 0;
  }
  .marker--cluster {
    --_size: max(32px, var(--_target));
  }
  .marker--cluster > span {
    display: grid;
    place-items: center;
    inline-size: 30px;
    block-size: 30px;
    border: 2px solid var(--_surface);
    border-radius: 99px;
    background: var(--_accent);
    color: var(--_accent-ink);
    font-size: 0.8125em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .marker--medium > span {
    inline-size: 36px;
    block-size: 36px;
  }
  .marker--large > span {
    inline-size: auto;
    min-inline-size: 42px;
    block-size: 42px;
    padding-inline: 6px;
  }
  .marker--cluster.is-selected {
    background: none;
    box-shadow: none;
  }
  .marker--cluster:hover > span,
  .marker--cluster.is-hovered > span,
  .marker--cluster.is-selected > span {
    box-shadow: 0 0 0 3px var(--_accent);
  }
  .hint {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    padding: var(--_space);
    opacity: 0;
    pointer-events: none;
    transition: opacity 0.15s;
  }
  .hint > span {
    padding: 0.5em 1em;
    border-radius: var(--_radius);
    background: var(--_ink);
    color: var(--_surface);
    font-size: 0.9375em;
    text-align: center;
  }
  .hint.is-shown {
    opacity: 0.9;
  }
  .stage__empty {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    margin: 0;
    padding: var(--_space);
    text-align: center;
  }
  .controls {
    position: absolute;
    inset-block-start: var(--_space);
    inset-inline-end: var(--_space);
    display: grid;
    border: 1px solid var(--_control-line);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_surface);
    overflow: hidden;
  }
  .control,
  .card__close {
    display: grid;
    place-items: center;
    inline-size: max(32px, var(--_target));
    block-size: max(32px, var(--_target));
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_ink);
    font: inherit;
    cursor: pointer;
  }
  .control + .control {
    border-block-start: 1px solid var(--_line);
  }
  .control:hover,
  .card__close:hover {
    background: var(--_wash);
  }
  .control:focus-visible,
  .card__close:focus-visible {
    outline-offset: -3px;
  }
  .control svg,
  .card__close svg {
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .card {
    position: absolute;
    inset-block-end: var(--_space);
    inset-inline-start: var(--_space);
    z-index: 2;
    display: grid;
    grid-template: auto minmax(0, 1fr) / 1fr auto;
    inline-size: min(22em, 100% - 2 * var(--_space));
    max-block-size: calc(100% - 2 * var(--_space));
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .card__head {
    padding: calc(var(--_space) * 1.25) calc(var(--_space) * 2) 0;
  }
  .card__head > * {
    margin: 0;
    font-size: 1.0625em;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .card__title:focus-visible {
    outline-offset: 3px;
  }
  .card__close {
    border-start-end-radius: var(--_radius);
  }
  .card__body {
    grid-column: 1 / -1;
    padding: calc(var(--_space) / 2) calc(var(--_space) * 2) calc(var(--_space) * 1.5);
    overflow-y: auto;
    overscroll-behavior: auto;
  }
  .card__summary {
    margin: 0 0 var(--_space);
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .card .facts {
    gap: calc(var(--_space) * 0.75);
  }
  .members__button {
    display: flex;
    align-items: center;
    gap: 0.625em;
    inline-size: 100%;
    min-block-size: var(--_target);
    margin: 0;
    padding: 0.25em 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .members__button:hover {
    text-decoration: underline;
  }

  @container klima (min-width: 640px) {
    .body--both > .map {
      min-block-size: 0;
      border-block-start: 0;
    }
  }
  @media (forced-colors: active) {
    .land {
      fill: Canvas;
      stroke: CanvasText;
      stroke-opacity: 0.35;
    }
    .marker > .mark > path {
      stroke: Canvas;
    }
    .marker--cluster > span {
      forced-color-adjust: none;
      border-color: Canvas;
      background: CanvasText;
      color: Canvas;
    }
    .marker.is-selected {
      box-shadow: none;
      outline: 3px solid Highlight;
    }
    .name {
      text-shadow: none;
    }
    .hint > span {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .controls,
    .hint,
    .card__close {
      display: none;
    }
    .body--both > .map {
      block-size: 24em;
      break-inside: avoid;
    }
  }
`;
