import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseRecords } from '@diglot/records';
import { readJson } from '../gold.ts';
import { percent } from '../metrics.ts';
import type { Row, Task } from '../task.ts';
import { recordCsl } from './record-csl.ts';
import { recordSamples } from './record-samples.ts';
import { type Plain, scoreRecord } from './record-scores.ts';

interface GoldSeed {
  readonly seed: string;
  readonly sourceFamily: string;
  readonly record: Plain;
  readonly hard: readonly string[];
  readonly absent: readonly string[];
}

const FOLDER = path.join('records', 'seeds');

/**
 * Complete hand-made parses: every value, every span, what must stay empty, and the hard ones apart; then
 * the samples of exports and first pages.
 */
export const records: Task = {
  name: 'records',
  about: 'record fields and their places, against hand-made parses and real exports',
  run: (data, options) => [
    ...seedRows(data, options.onSet),
    ...recordSamples.run(data, options),
    ...recordCsl.run(data, options),
  ],
};

/** The texts lie in `seeds` beside the gold folder. */
function seedRows(data: string, onSet?: (set: string) => void): Row[] {
  const seeds = path.join(data, '..', 'seeds');
  const folder = path.join(data, FOLDER);
  if (!existsSync(folder) || !existsSync(seeds)) return [];
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();
  return files.map((file) => {
    const gold = readJson<GoldSeed>(data, path.join(FOLDER, file));
    onSet?.(gold.seed);
    const text = readFileSync(path.join(seeds, gold.seed), 'utf8');
    const name = gold.seed.replace(/\.txt$/, '');
    const result = parseRecords(text, { name });
    const system = (result.records[0] ?? {}) as unknown as Plain;
    const score = scoreRecord(gold.record, system, gold.hard, gold.absent);
    return {
      set: `seed ${name.slice(0, 3)} ${gold.sourceFamily}`,
      items: score.values.total + score.spans.total,
      scores: {
        format: result.format === gold.sourceFamily && result.records.length === 1 ? 100 : 0,
        values: percent(score.values.right, score.values.total),
        spans: percent(score.spans.right, score.spans.total),
        absent: percent(score.absent.right, score.absent.total),
        hard: score.hard.total === 0 ? 100 : percent(score.hard.right, score.hard.total),
      },
    };
  });
}
