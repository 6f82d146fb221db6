import { extraTexts } from '../../assemble/extra-text.ts';
import type { Author, BibliographicRecord, Name } from '../../model.ts';
import { pageText } from '../csl-json/write.ts';
import { RIS_CUSTOM, RIS_EXTRA } from './extra-tags.ts';
import { RIS_TYPES } from './types.ts';

/** CSL types to RIS: of several types for one, the most usual. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(RIS_TYPES).map(([ris, csl]) => [csl, ris] as const),
  ...[
    'JOUR',
    'BOOK',
    'CHAP',
    'CONF',
    'WEB',
    'DATA',
    'BILL',
    'CASE',
    'VIDEO',
    'SOUND',
    'ART',
    'FIGURE',
    'MANSCPT',
    'PCOMM',
    'GEN',
    'RPRT',
  ].map((ris) => [RIS_TYPES[ris] ?? '', ris] as const),
]);

/**
 * Write records as RIS, one tag a line, `TY` first and `ER` last.
 *
 * The translated title is `TT`, the abstract in the other language `N2`, translated names `TA`. Line
 * breaks inside a value become spaces. See `docs/records-formats.md` for what RIS has no tag for.
 */
export function toRis(records: readonly BibliographicRecord[]): string {
  return records.map(risOf).join('');
}

/** One record, and the blank line behind it. */
export function risOf(record: BibliographicRecord): string {
  return `${linesOf(record).join('\n')}\n\n`;
}

function linesOf(record: BibliographicRecord): string[] {
  const { journal, pages, issued, identifiers } = record;
  const lines: string[] = [];
  const put = (tag: string, value: string | null | undefined) => {
    const text = value && oneLine(value);
    if (text) lines.push(`${tag}  - ${text}`);
  };
  const all = (type: string) =>
    identifiers.filter((one) => one.type === type).map(({ value }) => value);
  put('TY', TYPES.get(record.type) ?? 'GEN');
  put('TI', record.titles[0]?.value);
  for (const { value } of record.titles.slice(1)) put('TT', value);
  for (const author of record.authors) put('AU', invertedName(author));
  for (const author of record.authors) {
    for (const name of author.translations ?? []) put('TA', invertedName(name));
  }
  for (const person of record.contributors ?? [])
    put(contributorTag(person, record.type), invertedName(person));
  for (const { value, translations = [] } of record.institutions)
    for (const one of [value, ...translations.map((other) => other.value)]) put('AD', one);
  put('T2', journal?.title?.value);
  put('J2', journal?.abbreviation?.value);
  put('VL', journal?.volume);
  put('IS', journal?.issue);
  const whole = pages && pageText(pages);
  // Several ranges, and pages that are no numbers, go into one tag as they are.
  const isOne = pages && (pages.first === null || /[,+;]/.test(whole ?? ''));
  put('SP', isOne && pages.articleNumber === undefined ? whole : pages?.first);
  // A book with a first page alone would have so many pages.
  const isCounted = COUNTED.test(TYPES.get(record.type) ?? '');
  const isPlain = pages?.last === pages?.first && !isCounted;
  put('EP', isOne || isPlain ? undefined : (pages?.last ?? (isCounted ? pages?.first : undefined)));
  if (!pages && isCounted) put('SP', record.pageCount && String(record.pageCount.value));
  put('C7', pages?.articleNumber);
  if (issued) {
    put('PY', String(issued.year));
    if (issued.month !== undefined) put('DA', risDate(issued.year, issued.month, issued.day));
  }
  put('PB', journal?.publisher?.value);
  put('CY', journal?.place?.value);
  record.abstracts.forEach(({ value }, index) => {
    put(index === 0 ? 'AB' : 'N2', value);
  });
  for (const { value } of record.keywords) put('KW', value);
  if (record.language !== 'und') put('LA', record.language);
  for (const doi of all('doi')) put('DO', doi);
  for (const number of [...all('issn'), ...all('isbn')]) put('SN', number);
  for (const pmcid of all('pmcid')) put('C2', pmcid);
  for (const [tag, value] of accessionLines(record)) put(tag, value);
  for (const url of all('url')) put('UR', url);
  for (const [tag, value] of extraLines(record)) put(tag, value);
  lines.push('ER  - ');
  return lines;
}

/** Types of identifiers that are numbers of a database, and its name. */
const ARCHIVES = [
  ['pmid', 'PubMed'],
  ['arxiv', 'arXiv'],
] as const;

/** The number of the record in its database, and that database: PubMed's before another. */
function accessionLines({
  identifiers,
  extra,
}: BibliographicRecord): (readonly [string, string])[] {
  for (const [type, database] of ARCHIVES) {
    const number = identifiers.find((one) => one.type === type)?.value;
    if (number !== undefined)
      return [
        ['AN', number],
        ['DB', database],
      ];
  }
  const locals = identifiers.filter(({ type }) => type === 'local');
  const [local] = locals;
  // Several may be of several databases; RIS has one name for them.
  if (!local || locals.length > 1) return [];
  const isNamed = extraTexts(extra.database).length > 0 || local.registry === undefined;
  return [['AN', local.value], ...(isNamed ? [] : [['DB', local.registry] as const])];
}

/** Types whose `SP` alone is a number of pages. */
const COUNTED = /^(?:BOOK|THES)$/;

/** Tags and values of what a record keeps in `extra`. */
function extraLines({
  extra,
  id,
  identifiers,
}: BibliographicRecord): (readonly [string, string])[] {
  const lines = RIS_EXTRA.flatMap(([tag, ...names]) => {
    const name = names.find((one) => extraTexts(extra[one]).length > 0);
    if (name === undefined) return tag === 'ID' ? [[tag, id] as const] : [];
    // A number of PubMed or arXiv is told by its database.
    const isTold = ARCHIVES.some(([kind]) => identifiers.some(({ type }) => type === kind));
    if (tag === 'DB' && isTold) return [];
    const texts = extraTexts(extra[name]);
    return texts.map((text) => [tag, tag === 'Y2' ? text.replaceAll('-', '/') : text] as const);
  });
  const custom = Object.keys(extra).filter((name) => RIS_CUSTOM.test(name));
  return [
    ...lines,
    ...custom.flatMap((tag) => extraTexts(extra[tag]).map((text) => [tag, text] as const)),
  ];
}

function oneLine(value: string): string {
  const lines = value.split(/[\r\n\u0085\u2028\u2029]+/).map((line) => line.trim());
  return lines.filter((line) => line !== '').join(' ');
}

function contributorTag({ role }: Author, type: string): string {
  if (role === 'translator') return 'A4';
  return role === 'advisor' && type === 'thesis' ? 'A3' : 'A2';
}

/** `Family, Given, Suffix`; a Chinese name without a comma, as its databases write it. */
export function invertedName({ family, given, suffix, kind }: Name): string {
  if (kind === 'organization' || given === '') return family;
  if (/^\p{Script=Han}+$/u.test(family + given)) return family + given;
  return [family, given, suffix].filter(Boolean).join(', ');
}

function risDate(year: number, month: number, day?: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year}/${two(month)}/${day === undefined ? '' : two(day)}/`;
}
