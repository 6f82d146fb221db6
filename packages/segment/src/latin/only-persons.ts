import { AtomKind } from '../atoms/atoms.ts';
import { isGivenName } from './given-names.ts';
import type { LatinWord } from './words.ts';

/** Between names, or around the place or country of one. */
export const SEPARATOR = /[,;，；、()（）&]/u;
const NEW_LINE = /[\n\r]/u;
/** Chinese that touches a name, but for a space or bracket. */
const HAN_BEFORE = /\p{Script=Han} ?$/u;
const HAN_BEHIND = /^ ?[(（]?\p{Script=Han}/u;
/** `van der Berg, Jan` */
const MAX_FAMILY_WORDS = 3;

/** What stands between a word and the one before; most often a space. */
export function gapBefore(text: string, words: readonly LatinWord[], w: number): string {
  const { end } = words[w - 1] as LatinWord;
  const { start } = words[w] as LatinWord;
  return start === end + 1 && text.charCodeAt(end) === 0x20 ? ' ' : text.slice(end, start);
}

/**
 * Whether capitalised words are persons, and nothing else stands in their line: family names before given names of
 * many people, or one person with such a given name first.
 *
 *     Beispiel, Bernd      Brown, David; Green, Sarah      Rosa Muster
 *
 * Within a Chinese sentence they are not told apart from English terms.
 *
 * @param next - The word behind them.
 * @param parts - How many words each part between commas and semicolons has.
 */
export function areOnlyPersons(
  text: string,
  words: readonly LatinWord[],
  next: LatinWord | undefined,
  parts: readonly { readonly words: number }[],
): boolean {
  const first = words[0];
  const last = words[words.length - 1];
  if (first === undefined || last === undefined) return false;
  if (next !== undefined && !NEW_LINE.test(text.slice(last.end, next.start))) return false;
  if (words.some(({ kind }) => kind === AtomKind.capitals)) return false;
  if (HAN_BEFORE.test(text.slice(Math.max(0, first.start - 2), first.start))) return false;
  if (HAN_BEHIND.test(text.slice(last.end, last.end + 3))) return false;
  const isGiven = ({ start, end }: LatinWord) => isGivenName(text.slice(start, end));
  if (parts.length === 1) return parts[0]?.words === 2 && isGiven(first);
  // Every second part is given names.
  const heads = words.filter((_, w) => w > 0 && SEPARATOR.test(gapBefore(text, words, w)));
  if (heads.length % 2 === 0) return false;
  return (
    heads.every((head, at) => at % 2 === 1 || isGiven(head)) &&
    parts.every((part, at) => part.words <= (at % 2 === 0 ? MAX_FAMILY_WORDS : 2))
  );
}
