import { type Atom, AtomKind } from './atoms.ts';
import { isLatin } from './latin/words.ts';
import type { Label } from './segments.ts';

const HYPHEN = 0x2d;
/** Longest number that can be part of a word, in code units. */
const MAX_DIGITS = 6;

/**
 * Give numbers and Greek signs that are part of a word its language, so that no segment ends inside it.
 *
 *     COVID-19    a 3-month follow-up    β-catenin
 *           ^^      ^                    ^
 *
 * @param labels - Changed in place.
 */
export function joinNumbers(text: string, atoms: readonly Atom[], labels: Label[]): void {
  for (let i = 0; i < atoms.length; i++) {
    const { kind, start, end } = atoms[i] as Atom;
    const isSign = kind === AtomKind.other && end - start === 1 && labels[i]?.language === 'und';
    if (!isSign && (kind !== AtomKind.neutral || end - start > MAX_DIGITS)) continue;
    const left = text.charCodeAt(start - 1) === HYPHEN ? atoms[i - 1] : undefined;
    const right = text.charCodeAt(end) === HYPHEN ? atoms[i + 1] : undefined;
    if ((left ?? right) === undefined) continue;
    if (!isSign && !/^[\d.,]+$/.test(text.slice(start, end))) continue;
    if (right?.start === end + 1 && isLatin(right.kind)) labels[i] = labels[i + 1] as Label;
    else if (left?.end === start - 1 && isLatin(left.kind)) labels[i] = labels[i - 1] as Label;
  }
}
