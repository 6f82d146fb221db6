import { detectChineseScript, type Language, type LanguageSegment } from '@diglot/text';
import { absorbNeutral } from './absorb-neutral.ts';
import { type Atom, cutAtoms } from './atoms/atoms.ts';
import { joinNumbers, silenceStatistics } from './atoms/join-numbers.ts';
import { labelAutonyms } from './autonyms.ts';
import { cutBlocks } from './blocks.ts';
import { labelEast } from './east/label-east.ts';
import type { Franc } from './installed-franc.ts';
import { labelOthers } from './label-others.ts';
import { labelLatin } from './latin/label-latin.ts';
import { checkOptions, type SegmentOptions } from './options.ts';
import { joinSegments, type Label } from './segments.ts';

/**
 * Cut a text into stretches of one language each.
 *
 * @param text - Any string, in any mixture of languages.
 * @returns Segments in order that leave out only white space; neighbours differ in language. Chinese
 * ones carry their `script` when their characters tell. `und` is what has no language, or none that
 * is known.
 * @throws {InvalidInputError} `not-a-string`, `unknown-option`, `not-a-language-list`,
 * `unknown-language`.
 *
 * @example
 * import { segmentLanguages } from '@diglot/segment';
 *
 * const text = '同伴支持 peer support 10.5555/abc';
 * segmentLanguages(text).map(({ start, end, language }) => [text.slice(start, end), language]);
 * // => [['同伴支持', 'zh'], ['peer support', 'en'], ['10.5555/abc', 'und']]
 * segmentLanguages('護理人員', { languages: ['zh', 'en'] })[0].script; // => 'Hant'
 */
export function segmentLanguages(text: string, options: SegmentOptions = {}): LanguageSegment[] {
  checkOptions('segmentLanguages', text, options);
  return cutSegments(text, options).map((segment) => withScript(text, segment));
}

/** The segments of a text without their scripts. */
export function cutSegments(
  text: string,
  { neutral, languages, franc }: SegmentOptions,
): LanguageSegment[] {
  const segments: LanguageSegment[] = [];
  for (const { start, end } of cutBlocks(text)) {
    const block = text.slice(start, end);
    const atoms = cutAtoms(block);
    const labels = labelAtoms(block, atoms, languages, franc);
    const settled = neutral === 'absorb' ? absorbNeutral(block, atoms, labels) : labels;
    for (const segment of joinSegments(block, atoms, settled, start)) {
      appendSegment(segments, segment, neutral === 'absorb');
    }
  }
  return segments;
}

/** Add a segment, as one with the last if they have one language or one absorbs the other. */
function appendSegment(
  segments: LanguageSegment[],
  segment: LanguageSegment,
  absorbing: boolean,
): void {
  const last = segments[segments.length - 1];
  const isOne = last?.language === segment.language;
  if (last === undefined || !(isOne || absorbing)) {
    segments.push(segment);
    return;
  }
  const whole = { start: last.start, end: segment.end };
  if (isOne) {
    const sizes = [last.end - last.start, segment.end - segment.start] as const;
    const confidence =
      (last.confidence * sizes[0] + segment.confidence * sizes[1]) / (sizes[0] + sizes[1]);
    segments[segments.length - 1] = { ...last, ...whole, confidence };
  } else if (last.language === 'und' || segment.language === 'und') {
    const language = last.language === 'und' ? segment : last;
    segments[segments.length - 1] = { ...language, ...whole };
  } else {
    segments.push(segment);
  }
}

const UNDETERMINED: Label = { language: 'und', confidence: 1 };

function labelAtoms(
  text: string,
  atoms: readonly Atom[],
  only: readonly Language[] | undefined,
  franc: Franc | undefined,
): Label[] {
  const labels = new Array<Label>(atoms.length).fill(UNDETERMINED);
  const set = (index: number, label: Label) => {
    labels[index] = label;
  };
  labelEast(text, atoms, only, set);
  labelLatin(text, atoms, { only, franc }, set);
  labelOthers(text, atoms, { only, franc }, set);
  labelAutonyms(text, atoms, only, set);
  joinNumbers(text, atoms, labels);
  silenceStatistics(text, atoms, labels);
  return labels;
}

function withScript(text: string, segment: LanguageSegment): LanguageSegment {
  const { start, end, language, confidence } = segment;
  if (language !== 'zh') return segment;
  const script = detectChineseScript(text, start, end);
  return script === undefined ? segment : { start, end, language, confidence, script };
}
