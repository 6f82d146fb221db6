import type { Span } from '@diglot/text';
import type { UserDictionary } from './read-dictionary.ts';

/**
 * Choose the words of a user dictionary that stand in a text.
 *
 * Where words overlap, those are taken that cover most; of equals the fewer; of those the more
 * frequent; of those the one that begins first, and the longest.
 *
 * @param text - Folded, as the words of the dictionary are.
 * @param mayBreak - Whether a word may begin or end at an offset.
 * @returns Spans in order that do not overlap.
 *
 * @remarks **Cost:** O(n·k), for k lengths of words with the same first character.
 */
export function findWords(
  text: string,
  { frequencies, lengths }: UserDictionary,
  mayBreak: (offset: number) => boolean,
): Span[] {
  // From each offset to the end: characters covered, words, sum of log frequencies, first step.
  const covered = new Uint32Array(text.length + 1);
  const words = new Uint32Array(text.length + 1);
  const weight = new Float64Array(text.length + 1);
  const step = new Uint32Array(text.length + 1);
  for (let i = text.length - 1; i >= 0; i--) {
    covered[i] = covered[i + 1] as number;
    words[i] = words[i + 1] as number;
    weight[i] = weight[i + 1] as number;
    for (const length of lengths.get(text.charCodeAt(i)) ?? []) {
      const end = i + length;
      const frequency = frequencies.get(text.slice(i, end));
      if (end > text.length || frequency === undefined || !mayBreak(i) || !mayBreak(end)) continue;
      const cover = (covered[end] as number) + length;
      const count = (words[end] as number) + 1;
      const sum = (weight[end] as number) + Math.log(frequency);
      const gain =
        cover - (covered[i] as number) ||
        (words[i] as number) - count ||
        sum - (weight[i] as number) ||
        (step[i] === 0 ? 1 : 0);
      if (gain <= 0) continue;
      covered[i] = cover;
      words[i] = count;
      weight[i] = sum;
      step[i] = length;
    }
  }
  const found: Span[] = [];
  for (let i = 0; i < text.length; i += Math.max(1, step[i] as number)) {
    if (step[i] !== 0) found.push({ start: i, end: i + (step[i] as number) });
  }
  return found;
}
