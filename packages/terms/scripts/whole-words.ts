import type { Table, WordPair } from './train-words.ts';

/** A Chinese word of a row of the table, and its weight, 0..1. */
export interface Cell {
  readonly zh: string;
  readonly weight: number;
}

/**
 * Least share of the places of a Chinese word where it stands inside the same longer one, from which it is a piece of
 * that. Read over the table of the ChinaXiv collection (2026-12-01).
 */
const MIN_SHARE = 0.75;

/** Most words of a tokenizer that one is put together of, and its longest; more are several. UTF-16 units. */
const MAX_PIECES = 3;
const MAX_WORD = 6;

/**
 * Find the words that a tokenizer has cut into pieces: 朗 and 肯 of 朗肯, which both have Rankine for their partner.
 *
 * Where a Chinese word stands beside others that have the same English word for their likeliest partner, they are one
 * word together. What is nearly always such a piece gives way to the whole.
 *
 * @param forward - p(Chinese | English), as it was learned.
 * @returns For an English word and a Chinese one, the word that the latter is a piece of, if it is one.
 *
 * @remarks **Cost:** Chinese words of all pairs × English words beside them.
 */
export function findWholeWords(
  pairs: readonly WordPair[],
  forward: Table,
): (en: string, zh: string) => string | undefined {
  const wholes = new Map<string, Map<string, number>>();
  for (const { en, runs } of pairs) {
    for (const run of runs) {
      const partners = run.map((zh) => likeliest(en, zh, forward));
      for (let from = 0; from < run.length; ) {
        const partner = partners[from];
        let to = from + 1;
        while (to < run.length && partners[to] === partner) to++;
        if (partner !== undefined && to - from <= MAX_PIECES)
          count(wholes, partner, run.slice(from, to));
        from = to;
      }
    }
  }
  return (en, zh) => mostOften(wholes.get(keyOf(en, zh)), zh);
}

const keyOf = (en: string, zh: string): string => `${en}\n${zh}`;

/**
 * Least p(Chinese | English) of a piece: fainter ones stand beside the word rather than in it. 系统 has .52 with
 * phylogenetic and 物 .25 with litter; 外 has .17 with hospital, of 院外.
 */
const MIN_PROBABILITY = 0.2;

/** The word of a text that is the likeliest partner of a Chinese one, if it is likely; the first of equals. */
function likeliest(en: readonly string[], zh: string, forward: Table): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const word of en) {
    const probability = forward.get(word)?.get(zh) ?? 0;
    if (probability > most) [best, most] = [word, probability];
  }
  return most >= MIN_PROBABILITY ? best : undefined;
}

function count(wholes: Map<string, Map<string, number>>, en: string, words: readonly string[]) {
  const whole = words.join('');
  for (const zh of new Set(words)) {
    const key = keyOf(en, zh);
    const counts = wholes.get(key) ?? new Map<string, number>();
    wholes.set(key, counts.set(whole, (counts.get(whole) ?? 0) + 1));
  }
}

/** What a word stands in nearly always, if that is more than itself. */
function mostOften(counts: ReadonlyMap<string, number> | undefined, zh: string) {
  let sum = 0;
  let best = zh;
  for (const [whole, times] of counts ?? []) {
    sum += times;
    if (times > (counts?.get(best) ?? 0)) best = whole;
  }
  const isPiece = best !== zh && best.length <= MAX_WORD;
  return isPiece && (counts?.get(best) ?? 0) >= MIN_SHARE * sum ? best : undefined;
}
