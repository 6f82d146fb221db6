import type { BibliographicRecord } from '@diglot/records';

/** A Zotero item, as the import tests of its translators expect it; only what is compared. */
export interface ExpectedItem {
  readonly itemType?: string;
  readonly [field: string]: unknown;
}

interface Creator {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly creatorType?: string;
}

export const FIELDS = [
  'title',
  'authors',
  'year',
  'venue',
  'volume',
  'issue',
  'pages',
  'doi',
  'keywords',
  'abstract',
] as const;

export type Field = (typeof FIELDS)[number];

/** One field of one item: what was expected, what we have, both normalised, and whether they agree. */
export interface Comparison {
  readonly field: Field;
  readonly expected: string;
  readonly found: string;
  readonly right: boolean;
}

/** Creators of these kinds are not authors. */
const NOT_AUTHORS: ReadonlySet<string> = new Set(
  'editor seriesEditor translator contributor recipient castMember producer reviewedAuthor counsel sponsor wordsBy attorneyAgent bookAuthor'.split(
    ' ',
  ),
);

/**
 * Compare a record with the item that Zotero makes of the same text, on the fields that the item holds.
 *
 * Both sides are normalised for what is form and not content: markup, white space, letter case, full
 * width, a closing full stop, points and spaces of initials, leading zeros, short page ranges, the order
 * of keywords (Zotero sorts them). A venue may be the title or one of its translations.
 */
export function compareItem(item: ExpectedItem, record: BibliographicRecord): Comparison[] {
  const expected = expectedFields(item);
  const found = foundFields(record);
  return FIELDS.flatMap((field) => {
    const want = expected[field];
    if (want === undefined || want === '') return [];
    const have = found[field];
    const right = have.some(
      (one) => one === want || (field === 'abstract' && looseEqual(one, want)),
    );
    return [{ field, expected: want, found: have.join(' ∥ '), right }];
  });
}

function expectedFields(item: ExpectedItem): Partial<Record<Field, string>> {
  const text = (...names: readonly string[]) => {
    const value = names
      .map((name) => item[name])
      .find((one) => typeof one === 'string' && one !== '');
    return typeof value === 'string' ? value : undefined;
  };
  const creators = (item.creators as readonly Creator[] | undefined) ?? [];
  const authors = creators.filter(({ creatorType = 'author' }) => !NOT_AUTHORS.has(creatorType));
  const tags = (item.tags as readonly (string | { readonly tag: string })[] | undefined) ?? [];
  const date = text('date', 'issueDate', 'dateDecided', 'dateEnacted') ?? '';
  const fields: Record<Field, string | undefined> = {
    title: text('title', 'caseName', 'nameOfAct', 'subject'),
    authors: authors
      .map(({ lastName, firstName }) => nameKey(`${lastName ?? ''} ${firstName ?? ''}`))
      .join('; '),
    year: /(?<!\d)[12]\d{3}(?!\d)/.exec(date)?.[0],
    venue: text(
      'publicationTitle',
      'bookTitle',
      'proceedingsTitle',
      'encyclopediaTitle',
      'dictionaryTitle',
      'conferenceName',
      'websiteTitle',
      'blogTitle',
    ),
    volume: text('volume'),
    issue: text('issue'),
    pages: text('pages'),
    doi: text('DOI'),
    keywords: keywordKeys(tags.map((tag) => (typeof tag === 'string' ? tag : tag.tag))),
    abstract: text('abstractNote'),
  };
  const normal: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const value = fields[field];
    if (value !== undefined) normal[field] = normalise(field, value);
  }
  return normal;
}

function foundFields(record: BibliographicRecord): Record<Field, readonly string[]> {
  const { journal, pages, issued } = record;
  const range =
    pages && (pages.articleNumber ?? [pages.first, pages.last].filter(Boolean).join('-'));
  const raw: Record<Field, readonly (string | null | undefined)[]> = {
    title: record.titles.map(({ value }) => value),
    authors: [record.authors.map(({ family, given }) => nameKey(`${family} ${given}`)).join('; ')],
    year: [issued && String(issued.year)],
    venue: [journal?.title?.value, ...(journal?.translations ?? []).map(({ value }) => value)],
    volume: [journal?.volume],
    issue: [journal?.issue],
    pages: [range, pages?.raw],
    doi: record.identifiers.filter(({ type }) => type === 'doi').map(({ value }) => value),
    keywords: [keywordKeys(record.keywords.map(({ value }) => value))],
    abstract: record.abstracts.map(({ value }) => value),
  };
  const found = {} as Record<Field, string[]>;
  for (const field of FIELDS) {
    found[field] = raw[field].flatMap((value) => (value ? [normalise(field, value)] : []));
  }
  return found;
}

function normalise(field: Field, value: string): string {
  if (field === 'authors' || field === 'keywords') return value;
  if (field === 'volume' || field === 'issue') return key(value).replace(/(?<!\d)0+(?=\d)/g, '');
  if (field === 'pages') return pageKey(value);
  return key(value);
}

function key(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
    .replace(/(?<!\s)\s*[.。]$/, '');
}

/** As a set: Zotero sorts its tags, and its expected items repeat some; it keeps the stars of main topics. */
function keywordKeys(keywords: readonly string[]): string {
  return [...new Set(keywords.map(key).map((keyword) => keyword.replace(/(^|\/)\*/g, '$1')))]
    .sort()
    .join('; ');
}

function nameKey(text: string): string {
  return key(text).replace(/[\s.,-]+/g, '');
}

/** `123-8` and `123-128` are the same; a single page is its own range. */
function pageKey(text: string): string {
  const plain = key(text)
    .replace(/\s+/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '')
    .replace(/[–—]|--/g, '-');
  const [first = '', last = ''] = plain.split('-');
  if (last === '' || last === first) return first;
  return last.length < first.length && /^\d+$/.test(last)
    ? `${first}-${first.slice(0, first.length - last.length)}${last}`
    : plain;
}

/** Abstracts are equal when they differ only in white space, points and marks between sections. */
function looseEqual(one: string, two: string): boolean {
  const bare = (text: string) => text.replace(/[\s:：.。;；]/g, '');
  return bare(one) === bare(two);
}
