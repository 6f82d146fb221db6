import type { Abstract, AbstractSection, Keyword } from '../model.ts';
import { canonicalSection } from '../section-labels.ts';
import { abstractAt } from '../sections.ts';
import {
  type Context,
  distinctValues,
  entriesOf,
  entryValue,
  languageIn,
  valueAt,
} from './context.ts';
import { decodedSource } from './decoded-source.ts';
import type { Entry, Slot } from './entry.ts';

/** Titles in order: the original first, then translations. A subtitle is joined to the first title. */
export function assembleTitles(context: Context): void {
  for (const slot of ['title', 'title-translation'] as const) {
    const role = slot === 'title' ? 'original' : 'translation';
    for (const entry of entriesOf(context, slot)) {
      const [title] = distinctValues(context, [entry]);
      if (!title || context.draft.titles.some(({ value }) => value === title.value)) continue;
      const lang = entry.language ?? languageIn(title.value, context.declared);
      context.draft.titles.push({ ...title, lang, role });
    }
  }
}

/** Abstracts with their sections; the role follows the slot. */
export function assembleAbstracts(context: Context): void {
  for (const slot of ['abstract', 'abstract-translation'] as const) {
    const role = slot === 'abstract' ? 'original' : 'translation';
    for (const entry of entriesOf(context, slot)) {
      const found = abstractOf(context, entry);
      if (!found || context.draft.abstracts.some(({ value }) => value === found.value)) continue;
      const lang = entry.language ?? languageIn(found.value, context.declared);
      context.draft.abstracts.push({ ...found, lang, role });
    }
  }
}

function abstractOf(context: Context, entry: Entry): Omit<Abstract, 'lang' | 'role'> | undefined {
  const { source } = context;
  if (entry.sections?.length === 0) {
    const whole = entryValue(context, entry);
    return { ...whole, labelled: false, sections: [{ canonical: null, label: null, ...whole }] };
  }
  if (entry.sections) {
    const filled = entry.sections.filter(({ start, end }) => end > start);
    const sections = filled.map(
      ({ start, end, label }): AbstractSection => ({
        canonical: (label === null ? null : canonicalSection(label)) ?? null,
        label,
        ...valueAt(context, { start, end }, entry.field),
      }),
    );
    const labelled = sections.some(({ label }) => label !== null);
    const value = sections
      .map(({ label, value }) => (label === null ? value : `${label}: ${value}`))
      .join('\n');
    if (value === '') return undefined;
    const whole = source.valueAt(entry.start, entry.end, { value, field: entry.field });
    return { ...whole, labelled, sections };
  }
  const whole = entryValue(context, entry);
  if (whole.value === '') return undefined;
  const plain = whole.raw === undefined;
  const text = plain ? source : decodedSource(source, entry, whole.value, entry.field);
  const found = plain
    ? abstractAt(text, entry.start, entry.end, entry.field)
    : abstractAt(text, 0, whole.value.length, entry.field);
  const sections = found.labelled ? found.sections : [{ canonical: null, label: null, ...whole }];
  return { ...found, ...whole, sections };
}

const SCHEMES: readonly (readonly [Slot, string])[] = [
  ['keyword', 'author'],
  ['keyword-plus', 'keywords-plus'],
  ['keyword-mesh', 'mesh'],
  ['keyword-topic', 'topic'],
];

/** Keywords in order, the authors' own first. A repeat in the same scheme is left out. */
export function assembleKeywords(context: Context): void {
  for (const [slot, byDefault] of SCHEMES) {
    const groups = new Map<string, Entry[]>();
    for (const entry of entriesOf(context, slot)) {
      const scheme = entry.scheme ?? byDefault;
      const key = `${scheme} ${entry.language ?? ''}`;
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
    for (const group of groups.values()) {
      const scheme = group[0]?.scheme ?? byDefault;
      const declared = group[0]?.language;
      const workLanguage = context.draft.language;
      for (const keyword of distinctValues(context, group)) {
        const lang = declared ?? languageIn(keyword.value, workLanguage);
        context.draft.keywords.push({ ...keyword, lang, scheme } satisfies Keyword);
      }
    }
  }
}
