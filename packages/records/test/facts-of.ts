import type { BibliographicRecord } from '../src/index.ts';
import { placedValues } from './placed-values.ts';

/** What a record says, by field, as plain strings: to ask of a cut text whether it says anything new. */
export function factsOf(record: BibliographicRecord): ReadonlyMap<string, readonly string[]> {
  const facts = new Map<string, string[]>();
  const add = (field: string, ...values: readonly (string | number | null | undefined)[]) => {
    const known = facts.get(field) ?? [];
    for (const value of values)
      if (value !== null && value !== undefined) known.push(String(value));
    facts.set(field, known);
  };
  const { journal, pages, issued } = record;
  for (const { value } of record.titles) add('title', value);
  for (const { value, translations = [] } of [...record.authors, ...(record.contributors ?? [])]) {
    add('name', value, ...translations.map((name) => name.value));
  }
  for (const { value } of record.institutions) add('institution', value);
  for (const { value } of record.keywords) add('keyword', value);
  for (const { type, value } of record.identifiers) add(type, value);
  for (const { code, label } of record.classifications) add('class', code, label);
  add(
    'journal',
    journal?.title?.value,
    journal?.abbreviation?.value,
    ...(journal?.translations ?? []).map(({ value }) => value),
  );
  add('publisher', journal?.publisher?.value);
  add('volume', journal?.volume);
  add('issue', journal?.issue);
  add('year', issued?.year, ...(issued?.alternatives ?? []).map(({ year }) => year));
  add('pages', pages?.first, pages?.last, pages?.articleNumber);
  add('cited', record.citationCount?.value);
  for (const { value, sections } of record.abstracts) {
    add('abstract', value);
    for (const section of sections) add('section', section.value);
  }
  for (const { title, authors, source } of record.relatedPapers) {
    add('related', title.value, ...authors.map(({ value }) => value), source?.raw);
  }
  return facts;
}

/**
 * Facts of the records of a cut text that the whole text does not hold: neither equal to, nor the beginning of, a
 * fact of the same field.
 */
export function inventions(
  cut: readonly BibliographicRecord[],
  whole: readonly BibliographicRecord[],
): string[] {
  const known = new Map<string, string[]>();
  for (const record of whole) {
    for (const [field, values] of factsOf(record)) {
      known.set(field, [...(known.get(field) ?? []), ...values.map(bare)]);
    }
  }
  return cut.flatMap((record) =>
    [...factsOf(record)].flatMap(([field, values]) =>
      values
        .filter((value) => !isKnown(field, bare(value), known))
        .map((value) => `${field}: ${value}`),
    ),
  );
}

function isKnown(
  field: string,
  value: string,
  known: ReadonlyMap<string, readonly string[]>,
): boolean {
  const values = known.get(field) ?? [];
  if (values.some((one) => one.startsWith(value))) return true;
  // A section may go on over a label that is cut off: it is a piece of the abstract then.
  if (field === 'section') return (known.get('abstract') ?? []).some((one) => one.includes(value));
  // Where the given name stands first, the family name may be cut off.
  const words = value.split(/[\s,]+/);
  // Initials stand in a field of their own before the full names.
  const isIn = (one: string) =>
    words.every((word) => one.includes(word) || /^[A-Z]{1,3}$/.test(word));
  // The short form of a last page, which is not completed where the text ends.
  if (field === 'pages') return values.some((one) => one.endsWith(value));
  return field === 'name' && values.some(isIn);
}

/** White space and a closing mark do not count: the whole text may go on with either. */
function bare(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\s.,;:…]+$/, '');
}

/**
 * Values whose letters and digits do not all stand in the text at their place, as JSON, HTML and LaTeX write them.
 */
export function misreadings(records: readonly BibliographicRecord[]): string[] {
  const found: string[] = [];
  for (const { pointer, raw, value } of placedValues(records)) {
    if (typeof raw !== 'string' || typeof value !== 'string') continue;
    if (!stands(letters(value), letters(decoded(raw)))) found.push(`${pointer}: ${value} ≠ ${raw}`);
  }
  return found;
}

function decoded(raw: string): string {
  return raw
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\[nrt]/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/^pmc(?=\d)/, '');
}

/** Whether every letter of a text stands in another, as often at least. A name may be turned round. */
function stands(wanted: string, text: string): boolean {
  const left = new Map<string, number>();
  for (const letter of text) left.set(letter, (left.get(letter) ?? 0) + 1);
  for (const letter of wanted) {
    const count = left.get(letter) ?? 0;
    if (count === 0) return false;
    left.set(letter, count - 1);
  }
  return true;
}
