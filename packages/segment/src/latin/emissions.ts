import { AtomKind } from '../atoms.ts';
import { SWITCH_COST } from './borders.ts';
import { CLASSES } from './classes.ts';
import { scoreWord } from './model.ts';
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
/** A class so far behind, in nats, does not change a sum of probabilities. */
const NEGLIGIBLE = -8;
/** Words whose evidence is kept while a text is read. */
const REMEMBERED = 1 << 14;

/**
 * Log-probabilities of each word's classes over even ones, `CLASSES.length` for each word.
 *
 * Acronyms speak for no language; within Chinese, English is expected.
 */
export function emissionsOf(
  text: string,
  words: readonly LatinWord[],
  runs: readonly LatinRun[],
  allowed: readonly boolean[],
): Float32Array {
  const out = new Float32Array(words.length * WIDTH);
  addEvidence(text, words, allowed, out);
  addPriors(text, words, runs, allowed, out);
  return out;
}

/** What the letters of each word say. A word that came before says the same again. */
function addEvidence(
  text: string,
  words: readonly LatinWord[],
  allowed: readonly boolean[],
  out: Float32Array,
): void {
  const seen = { plain: new Map<string, number>(), name: new Map<string, number>() };
  let afterSmall = false;
  for (let w = 0; w < words.length; w++) {
    const { kind, start, end, cost } = words[w] as LatinWord;
    if (kind === AtomKind.acronym) continue;
    const word = text.slice(start, end);
    if (cost <= SWITCH_COST.clause) afterSmall = false;
    const isSmall = !isCapital(word.charCodeAt(0));
    afterSmall ||= isSmall;
    const isName = kind === AtomKind.capitals || (afterSmall && !isSmall);
    const memory = isName ? seen.name : seen.plain;
    const before = memory.get(word);
    if (before !== undefined) {
      out.copyWithin(w * WIDTH, before, before + WIDTH);
      continue;
    }
    scoreWord(text, start, end, out, w * WIDTH);
    normalise(out, w * WIDTH, allowed, isName ? WEIGHT.name : WEIGHT.plain);
    if (memory.size < REMEMBERED) memory.set(word, w * WIDTH);
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

/** Turn the scores at `at` into log-probabilities over even ones, bounded below, times `weight`. */
function normalise(
  scores: Float32Array,
  at: number,
  allowed: readonly boolean[],
  weight: number,
): void {
  let highest = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (let c = 0; c < WIDTH; c++) {
    if (allowed[c] === false) continue;
    count++;
    if ((scores[at + c] as number) > highest) highest = scores[at + c] as number;
  }
  let sum = 0;
  for (let c = 0; c < WIDTH; c++) {
    const behind = (scores[at + c] as number) - highest;
    if (behind > NEGLIGIBLE && allowed[c] !== false) sum += Math.exp(behind);
  }
  const shift = highest + Math.log(sum / count);
  for (let c = 0; c < WIDTH; c++) {
    scores[at + c] = Math.max(WEIGHT.floor, (scores[at + c] as number) - shift) * weight;
  }
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
