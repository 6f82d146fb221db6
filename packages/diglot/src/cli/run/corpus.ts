import {
  type CorpusOptions,
  finishShards,
  planShards,
  runCorpus,
  runShard,
  shardStatus,
} from '@diglot/corpus';
import { LAYERS } from '../../analysis.ts';
import { FIELDS } from '../../corpus/line.ts';
import { DEFAULT_LAYERS } from '../../corpus/settings.ts';
import { taskUrl } from '../../corpus/task-url.ts';
import type { Command, ExitCode, Request } from '../command.ts';
import { chineseEngine, names, wholeNumber } from '../options/option-values.ts';
import { corpusSummary, queueText, shardsText } from '../show/corpus-summary.ts';
import { count } from '../show/count.ts';
import { toJson } from '../show/json.ts';
import { limitOptions, stoppable } from '../terminal/stoppable.ts';
import { UsageError } from '../usage-error.ts';

export const command: Command = {
  summary:
    'Analyse a whole corpus, in all threads, in bounded memory; stopped, it goes on where it was.',
  synopsis: 'FILE… --out FILE.jsonl|DIR [--jobs N] [--layers L,…] [--fields F,…] [--resume]',
  details: `
Options
  --out O          a file ending in .jsonl; any other name is a folder, for parts of 64 MB of input
  --jobs N         worker threads (default: as many as there are processors)
  --layers L,…     what to find: ${LAYERS.join(', ')}
                   (default ${DEFAULT_LAYERS.join(', ')})
  --fields F,…     what to write of it: ${FIELDS.slice(0, 9).join(', ')},
                   ${FIELDS.slice(9).join(', ')}
                   (default: all that the layers give, without record)
  --resume         go on with a run that was stopped; its bytes are those of a run that was not
  --from F         read the files as this format, instead of finding out
  --chinese E      what cuts Chinese words: auto | nodejieba | node-rs | model | intl (default auto)
  --seconds N      a record that takes longer, twice, goes to the rejects (default 60)
  --events         tell the progress as lines of JSON on standard error

On several machines, which share the files
  --plan           only plan the shards of a run into a folder, and say how many there are
  --shard N        do one of the planned shards, from 0; whoever does the last one writes the manifest
  --queue URL      plan the shards, and submit them to a Redis for diglot worker to do
  --status         how far a planned run is; with --queue, also what is in the queue

Each record gives one line (see docs/scale.md), in the order of the files, or one entry in the rejects beside
them, with its place and the error. A file that cannot be read to its end is told there too, and makes the exit code 1. A manifest
lies beside the output.
`,
  example: 'export.ris page.txt --out corpus.jsonl',
  options: {
    out: { type: 'string' },
    layers: { type: 'string' },
    fields: { type: 'string' },
    resume: { type: 'boolean' },
    from: { type: 'string' },
    chinese: { type: 'string' },
    ...limitOptions,
    plan: { type: 'boolean' },
    shard: { type: 'string' },
    queue: { type: 'string' },
    status: { type: 'boolean' },
  },
  formats: ['text', 'json'],
  async run(request) {
    const { options, example } = request;
    const { out } = options;
    if (typeof out !== 'string' || out === '') {
      throw new UsageError('no-output', `name the output with --out; try: ${example}`);
    }
    if (options.status === true) return showStatus(request, out);
    if (options.shard !== undefined) return doShard(request, out);
    const corpus = { ...readOptions(request), output: out };
    if (typeof options.queue === 'string') return submit(request, corpus, options.queue);
    if (options.plan === true) return plan(request, corpus);
    return doAll(request, corpus);
  },
};

async function doAll(request: Request, corpus: CorpusOptions): Promise<ExitCode> {
  const { format, terminal } = request;
  const summary = await stoppable(request, (limits) => runCorpus({ ...corpus, ...limits }));
  terminal.out(format === 'json' ? toJson(summary, format) : corpusSummary(summary));
  return summary.failedInputs > 0 ? 1 : 0;
}

async function plan({ format, terminal }: Request, corpus: CorpusOptions): Promise<ExitCode> {
  const status = await planShards(corpus);
  terminal.out(format === 'json' ? toJson(status, format) : shardsText(status));
  return 0;
}

async function doShard(request: Request, output: string): Promise<ExitCode> {
  const { format, options, terminal } = request;
  const shard = wholeNumber('shard', options.shard, 0);
  const counts = await stoppable(request, (limits) =>
    runShard(shard, { output, task: taskUrl, ...limits }),
  );
  const finished = await finishShards(output);
  if (format === 'json') terminal.out(toJson({ shard, ...counts }, format));
  else terminal.out(`shard ${shard}: ${count(counts.records, 'record')}\n`);
  if (finished) terminal.err(corpusSummary(finished));
  return counts.failedInputs > 0 ? 1 : 0;
}

async function submit(
  { format, terminal }: Request,
  corpus: CorpusOptions,
  url: string,
): Promise<ExitCode> {
  const { submitShards } = await import('@diglot/corpus/queue');
  await planShards(corpus);
  const status = await submitShards(url, corpus.output);
  terminal.out(format === 'json' ? toJson(status, format) : queueText(status));
  return 0;
}

async function showStatus(
  { format, options, terminal }: Request,
  output: string,
): Promise<ExitCode> {
  const { queue } = options;
  if (typeof queue !== 'string') {
    const status = await shardStatus(output);
    terminal.out(format === 'json' ? toJson(status, format) : shardsText(status));
    return 0;
  }
  const { queueStatus } = await import('@diglot/corpus/queue');
  const status = await queueStatus(queue, output);
  terminal.out(format === 'json' ? toJson(status, format) : queueText(status));
  return status.failed.length > 0 ? 1 : 0;
}

/** What is to be done, of the options. @throws {UsageError} `no-input` and those of single options. */
function readOptions({ files, options, example }: Request): Omit<CorpusOptions, 'output'> {
  const { layers, fields, from } = options;
  if (files.length === 0 || files.includes('-')) {
    throw new UsageError(
      'no-input',
      `name files: a run must be able to read them again; try: ${example}`,
    );
  }
  return {
    inputs: files,
    task: taskUrl,
    settings: {
      ...(layers !== undefined && { layers: names(layers) }),
      ...(fields !== undefined && { fields: names(fields) }),
      ...(typeof from === 'string' && { from }),
      chinese: chineseEngine(options.chinese),
    },
    resume: options.resume === true,
  };
}
