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
  /** Words of capitals are often names. */
  capitals: 0.4,
  /** One word speaks no louder than this against a language. */
  floor: -6,
  /** For English, at every word. */
  english: 0.3,
  /** For English, at words with capitals inside: `BioMed`, `OpenAccess`. */
  joined: 1.5,
  /** For a language that is not told apart, at every word. */
  other: -1,
  /** For English where a run of one to three plain words within Chinese begins or is parted. */
  term: 8,
  /** The same for longer runs. */
  passage: 2,
} as const;

const TERM_WORDS = 3;

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
): Float64Array {
  const out = new Float64Array(words.length * WIDTH);
  for (let w = 0; w < words.length; w++) {
    const { kind, start, end, run, cost } = words[w] as LatinWord;
    const at = w * WIDTH;
    if (kind !== AtomKind.acronym) {
      scoreWord(text, start, end, out, at);
      normalise(out, at, allowed, kind === AtomKind.latin ? WEIGHT.plain : WEIGHT.capitals);
    }
    let english: number = WEIGHT.english;
    if (kind === AtomKind.acronym && isJoined(text, start, end)) english += WEIGHT.joined;
    const { inChinese, plain } = runs[run] as LatinRun;
    if (inChinese && cost <= SWITCH_COST.clause) {
      english += plain <= TERM_WORDS ? WEIGHT.term : WEIGHT.passage;
    }
    out[at + ENGLISH] = (out[at + ENGLISH] as number) + english;
    out[at + OTHER] = (out[at + OTHER] as number) + WEIGHT.other;
    for (let c = 0; c < WIDTH; c++)
      if (allowed[c] === false) out[at + c] = Number.NEGATIVE_INFINITY;
  }
  return out;
}

/** Whether a word is made of two or more capitalised ones. */
function isJoined(text: string, start: number, end: number): boolean {
  return end - start > 4 && /^(?:\p{Lu}\p{Ll}+){2,}$/u.test(text.slice(start, end));
}

/** Turn the scores at `at` into log-probabilities over even ones, bounded below, times `weight`. */
function normalise(
  scores: Float64Array,
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
    if (allowed[c] !== false) sum += Math.exp((scores[at + c] as number) - highest);
  }
  const shift = highest + Math.log(sum / count);
  for (let c = 0; c < WIDTH; c++) {
    scores[at + c] = Math.max(WEIGHT.floor, (scores[at + c] as number) - shift) * weight;
  }
}
