import type { Diagnostic, Language, Span } from '@diglot/text';
import type { Json, Value } from '../model.ts';
import type { Source } from '../source/source.ts';
import type { RecordDraft } from './draft.ts';
import type { Entry, Slot } from './entry.ts';

/** What the makers of one record share. */
export interface Context {
  readonly source: Source;
  /** Turns a stretch of the source into its value: unwraps, decodes. */
  readonly clean: (raw: string) => string;
  readonly entries: ReadonlyMap<Slot, readonly Entry[]>;
  readonly draft: RecordDraft;
  readonly diagnostics: Diagnostic[];
  /** The language the source declares for the work. */
  readonly declared: Language | undefined;
  /** What the draft holds already, so that nothing is looked for in its lists. */
  readonly known: {
    readonly titles: Set<string>;
    /** Positions in the list, from 0. */
    readonly institutions: Map<string, number>;
  };
}

/** The entries of some slots, in the order of the slots, then of the source. */
export function entriesOf({ entries }: Context, ...slots: readonly Slot[]): readonly Entry[] {
  let found: readonly Entry[] = NONE;
  for (const slot of slots) {
    const more = entries.get(slot);
    if (more) found = found === NONE ? more : [...found, ...more];
  }
  return found;
}

const NONE: readonly Entry[] = [];

/** The clean value of an entry with its place. */
export function entryValue({ source, clean }: Context, entry: Entry): Value {
  const { start, end, field } = entry;
  return source.placed(entry.value ?? clean(source.text.slice(start, end)), start, end, field);
}

/** The clean value of a stretch with its place. */
export function valueAt({ source, clean }: Context, { start, end }: Span, field: string): Value {
  return source.placed(clean(source.text.slice(start, end)), start, end, field);
}

/** Values of entries in order; an equal text seen again only adds its place. */
export function distinctValues(context: Context, entries: readonly Entry[]): readonly Value[] {
  const [first] = entries;
  if (!first) return NO_VALUES;
  if (entries.length === 1) {
    const only = entryValue(context, first);
    return only.value === '' ? NO_VALUES : [only];
  }
  const values = new Map<string, Value>();
  for (const entry of entries) {
    const found = entryValue(context, entry);
    if (found.value === '') continue;
    const known = values.get(found.value);
    if (!known) values.set(found.value, found);
    else if ((known.raw ?? known.value) === (found.raw ?? found.value)) {
      values.set(found.value, { ...known, prov: [...known.prov, ...found.prov] });
    }
  }
  return [...values.values()];
}

const NO_VALUES: readonly Value[] = [];

/** Keep a value under a name in `extra`: a string, or a list when there are several. */
export function addExtra({ draft }: Context, name: string, value: string): void {
  const known: Json | undefined = Object.hasOwn(draft.extra, name) ? draft.extra[name] : undefined;
  if (known === undefined) draft.extra[name] = value;
  else draft.extra[name] = Array.isArray(known) ? [...known, value] : [known, value];
}
