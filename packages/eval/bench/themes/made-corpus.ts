import type { HeldDocument } from '@diglot/themes';
import { bundledStatistics } from '@diglot/words/statistics';

/** Words of a document that are of its subject, and of any. */
const OWN = 30;
const COMMON = 48;
const SUBJECTS = 40;
const SUBJECT_WORDS = 200;
const TERMS = 15;

type Side = 'en' | 'zh';

/** Numbers 0 ≤ x < 1: Lehmer's generator with the constants of Park & Miller (1988). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/**
 * Make documents as if their words were cut already: 78 different words each, common ones as often as
 * in the reference collection, and those of one of 40 subjects; every other document is in English.
 *
 * @param hub - A word that all documents have.
 */
export function makeCorpus(size: number, hub?: string): HeldDocument[] {
  const random = createRandom(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const words = (side: Side) => [...bundledStatistics()[side].words];
  const vocabulary = { en: words('en'), zh: words('zh') };
  const rare = (side: Side) =>
    vocabulary[side].filter(([, { documents }]) => documents >= 2 && documents <= 60);
  const seldom = { en: rare('en'), zh: rare('zh') };
  const pool = (side: Side) =>
    vocabulary[side].flatMap(([word, { documents }]): string[] =>
      new Array(Math.ceil(documents / 4)).fill(word),
    );
  const common = { en: pool('en'), zh: pool('zh') };
  const subjects = Array.from({ length: SUBJECTS }, () => {
    const own = (side: Side) => Array.from({ length: SUBJECT_WORDS }, () => pick(seldom[side])[0]);
    return { en: own('en'), zh: own('zh') };
  });
  return Array.from({ length: size }, (_, at) => {
    const side: Side = at % 2 === 0 ? 'en' : 'zh';
    const subject = pick(subjects)[side];
    const own = Array.from({ length: OWN }, () => pick(subject));
    const others = Array.from({ length: COMMON }, () => pick(common[side]));
    const keys = [...new Set([...own, ...others, ...(hub === undefined ? [] : [hub])])];
    const list = { keys, counts: keys.map(() => 1 + Math.floor(3 * random() ** 3)) };
    const none = { keys: [], counts: [] };
    return {
      id: `d${at}`,
      year: 2000 + (at % 20),
      words:
        side === 'en'
          ? { en: { ...list, forms: keys }, zh: none }
          : { en: { ...none, forms: [] }, zh: list },
      terms: own.slice(0, TERMS).map((text, rank) => ({
        key: `${side}:${text}`,
        text,
        weight: 1 / (rank + 1),
      })),
      pairs: [],
    };
  });
}
