import { pinyin } from './generated/pinyin.ts';

let readings: Map<string, string> | undefined;

/** The most frequent reading of a Han character, without its tone (`ü` as `v`). */
export function reading(character: string): string | undefined {
  if (readings === undefined) {
    readings = new Map();
    for (const line of pinyin.split('\n')) {
      const blank = line.indexOf(' ');
      for (const one of line.slice(blank + 1)) readings.set(one, line.slice(0, blank));
    }
  }
  return readings.get(character);
}

/**
 * Say how well a Chinese string may spell the sound of a Western name, 0..1.
 *
 * Exact pinyin is 1. Otherwise the consonants are compared in order, those that Chinese does not keep
 * apart (b p f v, d t, g k h j q c, s z x, l r) as one; vowels count only at the beginning.
 *
 * @returns 0 for strings too short to tell, or holding anything but Han characters.
 */
export function soundsLike(name: string, chinese: string): number {
  const syllables: string[] = [];
  for (const character of chinese) {
    const syllable = reading(character);
    if (syllable === undefined) return 0;
    syllables.push(syllable);
  }
  const latin = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/gu, '');
  if (latin.length < 3 || syllables.length < 2 || !/[aeiou]/u.test(latin)) return 0;
  if (syllables.join('').replaceAll('v', 'u') === latin.replaceAll('v', 'u')) return 1;
  const from = skeleton(latin);
  const to = syllables
    .map(skeleton)
    .join('')
    .replace(/(.)\1+/gu, '$1');
  if (from.length < 3 || to.length < 3) return 0;
  return (2 * commonLength(from, to)) / (from.length + to.length);
}

const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/ph|gh(?=t)/gu, 'f'],
  [/zh|ch|sh|th|c(?=[eiy])/gu, 's'],
  [/x/gu, 's'],
  [/[wuo]+/gu, 'o'],
  [/ng/gu, 'n'],
  [/[bpfv]/gu, 'b'],
  [/[dt]/gu, 'd'],
  [/[gkhjqc]/gu, 'g'],
  [/[sz]/gu, 's'],
  [/[lr]/gu, 'l'],
  [/[mn]/gu, 'n'],
];

function skeleton(letters: string): string {
  let sounds = letters;
  for (const [pattern, sound] of CLASSES) sounds = sounds.replace(pattern, sound);
  return (sounds.slice(0, 1) + sounds.slice(1).replace(/[aeiouy]/gu, '')).replace(/(.)\1+/gu, '$1');
}

/** Length of the longest common subsequence. */
function commonLength(a: string, b: string): number {
  let row = new Uint8Array(b.length + 1);
  for (const one of a) {
    const next = new Uint8Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      next[j] =
        b[j - 1] === one
          ? (row[j - 1] as number) + 1
          : Math.max(row[j] as number, next[j - 1] as number);
    }
    row = next;
  }
  return row[b.length] as number;
}
