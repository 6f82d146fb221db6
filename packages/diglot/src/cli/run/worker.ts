import type { WorkerEvent } from '@diglot/corpus/queue';
import { taskUrl } from '../../task-url.ts';
import type { Run } from '../command.ts';
import { count } from '../show/count.ts';
import { toJson } from '../show/json.ts';
import { stoppable } from '../terminal/stoppable.ts';
import { UsageError } from '../usage-error.ts';

export const run: Run = async (request) => {
  const { options, example, terminal } = request;
  const { queue, drain, events } = options;
  if (typeof queue !== 'string' || queue === '') {
    throw new UsageError('no-queue', `name a Redis with --queue; try: ${example}`);
  }
  const { workShards } = await import('@diglot/corpus/queue');
  const onEvent = (event: WorkerEvent) =>
    terminal.err(events === true ? toJson(event, 'jsonl') : eventText(event));
  await stoppable(request, (limits) =>
    workShards(queue, { ...limits, task: taskUrl, drain: drain === true, onEvent }),
  );
  return 0;
};

function eventText(event: WorkerEvent): string {
  if (event.event === 'redis') return `trouble with Redis: ${event.reason}\n`;
  const { output = '' } = event;
  if (event.event === 'finished') return `${output}: all shards are done; ${event.manifest}\n`;
  const shard = `${output}: shard ${event.shard}`;
  if (event.event === 'failed') return `${shard} failed: ${event.reason}\n`;
  return `${shard}: ${count(event.counts.records, 'record')}\n`;
}
