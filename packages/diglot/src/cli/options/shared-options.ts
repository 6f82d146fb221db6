import type { Command, Option, OptionTable } from '../command.ts';

/** Options that every command has. */
const OF_EVERY_COMMAND = {
  output: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    file: 'written',
    help: 'write there instead of to standard output; the file is there when all of it is',
  },
  help: { type: 'boolean', short: 'h', help: 'this page' },
} as const satisfies OptionTable;

/** Options that every command has which reads files. */
const OF_READERS = {
  encoding: {
    type: 'string',
    value: 'NAME',
    help: 'read the files as this, such as gbk, big5 or utf-16le, instead of finding out',
  },
  progress: {
    type: 'boolean',
    help: 'say on standard error how far the work is (always on a terminal)',
  },
} as const satisfies OptionTable;

export const glossaryOption: Option = {
  type: 'string',
  value: 'FILE',
  file: 'read',
  help: 'terms you have settled, as CSV or TBX: they win over what is found',
};

export const pageLanguageOption: Option = {
  type: 'string',
  value: 'L',
  choices: ['en', 'zh'],
  code: 'unknown-language',
  help: 'language of the page itself: en or zh (default en)',
};

export const limitOption = (help: string): Option => ({
  type: 'string',
  value: 'N',
  least: 0,
  help,
});

export const tbxVersionOption: Option = {
  type: 'string',
  value: 'N',
  choices: ['2', '3'],
  code: 'bad-value',
  help: '3 (default), or 2, which OmegaT, memoQ, Weblate and others open',
};

export const csvSafeOption: Option = {
  type: 'boolean',
  help: 'in CSV, begin cells that a spreadsheet would compute (=, +, -, @, tab) with an apostrophe, as OWASP advises; reading such a file back gives the apostrophe too',
};

/** Every option a command takes: its own, and those that all have. */
export function optionsOf(command: Command): OptionTable {
  const formats = Object.keys(command.formats);
  const format: Option = {
    type: 'string',
    short: 'f',
    value: 'F',
    choices: formats,
    code: 'unknown-format',
    help: command.formatIsRequired
      ? `${formats.join(' | ')}`
      : `${formats.join(' | ')} (default ${formats[0]})`,
  };
  return {
    ...(formats.length > 0 && { format }),
    ...command.options,
    ...(!command.noFiles && OF_READERS),
    ...OF_EVERY_COMMAND,
    ...(command.options.output && { output: command.options.output }),
  };
}
