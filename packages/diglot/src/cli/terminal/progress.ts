import type { OptionValues, Terminal } from '../command.ts';

/** Says how far a work is. `total` may not be known yet. */
export type Report = (stage: string, done: number, total?: number) => void;

export interface Progress {
  readonly report: Report;
  /** Takes the last line away, so that what follows begins on a clean one. */
  end(): void;
}

/** Milliseconds between two lines; the first waits as long, so that short work says nothing. */
const PAUSE = { live: 200, plain: 5000 };

export const progressOption = { progress: { type: 'boolean' } } as const;

export const progressHelp =
  '  --progress       say on standard error how far the work is (always on a terminal)';

/**
 * Progress on standard error: one line written anew on a terminal; elsewhere, with `--progress`, a line
 * every few seconds; else nothing.
 */
export function createProgress(
  terminal: Terminal,
  options: OptionValues,
  now: () => number = Date.now,
): Progress {
  const live = terminal.live === true;
  if (!live && options.progress !== true) return { report: () => {}, end: () => {} };
  let last = now();
  let shown = '';
  const clear = () => (live && shown !== '' ? `\r${' '.repeat(shown.length)}\r` : '');
  return {
    report(stage, done, total) {
      const time = now();
      if (time - last < (live ? PAUSE.live : PAUSE.plain)) return;
      last = time;
      const line =
        total === undefined
          ? `${stage}: ${done}`
          : `${stage}: ${done} of ${total} (${Math.floor((100 * done) / Math.max(1, total))} %)`;
      terminal.err(live ? `${clear()}${line}` : `${line}\n`);
      shown = line;
    },
    end() {
      if (live) terminal.err(clear());
      shown = '';
    },
  };
}
