import { identifierAt, ScriptClass, type Span, scriptClass, type Token } from '@diglot/text';
import { alphabeticEnd } from './alphabetic.ts';
import { emojiEnd } from './emoji.ts';
import { entityEnd } from './entity.ts';
import { type HanWords, hanEnd, WINDOW, wordEnd } from './han-words.ts';
import { endsMixedWord, isMixedWord } from './mixed-words.ts';
import { ALPHABETIC, classSet, EXTENDERS, HAN, runEnd } from './runs.ts';

/**
 * Append the tokens of spans of a text to `tokens`. Spans are in order, and no Han stretch reaches from
 * one into the next.
 */
export type AppendTokens = (text: string, spans: readonly Span[], tokens: Token[]) => void;

/**
 * Make a scanner of tokens. Every character that is not white space goes to exactly one token.
 *
 * A call of an engine costs as much as a few words, so it gets as many short spans at once as fit its
 * window.
 */
export function createScanner(hanWords: HanWords): AppendTokens {
  return (text, spans, tokens) => {
    for (let from = 0; from < spans.length; ) {
      const start = (spans[from] as Span).start;
      let to = from + 1;
      while (to < spans.length && (spans[to] as Span).end - start <= WINDOW) to++;
      const words = hanWords(text, start, (spans[to - 1] as Span).end);
      let nextWord = 0;
      for (; from < to; from++) {
        nextWord = scanTokens(text, spans[from] as Span, words, nextWord, tokens);
      }
    }
  };
}

/**
 * Append the tokens of a span.
 *
 * @param words - Han words; those of the span begin at `firstWord`.
 * @returns Where the words of the next span begin.
 */
function scanTokens(
  text: string,
  { start, end }: Span,
  words: readonly string[],
  firstWord: number,
  tokens: Token[],
): number {
  let nextWord = firstWord;
  let position = start;
  while (position < end) {
    const codePoint = text.codePointAt(position) as number;
    const kind = scriptClass(codePoint);
    const from = position;
    if (kind === ScriptClass.space) {
      position++;
    } else if (kind === ScriptClass.han) {
      const stop = hanEnd(text, from, end);
      const isBare = runEnd(text, from, stop, HAN) === stop;
      while (position < stop) {
        const word = words[nextWord++] as string;
        const next = isBare ? position + word.length : wordEnd(text, position, word.length, stop);
        const letters = position === from ? tokens.at(-1) : undefined;
        if (letters?.end === from && isMixedWord(text.slice(letters.start, from), word)) {
          tokens[tokens.length - 1] = { start: letters.start, end: next, kind: 'word' };
        } else {
          tokens.push({ start: position, end: next, kind: 'word' });
        }
        position = next;
      }
    } else if ((ALPHABETIC & (1 << kind)) !== 0) {
      const identifier = identifierAt(text, from);
      const isIdentifier = identifier !== undefined && !isSpaced(text, identifier);
      position = isIdentifier ? Math.min(identifier.end, end) : alphabeticEnd(text, from, end);
      const isWord = isIdentifier || hasLetter(text, from, position);
      const before = tokens.at(-1);
      if (before?.end === from && endsMixedWord(text, before.start, from, position)) {
        tokens[tokens.length - 1] = { start: before.start, end: position, kind: 'word' };
      } else {
        tokens.push({ start: from, end: position, kind: isWord ? 'word' : 'number' });
      }
    } else if (kind === ScriptClass.kana) {
      position = runEnd(text, from, end, KANA | EXTENDERS);
      tokens.push({ start: from, end: position, kind: 'word' });
    } else {
      position = runEnd(text, from + (codePoint > 0xffff ? 2 : 1), end, EXTENDERS);
      let isMark = kind === ScriptClass.punctuation;
      if (kind === ScriptClass.symbol) {
        position = emojiEnd(text, codePoint, position, end);
      } else if (codePoint === 0x26 && entityEnd(text, from, end) > from) {
        position = entityEnd(text, from, end);
        isMark = false;
      }
      tokens.push({ start: from, end: position, kind: isMark ? 'punctuation' : 'symbol' });
    }
  }
  return nextWord;
}

/** Whether white space stands inside: tokens have none, so such an identifier is cut there. */
function isSpaced(text: string, { start, end }: Span): boolean {
  return /\s/u.test(text.slice(start, end));
}

const KANA = classSet(ScriptClass.kana);
const WITHOUT_LETTERS = classSet(ScriptClass.digit, ScriptClass.punctuation) | EXTENDERS;

function hasLetter(text: string, start: number, end: number): boolean {
  return runEnd(text, start, end, WITHOUT_LETTERS) < end;
}
