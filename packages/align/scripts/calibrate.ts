// Fit what turns posteriors into scores, and write src/generated/calibration.ts.
//
//   tsx --conditions=diglot-source packages/align/scripts/calibrate.ts --data DIR [--check]
//
// Made from the hand-aligned development sets: the documents; pieces of them of twenty beads and of one to
// three; strangers (the Chinese of one set, the English of another); pieces followed by strangers; pieces
// whose halves are exchanged on one side. --check only prints, with each genre left out in turn, of the
// pairs and of the sentences left alone: how many, expected calibration error, mean score and share of
// right ones, highest score, in percent.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { alignRead, type CoveredAlignment } from '../src/align-read.ts';
import { readTexts } from '../src/analysis/read-texts.ts';
import { TRAINED_WEIGHTS } from '../src/generated/weights.ts';
import { settleMoved } from '../src/moved/settle-moved.ts';
import { byPosterior, evidenceOf } from '../src/scoring/calibrate.ts';
import { weightVector } from '../src/scoring/features.ts';
import { createScoring } from '../src/scoring/scoring.ts';
import { runSteps } from '../src/steps.ts';
import { fitProduct, type Product, productOf, type Sample } from './fit-product.ts';
import { isRight, type Kind, madeOf, SETS, type SetName } from './made-texts.ts';
import { readingSetting } from './reading-setting.ts';
import type { GoldDocument } from './training-lattice.ts';

/** Texts of each kind from each set, at most; and documents aligned whole. */
const MAX_TEXTS = 60;

const { values } = parseArgs({
  options: { data: { type: 'string' }, check: { type: 'boolean', default: false } },
});
const data = values.data ?? process.env.DIGLOT_GOLD;
if (data === undefined) {
  process.stdout.write('calibrate: no gold data given (--data DIR or DIGLOT_GOLD)\n');
  process.exit(0);
}

const setting = {
  ...readingSetting(),
  passes: 2,
  scoring: createScoring(weightVector(TRAINED_WEIGHTS)),
};
const gold = new Map(
  SETS.map((set) => {
    const file = path.join(data, 'align', `${set}.dev.json`);
    return [set, JSON.parse(readFileSync(file, 'utf8')) as GoldDocument[]] as const;
  }),
);

/** A pair holds if it is right, a sentence left alone if it is wrong: its place is parallel and it has a partner. */
interface Row extends Sample {
  readonly isPair: boolean;
  readonly set: SetName;
  readonly kind: Kind;
}

const rows: Row[] = [];
for (const { set, kind, texts } of madeOf(gold, MAX_TEXTS)) {
  for (const text of texts) {
    const own = samplesOf(text);
    for (const isPair of [true, false]) {
      const alike = own.filter((sample) => sample.isPair === isPair);
      // A text counts by the root of its beads, so that long ones do not drown the others.
      const weight = 1 / Math.sqrt(alike.length);
      for (const sample of alike) rows.push({ ...sample, weight, set, kind });
    }
  }
}

interface Fitted {
  readonly pairs: Product;
  readonly alone: Product;
}

const fit = (from: readonly Row[]): Fitted => ({
  pairs: fitProduct(from.filter(({ isPair }) => isPair)),
  alone: fitProduct(from.filter(({ isPair }) => !isPair)),
});

if (values.check) {
  const genreOf = (set: SetName) => set.replace('-omit', '');
  for (const set of SETS) {
    const fitted = fit(rows.filter((row) => genreOf(row.set) !== genreOf(set)));
    for (const kind of new Set(rows.map((row) => row.kind))) {
      report(set, kind, fitted);
    }
  }
} else {
  write(fit(rows));
}

type Answer = Omit<Row, 'set' | 'kind' | 'weight'>;

function samplesOf(text: GoldDocument): readonly Answer[] {
  const read = runSteps(readTexts(text.zh, text.en, setting));
  const inOrder = runSteps(alignRead(read, { areWhole: true }, setting));
  const { moved, ...settled } = runSteps(settleMoved(read, inOrder, { areWhole: true }, setting));
  const movedSentences = {
    source: new Set(moved.flatMap(({ translated }) => numbersIn(translated))),
    target: new Set(moved.flatMap(({ keyed }) => numbersIn(keyed))),
  };
  const isElsewhere = ({ i, j, type }: CoveredAlignment['beads'][number]) =>
    (type.target === 0 && movedSentences.source.has(i)) ||
    (type.source === 0 && movedSentences.target.has(j));
  return [settled, ...moved].flatMap((list) =>
    samplesIn(text, list, list === settled ? isElsewhere : () => false),
  );
}

function numbersIn({ from, to }: { readonly from: number; readonly to: number }): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

function samplesIn(
  text: GoldDocument,
  { beads, covers }: Pick<CoveredAlignment, 'beads' | 'covers'>,
  isLeftOut: (bead: CoveredAlignment['beads'][number]) => boolean,
): readonly Answer[] {
  const isPair = beads.map(({ type }) => type.source > 0 && type.target > 0);
  const evidence = evidenceOf(
    beads.map(({ posterior, odds }, at) => ({
      posterior,
      odds,
      cover: isPair[at] ? covers[at] : undefined,
    })),
  );
  return beads.flatMap((bead, at): Answer[] => {
    const known = evidence[at];
    if (known === undefined || isLeftOut(bead)) return [];
    const right = isRight(text, bead);
    return isPair[at]
      ? [{ isPair: true, first: known.translation, second: known.borders, holds: right }]
      : [
          {
            isPair: false,
            first: known.surroundings,
            second: 1 - byPosterior(bead.posterior),
            holds: !right,
          },
        ];
  });
}

function report(set: SetName, kind: Kind, { pairs, alone }: Fitted): void {
  const cells = [true, false].map((isPair) => {
    const own = rows.filter((row) => row.set === set && row.kind === kind && row.isPair === isPair);
    const answers = own.map((row) =>
      isPair
        ? { score: productOf(row, pairs), right: row.holds }
        : { score: 1 - productOf(row, alone), right: !row.holds },
    );
    return [String(own.length).padStart(5), ...figuresOf(answers)].join(' ');
  });
  process.stdout.write(`${set.padEnd(18)} ${kind.padEnd(14)} ${cells.join('  ·')}\n`);
}

function figuresOf(answers: readonly { score: number; right: boolean }[]): readonly string[] {
  const bins = Array.from({ length: 10 }, () => ({ mass: 0, right: 0 }));
  let [mass, right, most] = [0, 0, 0];
  for (const answer of answers) {
    const bin = bins[Math.min(9, Math.floor(answer.score * 10))];
    if (bin === undefined) continue;
    bin.mass += answer.score;
    mass += answer.score;
    most = Math.max(most, answer.score);
    if (answer.right) {
      bin.right++;
      right++;
    }
  }
  const error = bins.reduce((sum, bin) => sum + Math.abs(bin.mass - bin.right), 0);
  const shares = [error, mass, right].map((sum) => sum / Math.max(1, answers.length));
  return [...shares, most].map((value) => (100 * value).toFixed(1).padStart(6));
}

function write({ pairs, alone }: Fitted): void {
  const list = (values: readonly number[]) => values.map((value) => value.toFixed(4)).join(', ');
  const text = `// Generated by scripts/calibrate.ts; do not edit.
//
// Weights of the evidence that the texts translate each other where a pair stands (1, cover of the pair and
// of its neighbours, odds of the pair and of its neighbours), that a pair ends where it should (1, logit of
// its posterior, cover), and that they translate each other where a sentence stands alone (1, cover and
// odds of its neighbours); fitted by likelihood on ${rows.length} beads of development texts: parallel, short,
// partly parallel, exchanged, and strangers. No text is in here.
export const TRANSLATION: readonly number[] = [${list(pairs.first)}];
export const BORDERS: readonly number[] = [${list(pairs.second)}];
export const SURROUNDINGS: readonly number[] = [${list(alone.first)}];
`;
  writeFileSync(new URL('../src/generated/calibration.ts', import.meta.url), text);
}
