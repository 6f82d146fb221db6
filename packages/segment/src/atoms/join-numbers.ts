import { isLatin } from '../latin/words.ts';
import type { Label } from '../segments.ts';
import { type Atom, AtomKind } from './atoms.ts';

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

/** What statistics are called; another letter, `x = 8`, belongs to its sentence. Written from general knowledge. */
const STATISTICS: ReadonlySet<string> = new Set(
  'p P t T F r R n N z Z U W H M Q SD SE SEM OR aOR RR HR IRR SMD MD WMD CI AUC AIC BIC ICC RMSEA CFI TLI SRMR VIF'.split(
    ' ',
  ),
);
/** Longest of them, in UTF-16 units. */
const MAX_STATISTIC = 5;
const RELATION = /^ ?[=<>≤≥≈＝＜＞] ?[-−+±]?$/u;
const UNDETERMINED: Label = { language: 'und', confidence: 1 };

/**
 * Take its language from the name of a statistic before a relation and a number, so that both are one piece in
 * no language.
 *
 *     The effect was large (p<.05), SD = 0.4.
 *                           ^       ^^
 *
 * @param labels - Changed in place.
 */
export function silenceStatistics(text: string, atoms: readonly Atom[], labels: Label[]): void {
  for (let i = 0; i + 1 < atoms.length; i++) {
    const { kind, start, end } = atoms[i] as Atom;
    if (!isLatin(kind) || end - start > MAX_STATISTIC) continue;
    const next = atoms[i + 1] as Atom;
    if (next.kind !== AtomKind.neutral || next.start - end > MAX_RELATION) continue;
    if (!RELATION.test(text.slice(end, next.start))) continue;
    if (STATISTICS.has(text.slice(start, end))) labels[i] = UNDETERMINED;
  }
}

/** Longest relation with the spaces and the sign around it, in UTF-16 units. */
const MAX_RELATION = 4;
