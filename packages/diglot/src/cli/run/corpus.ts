import path from 'node:path';
import {
  type CorpusOptions,
  finishShards,
  planShards,
  runCorpus,
  runShard,
  shardStatus,
} from '@diglot/corpus';
import { taskUrl } from '../../task-url.ts';
import type { ExitCode, Request, Run } from '../command.ts';
import { InputError } from '../files/file-errors.ts';
import { chineseEngine, namesIn, wholeNumber } from '../options/option-values.ts';
import { corpusSummary, queueText, shardsText } from '../show/corpus-summary.ts';
import { count } from '../show/count.ts';
import { toJson } from '../show/json.ts';
import { stoppable } from '../terminal/stoppable.ts';
import { UsageError } from '../usage-error.ts';

export const run: Run = async (request) => {
  const { options, example } = request;
  const { out } = options;
  if (typeof out !== 'string' || out === '') {
    throw new UsageError('no-output', `name the output with --out; try: ${example}`);
  }
  if (options.status === true) return showStatus(request, out);
  if (options.shard !== undefined) return doShard(request, out);
  const given = { ...readOptions(request), output: out };
  const { corpus, isWhole } = await merged(request, given);
  const code = await begin(request, corpus);
  return isWhole ? code : 1;
};

async function begin(request: Request, corpus: CorpusOptions): Promise<ExitCode> {
  const { options } = request;
  if (typeof options.queue === 'string') return submit(request, corpus, options.queue);
  return options.plan === true ? plan(request, corpus) : doAll(request, corpus);
}

/** With `--merge`: the works that the inputs are of, in their place. `isWhole`: every input could be read. */
async function merged(
  { options, terminal }: Request,
  corpus: CorpusOptions,
): Promise<{ readonly corpus: CorpusOptions; readonly isWhole: boolean }> {
  if (options.merge !== true) return { corpus, isWhole: true };
  const { from, encoding, ...settings } = corpus.settings ?? {};
  if (from === 'plain') throw new UsageError('no-merge', '--merge is for records, not plain texts');
  const { mergeInputs } = await import('../../corpus/merge/merge-inputs.ts');
  const folder = `${path.resolve(corpus.output)}.works`;
  const { files, records, works, faults } = await mergeInputs(corpus.inputs, folder, {
    from: typeof from === 'string' ? from : 'auto',
    encoding: typeof encoding === 'string' ? encoding : undefined,
  });
  terminal.err(`merged: ${count(records, 'record')} into ${count(works, 'work')}, in ${folder}\n`);
  for (const { input, code, message } of faults) terminal.err(`${input}: ${message} [${code}]\n`);
  if (files.length === 0) {
    throw new InputError(
      'empty',
      'nothing could be read of the inputs, so there is nothing to merge',
    );
  }
  const inputs = files.map((name) => path.join(folder, name));
  return { corpus: { ...corpus, inputs, settings }, isWhole: faults.length === 0 };
}

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
  const shard = wholeNumber(options.shard, 0);
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
function readOptions({
  files,
  options,
  encoding,
  example,
}: Request): Omit<CorpusOptions, 'output'> {
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
      ...(layers !== undefined && { layers: namesIn(layers) }),
      ...(fields !== undefined && { fields: namesIn(fields) }),
      ...(typeof from === 'string' && { from }),
      ...(encoding !== undefined && { encoding }),
      chinese: chineseEngine(options.chinese),
    },
    parquet: options.parquet === true,
    resume: options.resume === true,
  };
}
