import type { LanguageSegment } from '@diglot/text';
import { checkOptions, type SegmentOptions } from './options.ts';
import { segmentLanguages } from './segment-languages.ts';

/**
 * Cut a text into stretches of one language each, where some stretches have been judged already, by
 * themselves: the values of a record, which are read apart from the labels and markup around them.
 *
 * @param known - In order, not overlapping; they are kept as they are. What lies between is judged piece by
 * piece.
 * @returns As `segmentLanguages`; neighbours of one language are one segment.
 * @throws {InvalidInputError} `not-a-string`, `unknown-option`, `not-a-language-list`.
 * @remarks **Cost:** linear in the text.
 *
 * @example
 * import { segmentAround } from '@diglot/segment';
 *
 * const title = { start: 4, end: 6, language: 'ja', confidence: 1 };
 * segmentAround('TI: 看護 AB: 同伴支持', [title]).map(({ start, language }) => [start, language]);
 * // => [[0, 'und'], [4, 'ja'], [7, 'und'], [11, 'zh']]
 */
export function segmentAround(
  text: string,
  known: readonly LanguageSegment[],
  options: SegmentOptions = {},
): LanguageSegment[] {
  checkOptions('segmentAround', text, options);
  const segments: LanguageSegment[] = [];
  const addBetween = (start: number, end: number) => {
    if (start >= end) return;
    for (const segment of segmentLanguages(text.slice(start, end), options)) {
      append(segments, { ...segment, start: segment.start + start, end: segment.end + start });
    }
  };
  let at = 0;
  for (const segment of known) {
    addBetween(at, segment.start);
    append(segments, segment);
    at = Math.max(at, segment.end);
  }
  addBetween(at, text.length);
  return segments;
}

/** Add a segment, as one with the last where they have one language and script. */
function append(segments: LanguageSegment[], segment: LanguageSegment): void {
  const last = segments.at(-1);
  if (last?.language !== segment.language || last.script !== segment.script) {
    segments.push(segment);
    return;
  }
  const [ours, theirs] = [last.end - last.start, segment.end - segment.start];
  const confidence = (last.confidence * ours + segment.confidence * theirs) / (ours + theirs);
  segments[segments.length - 1] = { ...last, end: segment.end, confidence };
}
