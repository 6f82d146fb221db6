import { mainLanguages, segmentLanguages, withMainLanguage } from '@diglot/segment';
import {
  type Document,
  InvalidInputError,
  type Language,
  type LanguageSegment,
  type Passage,
  type Sentence,
  type Span,
  type Token,
} from '@diglot/text';
import { checkKeys, checkLanguage, checkQuotation } from './check-options.ts';
import { cutSentences } from './split-sentences.ts';
import type { AppendTokens } from './word/scan-tokens.ts';

/** What is known of a text before it is read. */
export interface LayerOptions {
  /** Of the text as a whole. Default: the language most of it is in. */
  readonly language?: Language;
  /**
   * The stretches to read, in order, not overlapping; no sentence reaches out of one. What lies outside
   * them is in no layer. Default: the whole text, without a name.
   */
  readonly passages?: readonly Passage[];
  /** Longest Chinese quotation that is not cut into its sentences; see `splitSentences`. Default 60. */
  readonly maxQuotation?: number;
}

/** Read the layers of a text: segments, then sentences, then tokens, each of them once. */
export function readLayers(
  text: string,
  append: AppendTokens,
  options: LayerOptions = {},
): Document {
  const { language, passages, maxQuotation } = options;
  checkKeys('readDocument', options, ['language', 'passages', 'maxQuotation']);
  checkLanguage('readDocument', language);
  checkQuotation('readDocument', maxQuotation);
  const segments: LanguageSegment[] = [];
  const sentences: Sentence[] = [];
  for (const passage of passages === undefined ? [undefined] : checked(passages, text)) {
    readPassage(text, passage, options, segments, sentences);
  }
  const tokens: Token[] = [];
  append(text, sentences, tokens);
  const [main = 'und'] =
    language === undefined
      ? mainLanguages(text, segments, [{ start: 0, end: text.length }])
      : [language];
  return { text, language: main, sentences, tokens, segments };
}

function readPassage(
  text: string,
  passage: Passage | undefined,
  { language, maxQuotation }: LayerOptions,
  segments: LanguageSegment[],
  sentences: Sentence[],
): void {
  const start = passage?.start ?? 0;
  const part = passage === undefined ? text : text.slice(start, passage.end);
  const known = passage?.language ?? language;
  const labelled = segmentLanguages(part);
  const found = known === undefined ? labelled : withMainLanguage(part, labelled, known);
  const [main = 'und'] =
    known === undefined ? mainLanguages(part, found, [{ start: 0, end: part.length }]) : [known];
  const spans = cutSentences(part, {
    language: main,
    ...(maxQuotation !== undefined && { maxQuotation }),
  });
  const languages = mainLanguages(part, found, spans);
  for (const segment of found) segments.push(shifted(segment, start));
  spans.forEach((span, at) => {
    sentences.push({
      ...shifted(span, start),
      language: languages[at] ?? 'und',
      ...(passage && { passage: passage.name }),
    });
  });
}

function shifted<T extends Span>(span: T, by: number): T {
  return by === 0 ? span : { ...span, start: span.start + by, end: span.end + by };
}

function checked(passages: readonly Passage[], text: string): readonly Passage[] {
  let last = 0;
  for (const { start, end, name } of passages) {
    if (!(start >= last && end >= start && end <= text.length)) {
      throw new InvalidInputError(
        'passages-out-of-order',
        `tokenize/readDocument: passage ${name} at ${start}–${end} begins before ${last}, or ends behind the text's ${text.length} characters; give passages in order, without overlap`,
      );
    }
    last = end;
  }
  return passages;
}
