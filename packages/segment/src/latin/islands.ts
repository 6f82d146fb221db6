import { isWhiteSpace } from '@diglot/text';
import { type Atom, AtomKind } from '../atoms/atoms.ts';
import { Does, partsIn } from '../marks.ts';

/** A Han character, kana or Hangul syllable says about as much as three Latin letters. */
const EAST_WEIGHT = 3;
/** How many times as much the Latin words of a sentence say as the rest before it is one in Latin letters; set by hand. */
const MIN_RATIO = 1.5;

/**
 * Which atoms are words of another script within a sentence in Latin letters, which goes on behind them as before:
 * `Le mot 气 désigne le souffle`; not `基于BERT的模型`, where Chinese goes on behind Latin words.
 *
 * @returns A flag for each atom.
 */
export function findIslands(text: string, atoms: readonly Atom[]): Uint8Array {
  const islands = new Uint8Array(atoms.length);
  let first = 0;
  for (let index = 1; index <= atoms.length; index++) {
    const { end } = atoms[index - 1] as Atom;
    const next = index === atoms.length ? undefined : (atoms[index] as Atom).start;
    if (next !== undefined && !isBorder(text, end, next)) continue;
    markSentence(text, atoms, first, index, islands);
    first = index;
  }
  return islands;
}

/** Whether a line or a sentence ends between two atoms; a dot ends one before white space. */
function isBorder(text: string, from: number, to: number): boolean {
  if (partsIn(text, from, to) & (Does.lineBreak | Does.sentenceEnd)) return true;
  for (let at = from; at < to - 1; at++) {
    if (text[at] === '.' && isWhiteSpace(text.charCodeAt(at + 1))) return true;
  }
  return false;
}

function markSentence(
  text: string,
  atoms: readonly Atom[],
  from: number,
  to: number,
  islands: Uint8Array,
): void {
  let latin = 0;
  let east = 0;
  for (let at = from; at < to; at++) {
    const { kind, start, end } = atoms[at] as Atom;
    if (isEast(kind)) {
      // Latin letters that nothing parts from it are words of its sentence.
      if (isLetter(text, start - 1) || isLetter(text, end)) return;
      east += EAST_WEIGHT * (end - start);
    } else if (kind === AtomKind.latin || kind === AtomKind.capitals) latin += end - start;
  }
  if (east === 0 || latin < MIN_RATIO * east) return;
  for (let at = from; at < to; at++) {
    if (isEast((atoms[at] as Atom).kind)) islands[at] = 1;
  }
}

function isEast(kind: AtomKind): boolean {
  return kind === AtomKind.han || kind === AtomKind.kana || kind === AtomKind.hangul;
}

function isLetter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\p{Script=Latin}\p{N}]/u.test(text.charAt(at));
}
