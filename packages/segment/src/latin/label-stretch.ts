import type { Language } from '@diglot/text';
import { AtomKind } from '../atoms/atoms.ts';
import { FRANC_CONFIDENCE, FRANC_LETTERS } from '../franc.ts';
import type { Label } from '../segments.ts';
import { isDoubtfulTerm } from './doubtful-term.ts';
import { areFormulaLetters } from './formula-letters.ts';
import { CLASSES } from './model/classes.ts';
import { sumEmissions } from './model/emissions.ts';
import { byLetters } from './model/rare-letters.ts';
import type { LatinRun, LatinWord } from './words.ts';

const WIDTH = CLASSES.length;
const ENGLISH = CLASSES.indexOf('en');
const OTHER = CLASSES.indexOf('other');

/** A language less probable than this is not named. */
const GUESS = 0.25;
/** Words with a small initial that make a stretch prose, which franc can name. */
const PROSE_WORDS = 3;
const ACRONYM: Label = { language: 'und', confidence: 1 };
/** Words of capitals that alone make a phrase and not an acronym. */
const PHRASE_WORDS = 2;
const PHRASE_LETTERS = 4;

/** What is known of the Latin words of a text. */
export interface Reading {
  readonly text: string;
  readonly words: readonly LatinWord[];
  readonly runs: readonly LatinRun[];
  /** Log-probabilities of the classes of each word. */
  readonly emissions: Float32Array;
  /** What a change to each class costs, in nats. */
  readonly entry: Float64Array;
  /** The languages to choose from; all when left out. */
  readonly only: readonly Language[] | undefined;
  /** Names the language of a stretch that the model does not know. */
  readonly ask: (stretch: string) => Language;
}

/** Label the words `[from, to)`, which have one class: its language and how probable that is. */
export function labelStretch(reading: Reading, from: number, to: number, state: number): Label {
  const { text, words, runs, emissions, entry, only, ask } = reading;
  if (isAcronym(text, words, from, to) || areFormulaLetters(text, words.slice(from, to)))
    return ACRONYM;
  const sums = sumEmissions(emissions, from, to);
  for (let c = 0; c < WIDTH; c++) sums[c] = (sums[c] as number) - (entry[c] as number);
  let odds = 0;
  for (const sum of sums) odds += Math.exp(sum - (sums[state] as number));
  const confidence = 1 / odds;
  if (confidence < GUESS) return { language: 'und', confidence: 1 - confidence };
  const { onChinesePage, inChinese } = runs[(words[from] as LatinWord).run] as LatinRun;
  const mayBeTerm = onChinesePage && !inChinese && state !== ENGLISH;
  if (mayBeTerm && isDoubtfulTerm(text, words.slice(from, to), confidence)) {
    return { language: 'und', confidence: 1 - confidence };
  }
  if (state !== OTHER) return { language: CLASSES[state] as string, confidence };
  const start = (words[from] as LatinWord).start;
  const end = (words[to - 1] as LatinWord).end;
  const own = byLetters(text, start, end);
  if (own !== undefined && (only === undefined || only.includes(own)))
    return { language: own, confidence };
  const isProse = end - start >= FRANC_LETTERS && countSmall(text, words, from, to) >= PROSE_WORDS;
  if (!isProse) return { language: 'und', confidence };
  const language = ask(text.slice(start, end));
  return { language, confidence: language === 'und' ? confidence : confidence * FRANC_CONFIDENCE };
}

/** How many words begin with a small letter; lists of names have few. */
function countSmall(text: string, words: readonly LatinWord[], from: number, to: number): number {
  let small = 0;
  for (let w = from; w < to; w++) {
    if (/^\p{Ll}/u.test(text[words[w]?.start ?? 0] ?? '')) small++;
  }
  return small;
}

/** Small words that are a part of the acronym they are hyphened to: `ChIP-seq`, `DNA-seq`; not `AI-led`. */
const TAIL = /^(?:seq|exo|mer|tag|cap|ko|kd|wt|oe|ts|oma|ase|ol|yl)$/;

/** Whether a stretch has no word in it but acronyms and what is hyphened to them. */
function isAcronym(text: string, words: readonly LatinWord[], from: number, to: number): boolean {
  let long = 0;
  for (let w = from; w < to; w++) {
    const { kind, start, end } = words[w] as LatinWord;
    if (kind === AtomKind.latin && end - start > 1) {
      const last = w > from ? (words[w - 1] as LatinWord) : undefined;
      if (last === undefined || !TAIL.test(text.slice(start, end))) return false;
      // Not `n-gram`, `GZS-Net`.
      const isHead = last.kind !== AtomKind.latin && last.end - last.start > 1;
      if (!isHead || !/^-\p{Ll}/u.test(text.slice(last.end, start + 1))) return false;
    }
    if (kind === AtomKind.capitals && end - start >= PHRASE_LETTERS) long++;
  }
  return long < PHRASE_WORDS;
}
