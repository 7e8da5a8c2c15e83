/** Finding events by words, in the way people type them: without umlauts, in any order, in the middle of a word. Pure. */

import type { LocalizedText } from '../../../core/contract/language-map.js';
import type { EventRecord, Link, Party, Performer, Place } from '../contract.js';

/** Letters that German readers also write as two. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
]);

/** Lower case, umlauts as two letters, other accents removed: "Münster" and "Muenster" are the same. */
export function fold(text: string): string {
  return plain(
    text
      .toLowerCase()
      .normalize('NFC')
      .replace(/[äöüß]/g, (letter) => PAIRS.get(letter) ?? letter),
  );
}

/** Accents simply removed: so that "Munster" finds "Münster". */
function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');
}

/** One text for all that can be found of a record; kept as long as the record is. */
const haystacks = new WeakMap<EventRecord, string>();

/** True when every word of `words` occurs in the name, places, people, organisations, keywords, programme or series of a record. */
export function matchesWords(record: EventRecord, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  let haystack = haystacks.get(record);
  if (haystack === undefined) {
    const text = textsOf(record).join('\n');
    haystack = `${fold(text)}\n${plain(text)}`;
    haystacks.set(record, haystack);
  }
  return words.every((word) => haystack.includes(word));
}

/** A search as typed, as folded words. */
export function wordsOf(search: string): readonly string[] {
  return fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
}

function textsOf(record: EventRecord): readonly string[] {
  const texts = [record.name, record.series?.name, ...record.keywords, ...record.audience];
  const people = (list: readonly Performer[]): void => void texts.push(...list.flatMap(({ name, affiliation, topic, jobTitle }) => [name, affiliation, topic, jobTitle]));
  const named = (list: readonly (Party | Place | Link)[]): void => void texts.push(...list.map(({ name }) => name));
  people(record.performers);
  named([...record.organizers, ...record.funders, ...record.places, ...record.links]);
  texts.push(...record.places.map(({ addressLocality }) => addressLocality));
  for (const slot of record.programme) {
    texts.push(slot.name, ...slot.keywords);
    people(slot.performers);
    named(slot.places);
  }
  return texts.flatMap((text) => (text === undefined ? [] : variantsOf(text)));
}

/** All languages of a text. */
export function variantsOf(text: LocalizedText): readonly string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}
