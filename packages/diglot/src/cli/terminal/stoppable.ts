import type { WorkLimits } from '@diglot/corpus';
import type { Request } from '../command.ts';
import { wholeNumber } from '../options/option-values.ts';
import { corpusProgress } from './corpus-progress.ts';
import { stopSignal } from './stop-signal.ts';

/** Do long work within what the options allow: told of as it goes, and stopped tidily when the process is asked to. */
export async function stoppable<T>(
  { options, terminal }: Request,
  work: (limits: WorkLimits) => Promise<T>,
): Promise<T> {
  const { jobs, seconds } = options;
  const { signal, release } = stopSignal();
  const progress = corpusProgress(terminal, options);
  try {
    return await work({
      ...(jobs !== undefined && { jobs: wholeNumber(jobs, 1) }),
      ...(seconds !== undefined && { secondsPerRecord: wholeNumber(seconds, 60) }),
      signal,
      onProgress: progress.tell,
    });
  } finally {
    progress.end();
    release();
  }
}
