import type { Lexicon } from '@diglot/lexicon';
import type { Language } from '@diglot/text';
import { foldSentence } from '../analysis/fold-sentence.ts';

/** Words, and stretches of Han characters. */
const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}])+/gu;
const HAN = /^\p{Script=Han}/u;

/**
 * The parts of a sentence that may have a translation no dictionary knows: pairs of Han characters,
 * the lexicon's words among them, and words of other scripts.
 *
 * @returns Each once, with its first place in the sentence, 0..1.
 */
export function unitsOf(
  sentence: string,
  lexicon: Lexicon,
  language: Language,
): ReadonlyMap<string, number> {
  const text = foldSentence(sentence).toLowerCase();
  const units = new Map<string, number>();
  const add = (start: number, end: number) => {
    const unit = text.slice(start, end);
    if (!units.has(unit)) units.set(unit, start / text.length);
  };
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const end = index + run.length;
    if (!HAN.test(run)) add(index, end);
    else {
      for (let at = index; at + 2 <= end; at++) add(at, at + 2);
      for (let at = index; at < end; ) {
        const stop = Math.min(end, Math.max(at + 1, lexicon.longestMatch(text, at, language)));
        if (stop - at !== 2) add(at, stop);
        at = stop;
      }
    }
  }
  return units;
}
