/** Intl objects are dear (up to 50 µs each): made once per locale and options, and bounded. No DOM. */

/** Bounds the cache: a page has a few locales and a few dozen formats; more means somebody makes them up. */
const CACHED = 100;
const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat | Intl.Collator>();

function memoised<Format extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat | Intl.Collator>(key: string, create: () => Format): Format {
  const known = cache.get(key);
  if (known) return known as Format;
  if (cache.size >= CACHED) cache.clear();
  const made = create();
  cache.set(key, made);
  return made;
}

/** `Intl.NumberFormat`, memoised. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return memoised(`n${locale}${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}

/** `Intl.DateTimeFormat`, memoised. Give it epoch milliseconds and a `timeZone`: native Intl refuses polyfilled Temporal objects. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return memoised(`d${locale}${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));
}

/** `Intl.ListFormat`, memoised: "A, B und C". */
export function listFormat(locale: string, options: Intl.ListFormatOptions = {}): Intl.ListFormat {
  return memoised(`l${locale}${JSON.stringify(options)}`, () => new Intl.ListFormat(locale, options));
}

/** `Intl.Collator`, memoised, for sorting names as readers of the locale expect. */
export function collator(locale: string): Intl.Collator {
  return memoised(`c${locale}`, () => new Intl.Collator(locale, { numeric: true, sensitivity: 'base' }));
}

/** A locale that Intl accepts: `_` becomes `-`, what Intl refuses becomes `de`, and `de-simple` formats as `de`. */
export function intlLocale(locale: string): string {
  const tag = locale.trim().replace(/_/g, '-');
  try {
    const canonical = Intl.getCanonicalLocales(tag)[0] ?? 'de';
    return canonical.toLowerCase().startsWith('de-simple') ? 'de' : canonical;
  } catch {
    // `lang="x y"` in a page is an ordinary mistake; German is the product's default.
    return 'de';
  }
}

/** True for an IANA zone that this engine knows. */
export function isTimeZone(zone: string): boolean {
  try {
    dateFormat('en', { timeZone: zone });
    return true;
  } catch {
    // RangeError is how Intl says "unknown zone".
    return false;
  }
}
