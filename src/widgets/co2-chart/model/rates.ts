/** Change per year. Pure. */

/**
 * Compound annual change (CAGR): (to / from)^(1 / years) − 1, a share, negative when falling.
 * `undefined` where it does not exist: amounts at or below zero, or no time between them.
 */
export function compoundRate(from: number, to: number, years: number): number | undefined {
  return from > 0 && to > 0 && years > 0 ? (to / from) ** (1 / years) - 1 : undefined;
}

/** What is needed per year from a start: a compound rate, or tonnes per year where the target is zero or below and no rate leads to it. */
export type Pace = { readonly kind: 'rate'; readonly rate: number } | { readonly kind: 'amount'; readonly tonnes: number };

/** The pace from `value` down to `target` in `years`. */
export function neededPace(value: number, target: number, years: number): Pace | undefined {
  if (years <= 0) return undefined;
  const rate = compoundRate(value, target, years);
  return rate === undefined ? { kind: 'amount', tonnes: (target - value) / years } : { kind: 'rate', rate };
}

/** An amount carried on at a compound rate. */
export function carriedOn(value: number, rate: number, years: number): number {
  return value * (1 + rate) ** years;
}
