import { mainLanguages } from '@diglot/segment';
import {
  type Document,
  firstFrom,
  type Language,
  type LanguageSegment,
  type Sentence,
  type Span,
} from '@diglot/text';
import type { LanguagePair } from '../sides.ts';
import { cutCells } from './cut-cells.ts';
import { type Cut, cutHalves, type Half, isText } from './halves.ts';
import { languageLabels } from './language-labels.ts';
import type { MixedSentence } from './mixed-sentence.ts';
import { behindLabel, withoutMarks } from './without-marks.ts';

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
  const labels = languageLabels(document.text, document.segments ?? []);
  const cells = cellsOf(document, pair, labels);
  const isCut = cutsToMake(document.text, cells);
  const sentences: MixedSentence[] = [];
  /** Languages that the line or the cell has had so far: a translation in one line with its original begins as it does. */
  const begun = new Set<Language>();
  for (const { sentence, span, language, cut, startsParagraph, place } of cells) {
    if (startsParagraph) begun.clear();
    const parts =
      cut !== undefined && isCut(cut) && cut.parts.every((part) => cutsNoToken(document, part))
        ? cut.parts
        : [{ ...span, language }];
    for (const part of parts) {
      if (part.language !== pair.translated && part.language !== pair.keyed) continue;
      const bare = withoutMarks(document.text, part, labels);
      if (bare === undefined || !cutsNoToken(document, bare)) continue;
      sentences.push({
        ...sentence,
        ...bare,
        language: part.language,
        startsParagraph: !begun.has(part.language),
        place,
      });
      begun.add(part.language);
    }
  }
  return sentences;
}

/** A sentence, or what of it stands in one cell of a row. */
interface Cell extends Half {
  readonly sentence: Sentence;
  readonly span: Span;
  readonly startsParagraph: boolean;
  readonly place: number;
  /** Whether the name of its language stood before it. */
  readonly isLabelled: boolean;
  /** Whether it is the first in its line. */
  readonly startsLine: boolean;
  /** Whether it is all that stands in its line or cell. */
  readonly isAlone: boolean;
  /** How it would be cut between the languages, if it holds both. */
  readonly cut: Cut | undefined;
}

/** A sentence that is nothing but an identifier, on a line of its own. */
const IDENTIFIER_SENTENCE = /^\p{L}[^\s]{0,80}[.。]$/u;

function cellsOf(
  document: Document,
  pair: LanguagePair,
  labels: ReadonlyMap<number, number>,
): readonly Cell[] {
  const { text, segments = [], sentences } = document;
  const cells: Cell[] = [];
  let segment = 0;
  let previous: Sentence | undefined;
  sentences.forEach((own, at) => {
    while (segment < segments.length && (segments[segment] as LanguageSegment).end <= own.start)
      segment++;
    const isFirst = previous === undefined || hasLineEnd(text, previous.end, own.start);
    const next = sentences[at + 1];
    const isLast = next === undefined || hasLineEnd(text, own.end, next.start);
    // What has no language, as a registry number with a full stop, goes on in that of what it follows.
    const goesOn =
      own.language === 'und' &&
      previous !== undefined &&
      (!isFirst || IDENTIFIER_SENTENCE.test(text.slice(own.start, own.end)));
    const sentence: Sentence = goesOn ? { ...own, language: previous?.language ?? 'und' } : own;
    previous = sentence;
    const over = segmentsIn(segments, segment, own);
    let startsLine = isFirst;
    for (const cell of cutCells(text, own)) {
      const span = behindLabel(text, cell, labels);
      if (!cutsNoToken(document, span)) continue;
      const isWhole = span.start === own.start && span.end === own.end;
      const inCell = isWhole ? over : segmentsIn(over, 0, span);
      const [language = 'und'] = isWhole
        ? [sentence.language]
        : mainLanguages(text, inCell, [span]);
      cells.push({
        sentence,
        span,
        ...span,
        language,
        startsParagraph: isFirst || cell.start > own.start,
        place: at,
        isLabelled: span.start > cell.start,
        startsLine,
        isAlone: cell.start > own.start || cell.end < own.end || (isFirst && isLast),
        cut: inCell.length < 2 ? undefined : cutHalves(text, span, inCell, pair),
      });
      startsLine = false;
    }
  });
  return inBilingualLines(inLabelledPairs(cells));
}

/** Most sentences of a line that stands for itself, as on a sign; a line of more is a paragraph. */
const MAX_LINE_SENTENCES = 4;

/** The sentences of a short line that is first in one language and then in the other stand in one place. */
function inBilingualLines(cells: readonly Cell[]): readonly Cell[] {
  const placed: Cell[] = [];
  for (let from = 0; from < cells.length; ) {
    let to = from + 1;
    while (to < cells.length && cells[to]?.startsLine === false) to++;
    const line = cells.slice(from, to);
    const place = line[0]?.place ?? 0;
    for (const cell of line) placed.push(isBilingualLine(line) ? { ...cell, place } : cell);
    from = to;
  }
  return placed;
}

function isBilingualLine(line: readonly Cell[]): boolean {
  if (line.length < 2 || line.length > MAX_LINE_SENTENCES) return false;
  if (line.some(({ language, cut }) => language === 'und' || cut !== undefined)) return false;
  const changes = line.filter(({ language }, at) => at > 0 && language !== line[at - 1]?.language);
  return changes.length === 1;
}

/** Sentences with labels of two languages, one behind the other, stand in one place: they are said to be a pair. */
function inLabelledPairs(cells: readonly Cell[]): readonly Cell[] {
  let isSecond = false;
  return cells.map((cell, at) => {
    const before = cells[at - 1];
    isSecond =
      !isSecond &&
      before !== undefined &&
      before.isLabelled &&
      cell.isLabelled &&
      before.language !== cell.language;
    return isSecond ? { ...cell, place: before?.place ?? cell.place } : cell;
  });
}

/** Share of a text's sentences with letters that must be cut alike for brackets and labels to be believed. */
const MIN_SHARE = 0.4;

/** The same of its headings, labels and items: lines without a stop; and the fewest that make a habit, or all. */
const MIN_SHARE_OF_HEADINGS = 0.6;
const LEAST_HEADINGS = 3;
const LEAST_OF_ALL_HEADINGS = 2;

/**
 * Decide which cuts to make. A mark between the halves, or halves that are both long, is enough. A
 * translation in brackets may be the gloss of a term, and two short halves a term with a foreign word:
 * they are cut where it is the habit of the text, or of its headings.
 */
function cutsToMake(text: string, cells: readonly Cell[]): (cut: Cut) => boolean {
  const withLetters = cells.filter(({ language }) => language !== 'und').length;
  const share = (border: Cut['border'], alone: boolean) =>
    cells.filter(({ cut, isAlone }) => cut?.border === border && (isAlone || !alone)).length /
    withLetters;
  const areGlossed = share('bracket', false) >= MIN_SHARE;
  const headings = cells.filter(({ language, isAlone, end }) => {
    return isAlone && language !== 'und' && !STOP.test(text.slice(Math.max(0, end - 2), end));
  });
  const both = headings.filter(({ cut }) => cut?.border === 'space').length;
  const areLabels =
    share('space', true) >= MIN_SHARE ||
    (both >= LEAST_HEADINGS && both >= MIN_SHARE_OF_HEADINGS * headings.length) ||
    (both >= LEAST_OF_ALL_HEADINGS && both === headings.length);
  return (cut) => {
    if (cut.border === 'mark') return true;
    if (cut.border === 'bracket') return areGlossed;
    return cut.parts.every((part) => isText(text, part)) || areLabels;
  };
}

const STOP = /[.。．!！?？;；…:：]["'”’」』)）]?$/u;

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
