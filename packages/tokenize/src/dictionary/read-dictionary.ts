import { InvalidInputError, toSimplified, toWellFormed } from '@diglot/text';

/**
 * A word of the user's own: `word`, `word frequency` or `word frequency tag`, as in the dictionaries
 * of jieba; or an object. The tag is not used.
 */
export type DictionaryEntry = string | { readonly word: string; readonly frequency?: number };

/** A dictionary ready for look-up. */
export interface UserDictionary {
  /** Frequency of each word, by the word in Simplified characters; at least 1. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** The lengths of the words that begin with a UTF-16 unit, longest first. */
  readonly lengths: ReadonlyMap<number, readonly number[]>;
}

/**
 * Read a user dictionary.
 *
 * @throws {InvalidInputError} `dictionary-not-list`; `dictionary-entry` for a word that is empty or
 * has white space or half a surrogate pair in it, or a frequency that is negative or no number.
 */
export function readDictionary(entries: readonly DictionaryEntry[]): UserDictionary {
  if (!Array.isArray(entries)) {
    throw new InvalidInputError(
      'dictionary-not-list',
      `tokenize/createTokenizer: dictionary is ${typeof entries}; pass a list of words`,
    );
  }
  const frequencies = new Map<string, number>();
  const lengths = new Map<number, number[]>();
  for (const [index, entry] of entries.entries()) {
    const { word, frequency } = readEntry(entry, index);
    const known = frequencies.has(word);
    frequencies.set(word, frequency);
    if (known) continue;
    const first = word.charCodeAt(0);
    const sameFirst = lengths.get(first) ?? [];
    if (!sameFirst.includes(word.length)) sameFirst.push(word.length);
    lengths.set(first, sameFirst);
  }
  for (const sameFirst of lengths.values()) sameFirst.sort((a, b) => b - a);
  return { frequencies, lengths };
}

function readEntry(entry: DictionaryEntry, index: number): { word: string; frequency: number } {
  const [first, second] = typeof entry === 'string' ? entry.trim().split(/\s+/u) : [];
  const word: unknown = typeof entry === 'string' ? first : entry?.word;
  const frequency = typeof entry === 'string' ? readFrequency(second) : (entry?.frequency ?? 1);
  const isUsable =
    typeof word === 'string' && word !== '' && !/\s/u.test(word) && toWellFormed(word) === word;
  if (!isUsable || !(frequency >= 0)) {
    throw new InvalidInputError(
      'dictionary-entry',
      `tokenize/createTokenizer: dictionary entry ${index} is ${JSON.stringify(entry)}; write 'word', 'word frequency' or { word, frequency }, the word without white space`,
    );
  }
  return { word: toSimplified(word), frequency: Math.max(1, frequency) };
}

/** jieba lets the frequency be left out before a tag: `云计算 n`. */
function readFrequency(field: string | undefined): number {
  const frequency = Number(field ?? 1);
  return Number.isNaN(frequency) ? 1 : frequency;
}
