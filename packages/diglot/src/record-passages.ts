import type { BibliographicRecord, Value } from '@diglot/records';
import type { Bitext, Language, Span } from '@diglot/text';
import type { Tokenizer } from '@diglot/tokenize';

/** A text, and where in it the titles and abstracts of a record stand. */
export interface Passages {
  readonly text: string;
  readonly titles: readonly Title[];
  /** Abstracts, with the labels of their sections. */
  readonly abstracts: readonly Span[];
  /** Abstracts without labels such as “Objective”. */
  readonly prose: readonly Span[];
}

interface Title extends Span {
  readonly lang: Language;
  readonly role: string;
}

/** The passages of a text that is no record. */
export const plainPassages = (text: string): Passages => ({
  text,
  titles: [],
  abstracts: [],
  prose: [],
});

/**
 * The passages of a record in its source, the preferred place of each. To the abstracts belong the lines
 * that hold nothing but a trial number: they are the last paragraph of a clinical abstract.
 */
export function sourcePassages(text: string, record: BibliographicRecord): Passages {
  const abstracts = record.abstracts.flatMap(firstPlace);
  return {
    text,
    titles: record.titles.flatMap((title) =>
      firstPlace(title).map((span) => ({ ...span, lang: title.lang, role: title.role })),
    ),
    abstracts: abstracts.length === 0 ? [] : [...abstracts, ...registrationLines(text, record)],
    prose: record.abstracts.flatMap(unlabelled).flatMap(firstPlace),
  };
}

/** Titles and abstracts as a text to read, for a record without its source. */
export function recordPassages(record: BibliographicRecord): Passages {
  let text = '';
  const add = (value: string, separator: string): Span => {
    if (text !== '') text += separator;
    const start = text.length;
    text += value;
    return { start, end: text.length };
  };
  const titles = record.titles.map(({ value, lang, role }) => ({
    ...add(value, '\n\n'),
    lang,
    role,
  }));
  const prose: Span[] = [];
  const abstracts = record.abstracts.map((abstract) => {
    const sections = unlabelled(abstract).map(({ value }, index) =>
      add(value, index === 0 ? '\n\n' : '\n'),
    );
    prose.push(...sections);
    return { start: sections[0]?.start ?? text.length, end: text.length };
  });
  return { text, titles, abstracts, prose };
}

const firstPlace = ({ prov }: Value): Span[] =>
  prov.slice(0, 1).map(({ start, end }) => ({ start, end }));

const unlabelled = (abstract: BibliographicRecord['abstracts'][number]): readonly Value[] =>
  abstract.labelled ? abstract.sections : [abstract];

/** A full stop, brackets and a line's white space may stand beside the number. UTF-16 units. */
const SLACK = 6;

function registrationLines(text: string, { identifiers }: BibliographicRecord): Span[] {
  return identifiers
    .filter(({ type }) => type === 'trial')
    .flatMap(({ prov }) => prov)
    .flatMap((span) => {
      const line = lineOf(text, span);
      return line.end - line.start <= span.end - span.start + SLACK ? [line] : [];
    });
}

function lineOf(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next };
}

/**
 * The original title and its translation as a bitext of one bead; an empty list where the record has
 * titles in one language only.
 */
export function titleBitext(tokenizer: Tokenizer, { text, titles }: Passages): Bitext[] {
  const source = titles.find(({ role }) => role === 'original') ?? titles[0];
  const target = titles.find(({ lang }) => lang !== source?.lang);
  if (!source || !target) return [];
  const one = { from: 0, to: 1 };
  return [
    {
      source: titleDocument(tokenizer, text, source),
      target: titleDocument(tokenizer, text, target),
      alignment: [{ source: one, target: one, score: 1 }],
    },
  ];
}

function titleDocument(tokenizer: Tokenizer, text: string, { start, end, lang }: Title) {
  const tokens = tokenizer
    .tokenize(text.slice(start, end))
    .map((token) => ({ ...token, start: token.start + start, end: token.end + start }));
  return { text, language: lang, sentences: [{ start, end, language: lang }], tokens };
}
