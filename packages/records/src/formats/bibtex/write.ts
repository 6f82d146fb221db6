import { lookupTable } from '@diglot/text';
import { surnamePinyin } from '@diglot/words';
import { extraTexts } from '../../assemble/extra-text.ts';
import type { BibliographicRecord, Json, Name } from '../../model.ts';
import { orcidOf, pageText } from '../csl-json/write.ts';
import { escapeLatex } from './escape-latex.ts';
import { BIBTEX_EXTRA, ORCIDS } from './extra-fields.ts';

/** CSL types to BibLaTeX entry types. Source: the biblatex manual 3.20, §2.1. */
const TYPES: Readonly<Record<string, string>> = lookupTable({
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
});

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

/** Fields that biblatex reads verbatim: nothing in them is escaped. */
const VERBATIM: ReadonlySet<string> = new Set(['doi', 'url', 'eprint', 'entryset']);

/**
 * Write records as BibLaTeX, in UTF-8, Chinese as it is.
 *
 * The second language goes to fields of its own: `usere` the translated title, `translatedabstract`,
 * `translatedauthor`, `translatedjournal`; styles that do not know them ignore them. Keys of
 * the source are kept; others are made, `zhang2021reading`, and never one that another record has.
 *
 * @returns Entries with one field a line, values in braces; LaTeX's special characters are escaped.
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
  const kept = new Set(records.flatMap((record) => ownKey(record)?.toLowerCase() ?? []));
  const sets = new Set<string>();
  return (record) => `${setOf(record, sets)}${entryOf(record, keyOf(record, used, kept))}\n\n`;
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
  const entry = record.extra.entryset === undefined ? (TYPES[type] ?? 'misc') : 'set';
  const container = entry === 'article' ? 'journaltitle' : 'booktitle';
  const pmid = identifier('pmid');
  const translated = record.authors.flatMap(({ translations = [] }) => translations);
  const fields: Record<string, string | null | undefined> = {
    author: names(record.authors),
    [ORCIDS]: annotation(record.authors.map(orcidOf)),
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
    pages:
      pages && pages.articleNumber === undefined ? pageText(pages)?.replace(/-/g, '--') : undefined,
    eid: pages?.articleNumber,
    pagetotal: record.pageCount && String(record.pageCount.value),
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
  for (const [field, names] of Object.entries(BIBTEX_EXTRA)) {
    fields[field] ??= names
      .map((name) => extraTexts(record.extra[name]).join('; '))
      .find((text) => text !== '');
  }
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value ? [`  ${name} = {${VERBATIM.has(name) ? verbatim(value) : protect(name, value)}},`] : [],
  );
  return [`@${entry}{${key},`, ...lines, '}'].join('\n');
}

/** A list of annotations, each for the item with its number: `1="0000-0002-1825-0097"` (biblatex manual 3.20, §3.7). */
function annotation(items: readonly (string | undefined)[]): string {
  return items.flatMap((item, index) => (item ? [`${index + 1}="${item}"`] : [])).join('; ');
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
  ORCIDS,
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

/** The key of the source, or one that is made; never one that is in use. */
function keyOf(record: BibliographicRecord, used: Set<string>, kept: ReadonlySet<string>): string {
  const own = ownKey(record);
  const stem = own ?? madeKey(record);
  const isTaken = (key: string) => used.has(key) || (own === undefined && kept.has(key));
  let key = stem;
  for (let times = 2; isTaken(key.toLowerCase()); times++) key = `${stem}-${times}`;
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
