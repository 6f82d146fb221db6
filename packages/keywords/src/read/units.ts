import type { Document, Language, Token } from '@diglot/text';
import { type KeywordList, Role, unitSymbols } from '@diglot/words';
import { chineseRoleIn } from './chinese-role-in.ts';
import { englishRoleIn } from './english-role-in.ts';
import { isPlainWord, type ListBreaks, type Piece, readPieces } from './pieces.ts';
import type { Unit, UnitList } from './unit.ts';
import type { Word, WordReader } from './words.ts';

/** Units of English from which a document with Chinese in it is bilingual, not Chinese with English terms. */
const MIN_ENGLISH_UNITS = 12;
/** Latin words in a row from which they are a stretch of English inside a Chinese sentence. */
const MIN_ENGLISH_STRETCH = 5;

const NUMERIC = /^\d[\d.,]*$/u;

/**
 * Read the English and Chinese sentences of a document as units; other sentences are left out.
 *
 * Chinese words in an English sentence are Chinese. Latin words in a Chinese sentence belong to its
 * phrases, but for a stretch of five or more. In a bilingual document those that stand alone are English
 * too, so that they meet the same terms in the English part.
 *
 * @param lists - Keyword lists of the text: no phrase reaches across two keywords, and their labels are left out.
 * @remarks **Cost:** linear in the tokens.
 */
export function readUnits(
  document: Document,
  readWord: WordReader,
  lists: readonly KeywordList[] = [],
): UnitList {
  const breaks = listBreaks(lists);
  const titles: SentencePieces[] = [];
  const others: SentencePieces[] = [];
  let next = 0;
  for (const [at, sentence] of document.sentences.entries()) {
    const from = tokenAt(document.tokens, next, sentence.start);
    next = tokenAt(document.tokens, from, sentence.end);
    const { language, passage } = sentence;
    if (!isPhraseLanguage(language)) continue;
    const pieces = readPieces(document, from, next, readWord, breaks);
    (passage === 'title' ? titles : others).push({ pieces, at, language });
  }
  const english = [...titles, ...others].reduce((sum, sentence) => sum + countEnglish(sentence), 0);
  const loose = english >= MIN_ENGLISH_UNITS;
  const units: Unit[] = [];
  for (const sentence of titles) addUnits(units, sentence, document.text, loose);
  const titleUnits = units.length;
  for (const sentence of others) addUnits(units, sentence, document.text, loose);
  return { text: document.text, units, titleUnits };
}

function listBreaks(lists: readonly KeywordList[]): ListBreaks {
  const breaks = new Map<number, 'keyword' | 'label'>();
  for (const { start, keywords } of lists) {
    for (let at = start; at < (keywords[0]?.start ?? start); at++) breaks.set(at, 'label');
    for (const keyword of keywords) breaks.set(keyword.start, 'keyword');
  }
  return breaks;
}

/** Count the words of a sentence that are English wherever it stands. */
function countEnglish({ pieces, language }: SentencePieces): number {
  const least = language === 'en' ? 1 : MIN_ENGLISH_STRETCH;
  let count = 0;
  let stretch = 0;
  for (const { word } of pieces) {
    stretch = word.script === 'latin' ? stretch + 1 : 0;
    if (stretch === least) count += least;
    else if (stretch > least) count++;
  }
  return count;
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

/** A word, unless punctuation stands before it. */
function follower(piece: Piece | undefined): Word | undefined {
  return piece === undefined || piece.cut ? undefined : piece.word.in('en');
}

/** Whether a word is the unit of the number before it: the mg of “120 mg”. */
function isUnitSymbol(before: Unit | undefined, { cut, form }: Unit): boolean {
  return !cut && before !== undefined && NUMERIC.test(before.form) && unitSymbols().has(form);
}

/** Add the words of a sentence, each settled as a word of one language's phrases. */
function addUnits(
  units: Unit[],
  { pieces, at, language }: SentencePieces,
  text: string,
  loose: boolean,
): void {
  for (let from = 0; from < pieces.length; ) {
    let to = from;
    while (to < pieces.length && pieces[to]?.word.script === 'latin') to++;
    const apart = pieces[from]?.cut === true && (to === pieces.length || pieces[to]?.cut === true);
    const english =
      to > from &&
      (language === 'en' ||
        to - from >= MIN_ENGLISH_STRETCH ||
        (apart && (loose || isExplanation(text, pieces.slice(from, to)))));
    to = Math.max(to, from + 1);
    for (; from < to; from++) {
      const piece = pieces[from] as Piece;
      const opens =
        piece === pieces[0] ||
        (piece.cut && BEHIND_LABEL.test(text.slice(Math.max(0, piece.start - 3), piece.start)));
      const unit = unitOf(piece, english ? 'en' : 'zh', at, opens);
      // The first piece of a sentence is cut, so that what stands before it is not looked at.
      const before = units[units.length - 1];
      const role = isUnitSymbol(before, unit)
        ? Role.stop
        : unit.language === 'en'
          ? englishRoleIn(before, unit, follower(pieces[from + 1]), units[units.length - 2])
          : chineseRoleIn(before, unit, pieces[from + 1]);
      units.push(role === unit.role ? unit : { ...unit, role });
    }
  }
}

/** What stands before the first word behind a label: “Results: Nurses slept.” */
const BEHIND_LABEL = /[:：]\s{0,2}$/u;

/** Whether Latin words are what a bracket behind a Chinese word says in English: 扎根理论（grounded theory）. */
function isExplanation(text: string, words: readonly Piece[]): boolean {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return false;
  if (!/\p{Script=Han}\s?[（(]\s?$/u.test(text.slice(Math.max(0, first.start - 4), first.start)))
    return false;
  if (!/^\s?[）),，;；]/u.test(text.slice(last.end, last.end + 2))) return false;
  return words.some(({ word }) => isPlainWord(word.in('en')));
}

function unitOf(
  { start, end, word, cut, affix }: Piece,
  as: 'en' | 'zh',
  sentence: number,
  opens: boolean,
): Unit {
  const { key, form, language, shape, ending, role: own } = word.in(as);
  const role = as === 'zh' && affix !== undefined ? affix : own;
  return { start, end, key, form, language, role, shape, ending, sentence, opens, cut };
}
