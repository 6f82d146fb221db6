import type { ParseArgsConfig } from 'node:util';
import type { Diagnostic } from '@diglot/text';
import { createPlaces } from './show/places.ts';

export type OptionTable = NonNullable<ParseArgsConfig['options']>;
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** What a command may do to the outside; tests hand in their own. */
export interface Terminal {
  /** Width in columns of what a person reads. */
  readonly columns: number;
  readonly color: boolean;
  /** Standard error is a terminal, on which a line can be written anew. */
  readonly live?: boolean;
  out(text: string): void;
  err(text: string): void;
}

/** One subcommand of `diglot`. */
export interface Command {
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows `diglot <name>` in the usage line. */
  readonly synopsis: string;
  /** Longer explanation, the options, and an example. */
  readonly details: string;
  readonly example: string;
  readonly options: OptionTable;
  /** Output formats, the default first; empty where the command has no `--format`. */
  readonly formats: readonly string[];
  run(request: Request): Promise<ExitCode>;
}

export interface Request {
  readonly files: readonly string[];
  readonly options: OptionValues;
  readonly format: string;
  readonly example: string;
  readonly terminal: Terminal;
}

/** 0: done. 1: the data could not be used. 2: the command was called wrongly. */
export type ExitCode = 0 | 1 | 2;

/** Say on standard error what was odd about an input: `name:line:column: message [code]`. */
export function warn(
  terminal: Terminal,
  name: string,
  text: string,
  diagnostics: readonly Diagnostic[],
): void {
  const placeOf = createPlaces(name, diagnostics.some(({ span }) => span) ? text : '');
  for (const { code, message, span } of diagnostics) {
    terminal.err(`${span === undefined ? name : placeOf(span.start)}: ${message} [${code}]\n`);
  }
}
