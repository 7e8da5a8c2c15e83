/** How texts of the user interface are written, found and filled. German is the source; its type binds the others. No DOM. */

/** Languages with a complete catalogue. `de-simple` is Einfache Sprache. */
export type CatalogueLanguage = 'de' | 'en' | 'de-simple';

/** A catalogue value: a text, or a function for texts with numbers, names or plurals. */
export type MessageValue = string | ((...values: never[]) => string);

/** One catalogue of a widget. */
export type Catalogue = Readonly<Record<string, MessageValue>>;

/**
 * The type that another language must satisfy: the same keys, functions with the same parameters. A text stays any text.
 */
export type Translation<Source extends Catalogue> = {
  readonly [Key in keyof Source]: Source[Key] extends (...values: infer Values) => string ? (...values: Values) => string : string;
};

/** German comes with the widget; other languages are chunks of their own, so that nobody pays for what is not read. */
export interface CatalogueTable<Source extends Catalogue> {
  readonly de: Source;
  readonly en: () => Promise<Translation<Source>>;
  /** Falls back to `de` where a widget does not have it yet. */
  readonly 'de-simple'?: () => Promise<Translation<Source>>;
}

/** The catalogue that serves a BCP 47 tag best. Unknown languages get English, since German is no lingua franca. */
export function catalogueLanguage(locale: string): CatalogueLanguage {
  const lower = locale.toLowerCase().replace(/_/g, '-');
  if (lower === 'de-simple' || lower.startsWith('de-simple-') || /^de-.*-simple\b/.test(lower)) return 'de-simple';
  return /^de\b/.test(lower) ? 'de' : 'en';
}

/** Forms of a text by the plural rules of the catalogue's language; `other` always exists. */
export interface PluralForms {
  readonly one: string;
  readonly other: string;
}

/** Picks a form for German and English, whose rules agree: one for exactly 1, other for all else. */
export function plural(count: number, forms: PluralForms): string {
  return count === 1 ? forms.one : forms.other;
}
