import { AtomKind } from '../../atoms/atoms.ts';
import { SWITCH_COST } from '../borders.ts';
import { TERM_WORDS } from '../doubtful-term.ts';
import { namedClass } from '../named-language.ts';
import type { LatinRun, LatinWord } from '../words.ts';
import { CLASSES } from './classes.ts';
import { knownWord, shiftOf, WORD_SCORES, WORD_SHIFTS, WORD_TRAITS } from './known-words.ts';

const WIDTH = CLASSES.length;
const ENGLISH = CLASSES.indexOf('en');
const OTHER = CLASSES.indexOf('other');

/**
 * Weights of the evidence, in nats.
 *
 * **Source:** set by hand, then adjusted on the development half of the gold spans.
 */
const WEIGHT = {
  /** Share of a word's evidence that counts: its n-grams are not independent. */
  plain: 0.8,
  /** Words of capitals, and capitalised ones after small ones, are often names. */
  name: 0.4,
  /** One word speaks no louder than this against a language. */
  floor: -6,
  /** For English, at every word. */
  english: 0.3,
  /** For English, at words with capitals inside: `BioMed`, `OpenAccess`. */
  joined: 1.5,
  /** For a language that is not told apart, at every word. */
  other: -0.4,
  /** For English where a run of one to three plain words within Chinese begins or is parted. */
  term: 8,
  /** The same for longer runs. */
  passage: 2,
  /** The same where a title of more than one word opens with `《`: books are often named in their own language. */
  title: 1,
  /** For the language that Chinese names before a word: `德语Weltanschauung`. */
  named: 8,
  /** The same for a run of one to three plain words in a line of its own, in a text with Chinese in other lines. */
  line: 2,
} as const;

/** What is known of each Latin word of a text. */
export interface Evidence {
  /** Log-probabilities of each word's classes over even ones, `CLASSES.length` for each word. */
  readonly emissions: Float32Array;
  /** What the letters of each word show; see `Trait`. */
  readonly traits: Uint8Array;
}

/**
 * Weigh what each word says for each class.
 *
 * Acronyms speak for no language; within Chinese, English is expected.
 */
export function evidenceOf(
  text: string,
  words: readonly LatinWord[],
  runs: readonly LatinRun[],
  allowed: readonly boolean[],
): Evidence {
  const emissions = new Float32Array(words.length * WIDTH);
  const traits = new Uint8Array(words.length);
  addEvidence(text, words, allowed, { emissions, traits });
  addPriors(text, words, runs, allowed, emissions);
  return { emissions, traits };
}

/** What the letters of each word say. */
function addEvidence(
  text: string,
  words: readonly LatinWord[],
  allowed: readonly boolean[],
  { emissions, traits }: Evidence,
): void {
  const areAll = allowed.every((is) => is);
  let afterSmall = false;
  for (let w = 0; w < words.length; w++) {
    const { kind, start, end, cost } = words[w] as LatinWord;
    const slot = knownWord(text, start, end);
    traits[w] = WORD_TRAITS[slot] as number;
    if (kind === AtomKind.acronym) continue;
    if (cost <= SWITCH_COST.clause) afterSmall = false;
    const isSmall = !isCapital(text.charCodeAt(start));
    afterSmall ||= isSmall;
    const isName = kind === AtomKind.capitals || (afterSmall && !isSmall);
    const weight = isName ? WEIGHT.name : WEIGHT.plain;
    const shift = areAll ? (WORD_SHIFTS[slot] as number) : shiftOf(slot, allowed);
    for (let c = 0; c < WIDTH; c++) {
      const score = (WORD_SCORES[slot * WIDTH + c] as number) - shift;
      emissions[w * WIDTH + c] = Math.max(WEIGHT.floor, score) * weight;
    }
  }
}

/** Capitals of ASCII and Latin-1. */
function isCapital(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7);
}

/** What is to be expected before a word is read. */
function addPriors(
  text: string,
  words: readonly LatinWord[],
  runs: readonly LatinRun[],
  allowed: readonly boolean[],
  out: Float32Array,
): void {
  const excluded = CLASSES.map((_, c) => c).filter((c) => allowed[c] === false);
  for (let w = 0; w < words.length; w++) {
    const { kind, start, end, run, cost } = words[w] as LatinWord;
    let english: number = WEIGHT.english;
    if (kind === AtomKind.acronym && isJoined(text, start, end)) english += WEIGHT.joined;
    const at = w * WIDTH;
    const named =
      cost === 0 && (runs[run] as LatinRun).inChinese ? namedClass(text, start) : undefined;
    if (named !== undefined) out[at + named] = (out[at + named] as number) + WEIGHT.named;
    else if (cost <= SWITCH_COST.clause)
      english += expectedEnglish(text, start, runs[run] as LatinRun);
    out[at + ENGLISH] = (out[at + ENGLISH] as number) + english;
    out[at + OTHER] = (out[at + OTHER] as number) + WEIGHT.other;
    for (const c of excluded) out[at + c] = Number.NEGATIVE_INFINITY;
  }
}

/** What is to be expected for English where a run begins or is parted, in nats. */
function expectedEnglish(
  text: string,
  start: number,
  { inChinese, onChinesePage, plain }: LatinRun,
): number {
  const isShort = plain <= TERM_WORDS;
  if (inChinese && plain > 1 && text.charAt(start - 1) === '《') return WEIGHT.title;
  if (inChinese) return isShort ? WEIGHT.term : WEIGHT.passage;
  return expectedOfLine({ inChinese, onChinesePage, plain });
}

/** What of that is owed to the other lines of a Chinese text, in nats: it says nothing against a name. */
export function expectedOfLine({ inChinese, onChinesePage, plain }: LatinRun): number {
  return onChinesePage && !inChinese && plain <= TERM_WORDS ? WEIGHT.line : 0;
}

/** Whether a word is made of two or more capitalised ones. */
function isJoined(text: string, start: number, end: number): boolean {
  return end - start > 4 && /^(?:\p{Lu}\p{Ll}+){2,}$/u.test(text.slice(start, end));
}

/** What the words `[from, to)` say together. */
export function sumEmissions(emissions: Float32Array, from: number, to: number): Float64Array {
  const sums = new Float64Array(WIDTH);
  for (let w = from; w < to; w++) {
    for (let c = 0; c < WIDTH; c++) {
      sums[c] = (sums[c] as number) + (emissions[w * WIDTH + c] as number);
    }
  }
  return sums;
}
