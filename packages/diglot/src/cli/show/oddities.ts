import type { DiagnosticPlace } from '@diglot/records';
import type { Diagnostic } from '@diglot/text';
import type { Terminal } from '../terminal/terminal.ts';

/** Tells of what is odd as it is met, and counts it. */
export class Oddities {
  total = 0;
  /** By file and code: how many there are. */
  private readonly ofFiles = new Map<string, number>();
  /** By code: how many there are, and how many were told of. */
  private readonly ofCodes = new Map<string, { readonly times: number; readonly shown: number }>();
  private readonly terminal: Terminal;
  private readonly each: number;

  /** @param each - How many of one code and file are told of; all are counted. */
  constructor(terminal: Terminal, each = Number.POSITIVE_INFINITY) {
    this.terminal = terminal;
    this.each = each;
  }

  /** Say on standard error: `name:line:column: message [code]`. */
  tell(name: string, { code, message }: Diagnostic, place?: DiagnosticPlace): void {
    const key = `${name}\n${code}`;
    const seen = (this.ofFiles.get(key) ?? 0) + 1;
    const isShown = seen <= this.each;
    const { times, shown } = this.ofCodes.get(code) ?? { times: 0, shown: 0 };
    this.ofFiles.set(key, seen);
    this.ofCodes.set(code, { times: times + 1, shown: shown + (isShown ? 1 : 0) });
    this.total++;
    if (!isShown) return;
    const where = place ? `${name}:${place.line}:${place.column}` : name;
    this.terminal.err(`${where}: ${message} [${code}]\n`);
  }

  /** `32 × missing-title (20 shown), 3 × invalid-doi`, the most frequent first; empty when there are none. */
  toString(): string {
    return [...this.ofCodes]
      .sort(([, one], [, two]) => two.times - one.times)
      .map(([code, { times, shown }]) => {
        const note = times > shown ? ` (${shown} shown)` : '';
        return `${times} × ${code}${note}`;
      })
      .join(', ');
  }
}
