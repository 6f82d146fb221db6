import { matchesTo } from './matches-to.ts';

/** A formula between dollars: within a line, without Chinese, with something that only formulas have. */
const DOLLARS = /\$\$?(?=[^$\n]{0,400}[\\^_{}])[^$\n\u3000-\uffef]{1,400}\$\$?/y;
const COMMAND = /\\(?:[a-z]{2,24}|[A-Z][a-z]{1,24})(?![\\\w.])/y;

/**
 * Find the end of the LaTeX formula or command that begins at `at`, or −1.
 *
 *     设 $\mathbf{x}\in\mathbb{R}^n$，则 \alpha + \beta
 *       ^                          ^     ^     ^
 */
export function scanFormula(text: string, at: number): number {
  return matchesTo(text[at] === '$' ? DOLLARS : COMMAND, text, at);
}
