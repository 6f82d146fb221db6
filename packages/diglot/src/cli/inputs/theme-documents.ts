import path from 'node:path';
import { type BibliographicRecord, parseRecords } from '@diglot/records';
import type { Diagnostic, Span } from '@diglot/text';
import type { ThemeDocument } from '@diglot/themes';
import type { Input } from '../files/input.ts';
import { documentOfLine, isCorpusLine } from './corpus-lines.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Read the documents of a corpus: JSON Lines, or a JSON list, of documents, of analyses, of records or of
 * lines of `diglot corpus`; else
 * records in any layout. One at a time; an entry that is none of these is told and passed over.
 */
export function* readThemeDocuments(
  { text, name, stem }: Pick<Input, 'text' | 'name' | 'stem'>,
  tell: (diagnostic: Diagnostic) => void,
): Generator<ThemeDocument> {
  const list = listOf(text);
  const entries = hasDocuments(list)
    ? list
    : hasDocuments(linesOf(text))
      ? linesOf(text)
      : undefined;
  if (entries === undefined) {
    for (const record of parseRecords(text, { name: stem }).records) {
      yield documentOf(record);
    }
    return;
  }
  let number = 0;
  for (const { value, span } of entries) {
    const document = readDocument(value, `${path.basename(name)}:${++number}`);
    if (document) yield document;
    else {
      const message = 'not a document: {"id", "text", …}, an analysis or a record is wanted';
      tell({ code: 'not-a-document', message, ...(span && { span }) });
    }
  }
}

interface Entry {
  readonly value: unknown;
  readonly span?: Span;
}

/** Whether the first entry is a document. */
function hasDocuments(entries: Iterable<Entry>): boolean {
  for (const { value } of entries) return readDocument(value, '') !== undefined;
  return false;
}

/** Each line with anything on it, as JSON; `undefined` where it is none. */
function* linesOf(text: string): Generator<Entry> {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    if (line.trim() !== '') yield { value: parseJson(line), span: { start, end } };
    start = end + 1;
  }
}

function listOf(text: string): Entry[] {
  const value = /^\s*\[/u.test(text) ? parseJson(text) : undefined;
  return Array.isArray(value) ? value.map((entry) => ({ value: entry })) : [];
}

function readDocument(value: unknown, fallback: string): ThemeDocument | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (isCorpusLine(value)) return documentOfLine(value);
  const fields = value as Fields;
  if (isRecord(fields)) return documentOf(fields);
  if (typeof fields.text !== 'string') return undefined;
  const inside = fields.record as Fields | undefined;
  if (inside && isRecord(inside)) return documentOf(inside);
  const { id, title, keywords } = fields;
  const year = Number(fields.year ?? Number.NaN);
  return {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : fallback,
    text: fields.text,
    ...(typeof title === 'string' && { title }),
    ...(Array.isArray(keywords) && {
      keywords: keywords.filter((keyword) => typeof keyword === 'string'),
    }),
    ...(Number.isFinite(year) && { year }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isRecord = (value: Fields): value is Fields & BibliographicRecord =>
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
