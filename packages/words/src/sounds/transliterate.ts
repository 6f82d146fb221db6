import { pinyin } from '../generated/pinyin.ts';
import { once } from '../memory/once.ts';
import { decodeReadings } from './coded-readings.ts';
import { commonLength, skeleton, syllableSkeleton } from './skeleton.ts';

const readings = once(() => decodeReadings(pinyin));

/**
 * The most frequent reading of a Han character, without its tone (`ü` as `v`).
 *
 * @example
 * import { reading } from '@diglot/words';
 *
 * [...'护士女'].map(reading); // => ['hu', 'shi', 'nv']
 */
export function reading(character: string): string | undefined {
  return readings().get(character);
}

/** Fewer consonants than this, or vowels alone, are chance. */
const LEAST_SOUNDS = 3;

/**
 * Say how well Chinese strings may spell the sound of a Western name, 0..1.
 *
 * Exact pinyin is 1. Otherwise the consonants are compared in order, those that Chinese does not keep
 * apart (b p f v w, d t, g k h j q c, s z x, l r, m n) as one; vowels count only at the beginning.
 *
 * @returns The comparison, or `undefined` for a name too short to tell. It gives 0 for strings of
 * fewer than two characters, or holding anything but Han characters.
 *
 * @example
 * import { createSoundComparison } from '@diglot/words';
 *
 * const soundsLike = createSoundComparison('London');
 * soundsLike('伦敦').toFixed(2); // => '0.99'
 * soundsLike('护士').toFixed(2); // => '0.00'
 */
export function createSoundComparison(name: string): ((chinese: string) => number) | undefined {
  const letters = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/gu, '');
  // Pinyin is often written with v for ü; in a name it is a consonant.
  const latin = letters.replaceAll('v', 'u');
  if (latin.length < LEAST_SOUNDS || !/[aeiou]/u.test(latin)) return undefined;
  // J is often a Y: Johanna, 约翰娜.
  // Chinese drops an r that closes a syllable: Nernst, 能斯特; but not always: Orlov, 奥尔洛夫.
  const spoken = [
    ...new Set([letters, letters.replace(CLOSING_R, ''), letters.replace(/^j/u, 'y')]),
  ].map(skeleton);
  return (chinese) => {
    let spelling = '';
    let to = '';
    let syllables = 0;
    for (const character of chinese) {
      const syllable = reading(character);
      if (syllable === undefined) return 0;
      spelling += syllable.replaceAll('v', 'u');
      const sounds = syllableSkeleton(syllable);
      to += to.endsWith(sounds.charAt(0)) ? sounds.slice(1) : sounds;
      syllables++;
    }
    if (syllables < 2) return 0;
    if (spelling === latin) return 1;
    return Math.min(SAME_CONSONANTS, Math.max(...spoken.map((from) => skeletonLikeness(from, to))));
  };
}

/**
 * Likeness of names whose consonants all agree; only those spelt alike are surer.
 *
 * @example
 * import { createSoundComparison, SAME_CONSONANTS } from '@diglot/words';
 *
 * createSoundComparison('London')('伦敦') === SAME_CONSONANTS; // => true
 * createSoundComparison('Shanghai')('上海'); // => 1
 */
export const SAME_CONSONANTS = 0.99;

/** An r that closes a syllable. */
const CLOSING_R = /(?<=[aeiouy])r(?![aeiouyr])/gu;

/** Least likeness that is worth counting out; below it sounds are strangers. */
const LEAST_LIKENESS = 0.7;

function skeletonLikeness(from: string, to: string): number {
  if (from.length < LEAST_SOUNDS || to.length < LEAST_SOUNDS) return 0;
  // The longest common subsequence is no longer than the shorter of the two.
  const most = (2 * Math.min(from.length, to.length)) / (from.length + to.length);
  if (most < LEAST_LIKENESS) return 0;
  return (2 * commonLength(from, to)) / (from.length + to.length);
}
