import type { Document, Language, Token } from '@diglot/text';
import type { Word, WordReader, WrittenWord } from './words.ts';

/** A word as phrases are made of: hyphenated and slashed Latin words are one unit. */
export interface Unit extends Word {
  readonly start: number;
  readonly end: number;
  /** Position of its sentence in the document. */
  readonly sentence: number;
  /** It is the first of its sentence. */
  readonly opens: boolean;
  /** Punctuation or the beginning of a sentence lies before it: no phrase reaches across. */
  readonly cut: boolean;
}

/** The units of one document in one list: those of titles first. */
export interface UnitList {
  /** The text that offsets of units refer to. */
  readonly text: string;
  readonly units: readonly Unit[];
  /** How many of the units are the titles'. */
  readonly titleUnits: number;
}

/** A word of a sentence, before it is settled which language's phrases it belongs to. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly word: WrittenWord;
  readonly cut: boolean;
}

/** Units of English from which a document with Chinese in it is bilingual, not Chinese with English terms. */
const MIN_ENGLISH_UNITS = 12;
/** Latin words in a row from which they are a stretch of English inside a Chinese sentence. */
const MIN_ENGLISH_STRETCH = 5;

const JOINERS = "-‐‑–/'’_&+#";
const HAN = /\p{Script=Han}/u;

/**
 * Read the English and Chinese sentences of a document as units; other sentences are left out.
 *
 * Chinese words in an English sentence are Chinese. Latin words in a Chinese sentence belong to its
 * phrases, but for a stretch of five or more. In a bilingual document those that stand alone are English
 * too, so that they meet the same terms in the English part.
 *
 * @remarks **Cost:** linear in the tokens.
 */
export function readUnits(document: Document, readWord: WordReader): UnitList {
  const titles: SentencePieces[] = [];
  const others: SentencePieces[] = [];
  let next = 0;
  for (const [at, sentence] of document.sentences.entries()) {
    const from = tokenAt(document.tokens, next, sentence.start);
    next = tokenAt(document.tokens, from, sentence.end);
    const { language, passage } = sentence;
    if (!isPhraseLanguage(language)) continue;
    const pieces = readPieces(document, from, next, readWord);
    (passage === 'title' ? titles : others).push({ pieces, at, language });
  }
  const read = (loose: boolean): UnitList => {
    const head = titles.flatMap((sentence) => unitsOf(sentence, loose));
    const body = others.flatMap((sentence) => unitsOf(sentence, loose));
    return {
      text: document.text,
      units: head.length === 0 ? body : [...head, ...body],
      titleUnits: head.length,
    };
  };
  const strict = read(false);
  const english = strict.units.reduce((sum, unit) => sum + (unit.language === 'en' ? 1 : 0), 0);
  return english < MIN_ENGLISH_UNITS || english === strict.units.length ? strict : read(true);
}

/** Whether phrases of a language are known here: only of English and Chinese. */
export function isPhraseLanguage(language: Language): language is 'en' | 'zh' {
  return language === 'en' || language === 'zh';
}

/** The words of one sentence. */
interface SentencePieces {
  readonly pieces: readonly Piece[];
  readonly at: number;
  readonly language: 'en' | 'zh';
}

/** The position of the first token from `from` on that begins at an offset or behind it. */
function tokenAt(tokens: readonly Token[], from: number, offset: number): number {
  let at = from;
  while (at < tokens.length && (tokens[at] as Token).start < offset) at++;
  return at;
}

/**
 * Read the tokens `from` to `to` as words. Words of scripts other than Latin, Greek and Han end a phrase
 * and are left out.
 */
function readPieces(
  { text, tokens }: Document,
  from: number,
  to: number,
  readWord: WordReader,
): Piece[] {
  const pieces: Piece[] = [];
  let cut = true;
  for (let at = from; at < to; at++) {
    const { start, end, kind } = tokens[at] as Token;
    const last = pieces[pieces.length - 1];
    const touches = !cut && last?.end === start && last.word.script === 'latin';
    if (kind === 'word' || kind === 'number') {
      const word = readWord(text.slice(start, end), kind === 'number');
      if (word.script === 'other') {
        cut = true;
        continue;
      }
      if (touches && last !== undefined && word.script === 'latin') {
        const counts = last.word.isNumber && word.isNumber;
        pieces[pieces.length - 1] = extend(text, last, end, counts, readWord);
      } else pieces.push({ start, end, word, cut });
      cut = false;
    } else if (touches && last !== undefined && joins(text, tokens, at, to)) {
      pieces[pieces.length - 1] = extend(text, last, end, last.word.isNumber, readWord);
    } else cut = true;
  }
  return pieces;
}

/** Whether a mark behind a Latin word is a part of it: the hyphen of “long-term”, the end of “C++”. */
function joins(text: string, tokens: readonly Token[], at: number, to: number): boolean {
  const { start, end } = tokens[at] as Token;
  const mark = text.charAt(start);
  if (end - start !== 1 || !JOINERS.includes(mark)) return false;
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  const tight = next?.start === end && (next.kind === 'word' || next.kind === 'number');
  if ((mark === '+' || mark === '#') && !tight) return true;
  return tight && !HAN.test(text.charAt(end));
}

function extend(
  text: string,
  { start, cut }: Piece,
  end: number,
  counts: boolean,
  readWord: WordReader,
): Piece {
  return { start, end, word: readWord(text.slice(start, end), counts), cut };
}

/** Settle which language's phrases each word of a sentence belongs to. */
function unitsOf({ pieces, at, language }: SentencePieces, loose: boolean): Unit[] {
  const units: Unit[] = [];
  for (let from = 0; from < pieces.length; ) {
    let to = from;
    while (to < pieces.length && pieces[to]?.word.script === 'latin') to++;
    const apart = pieces[from]?.cut === true && (to === pieces.length || pieces[to]?.cut === true);
    const english =
      to > from && (language === 'en' || to - from >= MIN_ENGLISH_STRETCH || (loose && apart));
    to = Math.max(to, from + 1);
    for (; from < to; from++) {
      units.push(unitOf(pieces[from] as Piece, english ? 'en' : 'zh', at, pieces[0]));
    }
  }
  return units;
}

function unitOf(
  { start, end, word, cut }: Piece,
  as: 'en' | 'zh',
  sentence: number,
  first: Piece | undefined,
): Unit {
  const { key, form, language, role, shape, ending } = word.in(as);
  const opens = start === first?.start;
  return { start, end, key, form, language, role, shape, ending, sentence, opens, cut };
}
