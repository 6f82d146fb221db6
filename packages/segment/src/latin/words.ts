import { type Atom, AtomKind } from '../atoms/atoms.ts';
import { Does, partsIn } from '../marks.ts';
import { switchCost } from './borders.ts';
import { findIslands } from './islands.ts';

/** A Latin word and how it hangs together with the one before. */
export interface LatinWord extends Atom {
  /** Which atom it is. */
  readonly index: number;
  /** Cost of a change of language before it, in nats; 0 where another script or nothing stands. */
  readonly cost: number;
  /** Which run of Latin words, parted from others by another script or a line break, it is in. */
  readonly run: number;
}

/** What a run of Latin words stands in. */
export interface LatinRun {
  /** Whether Han, kana or Hangul touches it on its line. */
  readonly inChinese: boolean;
  /** Whether a good part of the text is in Han characters. */
  readonly onChinesePage: boolean;
  /** How many of its words are plain ones, not acronyms. */
  readonly plain: number;
}

export function isLatin(kind: AtomKind): boolean {
  return kind === AtomKind.latin || kind === AtomKind.capitals || kind === AtomKind.acronym;
}

/** Least share of the letters, a Han character counted thrice, that makes a page a Chinese one. */
const CHINESE_SHARE = 0.1;
const HAN_WEIGHT = 3;

/** Whether there is Chinese enough in a text that foreign words in lines of their own may be its terms. */
function isChinesePage(atoms: readonly Atom[]): boolean {
  let han = 0;
  let latin = 0;
  for (const { kind, start, end } of atoms) {
    if (kind === AtomKind.han) han += HAN_WEIGHT * (end - start);
    else if (isLatin(kind)) latin += end - start;
  }
  return han > 0 && han >= CHINESE_SHARE * (han + latin);
}

/** `β` of `β-blocker`: a sign within Latin text, hyphened to the word behind it or the one before. */
function isGreekSign(text: string, { kind, start, end }: Atom): boolean {
  return (
    kind === AtomKind.other &&
    end - start === 1 &&
    (text.charCodeAt(end) === HYPHEN || text.charCodeAt(start - 1) === HYPHEN)
  );
}

const HYPHEN = 0x2d;

/** The Latin words of a text, in order, and their runs. Neutral tokens between words are passed over. */
export function collectWords(text: string, atoms: readonly Atom[]) {
  const words: LatinWord[] = [];
  const runs: LatinRun[] = [];
  let first = 0;
  let plain = 0;
  let touched = false;
  let parted = true;
  let before = 0;
  const onChinesePage = isChinesePage(atoms);
  const islands = findIslands(text, atoms);

  const close = () => {
    if (words.length > first) runs.push({ inChinese: touched, onChinesePage, plain });
    first = words.length;
    plain = 0;
    touched = false;
  };

  for (let index = 0; index < atoms.length; index++) {
    const { kind, start, end } = atoms[index] as Atom;
    if (partsIn(text, before, start) & Does.lineBreak) close();
    before = end;
    if (isLatin(kind)) {
      const last = words[words.length - 1];
      const cost =
        parted || last === undefined
          ? 0
          : switchCost(text, last.end, start, last.end - last.start, words.length - first);
      words.push({ kind, start, end, index, cost, run: runs.length });
      if (kind === AtomKind.latin) plain++;
      parted = false;
    } else if (
      kind !== AtomKind.neutral &&
      islands[index] === 0 &&
      !isGreekSign(text, atoms[index] as Atom)
    ) {
      touched = true;
      close();
      touched = true;
      parted = true;
    }
  }
  close();
  return { words, runs };
}
