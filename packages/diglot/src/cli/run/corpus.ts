import { runCorpus } from '@diglot/corpus';
import { LAYERS } from '../../analysis.ts';
import { FIELDS } from '../../corpus/line.ts';
import { DEFAULT_LAYERS } from '../../corpus/settings.ts';
import { taskUrl } from '../../corpus/task-url.ts';
import type { Command } from '../command.ts';
import { chineseEngine, names, wholeNumber } from '../options/option-values.ts';
import { corpusSummary } from '../show/corpus-summary.ts';
import { toJson } from '../show/json.ts';
import { corpusProgress } from '../terminal/corpus-progress.ts';
import { stopSignal } from '../terminal/stop-signal.ts';
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

Each record gives one line (see docs/scale.md), in the order of the files, or one entry in the rejects beside
them, with its place and the error. A file that cannot be read to its end is told there too, and makes the exit code 1. A manifest
lies beside the output.
`,
  example: 'export.ris page.txt --out corpus.jsonl',
  options: {
    out: { type: 'string' },
    jobs: { type: 'string' },
    layers: { type: 'string' },
    fields: { type: 'string' },
    resume: { type: 'boolean' },
    from: { type: 'string' },
    chinese: { type: 'string' },
    seconds: { type: 'string' },
    events: { type: 'boolean' },
  },
  formats: ['text', 'json'],
  async run({ files, options, format, example, terminal }) {
    const { out, jobs, layers, fields, from, seconds } = options;
    if (typeof out !== 'string' || out === '') {
      throw new UsageError('no-output', `name the output with --out; try: ${example}`);
    }
    if (files.length === 0 || files.includes('-')) {
      throw new UsageError(
        'no-input',
        `name files: a run must be able to read them again; try: ${example}`,
      );
    }
    const { signal, release } = stopSignal();
    const progress = corpusProgress(terminal, options);
    try {
      const summary = await runCorpus({
        inputs: files,
        output: out,
        task: taskUrl,
        settings: {
          ...(layers !== undefined && { layers: names(layers) }),
          ...(fields !== undefined && { fields: names(fields) }),
          ...(typeof from === 'string' && { from }),
          chinese: chineseEngine(options.chinese),
        },
        ...(jobs !== undefined && { jobs: wholeNumber('jobs', jobs, 1) }),
        ...(seconds !== undefined && { secondsPerRecord: wholeNumber('seconds', seconds, 60) }),
        resume: options.resume === true,
        signal,
        onProgress: progress.tell,
      });
      progress.end();
      terminal.out(format === 'json' ? toJson(summary, format) : corpusSummary(summary));
      return summary.failedInputs > 0 ? 1 : 0;
    } finally {
      progress.end();
      release();
    }
  },
};
