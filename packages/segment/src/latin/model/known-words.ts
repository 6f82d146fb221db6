import { hasMarks, hasTones, isPinyin, pinyinStrength } from '../pinyin.ts';
import { CLASSES } from './classes.ts';
import { scoreWord } from './model.ts';
import { isForeign } from './rare-letters.ts';

const WIDTH = CLASSES.length;

/** Words kept at once; a text of a few thousand words has about half as many different ones, many abstracts share most. */
const SLOTS = 1 << 14;
/** Longest word kept, in code units. */
const MAX_UNITS = 20;
/** The slot of a longer word, good until the next one. */
const LONG = SLOTS;

/** The letters of the word in each slot, capitals of ASCII in small ones. */
const letters = new Uint16Array(SLOTS * MAX_UNITS);
const lengths = new Uint8Array(SLOTS);
/** Log-odds of the classes of the word in each slot, in nats: `CLASSES.length` for each. */
export const WORD_SCORES: Float32Array = new Float32Array((SLOTS + 1) * WIDTH);
/** What to take from each of these scores to make them log-probabilities over even ones. */
export const WORD_SHIFTS: Float64Array = new Float64Array(SLOTS + 1);
/** What the letters of the word in each slot show: see {@link Trait}. */
export const WORD_TRAITS: Uint8Array = new Uint8Array(SLOTS + 1);

/** Bits of what the letters of a word show, whatever their case. */
export const Trait = {
  /** Two bits: 0 when the word is no pinyin, else 1 more than its strength. */
  pinyin: 3,
  /** Pinyin with marks that may be tones. */
  marks: 4,
  /** Pinyin with marks that only tones have. */
  tones: 8,
  /** A letter that none of the languages told apart writes. */
  foreign: 16,
} as const;

/**
 * Look a word up among those read last, in whatever text; a new one takes the place of another.
 *
 * @returns Its slot in {@link WORD_SCORES} and {@link WORD_TRAITS}, good until the next call.
 * @remarks
 * What is kept is a function of the letters alone, so that nothing depends on what was read before.
 * **Cost:** a pass over the letters for a word that was read lately; its n-grams for another. Memory is
 * fixed: 1.3 MB.
 */
export function knownWord(text: string, start: number, end: number): number {
  const length = end - start;
  if (length > MAX_UNITS) {
    learn(text, start, end, LONG);
    return LONG;
  }
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    hash = Math.imul(hash ^ smallLetter(text.charCodeAt(i)), 0x01000193);
  }
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  const at = slot * MAX_UNITS - start;
  let isKnown = lengths[slot] === length;
  for (let i = start; isKnown && i < end; i++) {
    isKnown = letters[at + i] === smallLetter(text.charCodeAt(i));
  }
  if (!isKnown) {
    lengths[slot] = length;
    for (let i = start; i < end; i++) letters[at + i] = smallLetter(text.charCodeAt(i));
    learn(text, start, end, slot);
  }
  return slot;
}

function learn(text: string, start: number, end: number, slot: number): void {
  scoreWord(text, start, end, WORD_SCORES, slot * WIDTH);
  WORD_SHIFTS[slot] = shiftOf(slot, undefined);
  const word = text.slice(start, end);
  let traits = isForeign(word) ? Trait.foreign : 0;
  if (isPinyin(word)) {
    traits |= 1 + pinyinStrength(word);
    if (hasMarks(word)) traits |= Trait.marks;
    if (hasTones(word)) traits |= Trait.tones;
  }
  WORD_TRAITS[slot] = traits;
}

/** A class so far behind, in nats, does not change a sum of probabilities. */
const NEGLIGIBLE = -8;

/**
 * The shift of {@link WORD_SHIFTS} with some classes left out.
 *
 * @param allowed - Which classes there are; all when left out.
 */
export function shiftOf(slot: number, allowed: readonly boolean[] | undefined): number {
  const from = slot * WIDTH;
  let highest = Number.NEGATIVE_INFINITY;
  let count = 0;
  for (let c = 0; c < WIDTH; c++) {
    if (allowed?.[c] === false) continue;
    count++;
    if ((WORD_SCORES[from + c] as number) > highest) highest = WORD_SCORES[from + c] as number;
  }
  let sum = 0;
  for (let c = 0; c < WIDTH; c++) {
    const behind = (WORD_SCORES[from + c] as number) - highest;
    if (behind > NEGLIGIBLE && allowed?.[c] !== false) sum += Math.exp(behind);
  }
  return highest + Math.log(sum / count);
}

function smallLetter(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
}
