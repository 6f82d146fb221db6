import { irregularLemma, singular } from '@diglot/words';
import type { MergedCandidate, PairHalf } from './merged-candidate.ts';
import { BRACKETED } from './other-forms.ts';

/**
 * Leave out a keyword of the authors that is written twice: with an article, marks or a bracket more, in another
 * number, or misread by a scanner (“Iipid synthesis”). Of two forms that which the text has stands, else the better.
 *
 * @param ranked - Best first.
 */
export function withoutTwins(ranked: readonly MergedCandidate[]): readonly MergedCandidate[] {
  const authors = ranked.filter(({ byAuthor, pair }) => byAuthor && pair !== undefined);
  const [found, others] = [authors.filter(isInText), authors.filter((one) => !isInText(one))];
  const seen = new Set<string>();
  const twins = new Set<MergedCandidate>();
  for (const one of [...found, ...others].sort(byHalves)) {
    const names = [one.pair?.en, one.pair?.zh].flatMap((half) => (half ? [foldedName(half)] : []));
    // A pair may bring the translation of what stands alone.
    if (names.every((name) => seen.has(name))) twins.add(one);
    for (const name of names) seen.add(name);
  }
  return ranked.filter((one) => !twins.has(one));
}

/** Pairs first: a keyword alone is their twin in another number. */
const byHalves = (one: MergedCandidate, other: MergedCandidate): number =>
  halvesOf(other) - halvesOf(one);

const halvesOf = ({ pair }: MergedCandidate): number =>
  Number(pair?.en !== undefined) + Number(pair?.zh !== undefined);

const isInText = ({ pair }: MergedCandidate): boolean =>
  [pair?.en, pair?.zh].every((half) => half === undefined || half.mentions.length > 0);

/** A keyword by its letters alone; those that a scanner takes for each other are one. */
export function foldedName({ text, language }: PairHalf): string {
  const bare = text.normalize('NFKC').toLowerCase().replace(BRACKETED, '').replace(ARTICLE, '');
  if (language === 'zh') return bare.replace(NO_LETTER, '');
  const words = bare.split(' ');
  const last = words.pop() ?? '';
  return [...words, irregularLemma(last) ?? singular(last)]
    .join('')
    .replace(MISREAD, 'i')
    .replace(NO_LETTER, '');
}

const ARTICLE = /^(?:the|an?) /u;
const MISREAD = /[l1|/]/gu;
const NO_LETTER = /[^\p{L}\p{N}]/gu;
