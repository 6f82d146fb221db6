import type { Language } from '@diglot/text';
import { keywordLabel } from '@diglot/words';
import { canonicalSection } from '../../abstract/section-labels.ts';
import { abstractAt, abstractForm } from '../../abstract/sections.ts';
import { supplierLength } from '../../abstract/supplier.ts';
import type { Abstract, AbstractSection, Value } from '../../model.ts';
import { decodedSource } from '../../source/decoded-source.ts';
import { hasHan, keywordLanguages } from '../../values/language.ts';
import { type Context, distinctValues, entriesOf, entryValue, valueAt } from '../context.ts';
import type { Writable } from '../draft.ts';
import type { Entry, Slot } from '../entry.ts';
import { splitKeywords } from './bilingual.ts';
import { valuesOf } from './bilingual-values.ts';
import { splitAbstract } from './split-abstract.ts';
import { textLanguage } from './text-language.ts';
import { type Role, roleOf } from './text-role.ts';

/** Abstracts with their sections; the role follows the language and the slot. */
export function assembleAbstracts(context: Context): void {
  const { abstracts } = context.draft;
  for (const slot of ['abstract', 'abstract-translation'] as const) {
    const role = slot === 'abstract' ? 'original' : 'translation';
    for (const written of entriesOf(context, slot)) {
      const entry = withoutOpening(
        context.source.text,
        withoutSupplier(context.source.text, written),
      );
      const all = entry.sections
        ? [givenAbstract(context, entry, entry.sections, role)]
        : abstractsIn(context, entry, role);
      for (const found of all) {
        if (found.value !== '' && !abstracts.some(({ value }) => value === found.value))
          abstracts.push({ ...found, role: roleOf(context, found.lang, role) });
      }
    }
  }
  settleRoles(context.draft);
}

/**
 * Of abstracts in several languages that in the language of the work is the original. One in another language alone is
 * a translation when the work is Chinese: its title says so, and journals there print an English abstract.
 */
function settleRoles({ abstracts, language }: Context['draft']): void {
  const own = abstracts.some(({ lang }) => lang === language);
  if (!own && language !== 'zh') return;
  if (abstracts.every(({ lang }) => lang === language)) {
    // `OtherAbstract Language="ger"` of a German paper that has no other.
    if (abstracts.every(({ role }) => role === 'translation'))
      abstracts.forEach((abstract, index) => {
        abstracts[index] = { ...abstract, role: 'original' };
      });
    return;
  }
  abstracts.forEach((abstract, index) => {
    const role = abstract.lang === language ? 'original' : 'translation';
    if (abstract.lang !== 'und') abstracts[index] = { ...abstract, role };
  });
}

/** The abstract of an entry, or the two of an entry that goes on in the other language. */
function abstractsIn(context: Context, entry: Entry, role: Role): Abstract[] {
  const { value } = entryValue(context, entry);
  const halves = splitAbstract(value);
  if (!halves) return [...byTurns(context, entry, wholeAbstract(context, entry, role), role)];
  const source = decodedSource(context.source, entry, value, entry.field);
  const inner: Context = { ...context, source, clean: (raw) => raw };
  return halves.map(({ start, end }) => {
    const { slot, field } = entry;
    return wholeAbstract(inner, { slot, field, start, end }, role);
  });
}

/** Fewest sections in each language of an abstract that gives every section in both. */
const MIN_TURNS = 2;

/** The two abstracts of one that gives each section in both languages: `目的 … Objective … 方法 … Methods …`. */
function byTurns(context: Context, entry: Entry, whole: Abstract, role: Role): readonly Abstract[] {
  const labelled = whole.sections.filter(({ label }) => label !== null);
  const isHan = (section: AbstractSection) => hasHan(section.label ?? '');
  const chinese = labelled.filter(isHan);
  const others = labelled.filter((section) => !isHan(section));
  const areSame = [chinese, others].every((list) => list.length >= MIN_TURNS);
  const inOwn =
    others.every(({ value }) => !hasHan(value)) && chinese.every(({ value }) => hasHan(value));
  if (!areSame || !inOwn || labelled.length < whole.sections.length) return [whole];
  const { start, end, field } = entry;
  return [chinese, others].map((sections): Abstract => {
    const value = sections.map(({ label, value: text }) => `${label}: ${text}`).join('\n');
    const placed = context.source.placed(value, start, end, field);
    return { ...unlabelled(context, entry, placed, role), labelled: true, sections };
  });
}

/** PubMed writes who supplied an abstract in another language before it, also where no field says that it is in another. */
function withoutSupplier(text: string, entry: Entry): Entry {
  if (entry.value !== undefined) return entry;
  const length = supplierLength(text.slice(entry.start, entry.end));
  const isOther =
    entry.slot === 'abstract-translation' || hasHan(text.charAt(entry.start + length));
  return length > 0 && isOther ? { ...entry, start: entry.start + length } : entry;
}

/** CNKI marks where the text of an article begins, in every format. */
const BODY_MARK = /^\s{0,9}(?:<正>|&lt;正&gt;)\s{0,9}/;

function withoutOpening(text: string, entry: Entry): Entry {
  if (entry.value !== undefined) return entry;
  const mark = BODY_MARK.exec(text.slice(entry.start, Math.min(entry.end, entry.start + 40)));
  return mark ? { ...entry, start: entry.start + mark[0].length } : entry;
}

/** An abstract whose sections the source marks, or says that there are none. */
function givenAbstract(
  context: Context,
  entry: Entry,
  given: NonNullable<Entry['sections']>,
  role: Role,
): Abstract {
  if (given.length === 0) return unlabelled(context, entry, entryValue(context, entry), role);
  const filled = given.filter(({ start, end }) => end > start);
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
  const whole = context.source.placed(value, entry.start, entry.end, entry.field);
  return { ...unlabelled(context, entry, whole, role), labelled, sections };
}

/** An abstract as one text, which may hold labels. */
function wholeAbstract(context: Context, entry: Entry, role: Role): Abstract {
  const { source } = context;
  const { start, end, field } = entry;
  const whole = entryValue(context, entry);
  // The text itself where it may be: every look into a slice of it costs more.
  const { labelled, prefix } =
    whole.raw === undefined && source.text.startsWith(whole.value, start)
      ? abstractForm(source.text, start, start + whole.value.length)
      : abstractForm(whole.value, 0, whole.value.length);
  const abstract = unlabelled(context, entry, whole, role);
  if (prefix !== undefined) {
    abstract.prefix = prefix;
    // A heading may be in the other language: `英文摘要：`.
    abstract.lang = textLanguage(whole.value.slice(prefix.length), entry, context);
  }
  if (!labelled) return abstract;
  const { sections } =
    whole.raw === undefined
      ? abstractAt(source, start, end, field)
      : abstractAt(decodedSource(source, entry, whole.value, field), 0, whole.value.length, field);
  abstract.labelled = true;
  abstract.sections = sections;
  return abstract;
}

function unlabelled(
  context: Context,
  entry: Entry,
  { value, raw, prov }: Value,
  role: Role,
): Writable<Abstract> {
  const lang = textLanguage(value, entry, context);
  const labelled = false;
  return raw === undefined
    ? {
        value,
        prov,
        lang,
        role,
        labelled,
        sections: [{ canonical: null, label: null, value, prov }],
      }
    : {
        value,
        raw,
        prov,
        lang,
        role,
        labelled,
        sections: [{ canonical: null, label: null, value, raw, prov }],
      };
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
    const entries = entriesOf(context, slot);
    if (entries.length === 0) continue;
    if (entries.every(({ scheme, language }) => scheme === undefined && language === undefined)) {
      addKeywords(context, entries, byDefault, undefined);
      continue;
    }
    const groups = new Map<string, Entry[]>();
    for (const entry of entries) {
      const scheme = entry.scheme ?? byDefault;
      const key = `${scheme} ${entry.language ?? ''}`;
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
    for (const group of groups.values()) {
      addKeywords(context, group, group[0]?.scheme ?? byDefault, group[0]?.language);
    }
  }
}

/** Databases mark main topics by a star: `*Sleep`, `Nurses/*psychology`. */
const STAR = /(^|\/\s?)\*(?=\p{L})/gu;

/** Leave out the heading of a list of keywords that was taken into its field. */
function withoutLabel(context: Context, entry: Entry): Entry {
  if (entry.value !== undefined) return entry;
  const label = keywordLabel(context.source.text.slice(entry.start, entry.end));
  return label?.isClosed ? { ...entry, start: entry.start + label.length } : entry;
}

function withoutStars(context: Context, entry: Entry): Entry {
  const { value } = entryValue(context, entry);
  if (!value.includes('*')) return entry;
  const bare = value.replace(STAR, '$1');
  if (bare === value) return entry;
  return bare.length === value.length - 1 && context.source.text[entry.start] === '*'
    ? { ...entry, start: entry.start + 1, value: bare }
    : { ...entry, value: bare };
}

/** Values in order, each once. */
function distinct(values: readonly Value[]): readonly Value[] {
  const seen = new Set<string>();
  return values.filter(({ value }) => {
    const isNew = value !== '' && !seen.has(value);
    seen.add(value);
    return isNew;
  });
}

/** The languages of the work, its titles and its abstracts. */
function knownLanguages({ language, titles, abstracts }: Context['draft']): Language[] {
  return [language, ...titles.map(({ lang }) => lang), ...abstracts.map(({ lang }) => lang)];
}

function addKeywords(
  context: Context,
  entries: readonly Entry[],
  scheme: string,
  declared: Language | undefined,
): void {
  const { draft } = context;
  const bare = entries.map((entry) => withoutStars(context, withoutLabel(context, entry)));
  const written = bare.map((entry) => entryValue(context, entry));
  const halves = splitKeywords(written.map(({ value }) => value));
  const values = halves.some((one) => one)
    ? distinct(
        bare.flatMap((entry, index) =>
          valuesOf(context, entry, written[index] as Value, halves[index]),
        ),
      )
    : distinctValues(context, bare);
  const languages = keywordLanguages(
    values.map(({ value }) => value),
    knownLanguages(draft),
    declared,
  );
  for (const [index, { value, raw, prov }] of values.entries()) {
    const lang = languages[index] ?? 'und';
    draft.keywords.push(
      raw === undefined ? { value, prov, lang, scheme } : { value, raw, prov, lang, scheme },
    );
  }
}
