/**
 * Count two readers' sheets, as docs/judging.md says: `tsx --conditions=diglot-source <this file> ONE.csv OTHER.csv`.
 *
 * Prints for each kind how many both judged, the share that both accept, on how many they agree, and Cohen's kappa.
 */
import { readFileSync } from 'node:fs';
import { scanRows } from '@diglot/exchange';
import type { Diagnostic } from '@diglot/text';
import { agreementOf, type Judged } from '../src/agreement.ts';

const [one, other] = process.argv.slice(2);
if (one === undefined || other === undefined) {
  throw new Error('count-sheets: name the sheets of two readers');
}

/** Judgements by kind, in the order of the sheet; `undefined` where the reader could not tell. */
function readSheet(name: string): Map<string, Judged[]> {
  const faults: Diagnostic[] = [];
  const found = scanRows(readFileSync(name, 'utf8'), ',', faults);
  const [head = [], ...rows] = Array.from(found, ({ cells }) => cells);
  for (const { message } of faults) process.stderr.write(`${name}: ${message}\n`);
  const column = (title: string) => head.indexOf(title);
  const kinds = new Map<string, Judged[]>();
  const add = (kind: string, cell: string | undefined) => {
    const mark = cell?.trim().toLowerCase();
    const judged = mark === 'y' ? true : mark === 'n' ? false : undefined;
    kinds.set(kind, [...(kinds.get(kind) ?? []), judged]);
  };
  for (const row of rows) {
    const kind = row[column('kind')];
    if (kind === undefined) continue;
    add(kind, row[column('judgement')]);
    if (kind === 'pair') add('pair: a term', row[column('term')]);
  }
  return kinds;
}

const [first, second] = [readSheet(one), readSheet(other)];
for (const [kind, judged] of first) {
  const { both, accepted, agreed, kappa } = agreementOf(judged, second.get(kind) ?? []);
  if (both === 0) {
    process.stdout.write(`${kind.padEnd(14)} nothing judged by both\n`);
    continue;
  }
  const share = (count: number) => `${((100 * count) / both).toFixed(1)} %`;
  process.stdout.write(
    `${kind.padEnd(14)} ${both} judged by both, ${share(accepted)} accepted by both, agreed on ${share(agreed)}, kappa ${kappa.toFixed(2)}\n`,
  );
}
