import type { Language } from '@diglot/text';
import { type Atom, AtomKind, cutAtoms } from './atoms.ts';
import { askFranc, FRANC_CONFIDENCE } from './franc.ts';
import { labelEast } from './label-east.ts';
import { classifyWords } from './latin/classify-words.ts';
import { isLatin } from './latin/words.ts';
import { checkOptions, type SegmentOptions } from './options.ts';

/** The language of a whole text. */
export interface DetectedLanguage {
  readonly language: Language;
  /** How probable it is that this is right, 0..1. */
  readonly confidence: number;
}

/** A Han character, kana or Hangul syllable says about as much as two letters. */
const EAST_WEIGHT = 2;
/** Han characters alone may be Japanese, as in a title. */
const HAN_CONFIDENCE = 0.95;

const UNDETERMINED: DetectedLanguage = { language: 'und', confidence: 1 };

/**
 * Name the language that most of a text is in.
 *
 * The script with most letters decides first; numbers, identifiers and addresses count for nothing.
 *
 * @returns `und` for a text without letters, or in no language of `languages`.
 * @throws {InvalidInputError} `not-a-string`, `not-a-language-list`.
 * @remarks **Cost:** linear; at most some hundred Latin words are weighed.
 *
 * @example
 * detectLanguage('同伴支持的体验').language // 'zh'
 */
export function detectLanguage(
  text: string,
  options: Pick<SegmentOptions, 'languages'> = {},
): DetectedLanguage {
  const { languages: only } = checkOptions('detectLanguage', text, options);
  const atoms = cutAtoms(text);
  const letters = { latin: 0, east: 0, other: 0 };
  for (const { kind, start, end } of atoms) {
    if (kind === AtomKind.neutral) continue;
    if (isLatin(kind)) letters.latin += end - start;
    else if (kind === AtomKind.other) letters.other += end - start;
    else letters.east += EAST_WEIGHT * (end - start);
  }
  const most = Math.max(letters.latin, letters.east, letters.other);
  if (most === 0) return UNDETERMINED;
  if (letters.latin === most) return classifyWords(text, atoms, only);
  if (letters.east === most) return detectEast(text, atoms, only);
  const language = askFranc(text, only);
  return language === 'und' ? UNDETERMINED : { language, confidence: FRANC_CONFIDENCE };
}

function detectEast(
  text: string,
  atoms: readonly Atom[],
  only: readonly Language[] | undefined,
): DetectedLanguage {
  const letters = new Map<Language, number>();
  labelEast(text, atoms, only, (index, { language }) => {
    const { start, end } = atoms[index] as Atom;
    letters.set(language, (letters.get(language) ?? 0) + end - start);
  });
  const [language = 'und'] = [...letters].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { language, confidence: language === 'zh' ? HAN_CONFIDENCE : 1 };
}
