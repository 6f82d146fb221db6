import type { OutputFile, Outputs } from '../files/outputs.ts';
import type { Terminal } from './terminal.ts';

/** A terminal whose standard output is a file, begun with the first thing printed; the same where none is named. */
export function printInto(
  terminal: Terminal,
  outputs: Outputs,
  file: string | boolean | undefined,
): Terminal {
  if (typeof file !== 'string') return terminal;
  let opened: OutputFile | undefined;
  return {
    ...terminal,
    out(text) {
      // Nothing makes no file: one that was there stays where the work comes to nothing.
      if (text === '') return;
      opened ??= outputs.create(file);
      opened.write(text);
    },
  };
}
