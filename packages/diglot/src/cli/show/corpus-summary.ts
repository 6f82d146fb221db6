import path from 'node:path';
import type { ShardStatus, Summary } from '@diglot/corpus';
import type { QueueStatus } from '@diglot/corpus/queue';
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

/** Say how many shards there are, and how many are done. */
export function shardsText({ shards, open }: ShardStatus): string {
  return `${count(shards, 'shard')}, numbered from 0; ${shards - open.length} done\n`;
}

/** The same, with what is in the queue. */
export function queueText(status: QueueStatus): string {
  const { active, waiting, failed } = status;
  return [
    shardsText(status),
    `in the queue: ${active} at work, ${waiting} waiting, ${failed.length} failed\n`,
    ...failed.map(({ shard, reason }) => `shard ${shard}: ${reason}\n`),
  ].join('');
}
