import { AtomKind } from '../atoms.ts';
import { SWITCH_COST } from './borders.ts';
import { CLASSES } from './classes.ts';
import { knownWord, shiftOf, WORD_SCORES, WORD_SHIFTS, WORD_TRAITS } from './known-words.ts';
import type { LatinRun, LatinWord } from './words.ts';

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
} as const;

const TERM_WORDS = 3;
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
    const { inChinese, plain } = runs[run] as LatinRun;
    if (inChinese && cost <= SWITCH_COST.clause) {
      english += plain <= TERM_WORDS ? WEIGHT.term : WEIGHT.passage;
    }
    const at = w * WIDTH;
    out[at + ENGLISH] = (out[at + ENGLISH] as number) + english;
    out[at + OTHER] = (out[at + OTHER] as number) + WEIGHT.other;
    for (const c of excluded) out[at + c] = Number.NEGATIVE_INFINITY;
  }
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
