import { singular } from '@diglot/words';
import type { PairHalf } from './merged-candidate.ts';

/** Makes the key that the forms of a term share; as of candidates. */
type KeyOf = (half: PairHalf) => string;

/** What those who do something end in, and the stem without it. */
const AGENT = /(?:er|or)$/u;

/**
 * Make names of keywords that tell who does a thing from what is done, which have one stem: peer supporters, peer support.
 */
export const tellingAgents =
  (keyOf: KeyOf): KeyOf =>
  (half) => {
    const key = keyOf(half);
    const last = singular(half.text.toLowerCase().split(/\s+/u).at(-1) ?? '');
    return half.language === 'en' && AGENT.test(last) && !AGENT.test(key) ? `${key} -er` : key;
  };
