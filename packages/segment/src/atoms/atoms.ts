import { ScriptClass, scriptClassTable } from '@diglot/text';
import { claimAtDigit, claimAtLetter, claimAtPunctuation } from '../neutral/claim.ts';
import { scanDocumentType } from '../neutral/reference-mark.ts';
import { ASCII, Ascii, classAt, codeUnits, stepOver } from './characters.ts';
import { scanNumber, scanWord } from './scan-word.ts';

/** What an atom is. White space, punctuation and symbols lie in the gaps between atoms. */
export const AtomKind = {
  /** A number, or a token claimed as neutral: DOI, address, registry number, … */
  neutral: 0,
  /** One Latin word. */
  latin: 1,
  /** A Latin word of capitals only: `MENTAL`, `UPSIDES`. */
  capitals: 2,
  /** Latin letters with digits or inner capitals, or a lone capital, or a document type: `IL6`, `MHWs`, `C`, `[J]`. */
  acronym: 3,
  /** Han characters and Bopomofo without a break. */
  han: 4,
  kana: 5,
  hangul: 6,
  /** Letters of another script without a break. */
  other: 7,
} as const;

export type AtomKind = (typeof AtomKind)[keyof typeof AtomKind];

/** A stretch of text that gets one language. */
export interface Atom {
  readonly kind: AtomKind;
  readonly start: number;
  readonly end: number;
}

/**
 * Cut a text into atoms, in order, neutral tokens claimed first.
 *
 * Marks, variation selectors and zero-width characters join the atom before them; so does an
 * apostrophe between two Latin letters.
 *
 * @remarks **Cost:** linear; every scanner that fails has looked at a bounded number of characters.
 */
export function cutAtoms(text: string): Atom[] {
  const table = scriptClassTable();
  const atoms: Atom[] = [];
  let i = 0;
  while (i < text.length) {
    const cls = classAt(text, i, table);
    if (cls === ScriptClass.latin) {
      const word = scanWord(text, i, table);
      const claimed = claimAtLetter(text, i, word.end, word.hasDigit);
      const end = claimed > i ? claimed : word.end;
      const kind =
        claimed > i
          ? AtomKind.neutral
          : AtomKind[
              isIdLabel(text, i, end) || isUnit(text, i, end, atoms) ? 'acronym' : word.shape
            ];
      atoms.push({ kind, start: i, end });
      i = end;
    } else if (cls === ScriptClass.digit) {
      const claimed = claimAtDigit(text, i);
      if (claimed > i) {
        atoms.push({ kind: AtomKind.neutral, start: i, end: claimed });
        i = claimed;
        continue;
      }
      const end = scanNumber(text, i, table);
      if (classAt(text, end, table) === ScriptClass.latin) {
        const word = scanWord(text, end, table);
        atoms.push({ kind: AtomKind.acronym, start: i, end: word.end });
        i = word.end;
      } else {
        atoms.push({ kind: AtomKind.neutral, start: i, end });
        i = end;
      }
    } else if (cls >= ScriptClass.greek) {
      const kind = LETTER_KIND[cls] ?? AtomKind.other;
      const start = i;
      do i = stepOver(text, i, table);
      while (i < text.length && LETTER_KIND[classAt(text, i, table)] === kind);
      atoms.push({ kind, start, end: i });
    } else if (cls === ScriptClass.punctuation || cls === ScriptClass.symbol) {
      const type = text.charCodeAt(i) === 0x5b ? scanDocumentType(text, i) : -1;
      const end = type > i ? type : neutralAtMark(text, i, table);
      const kind = type > i ? AtomKind.acronym : AtomKind.neutral;
      if (end > i) atoms.push({ kind, start: i, end });
      i = end > i ? end : i + codeUnits(text, i);
    } else {
      i += codeUnits(text, i);
    }
  }
  return atoms;
}

/** Find the end of the neutral token that begins with the mark at `at`, or −1; `.05` is a number behind `<`, `=`, a space. */
function neutralAtMark(text: string, at: number, table: Uint8Array): number {
  if (text.charCodeAt(at) !== DOT) return claimAtPunctuation(text, at);
  if (ASCII[text.charCodeAt(at + 1)] !== Ascii.digit || !BEFORE_FRACTION.has(text.charAt(at - 1)))
    return -1;
  const end = scanNumber(text, at + 1, table);
  return classAt(text, end, table) === ScriptClass.latin ? -1 : end;
}

const DOT = 0x2e;
/** What a fraction without its nought stands behind, `P=.05`; a letter or a digit before the dot makes it another thing. */
const BEFORE_FRACTION: ReadonlySet<string> = new Set([
  '',
  ...' \t\n\r\u3000<>=≤≥≦≧≈(（[［-−–±~～∼:：,，、;；/|＜＞＝',
]);

const ID_LABEL = /^(?:doi|pmid|pmcid|issn|isbn|orcid|url|arxiv)$/iu;

/** Whether a word with a colon after it names a kind of identifier: such words are in no language. */
function isIdLabel(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end);
  return (
    (next === COLON || next === WIDE_COLON) &&
    end - start < 6 &&
    ID_LABEL.test(text.slice(start, end))
  );
}

const COLON = 0x3a;
const WIDE_COLON = 0xff1a;

/** Units of measurement; they count as words only in a text that has others. */
const UNIT =
  /^(?:[kcmnpuμµd]?(?:g|m|l|mol|Pa|J|W|V|A|Hz|Gy|Sv|Bq|IU|Da|bp|eq|cal|t)|[dm]L|[μµ]L|min|sec|hr?|rpm|ppm|ppb|wt|mmHg|pH|bpm|eV|[km]?eV|[kMGT]i?B|bit|kb|px)$/u;

/** Whether a word is the unit of the number before it, or of the unit before a slash: `5 mg/kg`. */
function isUnit(text: string, start: number, end: number, atoms: readonly Atom[]): boolean {
  const last = atoms[atoms.length - 1];
  if (last === undefined || end - start > 4 || start - last.end > 1) return false;
  if (last.kind === AtomKind.other && start === last.end) {
    // `10 μmol`: the prefix is a Greek letter.
    return (
      /^[\d ]?[μµ]$/u.test(text.slice(last.end - 2, last.end)) &&
      UNIT.test(text.slice(last.end - 1, end))
    );
  }
  const gap = start === last.end ? '' : text[last.end];
  const isBehind =
    last.kind === AtomKind.neutral ? gap === '' || gap === ' ' : gap === '/' || gap === '·';
  return isBehind && UNIT.test(text.slice(start, end));
}

/** Kind of the atom a letter of each script class makes; undefined where it is no such letter. */
const LETTER_KIND: readonly (AtomKind | undefined)[] = (() => {
  const kinds: (AtomKind | undefined)[] = [];
  kinds[ScriptClass.greek] = AtomKind.other;
  kinds[ScriptClass.han] = AtomKind.han;
  kinds[ScriptClass.bopomofo] = AtomKind.han;
  kinds[ScriptClass.kana] = AtomKind.kana;
  kinds[ScriptClass.hangul] = AtomKind.hangul;
  kinds[ScriptClass.letter] = AtomKind.other;
  return kinds;
})();
