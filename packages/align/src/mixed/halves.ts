import type { Language, LanguageSegment, Span } from '@diglot/text';
import type { LanguagePair } from '../sides.ts';

/** A half of a sentence, in one language. */
export interface Half extends Span {
  readonly language: Language;
}

/** Letters that make half of a sentence a text of its own: Han characters, and letters of other scripts. */
const MIN_HAN = 5;
const MIN_LETTERS = 15;

/**
 * Cut a sentence that holds both languages, one after the other, at the border between them.
 *
 * @param segments - Those over the sentence.
 * @returns Two halves, or none: where one of them is too small to be a text of its own, or where the
 * languages take turns, as with foreign words in a sentence.
 */
export function halvesOf(
  text: string,
  { start, end }: Span,
  segments: readonly LanguageSegment[],
  { translated, keyed }: LanguagePair,
): readonly Half[] {
  const runs: Half[] = [];
  for (const segment of segments) {
    if (segment.language === 'und') continue;
    const last = runs.at(-1);
    const span = { start: Math.max(start, segment.start), end: Math.min(end, segment.end) };
    if (last?.language === segment.language) {
      runs[runs.length - 1] = { ...last, end: span.end };
    } else runs.push({ ...span, language: segment.language });
  }
  const [first, second] = runs;
  if (first === undefined || second === undefined || runs.length > 2) return [];
  const languages = [first.language, second.language];
  if (!languages.includes(translated) || !languages.includes(keyed)) return [];
  if (!runs.every((run) => isText(text.slice(run.start, run.end)))) return [];
  return [
    { ...first, start, end: trimmedEnd(text, start, second.start) },
    { ...second, end },
  ];
}

function isText(half: string): boolean {
  const han = half.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han >= MIN_HAN || (half.match(/\p{L}/gu)?.length ?? 0) - han >= MIN_LETTERS;
}

const trimmedEnd = (text: string, start: number, end: number) =>
  start + text.slice(start, end).trimEnd().length;
