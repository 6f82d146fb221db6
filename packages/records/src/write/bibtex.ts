import type { BibliographicRecord, Name } from '../model.ts';
import { pageRange } from './csl-json.ts';
import { escapeLatex } from './escape-latex.ts';

/** CSL types to BibLaTeX entry types. Source: the biblatex manual 3.20, §2.1. */
const TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  article: 'online',
  book: 'book',
  chapter: 'incollection',
  'paper-conference': 'inproceedings',
  thesis: 'thesis',
  report: 'report',
  patent: 'patent',
  dataset: 'dataset',
  software: 'software',
  webpage: 'online',
  'post-weblog': 'online',
  'entry-dictionary': 'inreference',
  'entry-encyclopedia': 'inreference',
  manuscript: 'unpublished',
};

/** Names of languages in `langid`, as babel and polyglossia know them. */
const LANGUAGES: Readonly<Record<string, string>> = {
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
};

/** Fields that biblatex reads verbatim: nothing in them is escaped. */
const VERBATIM: ReadonlySet<string> = new Set(['doi', 'url', 'eprint']);

/**
 * Write records as BibLaTeX, in UTF-8, Chinese as it is.
 *
 * The second language goes to fields of its own: `usere` the translated title, `translatedabstract`,
 * `translatedauthor`, `translatedjournal`; styles that do not know them ignore them. Keys are the
 * first author's family name and the year, `krumm2022`; a second equal one is `krumm2022-2`.
 *
 * @returns Entries with one field a line, values in braces; LaTeX's special characters are escaped.
 */
export function toBibtex(records: readonly BibliographicRecord[]): string {
  return records.map(bibtexWriter()).join('');
}

/** Writes one record after the other, each with a key of its own and the blank line behind it. */
export function bibtexWriter(): (record: BibliographicRecord) => string {
  const used = new Map<string, number>();
  return (record) => `${entryOf(record, keyOf(record, used))}\n\n`;
}

function entryOf(record: BibliographicRecord, key: string): string {
  const { journal, pages, issued, type } = record;
  const identifier = (kind: string) => record.identifiers.find((one) => one.type === kind)?.value;
  const names = (list: readonly Name[]) => list.map(bibName).join(' and ');
  const contributors = (role: string) =>
    (record.contributors ?? []).filter((one) => one.role === role);
  const entry = TYPES[type] ?? 'misc';
  const container = entry === 'article' ? 'journaltitle' : 'booktitle';
  const pmid = identifier('pmid');
  const translated = record.authors.flatMap(({ translations = [] }) => translations);
  const fields: Record<string, string | null | undefined> = {
    author: names(record.authors),
    editor: names(contributors('editor')),
    translator: names(contributors('translator')),
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
    pages: pages && pageRange(pages.first, pages.last)?.replace('-', '--'),
    eid: pages?.articleNumber,
    [entry === 'thesis' || entry === 'report' ? 'institution' : 'publisher']:
      journal?.publisher?.value,
    location: journal?.place?.value,
    doi: identifier('doi'),
    eprint: pmid,
    eprinttype: pmid && 'pubmed',
    issn: identifier('issn'),
    isbn: identifier('isbn'),
    url: identifier('url'),
    langid: LANGUAGES[record.language],
    keywords: record.keywords.map(({ value }) => keyword(value)).join(', '),
    abstract: record.abstracts[0]?.value,
    translatedabstract: record.abstracts
      .slice(1)
      .map(({ value }) => value)
      .join('\n\n'),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value ? [`  ${name} = {${VERBATIM.has(name) ? verbatim(value) : protect(name, value)}},`] : [],
  );
  return [`@${entry}{${key},`, ...lines, '}'].join('\n');
}

/** Lists are escaped item by item; what is between their items must stay bare. */
function protect(name: string, value: string): string {
  return LISTS.has(name) ? value : escapeLatex(value);
}

const LISTS: ReadonlySet<string> = new Set([
  'author',
  'editor',
  'translator',
  'translatedauthor',
  'keywords',
]);

/** A keyword with a comma goes into braces of its own. */
function keyword(value: string): string {
  return value.includes(',') ? `{${escapeLatex(value)}}` : escapeLatex(value);
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

function keyOf({ authors, issued, type }: BibliographicRecord, used: Map<string, number>): string {
  const family = (authors[0]?.family ?? '')
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
  const stem = `${family || type.replace(/[^a-z]/g, '')}${issued?.year ?? ''}`;
  const times = used.get(stem) ?? 0;
  used.set(stem, times + 1);
  return times === 0 ? stem : `${stem}-${times + 1}`;
}
