import type { BibliographicRecord } from '../src/index.ts';

/** Anything in a record that says where it was read. */
export interface Placed {
  /** JSON pointer from the list of records. */
  readonly pointer: string;
  readonly prov: readonly { readonly start: number; readonly end: number; readonly line: number }[];
  readonly raw?: unknown;
  readonly value?: unknown;
}

/** Everything in records that has a place, outer before inner. */
export function* placedValues(records: readonly BibliographicRecord[]): Generator<Placed> {
  yield* walk(records, '');
}

function* walk(node: unknown, pointer: string): Generator<Placed> {
  if (typeof node !== 'object' || node === null) return;
  if ('prov' in node && Array.isArray(node.prov)) yield { ...node, pointer } as Placed;
  for (const [key, item] of Object.entries(node)) yield* walk(item, `${pointer}/${key}`);
}
