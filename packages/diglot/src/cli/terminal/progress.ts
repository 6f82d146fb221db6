import type { OptionValues } from '../options/option-values.ts';
import type { Terminal } from './terminal.ts';

/** Says how far a work is. `total` may not be known yet. */
export type Report = (stage: string, done: number, total?: number) => void;

export interface Progress {
  readonly report: Report;
  /** Takes the last line away. */
  end(): void;
}

/** Milliseconds between two lines; the first waits as long, so that short work says nothing. */
const PAUSE = { live: 200, plain: 5000 };

/**
 * Progress on standard error: one line written anew on a terminal; elsewhere, with `--progress`, a line
 * every few seconds; else nothing.
 */
export function createProgress(
  terminal: Terminal,
  options: OptionValues,
  now: () => number = Date.now,
): Progress {
  const { status } = terminal;
  if (status === undefined && options.progress !== true) return { report: () => {}, end: () => {} };
  let last = now();
  return {
    report(stage, done, total) {
      const time = now();
      if (time - last < (status ? PAUSE.live : PAUSE.plain)) return;
      last = time;
      const line =
        total === undefined
          ? `${stage}: ${done}`
          : `${stage}: ${done} of ${total} (${Math.floor((100 * done) / Math.max(1, total))} %)`;
      if (status) status(line);
      else terminal.err(`${line}\n`);
    },
    end: () => status?.(''),
  };
}
