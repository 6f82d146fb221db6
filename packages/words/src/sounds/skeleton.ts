const syllables = new Map<string, string>();

/** The sounds of a syllable in pinyin, remembered. */
export function syllableSkeleton(syllable: string): string {
  const known = syllables.get(syllable);
  if (known !== undefined) return known;
  const sounds = skeleton(syllable.replaceAll('v', 'u'));
  syllables.set(syllable, sounds);
  return sounds;
}

const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/ph|gh(?=t)/gu, 'f'],
  [/zh|ch|sh|th|c(?=[eiy])/gu, 's'],
  [/x/gu, 's'],
  [/w(?!u)/gu, 'b'],
  [/[wuo]+/gu, 'o'],
  [/ng/gu, 'n'],
  [/[bpfv]/gu, 'b'],
  [/[dt]/gu, 'd'],
  [/[gkhjqc]/gu, 'g'],
  [/[sz]/gu, 's'],
  [/[lr]/gu, 'l'],
  [/[mn]/gu, 'n'],
];

/** The consonants of a name, those that Chinese does not keep apart as one, and a vowel at its beginning as `a`. */
export function skeleton(letters: string): string {
  let sounds = letters;
  for (const [pattern, sound] of CLASSES) sounds = sounds.replace(pattern, sound);
  return (
    sounds.slice(0, 1).replace(/[aeiouy]/u, 'a') + sounds.slice(1).replace(/[aeiouy]/gu, '')
  ).replace(/(.)\1+/gu, '$1');
}

/** Length of the longest common subsequence. */
export function commonLength(a: string, b: string): number {
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
