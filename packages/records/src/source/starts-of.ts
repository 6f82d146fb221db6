import type { Span } from '@diglot/text';
import type { Source } from './source.ts';

/** Where each record begins in the root text, from the lines of each. */
export function startsOf(source: Source, records: readonly (readonly Span[])[]): number[] {
  return records.map(([first]) => (first ? source.rootSpan(first.start, first.end).start : 0));
}
