import type { Failures } from './files/failures.ts';
import type { Outputs } from './files/outputs.ts';
import type { OptionValues } from './options/option-values.ts';
import type { Progress } from './terminal/progress.ts';
import type { Terminal } from './terminal/terminal.ts';

/** One option of a command, as its help page and the reader of arguments need it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** One letter. */
  readonly short?: string;
  /** What stands for the value on the help page. */
  readonly value?: string;
  readonly help: string;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  /** Its value is a whole number, this at least. */
  readonly least?: number;
  /** It takes several of them, set apart by commas. */
  readonly several?: true;
  /** The code of the error for another value; by default `unknown-value`. */
  readonly code?: string;
  /** Its value names a file that is read, or one that is written. */
  readonly file?: 'read' | 'written';
}

export type OptionTable = Readonly<Record<string, Option>>;

/**
 * What is known of a subcommand before it runs. Its module imports no library, so that a help page loads
 * nothing but itself.
 */
export interface Command {
  /** One sentence at the head of the help page. */
  readonly summary: string;
  /** What follows `diglot <name>` in the usage line. */
  readonly synopsis: string;
  /** What else is to say, before the options. */
  readonly about?: string;
  readonly example: string;
  readonly options: OptionTable;
  /** What `--format` takes, with what it gives, the default first; empty where there is nothing to choose. */
  readonly formats: Readonly<Record<string, string>>;
  /** There is no default format: one has to be named, by `--format` or `--to`. */
  readonly formatIsRequired?: true;
  /** The command does without files: no `--encoding`, and its arguments are no names of files. */
  readonly noFiles?: true;
  load(): Promise<{ readonly run: Run }>;
}

export type Run = (request: Request) => Promise<ExitCode>;

/** A call of a command, checked. */
export interface Request {
  readonly files: readonly string[];
  readonly options: OptionValues;
  readonly format: string;
  /** What the user says the bytes of the inputs are, as `TextDecoder` names it. */
  readonly encoding: string | undefined;
  readonly example: string;
  /** `out` writes to standard output, or to the file that `--output` names. */
  readonly terminal: Terminal;
  readonly progress: Progress;
  /** For files besides what is printed. */
  readonly outputs: Outputs;
  /** Told of inputs that cannot be used; any makes the exit code 1. */
  readonly failures: Failures;
}

/** 0: done. 1: some of the data could not be used, or written. 2: the command was called wrongly. */
export type ExitCode = 0 | 1 | 2;
