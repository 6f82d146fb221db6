import { type BibliographicRecord, textOfRecord } from '@diglot/records';
import type {
  Bitext,
  Diagnostic,
  Document,
  IndexRange,
  Language,
  Passage,
  Span,
} from '@diglot/text';
import type { PartialAnalysis } from '../analysis.ts';

/**
 * What a run over a corpus writes of one record: a line of JSON. Text stands in it once, in `text`; every span
 * refers to that. JSON Schema: `data/corpus-line.schema.json`.
 */
export interface CorpusLine {
  /** Of the record, as its reader made it: `<input>#<number>`; of a plain text the input's name alone. */
  readonly id?: string;
  /** The input, as it was named. */
  readonly input?: string;
  /** Position in the input, from 0. */
  readonly index?: number;
  /** The layout it was read from; `plain` for running text. */
  readonly format?: string;
  /** Of a work, where records were merged: the ids of the records that it was made of, in order. */
  readonly mergedFrom?: readonly string[];
  /** Of the work; left out where the record says none. */
  readonly year?: number;
  /** Left out where there are none. */
  readonly identifiers?: readonly { readonly type: string; readonly value: string }[];
  /** Those of the record; left out where there are none. */
  readonly keywords?: readonly { readonly text: string; readonly language: Language }[];
  /** What was read: titles and abstracts, clean; or the plain text. */
  readonly text?: string;
  /** The language most of `text` is in. */
  readonly language?: Language;
  /** The titles and abstracts (of one with labels, each section). Left out of a plain text. */
  readonly passages?: readonly Passage[];
  /** Stretches of one language. Only with the layer `segments`. */
  readonly segments?: Document['segments'];
  /** Only with the layer `document`. */
  readonly sentences?: Document['sentences'];
  /** Only with the layer `document`. */
  readonly tokens?: Document['tokens'];
  /** What translates what, by sentences: those of the titles, then those of the abstracts. */
  readonly sentencePairs?: readonly SentencePair[];
  /** Best first. */
  readonly termPairs?: readonly LineTerm[];
  /** Best first, both languages in one list. */
  readonly keyphrases?: readonly LinePhrase[];
  /** What was odd. Left out where nothing was. */
  readonly diagnostics?: readonly Omit<Diagnostic, 'span'>[];
  /** The whole record. Only when it is asked for. */
  readonly record?: BibliographicRecord;
}

/** Sentences, one or a few on each side, that translate each other. */
export interface SentencePair {
  readonly source: Span;
  readonly target: Span;
  /** Confidence, 0..1. */
  readonly score: number;
}

/** A term pair of a line. */
export interface LineTerm {
  readonly source: string;
  readonly target: string;
  /** 0..1, as in `TermPair`. */
  readonly score: number;
  /** How much the pair is a term of a field rather than words of any text, 0..1. */
  readonly termhood: number;
}

/** A keyphrase of a line. */
export interface LinePhrase {
  readonly text: string;
  readonly language: Language;
  readonly score: number;
  /** In the other language, where it has one. */
  readonly translation?: string;
}

export type CorpusField = keyof CorpusLine;

/** Every field a line can have, in its order. */
export const FIELDS: readonly CorpusField[] = [
  'id',
  'input',
  'index',
  'format',
  'mergedFrom',
  'year',
  'identifiers',
  'keywords',
  'text',
  'language',
  'passages',
  'segments',
  'sentences',
  'tokens',
  'sentencePairs',
  'termPairs',
  'keyphrases',
  'diagnostics',
  'record',
];

/** What a line tells of a record beside its analysis. */
export interface LineHead {
  readonly id: string;
  readonly input: string;
  readonly index: number;
  readonly format: string;
  /** Of the reader. */
  readonly diagnostics: readonly Diagnostic[];
  readonly record?: BibliographicRecord | undefined;
}

/** Decimals of a score. */
const round = (score: number) => Math.round(score * 1000) / 1000;

/** Put an analysis into a line, with the fields that are asked for. */
export function toLine(
  head: LineHead,
  analysis: PartialAnalysis,
  fields: ReadonlySet<CorpusField>,
): CorpusLine {
  const whole = { ...headOf(head), ...bodyOf(head, analysis) };
  const kept = FIELDS.filter((field) => fields.has(field) && whole[field] !== undefined);
  return Object.fromEntries(kept.map((field) => [field, whole[field]]));
}

function headOf({ id, input, index, format, record }: LineHead): CorpusLine {
  if (!record) return { id, input, index, format };
  const { issued, identifiers, keywords, mergedFrom } = record;
  return {
    id,
    input,
    index,
    format,
    ...(mergedFrom && { mergedFrom }),
    ...(issued && { year: issued.year }),
    ...(identifiers.length > 0 && {
      identifiers: identifiers.map(({ type, value }) => ({ type, value })),
    }),
    ...(keywords.length > 0 && {
      keywords: keywords.map(({ value, lang }) => ({ text: value, language: lang })),
    }),
    record,
  };
}

function bodyOf({ record, diagnostics }: LineHead, analysis: PartialAnalysis): CorpusLine {
  const { document, segments, bitexts, termPairs, keyphrases } = analysis;
  const odd = [...diagnostics, ...analysis.diagnostics];
  return {
    ...(record ? textOfRecord(record) : { text: analysis.text }),
    ...(document && { language: document.language }),
    ...(segments && { segments: document?.segments ?? segments }),
    ...(document && { sentences: document.sentences, tokens: document.tokens }),
    ...(bitexts && { sentencePairs: bitexts.flatMap(pairsOf) }),
    ...(termPairs && {
      termPairs: termPairs.map(({ source, target, score, termhood }) => ({
        source,
        target,
        score: round(score),
        termhood: round(termhood),
      })),
    }),
    ...(keyphrases && {
      keyphrases: keyphrases.map(({ text, language, score, translation }) => ({
        text,
        language,
        score: round(score),
        ...(translation && { translation: translation.text }),
      })),
    }),
    ...(odd.length > 0 && { diagnostics: odd.map(({ code, message }) => ({ code, message })) }),
  };
}

function pairsOf({ source, target, alignment }: Bitext): SentencePair[] {
  return alignment.flatMap((bead) => {
    const one = spanOf(source, bead.source);
    const other = spanOf(target, bead.target);
    return one && other ? [{ source: one, target: other, score: round(bead.score) }] : [];
  });
}

/** From the first of some sentences to the last; `undefined` for none. */
function spanOf({ sentences }: Document, { from, to }: IndexRange): Span | undefined {
  const [first, last] = [sentences[from], sentences[to - 1]];
  return first && last && from < to ? { start: first.start, end: last.end } : undefined;
}
