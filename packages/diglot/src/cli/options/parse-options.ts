import { parseArgs } from 'node:util';
import type { Command, Option, OptionTable } from '../command.ts';
import { didYouMean } from '../suggest.ts';
import { UsageError } from '../usage-error.ts';
import { optionsOf } from './shared-options.ts';

export interface ParsedArguments {
  readonly values: Readonly<Record<string, string | boolean>>;
  readonly positionals: readonly string[];
}

/**
 * Read the arguments of a command, and check them as far as the table of its options says what is right.
 *
 * @throws {UsageError} `bad-option`, `no-value`, `not-a-number`, `unknown-encoding`, and the codes of the options.
 */
export function parseOptions(
  name: string,
  command: Command,
  argv: readonly string[],
): ParsedArguments {
  const table = optionsOf(command);
  const { values, positionals } = parse(name, table, argv);
  if (values.help === true) return { values, positionals };
  for (const [option, value] of Object.entries(values)) {
    const known = table[option];
    if (known && typeof value === 'string') checkValue(option, known, value);
  }
  if (typeof values.encoding === 'string') checkEncoding(values.encoding);
  return { values, positionals };
}

function parse(name: string, table: OptionTable, argv: readonly string[]): ParsedArguments {
  const options = Object.fromEntries(
    Object.entries(table).map(([option, { type, short }]) => [
      option,
      { type, ...(short !== undefined && { short }) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options,
      allowPositionals: true,
    });
    return { values: values as ParsedArguments['values'], positionals };
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string };
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
    const [what = message] = message.split('. ');
    const unknown = /^Unknown option '--([^']+)'/u.exec(message)?.[1];
    const hint = unknown === undefined ? '' : didYouMean(unknown, Object.keys(table));
    throw new UsageError(
      'bad-option',
      `${what}${hint.replace(/mean /u, 'mean --')}; see diglot ${name} --help`,
      { cause: error },
    );
  }
}

/** @throws {UsageError} `no-value`, `not-a-number`, and the codes of the options. */
function checkValue(name: string, option: Option, value: string): void {
  const { choices, least, value: what } = option;
  if (choices) checkChoice(name, option, value);
  else if (least !== undefined) checkNumber(name, value, least);
  else if (value === '') {
    throw new UsageError('no-value', `--${name} takes ${what}, and nothing was given`);
  }
}

function checkNumber(name: string, value: string, least: number): void {
  const number = /^\d{1,16}$/u.test(value) ? Number(value) : Number.NaN;
  if (Number.isSafeInteger(number) && number >= least) return;
  throw new UsageError(
    'not-a-number',
    `--${name} takes a whole number from ${least}, not ${value || 'nothing'}`,
  );
}

function checkChoice(
  name: string,
  { choices = [], several, code = 'unknown-value' }: Option,
  value: string,
): void {
  const given = several ? value.split(',').map((part) => part.trim()) : [value];
  const wrong = given.find((part) => !choices.includes(part));
  if (wrong === undefined) return;
  throw new UsageError(
    code,
    `--${name} takes ${choices.join(', ')}, not ${wrong || 'nothing'}${didYouMean(wrong, choices)}`,
  );
}

/** Names that people say of encodings in China and Japan, and those that the standard has for them. */
const CODE_PAGES: ReadonlyMap<string, string> = new Map([
  ['cp936', 'gbk'],
  ['cp950', 'big5'],
  ['cp932', 'shift_jis'],
  ['cp949', 'euc-kr'],
  ['ansi', 'windows-1252'],
]);

/** Encodings to propose; `TextDecoder` knows more. */
const ENCODINGS = [
  ...['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'],
  ...['windows-1252', 'iso-8859-1', 'iso-8859-15', 'windows-1251', 'koi8-r', 'macintosh'],
];

/** The encoding as `TextDecoder` names it. */
export const encodingOf = (name: string): string => CODE_PAGES.get(name.toLowerCase()) ?? name;

/** @throws {UsageError} `unknown-encoding`. */
function checkEncoding(name: string): void {
  try {
    new TextDecoder(encodingOf(name));
  } catch (error) {
    throw new UsageError(
      'unknown-encoding',
      `there is no encoding ${name}${didYouMean(name, ENCODINGS)}; known are ${ENCODINGS.join(', ')} and others of the Encoding Standard`,
      { cause: error },
    );
  }
}
