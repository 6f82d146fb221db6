import type { Glosses } from '@diglot/lexicon';
import type { GlossPlace } from './gloss-places.ts';
import type { LinkedWord, Wording } from './wording.ts';

/** Fewest letters that say something by themselves in a term; a digit does. */
const MIN_LETTERS = 2;

/**
 * Find where a word stands in the Chinese as it is. In running text only what is taken over from one language into the
 * other, as a whole; in a term by itself also a part of what is written in one: net and filter, Netfilter架构.
 */
export function sameLetters(
  { english, text, unit }: Wording,
  from: number,
  glosses: Glosses,
): GlossPlace[] {
  const word = english[from] as LinkedWord;
  const { lower } = word;
  if (unit === undefined) {
    const says = lower.length >= MIN_LETTERS || /\d/u.test(lower);
    return says ? placesOf(text, lower) : [];
  }
  const isPart = word.glued || english[from + 1]?.glued === true;
  if (!isPart && (!isTakenOver(word.text) || isSentenceCapital(word, from, glosses))) return [];
  return placesOf(text, lower).filter(({ start, end }) => isWholeAt(text, start, end));
}

function placesOf(text: string, part: string): GlossPlace[] {
  const found: GlossPlace[] = [];
  for (let start = text.indexOf(part); start >= 0; start = text.indexOf(part, start + 1)) {
    found.push({ start, end: start + part.length, weight: 1, kind: 'identical' });
  }
  return found;
}

/** Words in small letters are left over from mark-up, not taken over as they are, but in β-catenin. */
function isTakenOver(written: string): boolean {
  return /\p{Script=Greek}/u.test(written) || (written.length > 1 && /[\p{Lu}\d]/u.test(written));
}

/** Whether the beginning of a sentence explains that a known word has a capital: Melamine. */
const isSentenceCapital = ({ text, lower }: LinkedWord, at: number, glosses: Glosses): boolean =>
  at === 0 && /^\p{Lu}\p{Ll}+$/u.test(text) && glosses.isEnglishWord(lower);

/** Whether no letter or digit goes on before or behind, but the s of a plural. */
function isWholeAt(text: string, start: number, end: number): boolean {
  if (/[a-z0-9]/u.test(text[start - 1] ?? '')) return false;
  return /^s?(?![a-z0-9])/u.test(text.slice(end, end + 2));
}
