import type { Token } from '@diglot/text';
import { CharacterClass, characterClass } from '../character-class.ts';
import { identifierEnd } from '../identifier.ts';
import { alphabeticEnd } from './alphabetic.ts';
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
    const kind = characterClass(codePoint);
    if (kind === CharacterClass.space) {
      position++;
      continue;
    }
    if (kind === CharacterClass.han) {
      const stop = hanEnd(text, position, end);
      cutHan(text, position, stop, tokens);
      position = stop;
      continue;
    }
    const width = codePoint > 0xffff ? 2 : 1;
    if (kind === CharacterClass.letter || kind === CharacterClass.digit) {
      const identifier = Math.min(identifierEnd(text, position), end);
      const stop = identifier > position ? identifier : alphabeticEnd(text, position, end);
      tokens.push({
        start: position,
        end: stop,
        kind: identifier > position || hasLetter(text, position, stop) ? 'word' : 'number',
      });
      position = stop;
      continue;
    }
    const stop = joinersEnd(text, position + width, end);
    tokens.push({
      start: position,
      end: stop,
      kind: kind === CharacterClass.punctuation ? 'punctuation' : 'symbol',
    });
    position = stop;
  }
}

function joinersEnd(text: string, start: number, end: number): number {
  let position = start;
  while (position < end) {
    const codePoint = text.codePointAt(position) as number;
    if (characterClass(codePoint) !== CharacterClass.joiner) return position;
    position += codePoint > 0xffff ? 2 : 1;
  }
  return position;
}

function hasLetter(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (characterClass(text.codePointAt(i) as number) === CharacterClass.letter) return true;
  }
  return false;
}
