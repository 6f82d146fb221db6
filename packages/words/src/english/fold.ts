import { normalizeText } from '@diglot/text';

/** Marks stay as they are: word alignment tells them apart. */
const COMPARED = {
  compatibility: true,
  lowerCase: true,
  simplified: true,
  quotes: false,
  dashes: false,
} as const;

/**
 * Fold a term for comparison. Offsets are not kept.
 *
 * @example
 * import { foldTerm } from '@diglot/words';
 *
 * foldTerm('Ｐeer Support'); // => 'peer support'
 * foldTerm('同儕支持') === foldTerm('同侪支持'); // => true
 */
export const foldTerm = (term: string): string => normalizeText(term, COMPARED).text;

/** Words that hold a term together but mean nothing by themselves: no content of it. */
const EMPTY_WORDS = new Set('a an and at by for from in of on or the to with'.split(' '));

/**
 * The content words of a folded English term: letters and digits; a hyphen parts words.
 *
 * @example
 * import { contentWords } from '@diglot/words';
 *
 * contentWords('quality of life in nursing-home residents');
 * // => ['quality', 'life', 'nursing', 'home', 'residents']
 */
export function contentWords(folded: string): string[] {
  const words = folded.match(/[\p{Script=Latin}\p{Script=Greek}\p{N}]+/gu) ?? [];
  return words.filter((word) => !EMPTY_WORDS.has(word));
}

/**
 * Cut a word in two where a scan has lost the blank (`kernelfunction`): both parts must be known; the
 * most even cut wins.
 *
 * @example
 * import { splitJoined } from '@diglot/words';
 *
 * const known = (word) => ['peer', 'support'].includes(word);
 * splitJoined('peersupport', known); // => ['peer', 'support']
 */
export function splitJoined(word: string, known: (word: string) => boolean): readonly string[] {
  if (word.length < 7 || word.length > 40 || /\d/u.test(word) || known(word)) return [word];
  const middle = word.length / 2;
  const cuts = Array.from({ length: word.length - 5 }, (_, i) => i + 3);
  cuts.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  const cut = cuts.find((at) => known(word.slice(0, at)) && known(word.slice(at)));
  return cut === undefined ? [word] : [word.slice(0, cut), word.slice(cut)];
}
