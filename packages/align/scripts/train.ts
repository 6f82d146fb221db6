// Fit the bead weights on hand-aligned gold data and write src/generated/weights.ts.
//
//   tsx --conditions=diglot-source packages/align/scripts/train.ts --data DIR [--check]
//
// --check only prints: cross-validation over documents, and each genre with weights from the others.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Bead } from '@diglot/text';
import { countAlignment, scoreCounts } from '../src/score-alignment.ts';
import { BEAD_TYPES, type BeadType } from '../src/scoring/bead-types.ts';
import { FEATURE, FEATURES, weightVector } from '../src/scoring/features.ts';
import { FIXED_WEIGHTS, PLAIN_WEIGHTS } from '../src/scoring/plain-weights.ts';
import { createScoring } from '../src/scoring/scoring.ts';
import { fitWeights, scoresOf } from './fit-weights.ts';
import { readingSetting } from './reading-setting.ts';
import {
  bestPath,
  type GoldDocument,
  type TrainingLattice,
  trainingLattice,
} from './training-lattice.ts';

const SETS = ['paramed', 'wmt-medline', 'wmt-medline-omit', 'champollion', 'mac'];
const FOLDS = 5;

/** Beads of a set that counts as it is. */
const MEAN_SIZE = 750;

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    check: { type: 'boolean', default: false },
    penalty: { type: 'string', default: '60' },
    balance: { type: 'string', default: '0.5' },
    without: { type: 'string', default: '' },
  },
});
const data = values.data ?? process.env.DIGLOT_GOLD;
if (data === undefined) {
  process.stdout.write(
    'train: no gold data given (--data DIR or DIGLOT_GOLD); nothing was trained.\n',
  );
  process.exit(0);
}

const start = weightVector(PLAIN_WEIGHTS);
const setting = { ...readingSetting(), passes: 1, scoring: createScoring(start) };
const lattices = SETS.flatMap((set) =>
  (
    JSON.parse(readFileSync(path.join(data, 'align', `${set}.dev.json`), 'utf8')) as GoldDocument[]
  ).map((document) => trainingLattice(set, document, setting)),
);
const fixed = new Set(
  [...Object.keys(FIXED_WEIGHTS), ...values.without.split(',').filter(Boolean)].map(
    (name) => FEATURE[name as keyof typeof FEATURE],
  ),
);
const sizes = new Map<string, number>();
for (const { set, gold } of lattices) {
  sizes.set(set, (sizes.get(set) ?? 0) + gold.beads.length);
}
/** Small sets count for more than their size, since what is aligned is mostly like them. */
const share = ({ set }: TrainingLattice) =>
  (MEAN_SIZE / (sizes.get(set) ?? MEAN_SIZE)) ** Number(values.balance);
/**
 * Features that hardly any text but a short one has: they count when the others are fitted, so that they change nothing
 * anywhere else.
 */
const LATE = [FEATURE.absent, FEATURE.strayMarks];
const withoutLate = start.map((weight, at) => (LATE.includes(at) ? 0 : weight));
const isLate = (at: number) => LATE.includes(at) && !fixed.has(at);
const others = new Set([...FEATURES.keys()].filter((at) => !isLate(at)));
const fit = (training: readonly TrainingLattice[]) => {
  const options = { penalty: Number(values.penalty), share, iterations: 80 };
  const ofAllTexts = fitWeights(training, {
    ...options,
    start: withoutLate,
    fixed: new Set([...fixed, ...LATE]),
  });
  const early = ofAllTexts.map((weight, at) => (LATE.includes(at) ? (start[at] ?? 0) : weight));
  return fitWeights(training, { ...options, start: early, fixed: others });
};

/** Genres: both Medline sets are one. */
const genreOf = ({ set }: TrainingLattice) => set.replace('-omit', '');

if (values.check) {
  report('plain', () => start);
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    fit(lattices.filter((_lattice, at) => at % FOLDS !== fold)),
  );
  report('cross-validated', (lattice) => folds[lattices.indexOf(lattice) % FOLDS] ?? start);
  const unseen = new Map(
    [...new Set(lattices.map(genreOf))].map((genre) => [
      genre,
      fit(lattices.filter((lattice) => genreOf(lattice) !== genre)),
    ]),
  );
  report('genre unseen', (lattice) => unseen.get(genreOf(lattice)) ?? start);
} else {
  const weights = fit(lattices);
  report('fitted, on its own data', () => weights);
  write(weights);
}

function report(title: string, weightsFor: (lattice: TrainingLattice) => Float64Array): void {
  const f1 = SETS.map((set) => {
    const counts = lattices
      .filter((lattice) => lattice.set === set)
      .map((lattice) => {
        const path = bestPath(lattice, scoresOf(lattice, weightsFor(lattice)));
        return countAlignment(
          rangesOf(lattice.gold.beads.map(([zh, en]) => [zh.length, en.length])),
          rangesOf(
            path.map((at) => {
              const { source, target } = BEAD_TYPES[lattice.type[at] ?? 0] as BeadType;
              return [source, target];
            }),
          ),
        );
      });
    return scoreCounts(counts).strict.f1;
  });
  const mean = f1.reduce((sum, value) => sum + value, 0) / f1.length;
  const figures = [...f1, mean].map((value) => value.toFixed(4)).join('  ');
  process.stdout.write(`${title.padEnd(24)} ${figures}\n`);
}

/** Beads of given sizes, one after the other. */
function rangesOf(sizes: readonly (readonly [number, number])[]): Bead[] {
  let [i, j] = [0, 0];
  return sizes.map(([source, target]) => {
    const bead = {
      source: { from: i, to: i + source },
      target: { from: j, to: j + target },
      score: 1,
    };
    [i, j] = [bead.source.to, bead.target.to];
    return bead;
  });
}

function write(weights: Float64Array): void {
  const lines = FEATURES.map((name, at) => `  ${name}: ${(weights[at] ?? 0).toFixed(4)},`);
  const text = `// Generated by scripts/train.ts; do not edit.
//
// Weights of a semi-Markov conditional random field, fitted on ${lattices.length} hand-aligned documents: ParaMed
// (NEJM articles), WMT 2018/19 Medline abstracts, whole and with sentences removed, Champollion (LDC
// news, UN, Hansard) and MAC (novels); development halves only, no text of which is in here.
import type { Weights } from '../scoring/features.ts';

export const TRAINED_WEIGHTS: Weights = {
${lines.join('\n')}
};
`;
  writeFileSync(new URL('../src/generated/weights.ts', import.meta.url), text);
}
