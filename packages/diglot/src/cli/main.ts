import { parseArgs } from 'node:util';
import { DiglotError } from '@diglot/text';
import type { Command, ExitCode, Terminal } from './command.ts';
import { commandNames, loadCommand, summaries } from './commands.ts';
import { UsageError } from './usage-error.ts';

const shared = {
  format: { type: 'string', short: 'f' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Run `diglot` with the arguments after the program's name. Prints; never throws for bad input. */
export async function main(
  argv: readonly string[],
  terminal: Terminal,
  version: string,
): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(await overview());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    terminal.out(`${version}\n`);
    return 0;
  }
  try {
    const command = await loadCommand(name);
    return await runCommand(name, command, rest, terminal);
  } catch (error) {
    if (!(error instanceof DiglotError)) throw error;
    const prefix =
      error instanceof UsageError && commandNames.includes(name) ? `diglot ${name}` : 'diglot';
    terminal.err(`${prefix}: ${error.message} [${error.code}]\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

async function runCommand(
  name: string,
  command: Command,
  argv: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const { values, positionals } = parse(name, command, argv);
  const { format = command.formats[0] ?? '', help, ...options } = values;
  if (help) {
    terminal.out(helpPage(name, command));
    return 0;
  }
  if (command.formats.length > 0 && !command.formats.includes(String(format))) {
    throw new UsageError(
      'unknown-format',
      `there is no format ${format}; choose from ${command.formats.join(', ')}`,
    );
  }
  const example = `diglot ${name} ${command.example}`;
  return command.run({ files: positionals, options, format: String(format), example, terminal });
}

function parse(name: string, command: Command, argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: { ...shared, ...command.options },
      allowPositionals: true,
    }) as { values: Record<string, string | boolean>; positionals: string[] };
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string };
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
    const [what = message] = message.split('. ');
    throw new UsageError('bad-option', `${what}; see diglot ${name} --help`, { cause: error });
  }
}

function helpPage(name: string, command: Command): string {
  const formats =
    command.formats.length > 0
      ? `\n  -f, --format F   ${command.formats.join(' | ')} (default ${command.formats[0]})`
      : '';
  return `Usage: diglot ${name} ${command.synopsis}

${command.summary}

${command.details.trim()}${formats}
  -h, --help       this page

FILE may be - for standard input, which is also read when no file is named.

Example: diglot ${name} ${command.example}
`;
}

async function overview(): Promise<string> {
  const lines = Object.entries(summaries).map(([name, line]) => `  ${name.padEnd(11)}${line}`);
  return `Usage: diglot COMMAND [FILE…] [options]

Reads mixed English–Chinese text and turns it into clean bilingual data.

Commands
${lines.join('\n')}

  diglot COMMAND --help   options of a command, with an example
  diglot --version

Example: diglot analyze record.txt
`;
}
