import type { Language } from '@diglot/text';
import { type Atom, AtomKind } from '../atoms.ts';
import { askFranc, FRANC_CONFIDENCE, FRANC_LETTERS } from '../franc.ts';
import type { Label } from '../segments.ts';
import { allowedClasses, CLASSES } from './classes.ts';
import { scoreWord } from './model.ts';
import { isLatin } from './words.ts';

const WIDTH = CLASSES.length;
const OTHER = CLASSES.indexOf('other');

/** More words than this say nothing new. */
const MOST_WORDS = 400;
/** For English, in nats: the texts of this field are mostly that. */
const ENGLISH = 0.8;
/** For a language that is not told apart. */
const REST = -1.5;
/** Share of the evidence that counts: n-grams and words are not independent. */
const TRUST = 0.8;

/**
 * Name the language of all Latin words of a text together.
 *
 * @param only - The languages to choose from; all when left out.
 * @returns `und` when there are only acronyms, or when franc does not know the language either.
 */
export function classifyWords(
  text: string,
  atoms: readonly Atom[],
  only: readonly Language[] | undefined,
): Label {
  const sums = new Float64Array(WIDTH);
  const scores = new Float32Array(WIDTH);
  let words = 0;
  let letters = 0;
  for (const { kind, start, end } of atoms) {
    if (!isLatin(kind) || kind === AtomKind.acronym || words === MOST_WORDS) continue;
    scoreWord(text, start, end, scores, 0);
    for (let c = 0; c < WIDTH; c++) sums[c] = (sums[c] as number) + (scores[c] as number);
    words++;
    letters += end - start;
  }
  const allowed = allowedClasses(only);
  if (words === 0 || !allowed.includes(true)) return { language: 'und', confidence: 1 };
  sums[0] = (sums[0] as number) + ENGLISH;
  sums[OTHER] = (sums[OTHER] as number) + REST;
  let best = -1;
  for (let c = 0; c < WIDTH; c++) {
    if (allowed[c] && (best < 0 || (sums[c] as number) > (sums[best] as number))) best = c;
  }
  let odds = 0;
  for (let c = 0; c < WIDTH; c++) {
    if (allowed[c]) odds += Math.exp(TRUST * ((sums[c] as number) - (sums[best] as number)));
  }
  const confidence = 1 / odds;
  if (best !== OTHER) return { language: CLASSES[best] as string, confidence };
  const language = letters < FRANC_LETTERS ? 'und' : askFranc(text, only);
  return { language, confidence: language === 'und' ? confidence : confidence * FRANC_CONFIDENCE };
}
