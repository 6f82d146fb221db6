import type { WorkerEvent } from '@diglot/corpus/queue';
import { taskUrl } from '../../corpus/task-url.ts';
import type { Command } from '../command.ts';
import { count } from '../show/count.ts';
import { toJson } from '../show/json.ts';
import { limitOptions, stoppable } from '../terminal/stoppable.ts';
import { UsageError } from '../usage-error.ts';

export const command: Command = {
  summary: 'Do the shards that diglot corpus --queue has submitted, one after the other.',
  synopsis: '--queue URL [--jobs N] [--drain]',
  details: `
Options
  --queue URL      the Redis, such as redis://localhost:6379; it must keep its data (maxmemory-policy noeviction)
  --jobs N         worker threads (default: as many as there are processors)
  --seconds N      a record that takes longer, twice, goes to the rejects (default 60)
  --drain          end when nothing is left to do (default: wait for more)
  --events         tell the progress as lines of JSON on standard error

Start as many as you like, on machines that share the files. One that dies or freezes loses nothing: another takes its
shard over. Ctrl-C stops tidily.
`,
  example: '--queue redis://localhost:6379',
  options: { queue: { type: 'string' }, drain: { type: 'boolean' }, ...limitOptions },
  formats: ['text', 'jsonl'],
  async run(request) {
    const { options, format, example, terminal } = request;
    const { queue, drain } = options;
    if (typeof queue !== 'string' || queue === '') {
      throw new UsageError('no-queue', `name a Redis with --queue; try: ${example}`);
    }
    const { workShards } = await import('@diglot/corpus/queue');
    const onEvent = (event: WorkerEvent) =>
      terminal.out(format === 'jsonl' ? toJson(event, format) : eventText(event));
    await stoppable(request, (limits) =>
      workShards(queue, { ...limits, task: taskUrl, drain: drain === true, onEvent }),
    );
    return 0;
  },
};

function eventText(event: WorkerEvent): string {
  if (event.event === 'redis') return `trouble with Redis: ${event.reason}\n`;
  const { output = '' } = event;
  if (event.event === 'finished') return `${output}: all shards are done; ${event.manifest}\n`;
  const shard = `${output}: shard ${event.shard}`;
  if (event.event === 'failed') return `${shard} failed: ${event.reason}\n`;
  return `${shard}: ${count(event.counts.records, 'record')}\n`;
}
