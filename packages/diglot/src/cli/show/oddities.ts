import type { DiagnosticPlace } from '@diglot/records';
import type { Diagnostic } from '@diglot/text';
import type { Terminal } from '../terminal/terminal.ts';

/** Tells of what is odd as it is met, and counts it. */
export class Oddities {
  total = 0;
  private readonly counts = new Map<string, number>();
  private readonly terminal: Terminal;
  private readonly each: number;

  /** @param each - How many of one code and file are told of; all are counted. */
  constructor(terminal: Terminal, each = Number.POSITIVE_INFINITY) {
    this.terminal = terminal;
    this.each = each;
  }

  /** Say on standard error: `name:line:column: message [code]`. */
  tell(name: string, { code, message }: Diagnostic, place?: DiagnosticPlace): void {
    const seen = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, seen);
    this.total++;
    if (seen > this.each) return;
    const where = place ? `${name}:${place.line}:${place.column}` : name;
    this.terminal.err(`${where}: ${message} [${code}]\n`);
  }

  /** `12 × missing-title (10 shown), 3 × invalid-doi`, the most frequent first; empty when there are none. */
  toString(): string {
    return [...this.counts]
      .sort(([, one], [, two]) => two - one)
      .map(([code, times]) => {
        const shown = times > this.each ? ` (${this.each} shown)` : '';
        return `${times} × ${code}${shown}`;
      })
      .join(', ');
  }
}
