import { type Bitext, type Document, foldInPlace, type IndexRange, type Span } from '@diglot/text';
import {
  type ChineseFacts,
  chineseFacts,
  type Edge,
  englishClass,
  isModifier,
  isNounPlace,
  isVerbInPlace,
  mayHaveCondition,
} from '@diglot/words';
import { readToken, type TokenPart } from './english-tokens.ts';
import { KIND_LABELS } from './kind-labels.ts';
import { isOneWord } from './one-word.ts';

/** An English word of a unit; a hyphenated token gives several, `glued` to the one before. */
export interface EnglishWord {
  readonly text: string;
  readonly lower: string;
  /** What counts at the end of a phrase: the singular, but of an acronym in capitals. */
  readonly base: string;
  readonly start: number;
  readonly end: number;
  readonly glued: boolean;
  /** No mark of punctuation stands between this word and the one before. */
  readonly joins: boolean;
  /** A word of grammar that may stand inside a term; a word no term has. */
  readonly isGlue: boolean;
  readonly isStop: boolean;
  /** Log-odds that the word begins a term, and that it, or its singular, ends or is one. */
  readonly edge: Edge;
  /** Whether it is hardly ever first or last in a term: mostly a finite verb. */
  readonly isVerbLike: boolean;
  /** Whether it is a verb of its sentence, by its neighbours. */
  readonly isVerb: boolean;
}

/** A Chinese token of a unit; offsets count from the beginning of the unit. */
export interface ChineseToken {
  readonly text: string;
  /** What is known of it, wherever it stands. */
  readonly facts: ChineseFacts;
  readonly start: number;
  readonly end: number;
}

/** What a bead aligns, ready for linking. Offsets of words are into the whole text. */
export interface Unit {
  readonly english: readonly EnglishWord[];
  readonly chinese: readonly ChineseToken[];
  /** The Chinese stretch, folded letter by letter. */
  readonly text: string;
  /** Where that stretch begins in the Chinese text. */
  readonly offset: number;
}

/**
 * Cut a bitext into its beads with text on both sides.
 *
 * @param isWord - Tells Chinese words. Tokens that together are one are joined: 工作 + 人员.
 * @param leftOut - Stretches of either text that are no running text: keyword lists. In order.
 */
export function readUnits(
  bitext: Bitext,
  english: 'source' | 'target',
  isWord: (chinese: string) => boolean = () => false,
  leftOut: { readonly english: readonly Span[]; readonly chinese: readonly Span[] } = NO_SPANS,
): Unit[] {
  const chinese = english === 'source' ? 'target' : 'source';
  const englishDocument = bitext[english];
  const chineseDocument = bitext[chinese];
  const englishTokens = tokenRanges(englishDocument);
  const chineseTokens = tokenRanges(chineseDocument);
  const outside = {
    english: createOutsideTest(leftOut.english),
    chinese: createOutsideTest(leftOut.chinese),
  };
  const folded = foldInPlace(chineseDocument.text);
  return bitext.alignment.flatMap((bead) => {
    const from = bead[english];
    const to = bead[chinese];
    if (from.from >= from.to || to.from >= to.to) return [];
    const offset = chineseDocument.sentences[to.from]?.start ?? 0;
    const tokens = tokensIn(chineseDocument, chineseTokens, to)
      .filter(outside.chinese)
      .map(({ start, end }) => {
        const text = folded.slice(start, end);
        return { text, facts: chineseFacts(text), start: start - offset, end: end - offset };
      });
    const others = tokensIn(englishDocument, englishTokens, from).filter(outside.english);
    if (tokens.length === 0 || others.length === 0) return [];
    return splitUnit({
      english: englishWords(englishDocument, others),
      chinese: joinTokens(tokens, isWord),
      text: sentencesText(folded, chineseDocument, to, leftOut.chinese),
      offset,
    });
  });
}

/** Longer beads are cut: all that is in a unit is compared with all. Chinese tokens, English words. */
const MOST_IN_A_UNIT = 200;

/** Cut a unit that is too long into pieces, each side at the same shares of its length. */
function splitUnit(unit: Unit): Unit[] {
  const { english, chinese, text, offset } = unit;
  const pieces = Math.ceil(Math.max(english.length, chinese.length) / MOST_IN_A_UNIT);
  if (pieces <= 1) return [unit];
  return Array.from({ length: pieces }, (_, i) => {
    const part = <T>(list: readonly T[]) =>
      list.slice(
        Math.floor((i * list.length) / pieces),
        Math.floor(((i + 1) * list.length) / pieces),
      );
    const tokens = part(chinese);
    const start = tokens[0]?.start ?? 0;
    return {
      english: part(english),
      chinese: tokens.map((token) => ({
        ...token,
        start: token.start - start,
        end: token.end - start,
      })),
      text: text.slice(start, tokens.at(-1)?.end ?? start),
      offset: offset + start,
    };
  });
}

/** UTF-16 units of the longest word that is put together of tokens, and its most tokens. */
const LONGEST_WORD = 6;
const MOST_TOKENS = 3;

function joinTokens(
  tokens: readonly ChineseToken[],
  isWord: (chinese: string) => boolean,
): ChineseToken[] {
  const joined: ChineseToken[] = [];
  for (let from = 0; from < tokens.length; ) {
    const first = tokens[from] as ChineseToken;
    let word = first;
    let next = from + 1;
    let text = first.text;
    for (let to = from + 1; to < tokens.length && to < from + MOST_TOKENS; to++) {
      const token = tokens[to] as ChineseToken;
      if (!first.facts.isHan || !token.facts.isHan || token.start !== tokens[to - 1]?.end) break;
      text += token.text;
      if (text.length > LONGEST_WORD) break;
      if (isWord(text)) {
        word = tokenOf(text, first.start);
        next = to + 1;
      }
    }
    const before = joined.at(-1);
    if (before?.end === word.start && isOneWord(before, word)) {
      joined[joined.length - 1] = tokenOf(before.text + word.text, before.start);
    } else joined.push(word);
    from = next;
  }
  return joined;
}

const tokenOf = (text: string, start: number): ChineseToken => ({
  text,
  facts: chineseFacts(text),
  start,
  end: start + text.length,
});

const NO_SPANS = { english: [], chinese: [] } as const;

/** Make a test whether a token stands outside some spans, which are in order. */
function createOutsideTest(spans: readonly Span[]): (token: Span) => boolean {
  return (token) => overlapping(spans, token).length === 0;
}

/** Those of some spans, in order and apart, that overlap a stretch. @remarks **Cost:** a binary search. */
function overlapping(spans: readonly Span[], { start, end }: Span): readonly Span[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < spans.length && (spans[to] as Span).start < end) to++;
  return spans.slice(low, to);
}

/** The sentences of a bead; what stands between them, in the other language perhaps, is blanked. */
function sentencesText(
  folded: string,
  { sentences }: Document,
  { from, to }: IndexRange,
  leftOut: readonly Span[],
): string {
  const offset = sentences[from]?.start ?? 0;
  let text = '';
  for (const { start, end } of sentences.slice(from, to)) {
    text += ' '.repeat(Math.max(0, start - offset - text.length)) + folded.slice(start, end);
  }
  for (const { start, end } of overlapping(leftOut, { start: offset, end: offset + text.length })) {
    const first = Math.max(0, start - offset);
    const last = Math.min(text.length, end - offset);
    if (first < last) text = text.slice(0, first) + ' '.repeat(last - first) + text.slice(last);
  }
  return text;
}

/** For each sentence the position of its first token; one more entry for the end. */
function tokenRanges({ sentences, tokens }: Document): number[] {
  const first: number[] = [];
  let at = 0;
  for (const { start } of sentences) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < start) at++;
    first.push(at);
  }
  first.push(tokens.length);
  return first;
}

function tokensIn({ tokens }: Document, first: readonly number[], { from, to }: IndexRange) {
  return tokens.slice(first[from] ?? 0, first[to] ?? tokens.length);
}

function englishWords({ text }: Document, tokens: Document['tokens']): EnglishWord[] {
  const words: EnglishWord[] = [];
  let joins = false;
  for (const { kind, start, end } of tokens) {
    if (kind !== 'word' && kind !== 'number') {
      joins = false;
      continue;
    }
    for (const part of readToken(text.slice(start, end))) {
      words.push(wordAt(part, start, joins));
      joins = true;
    }
    joins = true;
  }
  return words.map((word, at) => {
    if (isVerbAt(words, at)) return { ...word, isVerb: true, isVerbLike: true };
    if (isRomanAt(words, at)) return { ...word, isStop: false };
    return word.isVerbLike && isAdjectiveAt(words, at) ? { ...word, isVerbLike: false } : word;
  });
}

/** Whether “I” is the number of a kind: type I interferon. */
const isRomanAt = (words: readonly EnglishWord[], at: number): boolean =>
  words[at]?.text === 'I' && KIND_LABELS.has(words[at - 1]?.lower ?? '');

/** Adjectives that say of whom something is, where a person follows: older patients with diabetes. */
const AGES = new Set(['older', 'younger']);

/** Whether a word that is hardly ever part of a keyword is an adjective of its noun here: by close contact. */
function isAdjectiveAt(words: readonly EnglishWord[], at: number): boolean {
  const { lower, joins } = words[at] as EnglishWord;
  const next = words[at + 1];
  if (!next?.joins || lower.endsWith('ing')) return false;
  if (AGES.has(lower)) return mayHaveCondition(next.lower);
  if (!joins || !isNounPlace(words[at - 1]?.lower, undefined)) return false;
  return isModifier(lower) && englishClass(lower).verb > 0;
}

function isVerbAt(words: readonly EnglishWord[], at: number): boolean {
  const { lower, joins, glued } = words[at] as EnglishWord;
  const next = words[at + 1];
  if (glued || next?.glued) return false;
  return isVerbInPlace(
    joins ? words[at - 1]?.lower : undefined,
    lower,
    next?.joins ? next.lower : undefined,
  );
}

/** A word of a token that begins at `start`. Written out, since this is done for every word. */
function wordAt(part: TokenPart, start: number, joins: boolean): EnglishWord {
  const from = start + part.at;
  return {
    text: part.text,
    lower: part.lower,
    base: part.base,
    start: from,
    end: from + part.size,
    glued: part.at > 0,
    joins,
    isGlue: part.isGlue,
    // Only the article begins a sentence: Party A.
    isStop: part.isStop && !(joins && part.text === 'A'),
    edge: part.edge,
    isVerbLike: part.isVerbLike,
    isVerb: false,
  };
}
