import { InvalidInputError } from '@diglot/text';

/** How well two ways to part the same things agree. All are 1 for equal partitions. */
export interface PartitionAgreement {
  /** Normalised mutual information, arithmetic mean (the V-measure), 0..1. Grows with the number of parts. */
  readonly nmi: number;
  /** Adjusted mutual information: 0 is what chance would give. */
  readonly ami: number;
  /** Adjusted Rand index: 0 is what chance would give. */
  readonly ari: number;
}

/**
 * Compare two partitions, given as the part of each thing.
 *
 * @throws {InvalidInputError} `lengths-differ`.
 * @remarks
 * **Cost:** O(n · parts) at worst, for the expected mutual information.
 * **Source:** Vinh, Epps & Bailey (2010), JMLR 11, 2837–2854; Hubert & Arabie (1985).
 *
 * @example
 * import { comparePartitions } from '@diglot/themes';
 *
 * comparePartitions(['a', 'a', 'b', 'b'], [1, 1, 2, 2]); // => { nmi: 1, ami: 1, ari: 1 }
 * comparePartitions(['a', 'a', 'b', 'b'], [1, 2, 1, 2]).ari.toFixed(1); // => '-0.5'
 */
export function comparePartitions(
  one: readonly unknown[],
  other: readonly unknown[],
): PartitionAgreement {
  if (one.length !== other.length) {
    throw new InvalidInputError(
      'lengths-differ',
      `themes/comparePartitions: ${one.length} and ${other.length} things; name the part of each in both`,
    );
  }
  const n = one.length;
  const rows = countParts(one);
  const columns = countParts(other);
  if (rows.sizes.length === columns.sizes.length && [1, n].includes(rows.sizes.length)) {
    return { nmi: 1, ami: 1, ari: 1 };
  }
  const cells = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    const cell = (rows.parts[i] as number) * columns.sizes.length + (columns.parts[i] as number);
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  let information = 0;
  let pairs = 0;
  for (const [cell, count] of cells) {
    const a = rows.sizes[Math.floor(cell / columns.sizes.length)] as number;
    const b = columns.sizes[cell % columns.sizes.length] as number;
    information += (count / n) * Math.log((n * count) / (a * b));
    pairs += pairsOf(count);
  }
  const mean = (entropy(rows.sizes, n) + entropy(columns.sizes, n)) / 2;
  const expected = expectedInformation(rows.sizes, columns.sizes, n);
  const rowPairs = rows.sizes.reduce((sum, size) => sum + pairsOf(size), 0);
  const columnPairs = columns.sizes.reduce((sum, size) => sum + pairsOf(size), 0);
  const chance = (rowPairs * columnPairs) / pairsOf(n);
  return {
    nmi: mean === 0 ? 0 : Math.max(0, information / mean),
    ami: ratio(information - expected, mean - expected),
    ari: ratio(pairs - chance, (rowPairs + columnPairs) / 2 - chance),
  };
}

function ratio(part: number, whole: number): number {
  return Math.abs(whole) < 1e-12 ? 0 : part / whole;
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}

function countParts(list: readonly unknown[]) {
  const numbers = new Map<unknown, number>();
  const sizes: number[] = [];
  const parts = list.map((name) => {
    let part = numbers.get(name);
    if (part === undefined) {
      part = sizes.length;
      numbers.set(name, part);
      sizes.push(0);
    }
    (sizes[part] as number)++;
    return part;
  });
  return { parts, sizes };
}

function entropy(sizes: readonly number[], n: number): number {
  return -sizes.reduce((sum, size) => sum + (size / n) * Math.log(size / n), 0);
}

/** Mutual information that partitions of these sizes have by chance, in nats. */
function expectedInformation(
  rows: readonly number[],
  columns: readonly number[],
  n: number,
): number {
  const logs = new Float64Array(n + 2);
  for (let i = 2; i <= n; i++) logs[i] = (logs[i - 1] as number) + Math.log(i);
  const factorial = (i: number) => logs[i] as number;
  let sum = 0;
  for (const a of rows) {
    for (const b of columns) {
      const fixed =
        factorial(a) + factorial(b) + factorial(n - a) + factorial(n - b) - factorial(n);
      for (let both = Math.max(1, a + b - n); both <= Math.min(a, b); both++) {
        const chance = Math.exp(
          fixed -
            factorial(both) -
            factorial(a - both) -
            factorial(b - both) -
            factorial(n - a - b + both),
        );
        sum += (both / n) * Math.log((n * both) / (a * b)) * chance;
      }
    }
  }
  return sum;
}
