import type { Diagnostic } from '@diglot/text';
import type { Terminal } from '../terminal/terminal.ts';
import { createPlaces } from './places.ts';

/** How many oddities of one kind are told of one by one, of a file. */
export const MAX_TOLD = 20;

/**
 * Say on standard error what was odd about an input: `name:line:column: message [code]`; of each kind the first 20,
 * then how many more there are.
 */
export function warn(
  terminal: Terminal,
  name: string,
  text: string,
  diagnostics: readonly Diagnostic[],
): void {
  const placeOf = createPlaces(name, diagnostics.some(({ span }) => span) ? text : '');
  const counts = new Map<string, number>();
  for (const { code, message, span } of diagnostics) {
    const seen = (counts.get(code) ?? 0) + 1;
    counts.set(code, seen);
    if (seen > MAX_TOLD) continue;
    terminal.err(`${span === undefined ? name : placeOf(span.start)}: ${message} [${code}]\n`);
  }
  for (const [code, seen] of counts) {
    if (seen > MAX_TOLD) terminal.err(`${name}: ${seen - MAX_TOLD} more [${code}]\n`);
  }
}
