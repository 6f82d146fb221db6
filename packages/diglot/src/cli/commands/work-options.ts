import type { OptionTable } from '../command.ts';

/** Options of commands that work in threads for a long time. */
export const workOptions: OptionTable = {
  jobs: {
    type: 'string',
    value: 'N',
    least: 1,
    help: 'worker threads (default: as many as there are processors)',
  },
  seconds: {
    type: 'string',
    value: 'N',
    least: 1,
    help: 'a record that takes longer, twice, goes to the rejects (default 60)',
  },
  events: { type: 'boolean', help: 'tell how far it is as lines of JSON on standard error' },
};
