/** A city's accent, made legible: any CSS colour in, two colours out that keep 4.5 : 1 on light and on dark. */

/** Red, green and blue, 0 to 255. */
type Rgb = readonly [number, number, number];

/** Surfaces that the accent stands on; the same values as `--_surface` in tokens.ts, which a city seldom moves far. */
const LIGHT: Rgb = [255, 255, 255];
const DARK: Rgb = [20, 28, 24];
/** WCAG 2.2, 1.4.3: text up to 24 px. A little over, because washes behind the accent take some of it. */
const CONTRAST = 4.9;

/** The corrected pair, ready for `light-dark()`, and the ink that reads best on each. */
export interface AccentPair {
  readonly accent: string;
  readonly ink: string;
}

/** A page has one accent or a few; painting a pixel for every update of every widget would cost. */
const corrected = new Map<string, AccentPair | undefined>();

/** Corrects a colour, or `undefined` where the browser does not know it as an opaque one. */
export function correctAccent(color: string): AccentPair | undefined {
  if (!corrected.has(color)) {
    if (corrected.size > 20) corrected.clear();
    corrected.set(color, correct(color));
  }
  return corrected.get(color);
}

function correct(color: string): AccentPair | undefined {
  if (!CSS.supports('color', color)) return undefined;
  const rgb = resolveColor(color);
  if (!rgb) return undefined;
  const light = mixUntil(rgb, [0, 0, 0], LIGHT);
  const dark = mixUntil(rgb, [255, 255, 255], DARK);
  return { accent: `light-dark(${print(light)}, ${print(dark)})`, ink: `light-dark(${inkOn(light)}, ${inkOn(dark)})` };
}

/** One painted pixel tells what any notation (named, oklch, color-mix) comes to in sRGB. */
function resolveColor(color: string): Rgb | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return alpha === 255 ? [red, green, blue] : undefined;
}

/** Mixes towards black or white in steps of 4 % until the contrast holds; the hue stays the city's. */
function mixUntil(color: Rgb, towards: Rgb, surface: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = mix(color, towards, share);
    if (contrast(mixed, surface) >= CONTRAST) return mixed;
  }
  return towards;
}

function mix(color: Rgb, other: Rgb, share: number): Rgb {
  const channel = (index: 0 | 1 | 2): number => Math.round(color[index] * (1 - share) + other[index] * share);
  return [channel(0), channel(1), channel(2)];
}

/** Contrast ratio after WCAG 2.2, "relative luminance". */
export function contrast(one: Rgb, other: Rgb): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function inkOn(surface: Rgb): string {
  return contrast([255, 255, 255], surface) >= contrast([12, 21, 17], surface) ? '#ffffff' : '#0c1511';
}

function print(rgb: Rgb): string {
  return `rgb(${rgb.join(' ')})`;
}
