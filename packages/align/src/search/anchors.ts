/** Two sentences that share enough rare words to be trusted as partners. */
export interface Anchor {
  readonly i: number;
  readonly j: number;
  /** Nats, above `LEAST_SCORE`. */
  readonly score: number;
}

/** What anchors are found by. */
export interface AnchorTexts {
  /** For each sentence, the distinct numbers of keys it offers, and those that it has. */
  readonly translated: readonly ArrayLike<number>[];
  readonly keyed: readonly ArrayLike<number>[];
  readonly translatedLengths: ArrayLike<number>;
  readonly keyedLengths: ArrayLike<number>;
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
 * dropped. Of equal chains the one found first wins.
 *
 * @remarks **Cost:** sentences × keys × `MOST_PLACES`, then candidates × log sentences.
 */
export function findAnchors(texts: AnchorTexts): readonly Anchor[] {
  const chain = heaviestChain(candidates(texts), texts.keyed.length);
  return chain.filter((anchor, at) => {
    const slope = texts.keyed.length / texts.translated.length;
    const offsets = chain
      .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
      .map(({ i, j }) => j - anchor.j - (i - anchor.i) * slope)
      .sort((a, b) => a - b);
    return Math.abs(offsets[offsets.length >> 1] ?? 0) <= FARTHEST;
  });
}

function candidates(texts: AnchorTexts): Anchor[] {
  const { translated, keyed, translatedLengths, keyedLengths } = texts;
  const places = new Map<number, number[]>();
  keyed.forEach((keys, j) => {
    for (const key of Array.from(keys)) {
      const list = places.get(key);
      if (list === undefined) places.set(key, [j]);
      else list.push(j);
    }
  });
  const offered = new Map<number, number>();
  for (const keys of translated) {
    for (const key of Array.from(keys)) offered.set(key, (offered.get(key) ?? 0) + 1);
  }
  const ratio = sum(keyedLengths) / sum(translatedLengths);
  const most = Math.min(MOST_PLACES, Math.max(FEW_PLACES, keyed.length * PLACES_SHARE));
  const scores = new Float64Array(keyed.length);
  const found: Anchor[] = [];
  translated.forEach((keys, i) => {
    const touched: number[] = [];
    for (const key of Array.from(keys)) {
      const list = places.get(key);
      if (list === undefined || list.length > most) continue;
      const rarity =
        rare(list.length / keyed.length) + rare((offered.get(key) ?? 1) / translated.length);
      for (const j of list) {
        if (scores[j] === 0) touched.push(j);
        scores[j] = (scores[j] ?? 0) + DAMPING * rarity - KEY_COST;
      }
    }
    const length = translatedLengths[i] ?? 0;
    const row: Anchor[] = [];
    for (const j of touched) {
      const x = Math.log((keyedLengths[j] ?? 0) / (ratio * length));
      const score = (scores[j] ?? 0) + BASE - x * x;
      scores[j] = 0;
      if (score > LEAST_SCORE) row.push({ i, j, score });
    }
    row.sort((a, b) => b.score - a.score || a.j - b.j);
    for (const anchor of row.slice(0, CANDIDATES)) found.push(anchor);
  });
  return found;
}

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0);
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
