import { readFileSync } from 'node:fs';
import type { Bead } from '@diglot/text';
import { UsageError } from '../usage-error.ts';

/**
 * Read beads from a JSON file: `[[[0], [0, 1]], …]`, lists of sentence positions on each side.
 *
 * @throws {UsageError} `gold-unreadable`.
 */
export function readGold(file: string): Bead[] {
  try {
    const beads = JSON.parse(readFileSync(file, 'utf8')) as [number[], number[]][];
    return beads.map(([source, target]) => ({
      source: { from: source[0] ?? 0, to: (source.at(-1) ?? -1) + 1 },
      target: { from: target[0] ?? 0, to: (target.at(-1) ?? -1) + 1 },
      score: 1,
    }));
  } catch (error) {
    throw new UsageError('gold-unreadable', `cannot read beads from ${file}: ${error}`, {
      cause: error,
    });
  }
}
