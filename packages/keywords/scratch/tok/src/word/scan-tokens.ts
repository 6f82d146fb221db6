import { ScriptClass, scriptClass, type Token } from '@diglot/text';
import { identifierEnd } from '../identifier.ts';
import { alphabeticEnd, isAlphabetic, isExtender, runEnd } from './alphabetic.ts';
import { type CutHan, hanEnd } from './han.ts';

/**
 * Append the tokens of `text[start, end)` to `tokens`.
 *
 * Every character that is not white space goes to exactly one token.
 */
export function scanTokens(
  text: string,
  start: number,
  end: number,
  cutHan: CutHan,
  tokens: Token[],
): void {
  let position = start;
  while (position < end) {
    const codePoint = text.codePointAt(position) as number;
    const kind = scriptClass(codePoint);
    const from = position;
    if (kind === ScriptClass.space) {
      position++;
    } else if (kind === ScriptClass.han) {
      position = hanEnd(text, from, end);
      cutHan(text, from, position, tokens);
    } else if (isAlphabetic(kind)) {
      position = Math.min(identifierEnd(text, from), end);
      const isIdentifier = position > from;
      if (!isIdentifier) position = alphabeticEnd(text, from, end);
      const isWord = isIdentifier || hasLetter(text, from, position);
      tokens.push({ start: from, end: position, kind: isWord ? 'word' : 'number' });
    } else if (kind === ScriptClass.kana) {
      position = runEnd(text, from, end, isKana);
      tokens.push({ start: from, end: position, kind: 'word' });
    } else {
      position = runEnd(text, from + (codePoint > 0xffff ? 2 : 1), end, isExtender);
      const isMark = kind === ScriptClass.punctuation;
      tokens.push({ start: from, end: position, kind: isMark ? 'punctuation' : 'symbol' });
    }
  }
}

const isKana = (kind: ScriptClass): boolean => kind === ScriptClass.kana || isExtender(kind);

function hasLetter(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const kind = scriptClass(text.codePointAt(i) as number);
    if (kind !== ScriptClass.digit && isAlphabetic(kind)) return true;
  }
  return false;
}
