import type { Token } from '@diglot/text';
import type { Word, WordReader, WrittenWord } from './words.ts';

/** A word as phrases are made of: hyphenated and slashed Latin words are one unit. */
export interface Unit extends Word {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** It is the first of its sentence. */
  readonly opens: boolean;
  /** Punctuation or a blank line lies before it: no phrase reaches across. */
  readonly cut: boolean;
}

/** A word of a sentence whose language is not settled yet. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly word: WrittenWord;
  readonly cut: boolean;
}

/** The words of a sentence. */
export type Sentence = readonly Piece[];

/** So many Latin words in a row inside a Chinese sentence are a stretch of English. */
const ENGLISH_STRETCH = 5;
/** An English sentence has at least this share of Latin words among its Latin and Han words. */
const ENGLISH_SHARE = 0.7;

/** A sentence with a word in other scripts for so few of its words is in a third language. */
const FOREIGN_SHARE = 3;

const JOINERS = "-‐‑–/'’_&+#";
const SENTENCE_ENDS = '.。．！？；!?;';
const BLANK_LINE = /\n[^\S\n]*\n/u;
const HAN = /\p{Script=Han}/u;

/**
 * Read the words of a text, sentence by sentence.
 *
 * Words of scripts other than Latin, Greek and Han end a phrase and are left out.
 *
 * @param tokens - The tokens of `text`, in order.
 * @remarks **Cost:** linear in the text.
 */
export function readSentences(
  text: string,
  tokens: readonly Token[],
  readWord: WordReader,
): Sentence[] {
  const sentences: Sentence[] = [];
  let pieces: Piece[] = [];
  let foreign = 0;
  const close = () => {
    // A sentence full of kana is Japanese, whatever Han characters are in it.
    const isForeign = foreign * FOREIGN_SHARE >= pieces.length;
    if (pieces.length > 0) {
      if (!isForeign) sentences.push(pieces);
      pieces = [];
    }
    foreign = 0;
  };

  let cut = true;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const { start, end, kind } = token;
    const last = pieces[pieces.length - 1];
    if (last !== undefined && start - last.end > 1) {
      if (BLANK_LINE.test(text.slice(last.end, start))) {
        close();
        cut = true;
      }
    }
    if (kind === 'word' || kind === 'number') {
      const word = readWord(text.slice(start, end), kind === 'number');
      const joins = !cut && last !== undefined && last.end === start;
      if (joins && last.word.script === 'latin' && word.script === 'latin') {
        const counts = last.word.isNumber && word.isNumber;
        pieces[pieces.length - 1] = join(text, last, end, counts, readWord);
      } else if (word.script === 'other') {
        cut = true;
        foreign++;
        continue;
      } else {
        pieces.push({ start, end, word, cut });
      }
      cut = false;
      continue;
    }
    const mark = text.charAt(start);
    const next = tokens[at + 1];
    if (
      last?.word.script === 'latin' &&
      last.end === start &&
      !cut &&
      end - start === 1 &&
      JOINERS.includes(mark)
    ) {
      const tight = next?.start === end && (next.kind === 'word' || next.kind === 'number');
      const suffix = (mark === '+' || mark === '#') && !tight;
      if (suffix || (tight && !HAN.test(text.charAt(end)))) {
        pieces[pieces.length - 1] = join(text, last, end, last.word.isNumber, readWord);
        continue;
      }
    }
    cut = true;
    if (!SENTENCE_ENDS.includes(mark)) continue;
    if (
      mark !== '.' ||
      ((next === undefined || next.start > end) && !isInitial(text, last, start))
    ) {
      close();
    }
  }
  close();
  return sentences;
}

/** Whether a full stop at an offset is that of an initial: “C. Moreno”. */
function isInitial(text: string, last: Piece | undefined, stop: number): boolean {
  return last?.end === stop && stop - last.start === 1 && /\p{Lu}/u.test(text.charAt(last.start));
}

function join(
  text: string,
  { start, cut }: Piece,
  end: number,
  counts: boolean,
  readWord: WordReader,
): Piece {
  return { start, end, word: readWord(text.slice(start, end), counts), cut };
}

export interface UnitOptions {
  /** Read every word as this language; without it each sentence decides. */
  readonly language?: 'en' | 'zh' | undefined;
  /** In Chinese sentences too read Latin words that stand apart from Chinese ones as English. */
  readonly loose?: boolean;
  /** Number of the first sentence. Default 0. */
  readonly firstSentence?: number;
}

/** Settle the language of each word: sentences, as units of phrases. */
export function unitsOf(
  sentences: readonly Sentence[],
  { language, loose = false, firstSentence = 0 }: UnitOptions = {},
): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < sentences.length; at++) {
    const pieces = sentences[at] as Sentence;
    const sentence = firstSentence + at;
    if (language !== undefined) {
      for (const piece of pieces) units.push(unitOf(piece, language, sentence, pieces[0]));
    } else {
      addSentence(units, pieces, sentence, loose);
    }
  }
  return units;
}

function addSentence(units: Unit[], pieces: Sentence, sentence: number, loose: boolean): void {
  let latin = 0;
  let han = 0;
  for (const { word } of pieces) {
    if (word.script === 'han') han++;
    else if (!word.isNumber) latin++;
  }
  const own = latin >= ENGLISH_SHARE * (latin + han) ? 'en' : 'zh';
  for (let from = 0; from < pieces.length; ) {
    let to = from;
    while (to < pieces.length && pieces[to]?.word.script === 'latin') to++;
    const apart = pieces[from]?.cut === true && (to === pieces.length || pieces[to]?.cut === true);
    const english = own === 'en' || to - from >= ENGLISH_STRETCH || (loose && apart);
    const language = to > from && english ? 'en' : 'zh';
    to = Math.max(to, from + 1);
    for (; from < to; from++)
      units.push(unitOf(pieces[from] as Piece, language, sentence, pieces[0]));
  }
}

function unitOf(piece: Piece, as: 'en' | 'zh', sentence: number, first: Piece | undefined): Unit {
  const { start, end, word, cut } = piece;
  const { key, form, language, role, shape, ending } = word.in(as);
  const opens = piece === first;
  return { start, end, key, form, language, role, shape, ending, sentence, opens, cut };
}
