import { removeUnfinished } from '@diglot/corpus/files';
import { reasonOf } from './cli/files/file-errors.ts';
import { watchSignals } from './cli/files/signals.ts';
import { main } from './cli/main.ts';
import { createTerminal, visible } from './cli/terminal/terminal.ts';
import { ownVersion } from './version.ts';

/** How a process ends that is stopped by a signal: 128 and its number. */
const SIGPIPE_EXIT = 141;

/** A fault of diglot itself (`EX_SOFTWARE` of sysexits.h). */
const FAULT_EXIT = 70;

const { stdout, stderr } = process;

/** End at once, leaving nothing half-written. */
function end(code: number, line = ''): never {
  removeUnfinished();
  stderr.write(line);
  process.exit(code);
}

// `diglot … | head` closes the pipe early: the reader has had enough, which needs no words.
stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) =>
  code === 'EPIPE'
    ? end(SIGPIPE_EXIT)
    : end(1, `diglot: cannot write to standard output: ${reasonOf(code)} [output-unwritable]\n`),
);
// Nobody can be told.
stderr.on('error', () => undefined);

/** Standard output, which has something to tidy up after as soon as it is written to. */
const watchedOutput = {
  isTTY: stdout.isTTY,
  columns: stdout.columns,
  write(text: string) {
    watchSignals();
    return stdout.write(text);
  },
};

try {
  process.exitCode = await main(
    process.argv.slice(2),
    createTerminal(watchedOutput, stderr, process.env),
    ownVersion(),
  );
} catch (error) {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  end(FAULT_EXIT, `diglot: a fault of diglot itself; please report it:\n${visible(trace)}\n`);
}
