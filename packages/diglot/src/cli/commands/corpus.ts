import { LAYERS } from '../../analysis.ts';
import type { Command } from '../command.ts';
import { engineOption } from '../options/engine-option.ts';
import { fromOption } from './record-formats.ts';
import { workOptions } from './work-options.ts';

export const command: Command = {
  summary:
    'Analyse a whole corpus, in all threads and bounded memory; stopped, it goes on where it was.',
  synopsis:
    'FILE… --out FILE.jsonl|DIR [--jobs N] [--layers L,…] [--fields F,…] [--merge] [--resume]',
  about: `Each record gives one line, described in docs/scale.md, in the order of the files, or one entry in the
rejects beside them, with its place and the error. A file that cannot be read to its end is told there too, and
makes the exit code 1. A manifest lies beside the output.

On several machines that share the files: --plan and --shard, or --queue and diglot worker.`,
  example: 'export.ris page.txt --out corpus.jsonl',
  options: {
    out: {
      type: 'string',
      value: 'PLACE',
      file: 'written',
      help: 'a file ending in .jsonl or .parquet; any other name is a folder, for parts of 64 MB of input',
    },
    ...workOptions,
    layers: {
      type: 'string',
      value: 'L,…',
      choices: LAYERS,
      several: true,
      code: 'unknown-layer',
      help: `what to find: ${LAYERS.join(', ')} (default bitexts, termPairs, keyphrases)`,
    },
    fields: {
      type: 'string',
      value: 'F,…',
      help: 'what to write of it (default all that the layers give; record: the whole record)',
    },
    merge: {
      type: 'boolean',
      help: 'first make one record of all that are of one work, in *.works beside the output; plain texts stay as they are',
    },
    parquet: { type: 'boolean', help: 'write the parts in a folder as Parquet' },
    resume: {
      type: 'boolean',
      help: 'go on with a run that was stopped; its bytes are those of a run that was not',
    },
    from: fromOption,
    chinese: engineOption,
    plan: {
      type: 'boolean',
      help: 'only plan the shards of a run into a folder, and say how many there are',
    },
    shard: {
      type: 'string',
      value: 'N',
      least: 0,
      help: 'do one of the planned shards, from 0; whoever does the last writes the manifest',
    },
    queue: {
      type: 'string',
      value: 'URL',
      help: 'plan the shards, and submit them to a Redis for diglot worker to do',
    },
    status: {
      type: 'boolean',
      help: 'how far a planned run is; with --queue, also what is in the queue',
    },
  },
  formats: { text: 'what came of it, for a person', json: 'the same as an object' },
  load: () => import('../run/corpus.ts'),
};
