import path from 'node:path';
import { type BibliographicRecord, parseRecords } from '@diglot/records';
import { type Diagnostic, isJsonObject, type JsonFields, parseJson, type Span } from '@diglot/text';
import type { FoundKeyphrase, ThemeDocument } from '@diglot/themes';
import type { Input } from '../files/input.ts';
import { documentOfLine, isCorpusLine } from './corpus-lines.ts';
import { jsonLines } from './json-lines.ts';

/**
 * Read the documents of a corpus: JSON Lines, or a JSON list, of documents, of analyses, of records or of lines of
 * `diglot corpus`; else records in any layout; else a plain text, which is one document. One at a time; an entry that
 * is none of these is told and passed over.
 */
export function* readThemeDocuments(
  { text, name, stem }: Pick<Input, 'text' | 'name' | 'stem'>,
  tell: (diagnostic: Diagnostic) => void,
): Generator<ThemeDocument> {
  const entries = entriesOf(text);
  if (entries === undefined) {
    yield* documentsOfText(text, stem, tell);
    return;
  }
  let number = 0;
  for (const { value, span } of entries) {
    const document = readDocument(value, `${path.basename(name)}:${++number}`);
    if (document) yield document;
    else tell({ ...NO_DOCUMENT, ...(span && { span }) });
  }
}

const NO_DOCUMENT: Diagnostic = {
  code: 'not-a-document',
  message: 'not a document: {"id", "text", …}, an analysis or a record is wanted',
};

function* documentsOfText(
  text: string,
  stem: string,
  tell: (diagnostic: Diagnostic) => void,
): Generator<ThemeDocument> {
  const { format, records, diagnostics } = parseRecords(text, { name: stem });
  if (format === 'unknown' && text.trim() !== '') {
    if (looksLikeJson(text)) tell(NO_DOCUMENT);
    else yield { id: stem, text };
    return;
  }
  diagnostics.forEach(tell);
  for (const record of records) yield documentOf(record);
}

interface Entry {
  readonly value: unknown;
  readonly span?: Span;
}

/** Entries of a list, or of lines, of which the first is a document. */
function entriesOf(text: string): Iterable<Entry> | undefined {
  const list = listOf(text);
  if (hasDocuments(list)) return list;
  return hasDocuments(jsonLines(text)) ? jsonLines(text) : undefined;
}

/** Whether the first entry is a document. */
function hasDocuments(entries: Iterable<Entry>): boolean {
  for (const { value } of entries) return readDocument(value, '') !== undefined;
  return false;
}

function listOf(text: string): Entry[] {
  const value = /^\s*[[{]/u.test(text) ? parseJson(text) : undefined;
  return (Array.isArray(value) ? value : [value]).map((entry) => ({ value: entry }));
}

/** Whether a text is JSON, or begins like an object or a list of them: then it is no prose. */
const looksLikeJson = (text: string): boolean =>
  typeof parseJson(text) === 'object' || /^\s*(?:\[\s*)?\{\s*"/u.test(text);

function readDocument(value: unknown, fallback: string): ThemeDocument | undefined {
  if (!isJsonObject(value)) return undefined;
  if (isCorpusLine(value)) return documentOfLine(value);
  if (isRecord(value)) return documentOf(value);
  const { id, text, title, keywords, record } = value;
  if (typeof text !== 'string') return undefined;
  const found = Array.isArray(value.keyphrases) && value.keyphrases.every(isKeyphrase);
  const keyphrases = found ? { keyphrases: value.keyphrases as FoundKeyphrase[] } : {};
  if (isJsonObject(record) && isRecord(record)) return { ...documentOf(record), ...keyphrases };
  const year = Number(value.year ?? Number.NaN);
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : fallback,
    text,
    ...(typeof title === 'string' && { title }),
    ...(Array.isArray(keywords) && {
      keywords: keywords.filter((keyword) => typeof keyword === 'string'),
    }),
    ...keyphrases,
    ...(Number.isFinite(year) && { year }),
  };
}

/** Whether a value is a keyphrase of an analysis. */
function isKeyphrase(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const { text, score, translation } = value;
  const isTranslated =
    translation === undefined ||
    (isJsonObject(translation) && typeof translation.text === 'string');
  return typeof text === 'string' && Number.isFinite(score) && isTranslated;
}

const isRecord = (value: JsonFields): value is JsonFields & BibliographicRecord =>
  typeof value.id === 'string' &&
  ['titles', 'abstracts', 'keywords'].every((list) => Array.isArray(value[list]));

function documentOf({
  id,
  titles,
  abstracts,
  keywords,
  issued,
}: BibliographicRecord): ThemeDocument {
  return {
    id,
    title: titles.map(({ value }) => value).join('\n'),
    text: abstracts.map(({ value }) => value).join('\n'),
    keywords: keywords.map(({ value }) => value),
    ...(issued && { year: issued.year }),
  };
}

/** Gives a document whose id is taken a new one, and tells of it. */
export function createIdKeeper(
  taken: { has(id: string): boolean },
  tell: (diagnostic: Diagnostic) => void,
) {
  return (document: ThemeDocument): ThemeDocument => {
    let { id } = document;
    for (let copy = 2; taken.has(id); copy++) id = `${document.id}~${copy}`;
    if (id === document.id) return document;
    const message = `another document has the id ${document.id}; this one is called ${id}`;
    tell({ code: 'id-repeated', message });
    return { ...document, id };
  };
}
