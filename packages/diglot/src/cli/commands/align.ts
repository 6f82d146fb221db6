import type { Command } from '../command.ts';
import { glossaryOption } from '../options/shared-options.ts';

export const command: Command = {
  summary: 'Say which sentences translate which: of two files, or inside one mixed file.',
  synopsis: 'SOURCE TARGET | MIXED [--lines] [--suspects] [--pack FILE] [--gold FILE]',
  about: `A file that is aligned already (TMX, XLIFF, PO of gettext, subtitles that show both languages, a
table of two columns, JSON of messages or of this command) is taken as it is. Two files of messages (JSON) are aligned by their keys, two of subtitles (.srt,
.vtt, .ass) by their times where these agree; a TMX has the times.`,
  example: 'abstract.en.txt abstract.zh.txt --format tmx --output abstract.tmx',
  options: {
    lines: {
      type: 'boolean',
      help: 'the two files hold one sentence a line; leave them as they are',
    },
    suspects: {
      type: 'boolean',
      help: 'only what may be translated badly: sentences without a partner, beads of which it is not sure, and pairs that hardly share a word; with their places',
    },
    glossary: glossaryOption,
    pack: {
      type: 'string',
      value: 'FILE',
      file: 'read',
      help: 'a lexicon of your own, of diglot lexicon build; its languages are those aligned',
    },
    gold: {
      type: 'string',
      value: 'FILE',
      file: 'read',
      help: 'also score the result against aligned text (TMX, XLIFF, a table of two columns, JSON of this command), or a JSON file of beads, [[[0], [0, 1]], …], each the source and target sentences (counted from 0) that belong together',
    },
  },
  formats: {
    text: 'side by side, ? before doubtful beads, – where a partner is missing',
    json: 'an array of bitexts; of suspects, {reason, score, source, target}',
    tsv: 'score, source sentences, target sentences; one bead a line; of suspects, reason, score, source place, source, target place, target',
    tmx: 'for translation tools',
    xliff: 'for translation tools',
  },
  load: () => import('../run/align.ts'),
};
