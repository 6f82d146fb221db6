import type { Command } from '../command.ts';

export const ACTIONS = ['lookup', 'info', 'build', 'train'] as const;

export const command: Command = {
  summary: 'Look words up; describe the lexicon; make a pack of your own glossary.',
  synopsis: 'lookup WORD… | info | build GLOSSARY -o PACK | train SOURCE TARGET | ALIGNED… -o PACK',
  about: `lookup WORD… prints translations of Chinese or English words, best first.

info says what the lexicon holds, its source and licence.

build GLOSSARY makes a pack from a CSV or TBX glossary.

train SOURCE TARGET makes a pack of the words that two long texts, which it aligns, translate by each other;
train ALIGNED… does it with texts that are aligned already: TMX, XLIFF, PO of
gettext, subtitles in both languages, a table of two columns.`,
  example: 'lookup 同伴 recovery',
  options: {
    pack: {
      type: 'string',
      value: 'FILE',
      file: 'read',
      help: 'use this pack too; its translations come before the bundled ones',
    },
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      file: 'written',
      help: 'where build and train write the pack, and the others what they print',
    },
  },
  formats: {
    text: 'one line a word, or a pack',
    json: 'an array of what was looked up, or of packs',
    jsonl: 'the same, one a line',
  },
  load: () => import('../run/lexicon.ts'),
};
