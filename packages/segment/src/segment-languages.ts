import { detectChineseScript, type Language, type LanguageSegment } from '@diglot/text';
import { absorbNeutral } from './absorb-neutral.ts';
import { type Atom, cutAtoms } from './atoms.ts';
import { labelEast } from './label-east.ts';
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
 * @throws {InvalidInputError} `not-a-string`, `unknown-option`, `not-a-language-list`.
 *
 * @example
 * segmentLanguages('维生素C 与 peer support').map((s) => s.language) // ['zh', 'en', 'zh', 'en']
 */
export function segmentLanguages(text: string, options: SegmentOptions = {}): LanguageSegment[] {
  const { neutral = 'keep', languages } = checkOptions('segmentLanguages', text, options);
  const atoms = cutAtoms(text);
  const labels = labelAtoms(text, atoms, languages);
  const settled = neutral === 'absorb' ? absorbNeutral(text, atoms, labels) : labels;
  return joinSegments(text, atoms, settled).map((segment) => withScript(text, segment));
}

const UNDETERMINED: Label = { language: 'und', confidence: 1 };

function labelAtoms(
  text: string,
  atoms: readonly Atom[],
  only: readonly Language[] | undefined,
): Label[] {
  const labels = new Array<Label>(atoms.length).fill(UNDETERMINED);
  const set = (index: number, label: Label) => {
    labels[index] = label;
  };
  labelEast(text, atoms, only, set);
  labelLatin(text, atoms, only, set);
  labelOthers(text, atoms, only, set);
  return labels;
}

function withScript(text: string, segment: LanguageSegment): LanguageSegment {
  if (segment.language !== 'zh') return segment;
  const script = detectChineseScript(text, segment.start, segment.end);
  return script === undefined ? segment : { ...segment, script };
}
