import { DiglotError, InvalidInputError } from '@diglot/text';
import type { Command, ExitCode, Request } from './command.ts';
import { commandNames, commands, loadCommand } from './commands.ts';
import { Failures } from './files/failures.ts';
import { OutputError } from './files/file-errors.ts';
import { Outputs, refuseStandardOutput } from './files/outputs.ts';
import { helpPage, overview } from './help.ts';
import { encodingOf, type ParsedArguments, parseOptions } from './options/parse-options.ts';
import { optionsOf } from './options/shared-options.ts';
import { printInto } from './terminal/print-into.ts';
import { createProgress } from './terminal/progress.ts';
import type { Terminal } from './terminal/terminal.ts';
import { UsageError } from './usage-error.ts';

/** Run `diglot` with the arguments after the program's name. Prints; never throws for bad input. */
export async function main(
  argv: readonly string[],
  terminal: Terminal,
  version: string,
): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined) {
    terminal.err(overview(commands));
    return 2;
  }
  try {
    if (name === '--help' || name === '-h' || name === 'help') return await help(rest, terminal);
    if (name === '--version' || name === '-v') {
      const { enginesLine } = await import('./engines.ts');
      terminal.out(`${version} (${enginesLine()})\n`);
      return 0;
    }
    return await runCommand(name, await loadCommand(name), rest, terminal);
  } catch (error) {
    const { code, message } = asKnown(error);
    const known = commandNames.includes(name);
    terminal.err(`diglot${known ? ` ${name}` : ''}: ${message} [${code}]\n`);
    return error instanceof UsageError || error instanceof InvalidInputError ? 2 : 1;
  }
}

async function help([name]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  terminal.out(name === undefined ? overview(commands) : helpPage(name, await loadCommand(name)));
  return 0;
}

/** The error to tell a person; one that nobody foresaw is thrown on. */
function asKnown(error: unknown): DiglotError {
  if (error instanceof DiglotError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_STRING_TOO_LONG' || message === 'Invalid string length') {
    return new OutputError(
      'too-large',
      'the result is larger than a text can be; work on a part, or choose --format jsonl',
      { cause: error },
    );
  }
  throw error;
}

async function runCommand(
  name: string,
  command: Command,
  argv: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const { values, positionals } = parseOptions(name, command, argv);
  if (values.help === true) {
    terminal.out(helpPage(name, command));
    return 0;
  }
  const inputs = inputsOf(command, values, positionals);
  const outputs = new Outputs(inputs);
  const request = createRequest(name, command, { values, positionals }, outputs, terminal);
  checkOutputs(command, values, outputs, inputs);
  try {
    const { run } = await command.load();
    const code = await run(request);
    const failed = request.failures.count;
    if (code === 0 && failed === 0) createEmpty(request, command);
    // Where no input could be used, there is nothing to put in the place of what was there.
    if (failed === 0 || failed < positionals.length) outputs.commit();
    return failed > 0 && code === 0 ? 1 : code;
  } finally {
    request.progress.end();
    outputs.discard();
  }
}

/** A result that is empty is one, too. */
function createEmpty({ options: { output }, outputs }: Request, command: Command): void {
  if (typeof output === 'string' && !command.options.output && !outputs.has(output)) {
    outputs.write(output, '');
  }
}

function createRequest(
  name: string,
  command: Command,
  { values, positionals }: ParsedArguments,
  outputs: Outputs,
  terminal: Terminal,
): Request {
  const { format, encoding, ...options } = values;
  const ownOutput = command.options.output !== undefined;
  const [first = ''] = Object.keys(command.formats);
  return {
    files: positionals,
    options,
    format: typeof format === 'string' ? format : command.formatIsRequired ? '' : first,
    encoding: typeof encoding === 'string' ? encodingOf(encoding) : undefined,
    example: `diglot ${name} ${command.example}`,
    terminal: ownOutput ? terminal : printInto(terminal, outputs, options.output),
    progress: createProgress(terminal, options),
    outputs,
    failures: new Failures((line) => terminal.err(line)),
  };
}

/** Every file that is read. */
function inputsOf(
  command: Command,
  values: ParsedArguments['values'],
  positionals: readonly string[],
): readonly string[] {
  const named = Object.entries(optionsOf(command)).flatMap(([name, { file }]) =>
    file === 'read' && typeof values[name] === 'string' ? [values[name]] : [],
  );
  return [...(command.noFiles ? [] : positionals), ...named].filter((file) => file !== '-');
}

/** @throws {UsageError} `output-is-input`. */
function checkOutputs(
  command: Command,
  values: ParsedArguments['values'],
  outputs: Outputs,
  inputs: readonly string[],
): void {
  for (const [name, { file }] of Object.entries(optionsOf(command))) {
    const value = values[name];
    if (file === 'written' && typeof value === 'string') outputs.refuseInput(value);
  }
  refuseStandardOutput(inputs);
}
