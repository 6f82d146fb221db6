import type { Language } from '@diglot/text';
import { isVietnamese } from './vietnamese.ts';

/** Letters that of the languages in Latin script one writes and its neighbours do not. */
const LETTERS: readonly (readonly [Language, RegExp])[] = [
  ['pl', /[łżźśćń]|[ąę](?=\p{L}{0,20}[łżźśćńw])/iu],
  ['cs', /[řěů]/iu],
  ['hu', /[őű]/iu],
  ['tr', /[ğı]|İ/u],
  ['ro', /[țș]/iu],
];

/** Letters that none of the languages told apart writes. */
const FOREIGN = /[čšžćđěřůťďňľŕąęłńśźżőűğışțșăāēīūģķļņųėįðþæøåơư\u1ea0-\u1ef9]/iu;

/** Whether a word has a letter that none of the languages told apart writes. */
export function isForeign(word: string): boolean {
  return FOREIGN.test(word);
}

/** The language whose own letters stand in a stretch of Latin text, when there is one. */
export function byLetters(text: string, start: number, end: number): Language | undefined {
  const stretch = text.slice(start, Math.min(end, start + 300));
  // ASCII has none of the letters.
  if (/^\p{ASCII}*$/u.test(stretch)) return undefined;
  if (isVietnamese(stretch)) return 'vi';
  return LETTERS.find(([, letters]) => letters.test(stretch))?.[0];
}
