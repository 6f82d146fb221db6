import type { Bead, Bitext, Diagnostic, IndexRange } from '../types.ts';
import { type CheckDocumentOptions, checkDocument } from './check-document.ts';
import { checkUnit } from './check-unit.ts';

/**
 * Check an alignment: beads tile both sides in order, are never empty on both, and score 0..1.
 *
 * @param sourceCount - How many sentences the source has; `targetCount` the same for the target.
 * @returns Codes `bead-not-integer`, `bead-empty`, `beads-do-not-tile`, `number-out-of-range`; the
 * diagnostics have no span, since a bead counts sentences.
 *
 * @example
 * import { checkAlignment } from '@diglot/text';
 *
 * const twoToOne = [{ source: { from: 0, to: 2 }, target: { from: 0, to: 1 }, score: 0.9 }];
 * checkAlignment(twoToOne, 2, 1); // => []
 * checkAlignment(twoToOne, 3, 1)[0].message; // => 'beads cover 2 of 3 source sentences'
 */
export function checkAlignment(
  beads: readonly Bead[],
  sourceCount: number,
  targetCount: number,
): Diagnostic[] {
  const faults: Diagnostic[] = [];
  for (const [index, { source, target, score }] of beads.entries()) {
    if (![source.from, source.to, target.from, target.to].every(Number.isInteger)) {
      faults.push({ code: 'bead-not-integer', message: `bead ${index} is not of whole numbers` });
    }
    if (source.from >= source.to && target.from >= target.to) {
      faults.push({ code: 'bead-empty', message: `bead ${index} is empty on both sides` });
    }
    faults.push(...checkUnit(score, `score of bead ${index}`));
  }
  faults.push(
    ...checkTiling(
      beads.map((bead) => bead.source),
      sourceCount,
      'source',
    ),
    ...checkTiling(
      beads.map((bead) => bead.target),
      targetCount,
      'target',
    ),
  );
  return faults;
}

/**
 * Check a bitext: both documents, and the alignment of their sentences.
 *
 * @example
 * import { checkBitext } from '@diglot/text';
 *
 * const source = { text: '', language: 'zh', sentences: [], tokens: [] };
 * const bead = { source: { from: 0, to: 1 }, target: { from: 0, to: 0 }, score: 0.5 };
 * checkBitext({ source, target: { ...source, language: 'en' }, alignment: [bead] })[0].message;
 * // => 'beads cover 1 of 0 source sentences'
 */
export function checkBitext(bitext: Bitext, options: CheckDocumentOptions = {}): Diagnostic[] {
  const { source, target, alignment } = bitext;
  return [
    ...checkDocument(source, options),
    ...checkDocument(target, options),
    ...checkAlignment(alignment, source.sentences.length, target.sentences.length),
  ];
}

function checkTiling(ranges: readonly IndexRange[], count: number, side: string): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const fault = (message: string) => faults.push({ code: 'beads-do-not-tile', message });
  let reached = 0;
  for (const [index, { from, to }] of ranges.entries()) {
    if (from !== reached || to < from) {
      fault(`bead ${index} covers ${side} ${from}..${to}, after ${reached} were covered`);
    }
    reached = to;
  }
  if (reached !== count) fault(`beads cover ${reached} of ${count} ${side} sentences`);
  return faults;
}
