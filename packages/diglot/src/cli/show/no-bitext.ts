import type { Terminal } from '../terminal/terminal.ts';
import { count } from './count.ts';

/**
 * Say of a file how many of its texts hold no passages that translate each other.
 *
 * @returns Whether none of them does: there was nothing to work on, which makes the exit code 1.
 */
export function tellWithoutBitext(
  terminal: Terminal,
  name: string,
  texts: number,
  without: number,
): boolean {
  const isNothing = without === texts;
  const what = isNothing
    ? 'no two passages here translate each other'
    : `${without} of ${count(texts, 'record')} hold no two passages that translate each other`;
  if (without > 0 || isNothing) terminal.err(`${name}: ${what} [no-bitext]\n`);
  return isNothing;
}
