/** Upper bounds that keep a page alive whatever a feed sends; all can be changed by the property `limits`. */
export interface Limits {
  /** Decoded bytes of one document. Default 32 MiB. */
  readonly bytes: number;
  /** Nesting of a JSON document. Default 32. */
  readonly depth: number;
  /** Events of one calendar. Default 100 000. */
  readonly events: number;
  /** Partners of one map. Default 50 000. */
  readonly partners: number;
  /** Years times series of one balance. Default 10 000. */
  readonly values: number;
  /** Characters of a short text such as a title. Default 500. */
  readonly text: number;
  /** Characters of a long text such as a description. Default 20 000. */
  readonly longText: number;
  /** Milliseconds until a request is given up. Default 10 000. */
  readonly timeout: number;
}

/** The limits when nobody says otherwise. */
export const DEFAULT_LIMITS: Limits = {
  bytes: 32 * 1024 * 1024,
  depth: 32,
  events: 100_000,
  partners: 50_000,
  values: 10_000,
  text: 500,
  longText: 20_000,
  timeout: 10_000,
};

/** Fills what is missing and ignores what is not a positive number; later sets win over earlier ones. */
export function mergeLimits(...sets: readonly (Partial<Limits> | undefined)[]): Limits {
  const merged: Record<keyof Limits, number> = { ...DEFAULT_LIMITS };
  for (const set of sets) {
    for (const key of Object.keys(DEFAULT_LIMITS) as (keyof Limits)[]) {
      const value = set?.[key];
      if (typeof value === 'number' && value > 0) merged[key] = value;
    }
  }
  return merged;
}
