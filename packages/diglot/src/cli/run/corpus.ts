import {
  type CorpusOptions,
  finishShards,
  planShards,
  runCorpus,
  runShard,
  shardStatus,
} from '@diglot/corpus';
import { taskUrl } from '../../corpus/task-url.ts';
import type { ExitCode, Request, Run } from '../command.ts';
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
  const corpus = { ...readOptions(request), output: out };
  if (typeof options.queue === 'string') return submit(request, corpus, options.queue);
  if (options.plan === true) return plan(request, corpus);
  return doAll(request, corpus);
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
