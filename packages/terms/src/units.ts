import { type Bitext, type Document, foldInPlace, type IndexRange } from '@diglot/text';
import { singular } from './english-forms.ts';

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
}

/** A Chinese token of a unit; offsets count from the beginning of the unit. */
interface ChineseToken {
  readonly text: string;
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
 */
export function readUnits(
  bitext: Bitext,
  english: 'source' | 'target',
  isWord: (chinese: string) => boolean = () => false,
): Unit[] {
  const chinese = english === 'source' ? 'target' : 'source';
  const englishDocument = bitext[english];
  const chineseDocument = bitext[chinese];
  const englishTokens = tokenRanges(englishDocument);
  const chineseTokens = tokenRanges(chineseDocument);
  const folded = foldInPlace(chineseDocument.text);
  return bitext.alignment.flatMap((bead) => {
    const from = bead[english];
    const to = bead[chinese];
    if (from.from >= from.to || to.from >= to.to) return [];
    const offset = chineseDocument.sentences[to.from]?.start ?? 0;
    const tokens = tokensIn(chineseDocument, chineseTokens, to).map(({ start, end }) => ({
      text: folded.slice(start, end),
      start: start - offset,
      end: end - offset,
    }));
    return splitUnit({
      english: englishWords(englishDocument, tokensIn(englishDocument, englishTokens, from)),
      chinese: joinTokens(tokens, isWord),
      text: sentencesText(folded, chineseDocument, to),
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
        text: token.text,
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
      text += token.text;
      if (text.length > LONGEST_WORD || token.start !== tokens[to - 1]?.end) break;
      if (!/^\p{Script=Han}+$/u.test(text)) break;
      if (isWord(text)) {
        word = { text, start: first.start, end: token.end };
        next = to + 1;
      }
    }
    joined.push(word);
    from = next;
  }
  return joined;
}

/** The sentences of a bead; what stands between them, in the other language perhaps, is blanked. */
function sentencesText(folded: string, { sentences }: Document, { from, to }: IndexRange): string {
  const offset = sentences[from]?.start ?? 0;
  let text = '';
  for (const { start, end } of sentences.slice(from, to)) {
    text += ' '.repeat(Math.max(0, start - offset - text.length)) + folded.slice(start, end);
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
    const token = text.slice(start, end);
    for (const part of token.matchAll(/[^-‐‑–]+/gu)) {
      const word = part[0].normalize('NFKC');
      const lower = word.toLowerCase().replace(/['’]s?$/u, '');
      words.push({
        text: word,
        lower,
        base: /^[\p{Lu}\p{N}]{2,}$/u.test(word) ? lower : singular(lower),
        start: start + part.index,
        end: start + part.index + part[0].length,
        glued: part.index > 0,
        joins,
      });
      joins = true;
    }
    joins = !/['’]s?$/u.test(token) || token.length < 4;
  }
  return words;
}
