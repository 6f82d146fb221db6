import { contentKeys } from '../analysis/content-keys.ts';
import type { ReadTexts } from '../analysis/read-texts.ts';
import type { TranslatedSentence } from '../analysis/sentence.ts';
import { sentencesByKey } from '../analysis/sentences-by-key.ts';
import type { Steps } from '../steps.ts';

/** Two sentences that share enough rare words to be trusted as partners. */
export interface Anchor {
  readonly i: number;
  readonly j: number;
  /** Nats, above `LEAST_SCORE`. */
  readonly score: number;
}

/** Keys of more sentences than this say nothing about the place. */
const MOST_PLACES = 150;
/** The same as a share of the keyed sentences, for short texts, but at least `FEW_PLACES`. */
const PLACES_SHARE = 0.08;
const FEW_PLACES = 30;

/** Candidates kept for a sentence, and the least score of one. */
const CANDIDATES = 5;
const LEAST_SCORE = 1;

/** Score a pair starts with, and what each shared key loses: chance matches must not add up. */
const BASE = -1.5;
const KEY_COST = 0.3;
const DAMPING = 0.5;

/** Anchors on each side that an anchor's offset is compared with, and how far it may lie off. */
const NEIGHBOURS = 8;
const FARTHEST = 15;

/**
 * Find anchors: the chain of sentence pairs, rising on both sides, with the highest sum of scores.
 * Pairs are found over an inverted index of the rarer keys; those far off their neighbours are
 * dropped. Of equal candidates for a sentence those nearest to the diagonal are kept, as where a text
 * stands there several times; of equal chains the one found first wins.
 *
 * @remarks **Cost:** sentences × keys × `MOST_PLACES`, then candidates × log sentences.
 */
export function* findAnchors(texts: ReadTexts): Steps<readonly Anchor[]> {
  const columns = texts.keyed.length;
  const chain = heaviestChain(yield* candidates(texts), columns);
  return chain.filter((anchor, at) => {
    const slope = columns / texts.translated.length;
    const offsets = chain
      .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
      .map(({ i, j }) => j - anchor.j - (i - anchor.i) * slope)
      .sort((a, b) => a - b);
    return Math.abs(offsets[offsets.length >> 1] ?? 0) <= FARTHEST;
  });
}

function* candidates({ translated, keyed, keyCount }: ReadTexts): Steps<Anchor[]> {
  const { starts, sentences } = sentencesByKey(keyed.map(contentKeys), keyCount);
  const count = (key: number) => (starts[key + 1] ?? 0) - (starts[key] ?? 0);
  const offered = new Uint32Array(keyCount);
  for (const { strongKeys } of translated) {
    for (const key of strongKeys) offered[key] = (offered[key] ?? 0) + 1;
  }
  const most = Math.min(MOST_PLACES, Math.max(FEW_PLACES, keyed.length * PLACES_SHARE));
  const gains = Float64Array.from(offered, (offers, key) =>
    offers === 0 || count(key) > most
      ? 0
      : DAMPING * (rare(count(key) / keyed.length) + rare(offers / translated.length)) - KEY_COST,
  );
  const logRatio = Math.log(totalLength(keyed) / totalLength(translated));
  const logKeyed = Float64Array.from(keyed, ({ length }) => Math.log(length));
  const scores = new Float64Array(keyed.length);
  const touched = new Int32Array(keyed.length);
  const found: Anchor[] = [];
  for (let i = 0; i < translated.length; i++) {
    yield;
    const { strongKeys, length } = translated[i] as TranslatedSentence;
    let reached = 0;
    for (const key of strongKeys) {
      const gain = gains[key] ?? 0;
      if (gain === 0) continue;
      for (let at = starts[key] ?? 0; at < (starts[key + 1] ?? 0); at++) {
        const j = sentences[at] ?? 0;
        const score = scores[j] ?? 0;
        if (score === 0) touched[reached++] = j;
        scores[j] = score + gain;
      }
    }
    const expected = logRatio + Math.log(length);
    const row: Anchor[] = [];
    for (let at = 0; at < reached; at++) {
      const j = touched[at] ?? 0;
      const score = (scores[j] ?? 0) + BASE;
      scores[j] = 0;
      if (score <= LEAST_SCORE) continue;
      const x = (logKeyed[j] ?? 0) - expected;
      if (score - x * x > LEAST_SCORE) row.push({ i, j, score: score - x * x });
    }
    const middle = (i * keyed.length) / translated.length;
    row.sort((a, b) => b.score - a.score || Math.abs(a.j - middle) - Math.abs(b.j - middle));
    for (const anchor of row.slice(0, CANDIDATES)) found.push(anchor);
  }
  return found;
}

function totalLength(sentences: readonly { readonly length: number }[]): number {
  return sentences.reduce((sum, { length }) => sum + length, 0);
}

/** Log odds of meeting a key in half of the sentences against a share of them. */
function rare(share: number): number {
  return Math.log(0.5 / Math.min(0.5, share));
}

/** Heaviest subsequence that rises strictly in i and j, by a Fenwick tree of prefix maxima over j. */
function heaviestChain(points: readonly Anchor[], columns: number): readonly Anchor[] {
  const weight = new Float64Array(columns + 2);
  const holder = new Int32Array(columns + 2).fill(-1);
  const total = new Float64Array(points.length);
  const before = new Int32Array(points.length).fill(-1);
  let best = -1;
  for (let from = 0; from < points.length; ) {
    let to = from;
    while (to < points.length && points[to]?.i === points[from]?.i) to++;
    for (let at = from; at < to; at++) {
      const { j, score } = points[at] as Anchor;
      let heaviest = 0;
      for (let x = j; x > 0; x -= x & -x) {
        if ((weight[x] ?? 0) > heaviest) {
          heaviest = weight[x] ?? 0;
          before[at] = holder[x] ?? -1;
        }
      }
      total[at] = heaviest + score;
      if (best === -1 || (total[at] ?? 0) > (total[best] ?? 0)) best = at;
    }
    for (let at = from; at < to; at++) {
      const sum = total[at] ?? 0;
      for (let x = (points[at]?.j ?? 0) + 1; x < weight.length; x += x & -x) {
        if (sum > (weight[x] ?? 0)) {
          weight[x] = sum;
          holder[x] = at;
        }
      }
    }
    from = to;
  }
  const chain: Anchor[] = [];
  for (let at = best; at !== -1; at = before[at] ?? -1) chain.push(points[at] as Anchor);
  return chain.reverse();
}
