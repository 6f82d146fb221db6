import type { Command } from '../command.ts';
import { workOptions } from './work-options.ts';

export const command: Command = {
  summary: 'Do the shards that diglot corpus --queue has submitted, one after the other.',
  synopsis: '--queue URL [--jobs N] [--drain]',
  about: `Start as many as you like, on machines that share the files. One that dies or freezes loses nothing:
another takes its shard over. Ctrl-C stops tidily.`,
  example: '--queue redis://localhost:6379',
  options: {
    queue: {
      type: 'string',
      value: 'URL',
      help: 'the Redis; it must keep its data (maxmemory-policy noeviction)',
    },
    drain: { type: 'boolean', help: 'end when nothing is left to do (default: wait for more)' },
    ...workOptions,
  },
  formats: {},
  noFiles: true,
  load: () => import('../run/worker.ts'),
};
