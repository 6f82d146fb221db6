import type { Band } from '../search/band.ts';
import { MAX_GROUP } from './bead-types.ts';
import { COVER_FEATURES, FEATURE, FEATURE_COUNT } from './features.ts';
import { GroupCovers } from './group-covers.ts';
import { groupSimilarity } from './group-similarity.ts';
import { TextLengths } from './lengths.ts';
import { PairComparer, PairRow } from './pair-row.ts';
import { PositionOdds } from './position.ts';
import type { Prepared, RatedKeyed, RatedTranslated } from './prepare.ts';
import type { Scoring } from './scoring.ts';
import { ShapeFeatures } from './shape-features.ts';

/** Limit of the length feature and of the least cover. Nats. */
const LEAST_LENGTH = -6;
const LEAST_COVER = 10;

/** Length odds below which groups of several sentences are not considered. Nats. */
const HOPELESS_LENGTH = -2;

/**
 * Score the beads of two prepared texts, inside a band.
 *
 * Beads are asked for in the order of their first translated sentence; what is remembered for earlier
 * sentences is overwritten on the way, so memory is bounded by the width of the band.
 */
export class BeadScorer {
  readonly #texts: Prepared;
  readonly #band: Band;
  readonly #weights: Float64Array;
  readonly #lengths: TextLengths;
  readonly #shapes: ShapeFeatures;
  readonly #positions: PositionOdds;
  readonly #comparer: PairComparer;
  /** Rows of the next `MAX_GROUP` translated sentences, that of sentence i at i modulo their number. */
  readonly #rows: readonly PairRow[] = Array.from({ length: MAX_GROUP }, () => new PairRow());
  /** For each of these rows, how groups of keyed sentences, by their first, cover its sentence. */
  readonly #translatedCovers: readonly GroupCovers[];
  /** How groups that begin with the row at hand cover keyed sentences. */
  readonly #keyedCovers: GroupCovers;
  readonly #features = new Float64Array(FEATURE_COUNT);
  /** How many sentences from each on, up to `MAX_GROUP`, stand in one paragraph, by side. */
  readonly #translatedReach: Uint8Array;
  readonly #keyedReach: Uint8Array;
  #row = -1;

  constructor(texts: Prepared, scoring: Scoring, band: Band) {
    this.#texts = texts;
    this.#band = band;
    this.#weights = scoring.weights;
    this.#lengths = new TextLengths(texts);
    this.#shapes = new ShapeFeatures(texts);
    this.#positions = new PositionOdds(texts, this.#lengths);
    this.#comparer = new PairComparer(texts);
    this.#translatedCovers = this.#rows.map(() => new GroupCovers(scoring.translated));
    this.#keyedCovers = new GroupCovers(scoring.keyed);
    this.#translatedReach = reachOf(texts.paragraphs?.translated, texts.translated.length);
    this.#keyedReach = reachOf(texts.paragraphs?.keyed, texts.keyed.length);
  }

  /**
   * Score the bead of `n` translated sentences from `i` and `m` keyed ones from `j`.
   *
   * @param prior - Natural logarithm of the prior of the bead's type.
   * @returns Nats; −Infinity for beads that cross a paragraph border or are hopeless by length.
   */
  score(i: number, n: number, j: number, m: number, prior: number): number {
    if (!this.allows(i, n, j, m)) return -Infinity;
    const weights = this.#weights;
    if (n === 0 || m === 0) {
      const stray = this.#shapes.isStrayMarks(i, n, j) ? (weights[FEATURE.strayMarks] ?? 0) : 0;
      return (weights[FEATURE.prior] ?? 0) * prior + stray;
    }
    const lengthOdds = this.#lengths.odds(i, n, j, m);
    if (n + m > 2 && lengthOdds < HOPELESS_LENGTH) return -Infinity;
    const features = this.#features;
    let score = this.#write(i, n, j, m, prior, lengthOdds, features);
    for (let at = 0; at < COVER_FEATURES.from; at++) {
      score += (weights[at] ?? 0) * (features[at] ?? 0);
    }
    for (let at = COVER_FEATURES.to; at < FEATURE_COUNT; at++) {
      score += (weights[at] ?? 0) * (features[at] ?? 0);
    }
    return score;
  }

  /** Write the features of a bead, those of cover left at 0; for training. */
  features(i: number, n: number, j: number, m: number, prior: number, out: Float64Array): void {
    out[FEATURE.prior] = prior;
    if (n > 0 && m > 0) this.#write(i, n, j, m, prior, this.#lengths.odds(i, n, j, m), out);
    else out[FEATURE.strayMarks] = Number(this.#shapes.isStrayMarks(i, n, j));
  }

  /** What words that are translated nowhere add to the score of a bead. Nats. */
  ofAbsent(n: number, j: number, m: number): number {
    if (n === 0 || m === 0 || !this.#texts.areWhole) return 0;
    return (this.#weights[FEATURE.absent] ?? 0) * meanAbsent(this.#texts.keyed, j, m);
  }

  /** Whether a bead stays within a paragraph on both sides. */
  allows(i: number, n: number, j: number, m: number): boolean {
    return n <= (this.#translatedReach[i] ?? 0) && m <= (this.#keyedReach[j] ?? 0);
  }

  /** How a translated sentence and the keyed ones of the band cover each other. */
  pairRow(i: number): PairRow {
    const row = this.#rows[i % MAX_GROUP] as PairRow;
    if (row.row !== i) {
      const [low, high] = this.#columnsNear(i);
      this.#comparer.fill(row, i, low, high);
      this.#translatedCovers[i % MAX_GROUP]?.clear(high - low, (high - low) * row.tokens);
    }
    return row;
  }

  /** Columns that some bead with translated sentence `i` may have. */
  #columnsNear(i: number): readonly [low: number, high: number] {
    let low = Infinity;
    let high = -Infinity;
    const last = Math.min(this.#band.low.length - 1, i + MAX_GROUP);
    for (let row = Math.max(0, i - MAX_GROUP + 1); row <= last; row++) {
      const from = this.#band.low[row] ?? 0;
      const to = this.#band.high[row] ?? 0;
      if (from > to) continue;
      if (from < low) low = from;
      if (to > high) high = to;
    }
    return [low, high];
  }

  /**
   * Write the features other than cover.
   *
   * @returns The weighted sum of the cover features.
   */
  #write(
    i: number,
    n: number,
    j: number,
    m: number,
    prior: number,
    lengthOdds: number,
    out: Float64Array,
  ): number {
    out[FEATURE.prior] = prior;
    out[FEATURE.length] = Math.max(LEAST_LENGTH, lengthOdds);
    let weighted = 0;
    let plain = 0;
    let least = LEAST_COVER;
    for (let b = j; b < j + m; b++) {
      const at = this.#coverOfKeyed(i, n, b);
      weighted += this.#keyedCovers.weighted[at] ?? 0;
      const own = this.#keyedCovers.plain[at] ?? 0;
      plain += own;
      if (own < least) least = own;
    }
    out[FEATURE.leastKeyed] = m > 1 ? Math.max(-LEAST_COVER, least) : 0;
    least = LEAST_COVER;
    for (let a = i; a < i + n; a++) {
      const at = this.#coverOfTranslated(j, m, a);
      const covers = this.#translatedCovers[a % MAX_GROUP] as GroupCovers;
      weighted += covers.weighted[at] ?? 0;
      const own = covers.plain[at] ?? 0;
      plain += own;
      if (own < least) least = own;
    }
    out[FEATURE.leastTranslated] = n > 1 ? Math.max(-LEAST_COVER, least) : 0;
    out[FEATURE.saturation] = Math.tanh(plain / 10);
    out[FEATURE.deficit] = Math.min(0, plain) / 10;
    out[FEATURE.position] = this.#positions.of(i, n, j, m, this.#rows);
    this.#shapes.write(i, n, j, m, out);
    const { areWhole, keyed, paragraphs, repeated, similarity } = this.#texts;
    out[FEATURE.absent] = areWhole ? meanAbsent(keyed, j, m) : 0;
    out[FEATURE.repeated] = Number(
      repeated !== undefined && anyOf(repeated.translated, i, n) !== anyOf(repeated.keyed, j, m),
    );
    out[FEATURE.otherParagraph] = Number(
      paragraphs !== undefined && paragraphs.translated[i] !== paragraphs.keyed[j],
    );
    out[FEATURE.similarity] =
      similarity === undefined ? 0 : groupSimilarity(i, n, j, m, similarity);
    return weighted;
  }

  /** Sum up how `n` translated sentences from `i` cover keyed sentence `j`. @returns Place of the sums. */
  #coverOfKeyed(i: number, n: number, j: number): number {
    const first = this.pairRow(i);
    const covers = this.#keyedCovers;
    if (this.#row !== i) {
      covers.clear(first.high - first.low, first.keyedStarts[first.high - first.low] ?? 0);
      this.#row = i;
    }
    const sentence = j - first.low;
    for (let size = covers.known(sentence) + 1; size <= n; size++) {
      const row = this.pairRow(i + size - 1);
      covers.grow(
        sentence,
        first.keyedStarts[sentence] ?? 0,
        this.#texts.keyed[j] as RatedKeyed,
        row.keyed,
        row.keyedStarts[j - row.low] ?? 0,
        this.#lengths.translated.steps(i, size),
      );
    }
    return sentence * MAX_GROUP + n - 1;
  }

  /** Sum up how `m` keyed sentences from `j` cover translated sentence `i`. @returns Place of the sums. */
  #coverOfTranslated(j: number, m: number, i: number): number {
    const row = this.pairRow(i);
    const covers = this.#translatedCovers[i % MAX_GROUP] as GroupCovers;
    const group = j - row.low;
    for (let size = covers.known(group) + 1; size <= m; size++) {
      covers.grow(
        group,
        group * row.tokens,
        this.#texts.translated[i] as RatedTranslated,
        row.translated,
        (group + size - 1) * row.tokens,
        this.#lengths.keyed.steps(j, size),
      );
    }
    return group * MAX_GROUP + m - 1;
  }
}

/**
 * Count the sentences from each on that stand in its paragraph, up to `MAX_GROUP`; one entry more than sentences, for
 * beads without one.
 */
function reachOf(starts: readonly boolean[] | undefined, count: number): Uint8Array {
  const reach = new Uint8Array(count + 1).fill(MAX_GROUP);
  for (let at = count - 1; starts && at >= 0; at--) {
    reach[at] = starts[at + 1] ? 1 : Math.min(MAX_GROUP, (reach[at + 1] ?? 0) + 1);
  }
  return reach;
}

/** Absent words of the sentences of a group, on average. */
function meanAbsent(sentences: readonly RatedKeyed[], from: number, count: number): number {
  let sum = 0;
  for (let at = from; at < from + count; at++) sum += sentences[at]?.absent ?? 0;
  return sum / count;
}

function anyOf(marks: readonly boolean[], from: number, size: number): boolean {
  for (let at = from; at < from + size; at++) if (marks[at]) return true;
  return false;
}
