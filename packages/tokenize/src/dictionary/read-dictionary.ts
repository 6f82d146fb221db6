import { InvalidInputError, toWellFormed } from '@diglot/text';
import { foldText } from './fold.ts';

/**
 * A word of the user's own: `word`, `word frequency` or `word frequency tag`, as in the dictionaries
 * of jieba; or an object. The tag is not used.
 */
export type DictionaryEntry = string | { readonly word: string; readonly frequency?: number };

/** A dictionary ready for look-up. */
export interface UserDictionary {
  /** Frequency of each word, by the word as `foldText` writes it; at least 1. */
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
  const { word, frequency } = typeof entry === 'string' ? readLine(entry) : readObject(entry);
  const isWord = typeof word === 'string' && !/\s/u.test(word) && toWellFormed(word) === word;
  const folded = isWord ? foldText(word).text : '';
  if (folded === '' || !(frequency >= 0)) {
    throw new InvalidInputError(
      'dictionary-entry',
      `tokenize/createTokenizer: dictionary entry ${index} is ${JSON.stringify(entry)}; write 'word', 'word frequency', 'word frequency tag' or { word, frequency }, the word without white space`,
    );
  }
  return { word: folded, frequency: Math.max(1, frequency) };
}

interface RawEntry {
  /** Anything but a usable string is refused. */
  readonly word: unknown;
  /** NaN is refused. */
  readonly frequency: number;
}

function readObject(entry: { readonly word: string; readonly frequency?: number }): RawEntry {
  return { word: entry?.word, frequency: entry?.frequency ?? 1 };
}

/**
 * Read a line: `word`, `word frequency`, `word frequency tag`, `word tag`, `word,frequency`, `word;frequency;tag`.
 *
 * `night shift` is two words and refused: only behind Chinese a tag without a frequency is known.
 */
function readLine(line: string): RawEntry {
  const [word = '', second, third, ...more] = line.trim().split(/\s+/u);
  const [cells = '', number] = CELLS.exec(word) ?? [];
  const only = word.slice(0, word.length - cells.length);
  if (second === undefined && number !== undefined && /\p{L}/u.test(only)) {
    return { word: only, frequency: Number(number) };
  }
  if (second === undefined) return { word, frequency: 1 };
  const frequency = Number(second);
  const isTag = Number.isNaN(frequency) && TAG.test(second) && /\p{Script=Han}/u.test(word);
  const isLine = more.length === 0 && (third === undefined || (!isTag && TAG.test(third)));
  return { word: isLine ? word : undefined, frequency: isTag ? 1 : frequency };
}

/** The cells behind a word in a line of a table: its frequency, and perhaps its tag. */
const CELLS = /[,，;；](\d{1,15})(?:[,，;；][a-z]{1,4}\d?)?$/u;

/** Tags of jieba and ICTCLAS. */
const TAG = /^(?:[a-z]{1,2}\d?|eng|nrt|nrf|nrfg|nsf|vshi|vyou)$/u;
