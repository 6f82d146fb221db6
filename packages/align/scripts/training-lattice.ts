import { alignRead, bandOf, LEAST_BEADS, type SearchSetting } from '../src/align-read.ts';
import { readTexts } from '../src/analysis/read-texts.ts';
import { duplicateRuns, inRuns } from '../src/duplicate-runs.ts';
import { BeadScorer } from '../src/scoring/bead-scorer.ts';
import { BEAD_TYPES, type BeadType } from '../src/scoring/bead-types.ts';
import { FEATURE_COUNT } from '../src/scoring/features.ts';
import { TextLengths } from '../src/scoring/lengths.ts';
import { prepare } from '../src/scoring/prepare.ts';
import { findAnchors } from '../src/search/anchors.ts';
import { inBand, LOG_PRIORS } from '../src/search/lattice.ts';
import { relearnPriors, withLearned } from '../src/second-pass/learn-from.ts';
import { runSteps } from '../src/steps.ts';
import { writeCoverFeatures } from './cover-features.ts';

/** A document of the gold data. */
export interface GoldDocument {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly beads: readonly (readonly [zh: readonly number[], en: readonly number[]])[];
}

/** The beads of a document that are worth considering, with their features, in lattice order. */
export interface TrainingLattice {
  readonly set: string;
  readonly gold: GoldDocument;
  readonly nodes: number;
  readonly start: number;
  readonly end: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly i: Int32Array;
  readonly j: Int32Array;
  readonly type: Uint8Array;
  readonly features: Float64Array;
  /** Whether the bead may be on a path that agrees with the gold. */
  readonly allowed: Uint8Array;
}

/** Less probable beads, by a flattened distribution, are left out. */
const LEAST_POSTERIOR = 1e-6;
const FLATTENING = 0.6;

/**
 * Build the lattice of a document as its last pass sees it; the gold path is always in it. The first
 * pass, from which long documents learn, has the weights of the setting.
 */
export function trainingLattice(
  set: string,
  gold: GoldDocument,
  setting: SearchSetting,
): TrainingLattice {
  const texts = runSteps(readTexts(gold.zh, gold.en, setting));
  const marked = (sentences: readonly string[]) =>
    inRuns(duplicateRuns(sentences), sentences.length);
  const repeated = { translated: marked(gold.zh), keyed: marked(gold.en) };
  const first = runSteps(
    alignRead(texts, { areWhole: true, repeated }, { ...setting, passes: 1 }),
  ).beads;
  const learns = setting.passes > 1 && first.length >= LEAST_BEADS;
  const translated = learns
    ? withLearned(texts.translated, texts.keyed, texts.keyCount, first, setting)
    : texts.translated;
  const logPriors = learns ? relearnPriors(first) : LOG_PRIORS;
  const prepared = {
    ...prepare(translated, texts.keyed, texts.keyCount),
    areWhole: true,
    repeated,
  };
  const rows = gold.zh.length;
  const columns = gold.en.length;
  const band = bandOf(rows, columns, runSteps(findAnchors(texts)));
  const regions = goldRegions(gold);
  for (const { top, bottom, left, right } of regions) {
    for (let i = top; i <= bottom; i++) {
      band.low[i] = Math.min(band.low[i] ?? 0, left);
      band.high[i] = Math.max(band.high[i] ?? 0, right);
    }
  }
  const beads: { i: number; j: number; type: number; score: number; features: Float64Array }[] = [];
  const scorer = new BeadScorer(prepared, setting.scoring, band);
  const lengths = new TextLengths(prepared);
  const { weights } = setting.scoring;
  const rowStart: number[] = [0];
  for (let i = 0; i <= rows; i++) {
    const low = band.low[i] ?? 0;
    const high = band.high[i] ?? 0;
    rowStart.push((rowStart[i] ?? 0) + high - low + 1);
    for (let j = low; j <= high; j++) {
      BEAD_TYPES.forEach(({ source, target }, type) => {
        if (j + target > columns || !inBand(band, i + source, j + target)) return;
        const features = new Float64Array(FEATURE_COUNT);
        scorer.features(i, source, j, target, logPriors[type] ?? 0, features);
        if (source > 0 && target > 0) {
          writeCoverFeatures(prepared, lengths, scorer, [i, source, j, target], features);
        }
        let score = 0;
        for (let at = 0; at < FEATURE_COUNT; at++) {
          score += (weights[at] ?? 0) * (features[at] ?? 0);
        }
        beads.push({ i, j, type, score: score * FLATTENING, features });
      });
    }
  }
  const nodeOf = (i: number, j: number) => (rowStart[i] ?? 0) + j - (band.low[i] ?? 0);
  const full: TrainingLattice = pack(set, gold, beads, nodeOf, rows, columns, regions);
  const { posterior } = forwardBackward(
    full,
    Float64Array.from(beads, ({ score }) => score),
  );
  const kept = beads.filter(
    (_, at) => full.allowed[at] === 1 || (posterior[at] ?? 0) >= LEAST_POSTERIOR,
  );
  return pack(set, gold, kept, nodeOf, rows, columns, regions);
}

function pack(
  set: string,
  gold: GoldDocument,
  beads: readonly { i: number; j: number; type: number; features: Float64Array }[],
  nodeOf: (i: number, j: number) => number,
  rows: number,
  columns: number,
  regions: readonly Region[],
): TrainingLattice {
  const features = new Float64Array(beads.length * FEATURE_COUNT);
  beads.forEach((bead, at) => {
    features.set(bead.features, at * FEATURE_COUNT);
  });
  const regionAt = new Map<string, Region>();
  for (const region of regions) {
    for (let i = region.top; i <= region.bottom; i++) {
      for (let j = region.left; j <= region.right; j++) {
        const name = `${i} ${j}`;
        const before = regionAt.get(name);
        // A cut point on a border belongs to the region that begins there.
        if (before === undefined || (region.top === i && region.left === j)) {
          regionAt.set(name, region);
        }
      }
    }
  }
  const typeOf = (type: number) => BEAD_TYPES[type] as BeadType;
  return {
    set,
    gold,
    nodes: nodeOf(rows, columns) + 1,
    start: nodeOf(0, 0),
    end: nodeOf(rows, columns),
    from: Int32Array.from(beads, ({ i, j }) => nodeOf(i, j)),
    to: Int32Array.from(beads, ({ i, j, type }) =>
      nodeOf(i + typeOf(type).source, j + typeOf(type).target),
    ),
    i: Int32Array.from(beads, ({ i }) => i),
    j: Int32Array.from(beads, ({ j }) => j),
    type: Uint8Array.from(beads, ({ type }) => type),
    features,
    allowed: Uint8Array.from(beads, ({ i, j, type }) =>
      Number(agrees(regionAt.get(`${i} ${j}`), i, j, typeOf(type))),
    ),
  };
}

/** A gold bead, or a run of empty ones, as a rectangle of cut points. */
interface Region {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly empty: boolean;
}

function goldRegions({ beads }: GoldDocument): readonly Region[] {
  const regions: Region[] = [];
  let [i, j] = [0, 0];
  for (const [zh, en] of beads) {
    const region = {
      top: i,
      bottom: i + zh.length,
      left: j,
      right: j + en.length,
      empty: zh.length === 0 || en.length === 0,
    };
    [i, j] = [region.bottom, region.right];
    const last = regions.at(-1);
    if (last?.empty && region.empty) {
      regions[regions.length - 1] = { ...last, bottom: i, right: j };
    } else {
      regions.push(region);
    }
  }
  return regions;
}

/** Whether a bead agrees with a region: equals it, is a part of a run of empty beads, or is inside a
 * gold bead larger than any type. */
function agrees(region: Region | undefined, i: number, j: number, type: BeadType): boolean {
  if (region === undefined) return false;
  const { top, bottom, left, right, empty } = region;
  if (i < top || j < left || i + type.source > bottom || j + type.target > right) return false;
  if (empty) return type.source === 0 || type.target === 0;
  const known = BEAD_TYPES.some(
    ({ source, target }) => source === bottom - top && target === right - left,
  );
  return !known || (type.source === bottom - top && type.target === right - left);
}

/** Posterior of every bead, and the logarithm of the sum over paths. */
export function forwardBackward(lattice: TrainingLattice, scores: Float64Array) {
  const { nodes, start, end, from, to } = lattice;
  const forward = new Float64Array(nodes).fill(-Infinity);
  const backward = new Float64Array(nodes).fill(-Infinity);
  forward[start] = 0;
  backward[end] = 0;
  for (let at = 0; at < from.length; at++) {
    const sum = (forward[from[at] ?? 0] ?? 0) + (scores[at] ?? 0);
    if (sum > -Infinity) forward[to[at] ?? 0] = logAdd(forward[to[at] ?? 0] ?? 0, sum);
  }
  for (let at = from.length - 1; at >= 0; at--) {
    const sum = (backward[to[at] ?? 0] ?? 0) + (scores[at] ?? 0);
    if (sum > -Infinity) backward[from[at] ?? 0] = logAdd(backward[from[at] ?? 0] ?? 0, sum);
  }
  const total = forward[end] ?? 0;
  const posterior = Float64Array.from(from, (node, at) =>
    Math.exp((forward[node] ?? 0) + (scores[at] ?? 0) + (backward[to[at] ?? 0] ?? 0) - total),
  );
  return { posterior, total };
}

/** Numbers of the beads of the best path. */
export function bestPath(lattice: TrainingLattice, scores: Float64Array): readonly number[] {
  const { nodes, start, end, from, to } = lattice;
  const best = new Float64Array(nodes).fill(-Infinity);
  const back = new Int32Array(nodes).fill(-1);
  best[start] = 0;
  for (let at = 0; at < from.length; at++) {
    const sum = (best[from[at] ?? 0] ?? 0) + (scores[at] ?? 0);
    if (sum > (best[to[at] ?? 0] ?? 0)) {
      best[to[at] ?? 0] = sum;
      back[to[at] ?? 0] = at;
    }
  }
  const path: number[] = [];
  for (let node = end; node !== start; ) {
    const at = back[node] ?? 0;
    path.push(at);
    node = from[at] ?? 0;
  }
  return path.reverse();
}

function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
