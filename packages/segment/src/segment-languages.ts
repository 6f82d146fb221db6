import {
  detectChineseScript,
  InvalidInputError,
  type Language,
  type LanguageSegment,
} from '@diglot/text';
import { absorbNeutral } from './absorb-neutral.ts';
import { type Atom, AtomKind, cutAtoms } from './atoms.ts';
import { decideHan } from './cjk.ts';
import { labelLatin } from './latin/label-latin.ts';
import { joinSegments, type Label } from './segments.ts';

export interface SegmentOptions {
  /**
   * What becomes of stretches in no language (numbers, identifiers, addresses): `keep` them as `und`
   * segments, or let the neighbours `absorb` them for a readable result. Default `keep`.
   */
  readonly neutral?: 'keep' | 'absorb';
  /** The languages to choose from, as BCP 47 primary tags. Default: every one that is known. */
  readonly languages?: readonly Language[];
}

/**
 * Cut a text into stretches of one language each.
 *
 * @param text - Any string, in any mixture of languages.
 * @returns Segments in order that leave out only white space; neighbours differ in language. Chinese
 * ones carry their `script` when their characters tell. `und` is what has no language, or none that
 * is known.
 * @throws {InvalidInputError} `not-a-string`, `unknown-option`.
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

function labelAtoms(
  text: string,
  atoms: readonly Atom[],
  only: readonly Language[] | undefined,
): Label[] {
  const labels = atoms.map(({ kind }) => FIXED[kind] ?? UNDETERMINED);
  decideHan(text, atoms, (index, language) => {
    labels[index] = { language, confidence: 1 };
  });
  labelLatin(text, atoms, only, (index, label) => {
    labels[index] = label;
  });
  return labels;
}

const UNDETERMINED: Label = { language: 'und', confidence: 1 };
const FIXED: Partial<Record<AtomKind, Label>> = {
  [AtomKind.kana]: { language: 'ja', confidence: 1 },
  [AtomKind.hangul]: { language: 'ko', confidence: 1 },
};

function withScript(text: string, segment: LanguageSegment): LanguageSegment {
  if (segment.language !== 'zh') return segment;
  const script = detectChineseScript(text, segment.start, segment.end);
  return script === undefined ? segment : { ...segment, script };
}

/** Throw where the caller's arguments are unusable. */
export function checkOptions(name: string, text: unknown, options: SegmentOptions): SegmentOptions {
  if (typeof text !== 'string') {
    throw new InvalidInputError(
      'not-a-string',
      `segment/${name}: the text is ${text === null ? 'null' : `of type ${typeof text}`}; pass a string`,
    );
  }
  const { neutral } = options;
  if (neutral !== undefined && neutral !== 'keep' && neutral !== 'absorb') {
    throw new InvalidInputError(
      'unknown-option',
      `segment/${name}: neutral is ${String(neutral)}; it may be keep or absorb`,
    );
  }
  return options;
}
