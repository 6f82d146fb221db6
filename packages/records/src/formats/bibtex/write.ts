import { lookupTable } from '@diglot/text';
import { surnamePinyin } from '@diglot/words';
import { extraTexts } from '../../assemble/extra-text.ts';
import type { BibliographicRecord, Json, Name } from '../../model.ts';
import { languageTag, orcidOf, pageText, serialNumbers } from '../csl-json/write.ts';
import { extraValue } from '../extra-names.ts';
import { entryType } from './entry-types.ts';
import { escapeLatex } from './escape-latex.ts';
import { BIBTEX_EXTRA, ORCIDS } from './extra-fields.ts';
import { NOTES, REGIONS, VERBATIM } from './fields.ts';

/** Names of languages in `langid`, as babel and polyglossia know them. */
const LANGUAGES: Readonly<Record<string, string>> = lookupTable({
  en: 'english',
  zh: 'chinese',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  pt: 'portuguese',
  it: 'italian',
  ru: 'russian',
  ja: 'japanese',
  ko: 'korean',
  nl: 'dutch',
  sv: 'swedish',
});

/** The same by their regions; of several names for one the first is written. */
const REGION_NAMES: Readonly<Record<string, string>> = lookupTable(
  Object.fromEntries(
    Object.entries(REGIONS)
      .toReversed()
      .map(([name, tag]) => [tag, name]),
  ),
);

/**
 * Write records as BibLaTeX, in UTF-8, Chinese as it is.
 *
 * The second language goes to fields of its own: `usere` the translated title, `translatedabstract`,
 * `translatedauthor`, `translatedjournal`; styles that do not know them ignore them. Keys of
 * the source are kept; others are made, `zhang2021reading`, and never one that another record has.
 *
 * @returns Entries with one field a line, values in braces; LaTeX's special characters are escaped.
 *
 * @example
 * import { parseRecords, toBibtex } from '@diglot/records';
 *
 * const ris = 'TY  - JOUR\nTI  - 同伴支持的体验\nAU  - 王丽\nPY  - 2024\nER  - ';
 * toBibtex(parseRecords(ris).records).split('\n').slice(0, 3);
 * // => ['@article{wang2024,', '  author = {王, 丽},', '  title = {同伴支持的体验},']
 */
export function toBibtex(records: readonly BibliographicRecord[]): string {
  return records.map(bibtexWriter(records)).join('');
}

/**
 * Writes one record after the other, each with a key of its own and the blank line behind it.
 *
 * @param records - Those that are known to come: a made key is none of theirs.
 */
export function bibtexWriter(
  records: readonly BibliographicRecord[] = [],
): (record: BibliographicRecord) => string {
  const used = new Set<string>();
  const next = new Map<string, number>();
  const kept = new Set(records.flatMap((record) => ownKey(record)?.toLowerCase() ?? []));
  const sets = new Set<string>();
  return (record) =>
    `${setOf(record, sets)}${entryOf(record, keyOf(record, used, kept, next))}\n\n`;
}

/** The set that ties a record to others, before the first of them. */
function setOf({ extra }: BibliographicRecord, written: Set<string>): string {
  const tie = extra.entrySet as { readonly key?: Json; readonly members?: Json } | null | undefined;
  if (typeof tie?.key !== 'string' || !Array.isArray(tie.members) || written.has(tie.key))
    return '';
  written.add(tie.key);
  return `@set{${tie.key},\n  entryset = {${tie.members.join(',')}},\n}\n\n`;
}

function entryOf(record: BibliographicRecord, key: string): string {
  const { journal, pages, issued, type } = record;
  const identifier = (kind: string) => record.identifiers.find((one) => one.type === kind)?.value;
  const names = (list: readonly Name[]) => list.map(bibName).join(' and ');
  const contributors = (role: string) =>
    (record.contributors ?? []).filter((one) => one.role === role);
  // An entry set ties other entries together; biblatex prints them as one.
  const kind = entryType(type);
  const entry = record.extra.entryset === undefined ? kind.entry : 'set';
  const container = entry === 'article' ? 'journaltitle' : 'booktitle';
  const pmid = identifier('pmid');
  const arxiv = identifier('arxiv');
  const translated = record.authors.flatMap(({ translations = [] }) => translations);
  const fields: Record<string, string | null | undefined> = {
    author: names(record.authors),
    [ORCIDS]: annotation(record.authors.map(orcidOf)),
    editor: names(contributors('editor')),
    translator: names(contributors('translator')),
    bookauthor: names(contributors('container-author')),
    ...otherEditors(record),
    entrysubtype: entry === 'set' ? undefined : kind.subtype,
    title: record.titles[0]?.value,
    usere: record.titles
      .slice(1)
      .map(({ value }) => value)
      .join(' = '),
    translatedauthor: names(translated),
    [container]: journal?.title?.value,
    shortjournal: journal?.abbreviation?.value,
    translatedjournal: journal?.translations?.map(({ value }) => value).join(' = '),
    date: issued && dateOf(issued),
    volume: journal?.volume,
    number: journal?.issue,
    pages:
      pages && (pages.articleNumber === undefined || pages.first !== null)
        ? pageText(pages)?.replace(/-/g, '--')
        : undefined,
    eid: pages?.articleNumber,
    pagetotal: record.pageCount && String(record.pageCount.value),
    [entry === 'thesis' || entry === 'report' ? 'institution' : 'publisher']:
      journal?.publisher?.value,
    location: journal?.place?.value,
    doi: identifier('doi'),
    eprint: arxiv ?? pmid,
    eprinttype: arxiv === undefined ? pmid && 'pubmed' : 'arxiv',
    pmid: arxiv === undefined ? undefined : pmid,
    pmcid: identifier('pmcid'),
    issn: serialNumbers(record, 'issn'),
    isbn: serialNumbers(record, 'isbn'),
    url: identifier('url'),
    langid: REGION_NAMES[languageTag(record) ?? ''] ?? LANGUAGES[record.language],
    keywords: record.keywords.map(({ value }) => keyword(value)).join(', '),
    abstract: record.abstracts[0]?.value,
    translatedabstract: record.abstracts
      .slice(1)
      .map(({ value }) => value)
      .join('\n\n'),
  };
  for (const [field, names] of BIBTEX_EXTRA)
    fields[field] ??= extraTexts(extraValue(record.extra, names)).join('; ');
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value ? [`  ${name} = {${VERBATIM.has(name) ? verbatim(value) : protect(name, value)}},`] : [],
  );
  return [`@${entry}{${key},`, ...lines, '}'].join('\n');
}

/** A list of annotations, each for the item with its number: `1="0000-0002-1825-0097"` (biblatex manual 3.20, §3.7). */
function annotation(items: readonly (string | undefined)[]): string {
  return items.flatMap((item, index) => (item ? [`${index + 1}="${item}"`] : [])).join('; ');
}

/** Fields for those who are neither editors, translators nor authors of the book. */
const OTHER_EDITORS = ['editora', 'editorb', 'editorc'] as const;

/** People in up to three other roles, each with its name: `editora = {…}, editoratype = {director}`. */
function otherEditors({ contributors = [] }: BibliographicRecord): Record<string, string> {
  const own = new Set(['editor', 'translator', 'container-author']);
  const others = contributors.filter(({ role = '' }) => !own.has(role));
  const roles = [...new Set(others.map(({ role = 'contributor' }) => role))];
  return Object.fromEntries(
    OTHER_EDITORS.flatMap((field, index) => {
      const role = roles[index];
      if (role === undefined) return [];
      const people = others.filter((one) => (one.role ?? 'contributor') === role);
      return [
        [field, people.map(bibName).join(' and ')],
        [`${field}type`, role],
      ];
    }),
  );
}

/** Lists are escaped item by item; what is between their items must stay bare. */
function protect(name: string, value: string): string {
  if (LISTS.has(name)) return value;
  // Between pages two hyphens are meant as a dash.
  if (name === 'pages') return escapeLatex(value).replaceAll('-{}', '-');
  // A line of a note says something of its own.
  return NOTES.has(name) ? value.split('\n').map(escapeLatex).join('\\par ') : escapeLatex(value);
}

const LISTS: ReadonlySet<string> = new Set([
  'author',
  'editor',
  'translator',
  'translatedauthor',
  'bookauthor',
  ...OTHER_EDITORS,
  'keywords',
  ORCIDS,
]);

/** A keyword with a comma or a semicolon goes into braces of its own. */
function keyword(value: string): string {
  return /[,;；]/.test(value) ? `{${escapeLatex(value)}}` : escapeLatex(value);
}

/** An organisation, and a name with “and” in it, goes into braces of its own. */
function bibName({ family, given, suffix, kind }: Name): string {
  const escaped = escapeLatex(family);
  if (kind === 'organization' || /[,]|\band\b/i.test(family)) return `{${escaped}}`;
  return [escaped, suffix && escapeLatex(suffix), given && escapeLatex(given)]
    .filter(Boolean)
    .join(', ');
}

/** Braces must balance even in a verbatim field; others are percent-encoded. */
function verbatim(value: string): string {
  return value.replace(/[{}]/g, (mark) => encodeURIComponent(mark)).replace(/\s+/g, '');
}

function dateOf({ year, month, day }: { year: number; month?: number; day?: number }): string {
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** The key of the source, or one that is made; never one that is in use. */
function keyOf(
  record: BibliographicRecord,
  used: Set<string>,
  kept: ReadonlySet<string>,
  next: Map<string, number>,
): string {
  const own = ownKey(record);
  const stem = own ?? madeKey(record);
  const isTaken = (key: string) => used.has(key) || (own === undefined && kept.has(key));
  let key = stem;
  // From where the last of this stem ended: many records may share it.
  let times = next.get(stem.toLowerCase()) ?? 2;
  for (; isTaken(key.toLowerCase()); times++) key = `${stem}-${times}`;
  next.set(stem.toLowerCase(), times);
  used.add(key.toLowerCase());
  return key;
}

/** The citation key of the source, without what BibTeX cannot have in one. */
function ownKey({ extra }: BibliographicRecord): string | undefined {
  const written = [extra['citation-key'], extra.citationKey].find(
    // `record#0` is a number that was given when the record was read, and written as an id.
    (key): key is string => typeof key === 'string' && !/#\d+$/.test(key),
  );
  const key = written?.replace(/[\s{}(),="#%~\\]+/g, '');
  return key === '' ? undefined : key;
}

/** Words that say nothing of a title in a key. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'a an the on of in at to for and or is are do does how what why from with'.split(' '),
);

/** `zhang2021reading`: the first author's family name, a Chinese one in pinyin; the year; a word of the title. */
function madeKey({ authors, issued, type, titles }: BibliographicRecord): string {
  const [author] = authors;
  const names = author ? [author, ...(author.translations ?? [])] : [];
  const family =
    names.map(({ family }) => latinLetters(family)).find((name) => name !== '') ??
    names.map(({ family }) => surnamePinyin(family)).find(Boolean) ??
    type.replace(/[^a-z]/g, '');
  const words = titles.flatMap(({ value }) => value.split(/[^\p{L}]+/u)).map(latinLetters);
  const word = words.find((one) => one.length > 1 && !EMPTY_WORDS.has(one)) ?? '';
  return `${family}${issued?.year ?? ''}${word}`;
}

function latinLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}
