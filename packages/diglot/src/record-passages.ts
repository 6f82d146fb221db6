import type { BibliographicRecord } from '@diglot/records';
import type { Bitext, Span } from '@diglot/text';
import type { Tokenizer } from '@diglot/tokenize';

/**
 * Where the abstracts of a record stand in its source, the preferred place of each, with the lines that
 * hold nothing but a trial number: they are the last paragraph of a clinical abstract.
 */
export function abstractSpans(text: string, record: BibliographicRecord): Span[] {
  const abstracts = record.abstracts.flatMap(({ prov }) => prov.slice(0, 1));
  if (abstracts.length === 0) return [];
  const registrations = record.identifiers
    .filter(({ type }) => type === 'trial')
    .flatMap(({ prov }) => prov)
    .flatMap((span) => {
      const line = lineOf(text, span);
      return line.end - line.start <= span.end - span.start + SLACK ? [line] : [];
    });
  return [...abstracts, ...registrations];
}

/** A full stop, brackets and a line's white space may stand beside the number. UTF-16 units. */
const SLACK = 6;

function lineOf(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next };
}

/** Where the titles of a record stand in its source, the preferred place of each. */
export const titleSpans = (record: BibliographicRecord): Span[] =>
  record.titles.flatMap(({ prov }) => prov.slice(0, 1));

/** Titles and abstracts as a text to read, for a record without its source. */
export function recordText(record: BibliographicRecord): string {
  return [...record.titles, ...record.abstracts].map(({ value }) => value).join('\n\n');
}

/**
 * The original title and its translation as a bitext of one bead; an empty list where the record has
 * titles in one language only.
 */
export function titleBitext(
  tokenizer: Tokenizer,
  text: string,
  record: BibliographicRecord,
): Bitext[] {
  const source = record.titles.find(({ role }) => role === 'original') ?? record.titles[0];
  const target = record.titles.find(({ lang }) => lang !== source?.lang);
  const sourceSpan = source?.prov[0];
  const targetSpan = target?.prov[0];
  if (!source || !target || !sourceSpan || !targetSpan) return [];
  const one = { from: 0, to: 1 };
  return [
    {
      source: titleDocument(tokenizer, text, source.lang, sourceSpan),
      target: titleDocument(tokenizer, text, target.lang, targetSpan),
      alignment: [{ source: one, target: one, score: 1 }],
    },
  ];
}

function titleDocument(tokenizer: Tokenizer, text: string, language: string, span: Span) {
  const { start, end } = span;
  const tokens = tokenizer
    .tokenize(text.slice(start, end))
    .map((token) => ({ ...token, start: token.start + start, end: token.end + start }));
  return { text, language, sentences: [{ start, end }], tokens };
}
