/** Tonnes, thousand tonnes, million tonnes: converted by moving the decimal point, so that 4123.33 kt are 4123330 t and not 4123330.0000000005. Pure. */

import type { Unit } from '../contract.js';

const DIGITS: Readonly<Record<Unit, number>> = { t: 0, kt: 3, Mt: 6 };

/** Any known unit to tonnes; exact as far as a double can hold it. */
export function toTonnes(value: number, unit: Unit): number {
  return movePoint(value, DIGITS[unit]);
}

/** Tonnes to a unit. */
export function fromTonnes(tonnes: number, unit: Unit): number {
  return movePoint(tonnes, -DIGITS[unit]);
}

/** The unit in which an amount reads best: millions from one million on, plain tonnes below (a thousand tonnes has no everyday name). */
export function readableUnit(tonnes: number): Unit {
  // What rounds to a million at two decimals is one.
  return Math.abs(tonnes) >= 995_000 ? 'Mt' : 't';
}

/** Moves the decimal point of the shortest decimal form; multiplication would round once more. */
function movePoint(value: number, digits: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}
