import type { Command } from '../command.ts';

export const command: Command = {
  summary: 'Split a text into sentences, in either language or both mixed.',
  synopsis: '[FILE…] [--language L]',
  example: 'abstract.txt',
  options: {
    language: {
      type: 'string',
      value: 'L',
      help: 'use the abbreviations of this language only (default: of all known languages)',
    },
  },
  formats: {
    text: 'one sentence a line; line breaks inside a sentence become spaces; of several files each under its name',
    json: 'an array of {"file", "sentences": [{"start", "end", "text"}]}',
    jsonl: 'the same, one line a file',
  },
  load: () => import('../run/sentences.ts'),
};
