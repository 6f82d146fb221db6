import type { Command, Option, OptionTable } from './command.ts';
import type { CommandEntry } from './commands.ts';
import { optionsOf } from './options/shared-options.ts';

/** Columns of a help page, and of what stands left in its lists. */
const WIDTH = 100;
const LEFT = 20;

/** The help page of a command. */
export function helpPage(name: string, command: Command): string {
  const formats = Object.entries(command.formats);
  const sections = [
    `Usage: diglot ${name} ${command.synopsis}\n`,
    `${command.summary}\n`,
    command.about === undefined ? '' : `${fill(command.about, 0)}\n`,
    `Options\n${optionLines(optionsOf(command))}`,
    formats.length === 0
      ? ''
      : `Formats\n${formats.map(([key, what]) => line(key, what)).join('')}`,
    command.noFiles
      ? ''
      : 'FILE may be - for standard input, which is also read when no file is named. Files packed by gzip\nor zstd are unpacked.\n',
    `Example: diglot ${name} ${command.example}\n`,
  ];
  return sections.filter((section) => section !== '').join('\n');
}

/** What `diglot --help` prints. */
export function overview(entries: readonly CommandEntry[]): string {
  const lines = entries.map((entry) => `  ${entry.name.padEnd(12)}${entry.line}`);
  return `Usage: diglot COMMAND [FILE…] [options]

Reads mixed English–Chinese text and turns it into clean bilingual data.

Commands
${lines.join('\n')}

  diglot COMMAND --help   options of a command, with an example
  diglot --version        version, and what cuts Chinese words here

Exit codes
  0    done
  1    some of the data could not be used or written: a file that is missing, empty, no text, or
       holds nothing of what the command works on; a full disk. The other files are done
  2    wrong usage; nothing was read
  70   a fault of diglot itself
  130, 141, 143   stopped: by Ctrl-C, because nobody reads on, by another process

Example: diglot analyze record.txt
`;
}

function optionLines(options: OptionTable): string {
  return Object.entries(options)
    .map(([name, option]) => line(nameOf(name, option), option.help))
    .join('');
}

function nameOf(name: string, { short, value }: Option): string {
  const letter = short === undefined ? '' : `-${short}, `;
  return `${letter}--${name}${value === undefined ? '' : ` ${value}`}`;
}

/** A line of a list: what is named, and what is said of it, wrapped. */
function line(left: string, right: string): string {
  const text = fill(right, LEFT + 2);
  // A name too long for its column has a line of its own.
  if (left.length > LEFT - 1) return `  ${left}\n${' '.repeat(LEFT + 2)}${text}\n`;
  return `  ${left.padEnd(LEFT)}${text}\n`;
}

/** Break a text at its spaces into lines that begin after `indent` columns; blank lines stay. */
function fill(text: string, indent: number): string {
  const width = WIDTH - indent;
  return text
    .split('\n\n')
    .map((paragraph) => {
      const lines: string[] = [];
      let current = '';
      for (const word of paragraph.split(/\s/u).filter((part) => part !== '')) {
        if (current !== '' && current.length + 1 + word.length > width) {
          lines.push(current);
          current = '';
        }
        current += current === '' ? word : ` ${word}`;
      }
      return [...lines, current].join(`\n${' '.repeat(indent)}`);
    })
    .join('\n\n');
}
