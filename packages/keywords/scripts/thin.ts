import type { LanguageStatistics, Statistics } from '@diglot/words/statistics';

/** Shares of the words and phrases that stay, in percent. */
const WORDS = 75;
const PHRASES = 35;

/**
 * Forget a part of what is known, as if the corpus had been about something else: a ranker trained
 * on this learns what to go by when its counts do not reach.
 */
export function thinStatistics({ en, zh }: Statistics): Statistics {
  return { en: thin(en), zh: thin(zh) };
}

function thin(statistics: LanguageStatistics): LanguageStatistics {
  return {
    ...statistics,
    words: new Map([...statistics.words].filter(([key]) => percentile(key) < WORDS)),
    phrases: new Map([...statistics.phrases].filter(([key]) => percentile(key) < PHRASES)),
  };
}

/** A number from 0 to 99 that depends on the key only (FNV-1a, mixed). */
function percentile(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return ((hash ^ (hash >>> 12)) >>> 0) % 100;
}
