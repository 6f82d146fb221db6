/** Plural pronouns of Cantonese, and thanks with the particle 晒, in Simplified characters. */
const JOINED: ReadonlySet<string> = new Set(['我哋', '你哋', '佢哋', '人哋']);
const CUT: ReadonlySet<string> = new Set(['唔该晒', '多谢晒']);

/** Whether two neighbours are one word of Cantonese, which dictionaries of Mandarin cut. */
export function isCantonese(word: string, next: string | undefined): boolean {
  return next === '哋' && JOINED.has(word + next);
}

/** Whether a word is one of Cantonese with a particle at its end. */
export function hasCantoneseParticle(word: string): boolean {
  return word.length === 3 && CUT.has(word);
}
