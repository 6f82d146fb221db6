import type { Diagnostic, Language, Span } from '@diglot/text';
import { emptyRecord, type RecordDraft } from '../../assemble/draft.ts';
import { beforeOpening } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import { entitySource } from '../../source/entity-source.ts';
import { type Report, reporter } from '../../source/report.ts';
import { linesOf, type Source, trimSpan } from '../../source/source.ts';
import { startsOf } from '../../source/starts-of.ts';
import { authorAt, resolveMarkers, settleNameOrder } from '../../values/authors.ts';
import { settleBodies } from '../../values/bodies-in-list.ts';
import { addIdentifier, identifierAt, seenIdentifiers } from '../../values/identifiers.ts';
import { institutionAt } from '../../values/institutions.ts';
import { keywordsAt } from '../../values/keywords.ts';
import { hasHan } from '../../values/language.ts';
import { languageCode } from '../../values/language-code.ts';
import { splitNames } from '../../values/names/name-list.ts';
import { parseName } from '../../values/names/names.ts';
import { citationAt, isCitationLine } from '../../values/references/citation-line.ts';
import { addRepeat } from '../../values/repeats.ts';
import { rightsAt } from '../../values/rights.ts';
import { translatedTitle } from '../../values/translated-title.ts';
import { pubmedAbstracts } from './abstracts.ts';
import { contactAt } from './contact-at.ts';
import { addressSpans, DECLARED, NO_AUTHORS, type PubmedLine, pubmedLines } from './lines.ts';
import { addTrials } from './trials.ts';
import { unwrapped } from './unwrapped.ts';
import { joinedCitations, withJoinedCitations, withoutAbove, withoutBelow } from './web-page.ts';

/** `ISRCTN12`, `NC`, `ChiCTR20`: a registration that has just begun. */
const REGISTRATION_OPENING =
  /^(?:I|IS|ISR|ISRC|ISRCT|ISRCTN\d{0,7}|N|NC|NCT\d{0,7}|C|Ch|Chi|ChiC|ChiCT|ChiCTR[-A-Z\d]{0,9})$/;

/**
 * A record as PubMed shows or downloads it: affiliation, citation line, abstract paragraphs with or
 * without labels, and often a translation below, paragraph by paragraph.
 */
export const pubmedText: Reader = {
  format: 'pubmed-text',
  boundaries: { by: 'starts' },
  readableEnd: beforeOpening(REGISTRATION_OPENING),
  detect(head) {
    let affiliation = false;
    let languages = new Set<Language>();
    let seen = 0;
    const joined = withJoinedCitations(head);
    for (const line of linesOf(joined)) {
      const { start, end } = trimSpan(joined, line.start, line.end);
      if (start === end) continue;
      if (isCitationLine(joined.slice(start, end)))
        return isField(joined, start) || isLabelled(head) ? 0.9 : 0.965;
      if (++seen > 60) break;
    }
    if (seen > 60 || !hasHan(head)) return 0;
    for (const line of pubmedLines(head)) {
      if (line.kind === 'affiliation') affiliation = true;
      if (line.kind === 'text') languages = languages.add(line.language);
    }
    return affiliation && languages.has('en') && languages.has('zh') ? 0.4 : 0;
  },
  read(given) {
    const diagnostics: Diagnostic[] = [];
    const source = unwrapped(joinedCitations(entitySource(given, diagnostics)));
    const lines = withoutBelow(source.text, withoutAbove(pubmedLines(source.text)));
    const groups = splitRecords(lines);
    const records = groups.map((lines) => readOne(source, lines, diagnostics));
    return { records, diagnostics, starts: startsOf(source, groups) };
  },
};

/** A citation in a tagged export (`SO  - …`), which has a reader of its own. */
function isField(text: string, start: number): boolean {
  return /^[A-Z][A-Z0-9]{1,4} *-/.test(text.slice(start, start + 8));
}

/** An entry of a database with its labels on lines of their own has a reader of its own. */
function isLabelled(head: string): boolean {
  const labels = head.match(
    /^[ \t]{0,4}(?:Titles?|Authors?|Source|标题|题名|作者|来源)[ \t]{0,4}[:：]?[ \t]{0,4}$/gim,
  );
  return new Set(labels).size > 1;
}

/**
 * A record ends where a heading line (title, authors, affiliation, citation) follows a text and the
 * record has such lines already.
 */
function splitRecords(lines: readonly PubmedLine[]): PubmedLine[][] {
  const groups: PubmedLine[][] = [];
  let group: PubmedLine[] = [];
  let kinds = new Set<PubmedLine['kind']>();
  for (const [index, line] of lines.entries()) {
    const heading = line.kind === 'citation' || isHeader(line, lines[index + 1]);
    const starts =
      heading &&
      (line.kind === 'citation'
        ? kinds.has('citation')
        : kinds.has('text') && (kinds.has('citation') || kinds.has('affiliation')));
    if (starts && group.length > 0) {
      groups.push(group);
      group = [];
      kinds = new Set();
    }
    group.push(line);
    kinds.add(line.kind);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function isHeader({ kind }: PubmedLine, after: PubmedLine | undefined): boolean {
  // A title above a text is its translation; only one above authors or address opens a record.
  if (kind === 'title') return after !== undefined && after.kind !== 'text';
  return kind === 'affiliation' || kind === 'authors';
}

function readOne(
  source: Source,
  lines: readonly PubmedLine[],
  diagnostics: Diagnostic[],
): RecordDraft {
  const record = emptyRecord();
  const { text } = source;
  const tell = reporter(source, diagnostics);
  const report: Report = (code, message, line = lines[0]) => tell(code, message, line);

  const seen = new Map<string, number>();
  const notes: string[] = [];
  for (const line of lines) {
    if (line.kind === 'citation') readCitation(source, line, record);
    else if (line.kind === 'affiliation') readAffiliation(source, line, record, seen, report);
    else if (line.kind === 'authors') readAuthors(source, line, record);
    else if (line.kind === 'keywords') {
      const from = text.slice(line.start, line.end).search(/[:\uff1a]/) + 1;
      record.keywords.push(...keywordsAt(source, line.start + from, line.end, 'author'));
    } else if (line.kind === 'rights') record.rights ??= rightsAt(source, line.start, line.end);
    else if (line.kind === 'identifiers') {
      for (const { type, start, end } of seenIdentifiers(text, line.start, line.end)) {
        addIdentifier(record.identifiers, identifierAt(source, type, start, end));
      }
    } else if (line.kind === 'note') {
      notes.push(text.slice(line.start, line.end));
    }
  }
  if (notes.length > 0) record.extra.notes = notes;
  record.abstracts = pubmedAbstracts(source, lines);
  record.language = declaredLanguage(text, lines) ?? workLanguage(text, lines, record);
  record.abstracts = record.abstracts.map((one) => ({
    ...one,
    role: one.lang === record.language ? 'original' : 'translation',
  }));
  for (const line of lines) {
    if (line.kind !== 'title' || PLACEHOLDER.test(text.slice(line.start, line.end))) continue;
    record.titles.push({
      ...titleAt(source, line),
      lang: line.language,
      role: line.language === record.language ? 'original' : 'translation',
    });
  }
  addTrials(source, lines, record);
  record.authors = resolveMarkers(
    settleBodies(settleNameOrder(record.authors), { isInverting: true }),
    record.institutions,
  );
  reportGaps(record, report);
  return record;
}

/** What PubMed writes where there is no English title. */
const PLACEHOLDER = /^\[?not available\]?\.?\]?$/i;

function readCitation(source: Source, line: PubmedLine, record: RecordDraft): void {
  const found = citationAt(source, line.start, line.end);
  if (!found) return;
  record.citation = found.citation;
  record.journal = found.journal;
  record.issued = found.issued;
  record.pages = found.pages;
  for (const identifier of found.identifiers) addIdentifier(record.identifiers, identifier);
}

function readAffiliation(
  source: Source,
  line: PubmedLine,
  record: RecordDraft,
  seen: Map<string, number>,
  report: Report,
): void {
  for (const span of addressSpans(source.text.slice(line.start, line.end))) {
    const place = { start: line.start + span.start, end: line.start + span.end };
    readAddress(source, place, record, seen, report);
  }
}

/** Initials of the authors behind an address. */
const INITIALS = /(?<!\s)\s*\((?:\p{Lu}[\p{Lu}.-]{0,11}(?:,\s{0,4}|(?=\))))+\)[.;]?\s*$/u;

function readAddress(
  source: Source,
  line: Span,
  record: RecordDraft,
  seen: Map<string, number>,
  report: Report,
): void {
  const content = source.text.slice(line.start, line.end);
  const marker = /^(?:[([]?(\d{1,3})[)\].]?\s*(?=\p{L})|([a-z])\s+(?=\p{Lu})|From the\s+)/u.exec(
    content,
  );
  const start = line.start + (marker?.[0].length ?? 0);
  const end = line.start + (INITIALS.exec(content)?.index ?? contactAt(content));
  const found = institutionAt(source, start, end, marker?.[1] ?? marker?.[2] ?? null);
  const key = `${found.marker} ${found.value}`;
  const same = seen.get(key) ?? record.institutions.length;
  const known = record.institutions[same];
  if (!known) {
    seen.set(key, same);
    record.institutions.push(found);
    return;
  }
  record.institutions[same] = addRepeat(known, found);
  report('affiliation-duplicate', 'The same affiliation is given twice.', line);
}

/** Numbers and signs behind a name, and the stop that ends a list: ` 1,2`, `(3)*`, `.`. */
const MARKS = /(?<![\d()[\]\s,#*†‡])(?:[\s([]*[\d#*†‡][\d()[\]\s,#*†‡]*)?\.?$/u;

function readAuthors(source: Source, line: PubmedLine, record: RecordDraft): void {
  if (NO_AUTHORS.test(source.text.slice(line.start, line.end))) return;
  for (const span of splitNames(source.text, line.start, line.end)) {
    const written = source.text.slice(span.start, span.end);
    const marks = MARKS.exec(written);
    const end = span.start + (marks?.index ?? written.length);
    // `Smith J.`: the stop ends the list, `J. Smith Jr.` keeps its own.
    if (end <= span.start) continue;
    const markers = marks?.[0].match(/\d+/g) ?? [];
    const parts = parseName(source.text.slice(span.start, end));
    record.authors.push(
      authorAt(source, span.start, end, record.authors.length + 1, { markers, parts }),
    );
  }
}

/** Without its stop, and without the brackets of a translated title. */
function titleAt(source: Source, line: PubmedLine) {
  const title = source.text.slice(line.start, line.end);
  const inside = translatedTitle(title);
  if (inside) return source.valueAt(line.start + inside.start, line.start + inside.end);
  return source.valueAt(line.start, line.end - (title.endsWith('.') ? 1 : 0));
}

/** `[Article in Chinese]`. */
function declaredLanguage(text: string, lines: readonly PubmedLine[]): Language | undefined {
  const line = lines.find(({ kind }) => kind === 'declared');
  const name = line && DECLARED.exec(text.slice(line.start, line.end))?.groups?.language;
  return name === undefined ? undefined : languageCode(name);
}

/**
 * English when there is any, for PubMed's own text is, unless the journal has a Chinese name; else that of the first paragraph.
 * Below a title in brackets, which is a translation, not English.
 */
function workLanguage(text: string, lines: readonly PubmedLine[], record: RecordDraft): Language {
  if (hasHan(record.journal?.title?.value ?? '')) return 'zh';
  const languages = record.abstracts.map((one) => one.lang);
  const isTranslated = lines.some(
    ({ kind, start, end }) => kind === 'title' && translatedTitle(text.slice(start, end)),
  );
  if (isTranslated) return languages.find((language) => language !== 'en') ?? 'und';
  if (languages.includes('en')) return 'en';
  return languages[0] ?? lines.find((line) => line.kind === 'title')?.language ?? 'und';
}

function reportGaps(record: RecordDraft, report: Report): void {
  if (record.titles.length === 0) report('no-title', 'The text holds no title.');
  if (record.authors.length === 0) report('no-authors', 'The text holds no authors.');
  for (const { labelled, sections } of record.abstracts) {
    if (labelled || sections.length < 3) continue;
    report('section-labels-missing', 'The paragraphs of an abstract carry no labels.');
    return;
  }
}
