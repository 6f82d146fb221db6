import type { Command } from '../command.ts';

export const command: Command = {
  summary: 'Say which stretch of a text is in which language.',
  synopsis: '[FILE…] [--languages en,zh,…] [--absorb]',
  example: 'notes.txt --languages en,zh --format jsonl',
  options: {
    languages: {
      type: 'string',
      value: 'L,…',
      help: 'languages to tell apart, set apart by commas (default en,zh,ja,ko,es,de,fr,pt,it,nl)',
    },
    absorb: {
      type: 'boolean',
      help: 'give numbers and identifiers to the language round them, instead of und',
    },
  },
  formats: {
    text: 'start-end, language, confidence, the stretch; tab-separated, one a line; of several files each under its name',
    json: 'an array of {"file", "segments": [{"start", "end", "language", "script"?, "confidence"}]}',
    jsonl: 'the same, one line a file',
  },
  load: () => import('../run/segment.ts'),
};
