import path from 'node:path';
import type { Summary } from '@diglot/corpus';
import { count } from './count.ts';

/** Say what came of a run over a corpus. */
export function corpusSummary(summary: Summary): string {
  const { records, lines, rejects, parts, faults, resumedFrom, manifest } = summary;
  const [first = ''] = parts;
  const where = parts.length === 1 ? first : `${parts.length} parts in ${path.dirname(first)}`;
  return [
    `${count(records, 'record')}: ${count(lines, 'line')} in ${where}\n`,
    ...(resumedFrom > 0 ? [`resumed after ${count(resumedFrom, 'record')}\n`] : []),
    ...(rejects > 0 ? [`${count(rejects, 'reject')}, beside the output in *.rejects.jsonl\n`] : []),
    ...faults.map(({ input, code, message }) => `${input}: ${message} [${code}]\n`),
    `manifest: ${manifest}\n`,
  ].join('');
}
