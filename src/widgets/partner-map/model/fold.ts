/** Text as a search sees it: without case, accents and the two ways of writing an umlaut. Pure. */

/** "Kühlhaus", "KUEHLHAUS" and "kuhlhaus" become the same text; `ß` becomes `ss`. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most texts are ASCII, and normalising is what costs.
  const plain = /[^\u0020-\u007e]/.test(lower)
    ? lower
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/ß/g, 'ss')
        .replace(/æ/g, 'ae')
        .replace(/ø/g, 'o')
    : lower;
  return plain.replace(/([aou])e/g, '$1');
}
