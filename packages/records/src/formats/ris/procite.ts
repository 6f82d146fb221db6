import { lookupTable } from '@diglot/text';
import type { Entry, Slot } from '../../assemble/entry.ts';
import type { Source } from '../../source/source.ts';
import type { TaggedField } from '../../tagged/tagged.ts';

/** What ProCite's RIS export puts into notes as `Name: value`, where it has a meaning of its own. */
const NOTES: Readonly<Record<string, Slot>> = lookupTable({
  'Proceedings Title': 'venue',
  'Title, Monographic': 'venue',
  'Title Monographic': 'venue',
  'Volume ID': 'volume',
  'Issue ID': 'issue',
  'Series Title': 'series',
  'Place of Publication': 'place',
  'Place of Meeting': 'extra',
  'Translated Title': 'title-translation',
  ISBN: 'isbn',
  'Extent of Work': 'page-count',
  'Date of Copyright': 'extra',
});

/** Names whose meaning would displace a better field in works of these kinds. */
const CONTAINER = /^Title/;

/** Read a ProCite note; one without a known name is a note. */
export function proCiteNote(source: Source, { start, end, tag }: TaggedField, kind: string): Entry {
  const stretch = source.text.slice(start, end);
  const match = /^([A-Z][\w ,./()-]{1,40}):\s*/.exec(stretch);
  const name = match?.[1];
  if (!match || name === undefined) return { slot: 'extra', start, end, field: 'note' };
  const slot = CONTAINER.test(name) && kind !== 'chapter' ? 'extra' : (NOTES[name] ?? 'extra');
  return { slot, start: start + match[0].length, end, field: slot === 'extra' ? name : tag };
}
