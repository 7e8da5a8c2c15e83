/** Names as keys: `München`, `muenchen` and `MUNCHEN` are the same city. Pure. */

/** Letters that Unicode does not decompose into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'a', œ: 'o', ħ: 'h', ı: 'i' };

/** What editors write in front of a name: "Stadt Dortmund", "Landeshauptstadt München", "City of Cork". */
const PREFIX = /^\s*(?:die |the )?(?:(?:landeshaupt|bundes|hanse)?stadt|city of)\s+/iu;

/**
 * The key of a name: lower case, without marks, punctuation and spaces, `ae`, `oe` and `ue` as the plain vowel.
 * Letters of other scripts stay, so that `Αθήνα` is found as well.
 */
export function foldName(name: string): string {
  return name
    .replace(PREFIX, '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[ßøłđæœħı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/([aou])e/g, '$1');
}
