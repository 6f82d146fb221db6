import type { Option, Run } from '../command.ts';
import { SHELLS } from '../commands/completion.ts';
import { ACTIONS } from '../commands/lexicon.ts';
import { commands, loadCommand } from '../commands.ts';
import { optionsOf } from '../options/shared-options.ts';
import { didYouMean } from '../suggest.ts';
import { UsageError } from '../usage-error.ts';

/** What can stand after a command: its options, the values of each, and words before files. */
interface Completions {
  readonly command: string;
  readonly line: string;
  readonly options: readonly (readonly [name: string, option: Option])[];
  readonly words: readonly string[];
}

export const run: Run = async ({ files: [shell = '', ...more], terminal }) => {
  const write = more.length === 0 ? SCRIPTS.get(shell) : undefined;
  if (write === undefined) {
    throw new UsageError(
      'unknown-shell',
      `completion takes ${SHELLS.join(', ')}${didYouMean(shell, SHELLS)}`,
    );
  }
  terminal.out(write(await Promise.all(commands.map(completionsOf))));
  return 0;
};

const WORDS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['lexicon', ACTIONS],
  ['completion', SHELLS],
]);

async function completionsOf({
  name,
  line,
}: {
  readonly name: string;
  readonly line: string;
}): Promise<Completions> {
  const options = Object.entries(optionsOf(await loadCommand(name)));
  return { command: name, line, options, words: WORDS.get(name) ?? [] };
}

const flagsOf = ({ options }: Completions) =>
  options.flatMap(([name, { short }]) => [`--${name}`, ...(short ? [`-${short}`] : [])]);

/** Values of the options of a command that has a list of them. */
const choicesOf = ({ options }: Completions) =>
  options.flatMap(([name, { short, choices }]) =>
    choices === undefined ? [] : [{ name, short, choices }],
  );

function bash(commands: readonly Completions[]): string {
  const cases = commands.map((one) => {
    const values = choicesOf(one).map(({ name, short, choices }) => {
      const flags = [`--${name}`, ...(short ? [`-${short}`] : [])].join('|');
      return `        ${flags}) words="${choices.join(' ')}"; only=1 ;;`;
    });
    return [
      `    ${one.command})`,
      `      words="${[...one.words, ...flagsOf(one)].join(' ')}"`,
      ...(values.length > 0 ? ['      case "$last" in', ...values, '      esac'] : []),
      '      ;;',
    ].join('\n');
  });
  return `# Completion of diglot for bash; made by: diglot completion bash
_diglot() {
  local word="\${COMP_WORDS[COMP_CWORD]}" last="\${COMP_WORDS[COMP_CWORD-1]}" words="" only=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ command }) => command).join(' ')} --help --version" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  if [ -z "$only" ] && [ "\${word#-}" = "$word" ]; then
    COMPREPLY+=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _diglot diglot
`;
}

/** Within single quotes of zsh's and fish's lists. */
const quoted = (text: string) => text.replace(/'/gu, '’').replace(/[[\]:]/gu, ' ');

function zsh(commands: readonly Completions[]): string {
  const cases = commands.map((one) => {
    const flags = one.options.flatMap(([name, { short, value, choices, help }]) => {
      const what =
        value === undefined ? '' : `:${value}:${choices ? `(${choices.join(' ')})` : '_files'}`;
      const list = [`--${name}`, ...(short ? [`-${short}`] : [])];
      return list.map((flag) => `      '${flag}[${quoted(help)}]${what}'`);
    });
    const words = one.words.length > 0 ? `      '1:action:(${one.words.join(' ')})'` : [];
    return `    ${one.command}) _arguments -s \\\n${[flags, words, "      '*:file:_files'"].flat(2).join(' \\\n')} ;;`;
  });
  const list = commands.map(({ command, line }) => `    '${command}:${quoted(line)}'`);
  return `#compdef diglot
# Completion of diglot for zsh; made by: diglot completion zsh
_diglot() {
  local -a commands
  commands=(
${list.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local name="$words[2]"
  shift words
  (( CURRENT-- ))
  case "$name" in
${cases.join('\n')}
  esac
}
compdef _diglot diglot
`;
}

function fish(commands: readonly Completions[]): string {
  const lines = commands.flatMap((one) => [
    `complete -c diglot -n __fish_use_subcommand -a ${one.command} -d '${quoted(one.line)}'`,
    ...one.options.map(([name, { short, value, choices, help }]) => {
      const letter = short ? ` -s ${short}` : '';
      const values = choices ? ` -x -a '${choices.join(' ')}'` : value ? ' -r' : '';
      return `complete -c diglot -n '__fish_seen_subcommand_from ${one.command}' -l ${name}${letter}${values} -d '${quoted(help)}'`;
    }),
    ...one.words.map(
      (word) => `complete -c diglot -n '__fish_seen_subcommand_from ${one.command}' -a ${word}`,
    ),
  ]);
  return `# Completion of diglot for fish; made by: diglot completion fish\n${lines.join('\n')}\n`;
}

const SCRIPTS: ReadonlyMap<string, (commands: readonly Completions[]) => string> = new Map([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
]);
