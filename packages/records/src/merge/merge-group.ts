import type { Language } from '@diglot/text';
import type { Abstract, BibliographicRecord, Issued, Json, Title } from '../model.ts';
import { mergeJournalNames } from './merge-journals.ts';
import { mergeAuthors, mergeInstitutions, moveInstitutions } from './merge-people.ts';
import { stampSource } from './stamp-source.ts';
import { titleKey } from './title-key.ts';

type Variants = Record<string, Json[]>;

/**
 * Make one record of the parts of one work; the first part leads. Nothing of the others is lost.
 *
 * @example
 * import { mergeGroup, parseRecords } from '@diglot/records';
 *
 * const chinese = 'TY  - JOUR\nTI  - 同伴支持的体验\nDO  - 10.5555/abc\nER  - \n';
 * const english = 'TY  - JOUR\nTI  - Experiences of peer support\nDO  - 10.5555/abc\nER  - \n';
 * const { titles, mergedFrom } = mergeGroup(parseRecords(chinese + english).records);
 * titles.map(({ value }) => value); // => ['同伴支持的体验', 'Experiences of peer support']
 * mergedFrom; // => ['record#0', 'record#1']
 */
export function mergeGroup(parts: readonly BibliographicRecord[]): BibliographicRecord {
  const variants: Variants = {};
  const [first, ...others] = parts.map(stampSource);
  if (!first) throw new RangeError('records/mergeGroup: no records');
  const merged = others.reduce((one, two) => mergeTwo(one, two, variants), first);
  const mergedFrom = parts.flatMap(({ id, mergedFrom: earlier }) => earlier ?? [id]);
  return {
    ...merged,
    titles: withRoles(merged.titles, merged.language),
    abstracts: withRoles(merged.abstracts, merged.language),
    mergedFrom: [...new Set(mergedFrom)],
    ...(Object.keys(variants).length > 0 && { variants }),
  };
}

/** Parts in two languages call each their own text the original: that in the language of the work is. */
function withRoles<T extends Title | Abstract>(texts: readonly T[], work: Language): readonly T[] {
  if (!texts.some(({ lang, role }) => role === 'original' && lang === work)) return texts;
  return texts.map((text) =>
    text.role === 'original' && text.lang !== work && text.lang !== 'und'
      ? { ...text, role: 'translation' }
      : text,
  );
}

function mergeTwo(
  one: BibliographicRecord,
  two: BibliographicRecord,
  variants: Variants,
): BibliographicRecord {
  const differ = (field: string, value: unknown) => {
    variants[field] = [...(variants[field] ?? []), value as Json];
  };
  /** The first value that there is; another that differs becomes a variant. */
  const choose = <T>(field: string, left: T, right: T): T => {
    if (isNothing(left)) return right;
    if (!isNothing(right) && bare(left) !== bare(right)) differ(field, right);
    return left;
  };
  const { institutions, moved } = mergeInstitutions(one.institutions, two.institutions);
  const theirs = two.authors.map((author) => moveInstitutions(author, moved));
  const names = mergeJournalNames(one.journal, two.journal);
  const fields = mergeFields(one.journal, names.two, (field, value) =>
    differ(`journal.${field}`, value),
  );
  const journal =
    fields && names.translations?.length ? { ...fields, translations: names.translations } : fields;
  return {
    ...two,
    ...one,
    type: choose('type', one.type, two.type),
    language:
      one.language === 'und' ? two.language : choose('language', one.language, two.language),
    titles: union(
      one.titles,
      two.titles,
      ({ lang, value }) => `${lang} ${titleKey(value)}`,
      (title) => differ('titles', title),
    ),
    authors: mergeAuthors(one.authors, theirs, (value) => differ('authors', value)),
    institutions,
    keywords: union(
      one.keywords,
      two.keywords,
      ({ scheme, value }) => `${scheme} ${value.toLowerCase()}`,
    ),
    identifiers: union(
      one.identifiers,
      two.identifiers,
      ({ type, value }) => `${type} ${value.toLowerCase()}`,
    ),
    classifications: union(
      one.classifications,
      two.classifications,
      ({ scheme, code }) => `${scheme} ${code}`,
    ),
    journal,
    issued: mergeIssued(one.issued, two.issued),
    pages: choose('pages', one.pages, two.pages),
    citationCount: choose('citationCount', one.citationCount, two.citationCount),
    abstracts: mergeAbstracts(one, two, (value) => differ('abstracts', value)),
    relatedPapers: union(one.relatedPapers, two.relatedPapers, ({ title }) =>
      titleKey(title.value),
    ),
    relatedTotal: choose('relatedTotal', one.relatedTotal, two.relatedTotal),
    ...mergeOptional(one, two, choose),
    extra:
      mergeFields(one.extra, two.extra, (field, value) => differ(`extra.${field}`, value)) ?? {},
  };
}

function mergeOptional(
  one: BibliographicRecord,
  two: BibliographicRecord,
  choose: <T>(field: string, left: T, right: T) => T,
): Partial<BibliographicRecord> {
  const found: Record<string, unknown> = {};
  for (const field of ['contributors', 'citation', 'pageCount', 'rights'] as const) {
    const value = choose(field, one[field], two[field]);
    if (value !== undefined) found[field] = value;
  }
  return found;
}

/**
 * Both lists, the second without what the first has by key.
 *
 * @param differ - Told of an item that is left out although it is written otherwise.
 */
function union<T extends object>(
  one: readonly T[],
  two: readonly T[],
  key: (item: T) => string,
  differ?: (item: T) => void,
): T[] {
  const known = new Map(one.map((item) => [key(item), item]));
  const fresh = two.filter((item) => {
    const same = known.get(key(item));
    if (same && 'value' in same && 'value' in item && same.value !== item.value) differ?.(item);
    return same === undefined;
  });
  return [...one, ...fresh];
}

function mergeFields<T extends object>(
  one: T | null,
  two: T | null,
  differ: (field: string, value: unknown) => void,
): T | null {
  if (!one || !two) return one ?? two;
  const merged = { ...one } as Record<string, unknown>;
  for (const [field, value] of Object.entries(two)) {
    const known = merged[field];
    if (isNothing(known)) merged[field] = value;
    else if (!isNothing(value) && bare(known) !== bare(value)) differ(field, value);
  }
  return merged as T;
}

/** The more exact date leads; the other is an alternative. */
function mergeIssued(one: Issued | null, two: Issued | null): Issued | null {
  if (!one || !two) return one ?? two;
  const exactness = ({ month, day }: Issued) => (month ? 1 : 0) + (day ? 1 : 0);
  const [lead, rest] = exactness(two) > exactness(one) ? [two, one] : [one, two];
  if (lead.raw === rest.raw) return lead;
  const { alternatives = [], ...date } = rest;
  return { ...lead, alternatives: [...(lead.alternatives ?? []), date, ...alternatives] };
}

/** One abstract a language: the longer text leads where one opens like the other. */
function mergeAbstracts(
  one: BibliographicRecord,
  two: BibliographicRecord,
  differ: (value: unknown) => void,
): BibliographicRecord['abstracts'] {
  const merged = [...one.abstracts];
  for (const abstract of two.abstracts) {
    const index = merged.findIndex(({ lang }) => lang === abstract.lang);
    const known = merged[index];
    if (!known) merged.push(abstract);
    else if (titleKey(known.value) !== titleKey(abstract.value)) {
      const [short, long] =
        known.value.length < abstract.value.length ? [known, abstract] : [abstract, known];
      const opens = titleKey(long.value).startsWith(titleKey(short.value));
      merged[index] = opens ? long : known;
      differ(opens ? short : abstract);
    } else if (!known.labelled && abstract.labelled) {
      merged[index] = abstract;
      differ(known);
    } else if (plain(known.value) !== plain(abstract.value)) differ(abstract);
  }
  return merged;
}

function plain(text: string): string {
  return text.replace(/\s+/g, '');
}

function isNothing(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** A value without its places, to compare by. */
function bare(value: unknown): string {
  return JSON.stringify(value, (key, part) => (key === 'prov' ? undefined : part)) ?? '';
}
