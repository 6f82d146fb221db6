import type { Diagnostic } from '@diglot/text';
import type { Terminal } from '../terminal/terminal.ts';
import { createPlaces } from './places.ts';

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
