import type { Bead } from '@diglot/text';
import type { Request } from '../command.ts';
import { InputError } from '../files/file-errors.ts';
import { readInput } from '../files/input.ts';

/**
 * Read beads from a JSON file: `[[[0], [0, 1]], …]`, lists of sentence positions on each side.
 *
 * @throws {InputError} `gold-unreadable`, and as `readInput`.
 */
export async function readGold(file: string, request: Request): Promise<Bead[]> {
  const { text } = await readInput(file, { encoding: undefined });
  const beads = parse(text);
  if (!Array.isArray(beads) || !beads.every(isBead)) {
    throw new InputError(
      'gold-unreadable',
      `${file} holds no beads, such as [[[0], [0, 1]], [[1], [2]]]; see ${request.example.split(' ').slice(0, 2).join(' ')} --help`,
    );
  }
  return beads.map(([source, target]) => ({
    source: { from: source[0] ?? 0, to: (source.at(-1) ?? -1) + 1 },
    target: { from: target[0] ?? 0, to: (target.at(-1) ?? -1) + 1 },
    score: 1,
  }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

type GoldBead = readonly [source: readonly number[], target: readonly number[]];

const isBead = (value: unknown): value is GoldBead =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((side) => Array.isArray(side) && side.every((at) => Number.isSafeInteger(at)));
