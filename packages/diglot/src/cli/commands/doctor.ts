import type { Command } from '../command.ts';

export const command: Command = {
  summary: 'Say what is installed here, what is missing, and what to do about it.',
  synopsis: '[--format json]',
  about: 'The exit code is 1 when something is missing without which diglot does not work.',
  example: '',
  options: {},
  formats: {
    text: 'one line a part: ok, – for what can be done without, ! for what is needed',
    json: 'an array of {"part", "state", "detail", "remedy"?}',
  },
  noFiles: true,
  load: () => import('../run/doctor.ts'),
};
