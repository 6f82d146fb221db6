import { mainLanguages } from '@diglot/segment';
import type { Document, LanguageSegment, Sentence, Span } from '@diglot/text';
import { firstFrom } from '../part-of.ts';
import type { LanguagePair } from '../sides.ts';
import { cutCells } from './cut-cells.ts';
import { halvesOf } from './halves.ts';
import type { MixedSentence } from './mixed-sentence.ts';
import { withoutMarks } from './without-marks.ts';

/**
 * Take the sentences of a document in the two languages of a lexicon, each in one of them.
 *
 * A sentence that reaches over a column border is cut there; one that holds both languages, as a title
 * and its translation, is cut at the border between their segments. What parts the two, brackets and
 * slashes, belongs to neither. What is in another language, or in none, is left out.
 *
 * @remarks **Cost:** linear.
 */
export function mixedSentences(document: Document, pair: LanguagePair): readonly MixedSentence[] {
  const { text, segments = [] } = document;
  const sentences: MixedSentence[] = [];
  let segment = 0;
  let previous: Sentence | undefined;
  for (const own of document.sentences) {
    while (segment < segments.length && (segments[segment] as LanguageSegment).end <= own.start)
      segment++;
    const isFirst = previous === undefined || hasLineEnd(text, previous.end, own.start);
    // What has no language, as a registry number with a full stop, goes on in that of what it follows.
    const goesOn =
      own.language === 'und' &&
      previous !== undefined &&
      (!isFirst || IDENTIFIER_SENTENCE.test(text.slice(own.start, own.end)));
    const sentence: Sentence = goesOn ? { ...own, language: previous?.language ?? 'und' } : own;
    previous = sentence;
    for (const part of partsOf(document, sentence, segmentsIn(segments, segment, own), pair)) {
      const { language } = part;
      if (language !== pair.translated && language !== pair.keyed) continue;
      const startsParagraph = part.startsParagraph && (isFirst || part.start > own.start);
      sentences.push({ ...part, startsParagraph });
    }
  }
  return sentences;
}

/** A sentence that is nothing but an identifier, on a line of its own. */
const IDENTIFIER_SENTENCE = /^\p{L}[^\s]{0,80}[.。]$/u;

/** The parts of a sentence, each in one language; the first of a cell starts a paragraph. */
function partsOf(
  document: Document,
  sentence: Sentence,
  segments: readonly LanguageSegment[],
  pair: LanguagePair,
): readonly MixedSentence[] {
  const { text } = document;
  const cells = cutCells(text, sentence).filter((cell) => cutsNoToken(document, cell));
  return cells.flatMap((cell): MixedSentence[] => {
    const isWhole = cell.start === sentence.start && cell.end === sentence.end;
    const own = isWhole ? segments : segmentsIn(segments, 0, cell);
    const halves = halvesOf(text, cell, own, pair).filter((half) => cutsNoToken(document, half));
    const [language = 'und'] = isWhole ? [sentence.language] : mainLanguages(text, own, [cell]);
    const parts = halves.length === 2 ? halves : [{ ...cell, language }];
    return parts.flatMap((part, at): MixedSentence[] => {
      const span = withoutMarks(text, part);
      if (span === undefined || !cutsNoToken(document, span)) return [];
      return [{ ...sentence, ...span, language: part.language, startsParagraph: at === 0 }];
    });
  });
}

const hasLineEnd = (text: string, start: number, end: number) =>
  /[\n\r\u2028\u2029]/u.test(text.slice(start, end));

/** The segments over a stretch, from a position on. */
function segmentsIn(segments: readonly LanguageSegment[], from: number, { start, end }: Span) {
  const own: LanguageSegment[] = [];
  for (let at = from; at < segments.length && (segments[at] as LanguageSegment).start < end; at++) {
    if ((segments[at] as LanguageSegment).end > start) own.push(segments[at] as LanguageSegment);
  }
  return own;
}

/** Whether both ends of a span are borders of tokens. */
function cutsNoToken({ tokens }: Document, { start, end }: Span): boolean {
  const isFree = (offset: number) => {
    const before = tokens[firstFrom(tokens, offset, 0) - 1];
    return before === undefined || before.end <= offset;
  };
  return isFree(start) && isFree(end);
}
