import type { Diagnostic } from '@diglot/text';
import { each } from '../assemble/each.ts';
import type { Entry } from '../assemble/entry.ts';
import { readEntries } from '../assemble/read-entries.ts';
import type { ReadResult } from '../model.ts';
import type { Source } from '../source/source.ts';
import { type TaggedField, unknownTags } from './tagged.ts';

/** How the fields of a record become its entries. */
interface TaggedFormat {
  /** Whether the format has a tag; of others it is told, once each. */
  readonly isKnown: (tag: string) => boolean;
  readonly entriesOf: (source: Source, fields: readonly TaggedField[]) => readonly Entry[];
  readonly clean: (raw: string) => string;
}

/**
 * Read the records of a tagged format from the fields of each.
 *
 * @param diagnostics - What was found so far; what is found while records are read is added to it.
 */
export function readTagged(
  source: Source,
  groups: Iterable<readonly TaggedField[]>,
  diagnostics: Diagnostic[],
  { isKnown, entriesOf, clean }: TaggedFormat,
): ReadResult {
  const tell = unknownTags(source, diagnostics, isKnown);
  const entries = each(groups, (group) => {
    tell(group);
    return entriesOf(source, group);
  });
  const read = readEntries(source, entries, { clean });
  return { ...read, diagnostics: [...read.diagnostics, ...diagnostics] };
}
