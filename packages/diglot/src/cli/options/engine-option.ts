import type { Option } from '../command.ts';
import { isInstalled, manifestOf } from '../installed.ts';

/** Engines that cut Chinese words, with the package that each needs besides. */
const ENGINES: readonly (readonly [name: string, needs?: string])[] = [
  ['auto'],
  ['nodejieba', 'nodejieba'],
  ['node-rs', '@node-rs/jieba'],
  ['model'],
  ['intl'],
];

const names = ENGINES.map(([name]) => name);

/** `--chinese`; its help names the engines that are installed. */
export const engineOption: Option = {
  type: 'string',
  value: 'E',
  choices: names,
  code: 'unknown-engine',
  get help() {
    const tokenizer = manifestOf('@diglot/tokenize')?.place;
    const here = ENGINES.filter(
      ([, needs]) => needs === undefined || isInstalled(needs, tokenizer),
    ).map(([name]) => name);
    return `what cuts Chinese words: ${here.join(' | ')} (default auto)`;
  },
};
