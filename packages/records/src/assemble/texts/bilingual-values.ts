import type { Value } from '../../model.ts';
import { decodedSource } from '../../source/decoded-source.ts';
import type { Context } from '../context.ts';
import type { Entry } from '../entry.ts';
import type { Halves } from './halves.ts';

/** A value, or its two halves where it says the same in two languages, each with its own place. */
export function valuesOf(
  { source }: Pick<Context, 'source'>,
  entry: Entry,
  found: Value,
  halves: Halves | undefined,
): readonly Value[] {
  if (!halves) return [found];
  const text = decodedSource(source, entry, found.value, entry.field);
  return halves.map(({ start, end }) =>
    text.placed(found.value.slice(start, end), start, end, entry.field),
  );
}
