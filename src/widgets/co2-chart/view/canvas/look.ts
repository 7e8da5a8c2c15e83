/** Colours and font of the picture, read from the widget's tokens where the canvas stands. */

/** What the canvas is painted with; every colour is resolved, since a canvas knows no custom properties. */
export interface Look {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly warn: string;
  /** The eight series colours, by slot. */
  readonly series: readonly string[];
  readonly fontFamily: string;
  /** Pixels. */
  readonly fontSize: number;
  /** Canvas pixels per CSS pixel; paper wants more than the screen. */
  readonly density: number;
}

/**
 * Reads the tokens through the canvas's own `color`, which resolves `var()` and `light-dark()`.
 * With `onPaper` the light colours, whatever the screen shows: `light-dark()` follows the element that uses it.
 */
export function readLook(canvas: HTMLCanvasElement, onPaper: boolean): Look {
  const { style } = canvas;
  const computed = getComputedStyle(canvas);
  if (onPaper) style.colorScheme = 'light';
  const color = (name: string): string => {
    style.color = `var(--_${name})`;
    return computed.color;
  };
  const look: Look = {
    ink: color('ink'),
    muted: color('muted'),
    line: color('line'),
    surface: color('surface'),
    warn: color('warn'),
    series: [1, 2, 3, 4, 5, 6, 7, 8].map((slot) => color(`series-${slot}`)),
    fontFamily: computed.fontFamily,
    fontSize: Number.parseFloat(computed.fontSize),
    density: onPaper ? Math.max(3, devicePixelRatio) : devicePixelRatio,
  };
  style.removeProperty('color');
  style.removeProperty('color-scheme');
  return look;
}
