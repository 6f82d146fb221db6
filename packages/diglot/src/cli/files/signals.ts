import { removeUnfinished } from '@diglot/corpus/files';

/** What Ctrl-C, a shut-down and a closed window send. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

let watched = false;

/**
 * From now on, take away what is unfinished and say so when this process is stopped. Before anything has been
 * written there is nothing to tidy up, and it ends at once, even within a long calculation.
 */
export function watchSignals(): void {
  if (watched) return;
  watched = true;
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      removeUnfinished();
      process.stderr.write(`diglot: stopped by ${signal}; what was written is not whole\n`);
      // With the watcher gone the signal does what it always does: shells must see what ended the process.
      process.kill(process.pid, signal);
    });
  }
}
