import { ScriptClass, scriptClass, type Token } from '@diglot/text';
import { emailEnd, identifierEnd } from '../identifier.ts';
import { alphabeticEnd } from './alphabetic.ts';
import { type HanWords, hanEnd, wordEnd } from './han-words.ts';
import { isMixedWord } from './mixed-words.ts';
import { ALPHABETIC, classSet, EXTENDERS, HAN, runEnd } from './runs.ts';

/** Append the tokens of `text[start, end)` to `tokens`. */
export type AppendTokens = (text: string, start: number, end: number, tokens: Token[]) => void;

/**
 * Append the tokens of `text[start, end)` to `tokens`.
 *
 * Every character that is not white space goes to exactly one token.
 */
export function scanTokens(
  text: string,
  start: number,
  end: number,
  hanWords: HanWords,
  tokens: Token[],
): void {
  const words = hanWords(text, start, end);
  let nextWord = 0;
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
      position = Math.min(identifierEnd(text, from), end);
      const isIdentifier = position > from;
      if (!isIdentifier) position = Math.min(emailEnd(text, alphabeticEnd(text, from, end)), end);
      const isWord = isIdentifier || hasLetter(text, from, position);
      tokens.push({ start: from, end: position, kind: isWord ? 'word' : 'number' });
    } else if (kind === ScriptClass.kana) {
      position = runEnd(text, from, end, KANA | EXTENDERS);
      tokens.push({ start: from, end: position, kind: 'word' });
    } else {
      position = runEnd(text, from + (codePoint > 0xffff ? 2 : 1), end, EXTENDERS);
      const isMark = kind === ScriptClass.punctuation;
      tokens.push({ start: from, end: position, kind: isMark ? 'punctuation' : 'symbol' });
    }
  }
}

const KANA = classSet(ScriptClass.kana);
const WITHOUT_LETTERS = classSet(ScriptClass.digit, ScriptClass.punctuation) | EXTENDERS;

function hasLetter(text: string, start: number, end: number): boolean {
  return runEnd(text, start, end, WITHOUT_LETTERS) < end;
}
