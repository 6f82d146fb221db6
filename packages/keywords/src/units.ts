import type { Token } from '@diglot/text';
import { chineseLexis, englishLexis, englishRole, Role } from './lexis.ts';

/** A word as phrases are made of: hyphenated and slashed Latin words are one unit. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  /** What its variants share: the stems of its parts (English), its characters in NFKC lower case (Chinese). */
  readonly key: string;
  /** As written, in NFKC and lower case. */
  readonly form: string;
  readonly language: 'en' | 'zh';
  readonly role: Role;
  readonly shape: Shape;
  readonly ending: Ending;
  readonly sentence: number;
  /** Punctuation or a blank line lies before it: no phrase reaches across. */
  readonly cut: boolean;
}

/** How a Latin word is written: lower case, capitalised, or with capitals further in (an acronym or name). */
export const Shape = { lower: 0, capitalized: 1, capitals: 2 } as const;
export type Shape = (typeof Shape)[keyof typeof Shape];

/** What a Latin word ends in, as far as that tells its part of speech. */
export const Ending = { other: 0, ing: 1, ed: 2, plural: 3, adjective: 4, noun: 5 } as const;
export type Ending = (typeof Ending)[keyof typeof Ending];

export interface UnitOptions {
  readonly stem: (word: string) => string;
  /** Read every word as this language; without it each sentence decides. */
  readonly language?: 'en' | 'zh' | undefined;
  /** In Chinese sentences too read Latin words that stand apart from Chinese ones as English. */
  readonly loose?: boolean;
  /** Number of the first sentence. */
  readonly firstSentence?: number;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly script: Script;
  readonly isNumber: boolean;
  readonly cut: boolean;
}

type Script = 'han' | 'latin' | 'other';

/** So many Latin words in a row inside a Chinese sentence are a stretch of English. */
const ENGLISH_STRETCH = 5;
/** An English sentence has at least this share of Latin words among its Latin and Han words. */
const ENGLISH_SHARE = 0.7;

/** A sentence with a word in other scripts for so few of its words is in a third language. */
const FOREIGN_SHARE = 3;

const JOINER = /^[-‐‑–/'’_&+#]$/u;
const SENTENCE_END = /^[.。．！？；!?;]/u;
const BLANK_LINE = /\n[^\S\n]*\n/u;
const HAN = /\p{Script=Han}/u;
const LATIN = /[\p{Script=Latin}\p{Script=Greek}]/u;
const NUMERIC = /^[\d.,%‰°]+$/u;
const IDENTIFIER = /[@\\]|:\/|^www\.|^10\.\d|\d{5}/u;
const PART_BREAK = /[-‐‑–/_'’]+/u;

/**
 * Read the words of a text as units of phrases.
 *
 * Words of scripts other than Latin, Greek and Han end a phrase and yield no unit.
 *
 * @param tokens - The tokens of `text`, in order.
 * @remarks **Cost:** linear in the text.
 */
export function readUnits(text: string, tokens: readonly Token[], options: UnitOptions): Unit[] {
  const units: Unit[] = [];
  let pieces: Piece[] = [];
  let sentence = options.firstSentence ?? 0;
  let foreign = 0;
  const close = () => {
    // A sentence full of kana is Japanese, whatever Han characters are in it.
    if (foreign * FOREIGN_SHARE >= pieces.length) pieces = [];
    foreign = 0;
    if (pieces.length > 0) addSentence(units, text, pieces, sentence++, options);
    pieces = [];
  };

  let cut = true;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const last = pieces.at(-1);
    if (last !== undefined && token.start - last.end > 1) {
      if (BLANK_LINE.test(text.slice(last.end, token.start))) {
        close();
        cut = true;
      }
    }
    if (token.kind === 'word' || token.kind === 'number') {
      const piece = readPiece(text, token, cut);
      const joins = !cut && last !== undefined && last.end === token.start;
      if (joins && last.script === 'latin' && piece.script === 'latin') {
        pieces[pieces.length - 1] = merge(last, piece);
      } else if (piece.script === 'other') {
        cut = true;
        foreign++;
        continue;
      } else {
        pieces.push(piece);
      }
      cut = false;
      continue;
    }
    const mark = text.slice(token.start, token.end);
    const next = tokens[at + 1];
    if (last?.script === 'latin' && last.end === token.start && !cut && JOINER.test(mark)) {
      const tight = next?.start === token.end && (next.kind === 'word' || next.kind === 'number');
      const suffix = (mark === '+' || mark === '#') && !tight;
      if (suffix || (tight && !HAN.test(text.charAt(token.end)))) {
        pieces[pieces.length - 1] = { ...last, end: token.end };
        continue;
      }
    }
    cut = true;
    if (SENTENCE_END.test(mark) && (mark !== '.' || next === undefined || next.start > token.end)) {
      close();
    }
  }
  close();
  return units;
}

function readPiece(text: string, { start, end, kind }: Token, cut: boolean): Piece {
  const form = text.slice(start, end);
  const isNumber = kind === 'number' || NUMERIC.test(form);
  const script = HAN.test(form) ? 'han' : isNumber || LATIN.test(form) ? 'latin' : 'other';
  return { start, end, script, isNumber, cut };
}

function merge(left: Piece, right: Piece): Piece {
  return { ...left, end: right.end, isNumber: left.isNumber && right.isNumber };
}

function addSentence(
  units: Unit[],
  text: string,
  pieces: readonly Piece[],
  sentence: number,
  { stem, language, loose = false }: UnitOptions,
): void {
  const latin = pieces.filter(({ script, isNumber }) => script === 'latin' && !isNumber).length;
  const han = pieces.filter(({ script }) => script === 'han').length;
  const own = latin >= ENGLISH_SHARE * (latin + han) ? 'en' : 'zh';
  for (let from = 0; from < pieces.length; ) {
    let to = from;
    while (to < pieces.length && pieces[to]?.script === 'latin') to++;
    const apart = pieces[from]?.cut === true && (to === pieces.length || pieces[to]?.cut === true);
    const english = own === 'en' || to - from >= ENGLISH_STRETCH || (loose && apart);
    const stretch = language ?? (to > from && english ? 'en' : 'zh');
    to = Math.max(to, from + 1);
    for (const piece of pieces.slice(from, to)) {
      units.push(readUnit(text, piece, sentence, stretch, stem));
    }
    from = to;
  }
}

function readUnit(
  text: string,
  { start, end, script, isNumber, cut }: Piece,
  sentence: number,
  language: 'en' | 'zh',
  stem: (word: string) => string,
): Unit {
  const written = text.slice(start, end);
  const form = written.normalize('NFKC').toLowerCase();
  const latin = script === 'latin';
  return {
    start,
    end,
    key: language === 'en' ? stemParts(form, stem) : form,
    form,
    language,
    role: roleOf(form, script, isNumber, language),
    shape: latin ? shapeOf(written) : Shape.lower,
    ending: latin ? endingOf(form) : Ending.other,
    sentence,
    cut,
  };
}

function roleOf(form: string, script: Script, isNumber: boolean, language: 'en' | 'zh'): Role {
  if (language === 'en' && script === 'han') return Role.stop;
  if (isNumber) return language === 'en' ? Role.number : Role.stop;
  if (IDENTIFIER.test(form)) return Role.stop;
  if (script === 'han') return chineseLexis().get(form) ?? Role.content;
  const role = englishRole(form, englishLexis());
  if (form.length === 1 && role === Role.content) return Role.number;
  return language === 'zh' && role !== Role.content ? Role.stop : role;
}

function shapeOf(word: string): Shape {
  if (/^.+\p{Lu}/u.test(word)) return Shape.capitals;
  return /^\p{Lu}/u.test(word) ? Shape.capitalized : Shape.lower;
}

function endingOf(form: string): Ending {
  if (form.length < 5) return Ending.other;
  if (form.endsWith('ing')) return Ending.ing;
  if (form.endsWith('ed')) return Ending.ed;
  if (/(?:tion|sion|ment|ness|ity|ism|ance|ence|ship|logy|graphy|er|or|sis)s?$/u.test(form)) {
    return Ending.noun;
  }
  if (/(?:al|ic|ive|ous|able|ible|ful|less|ary|ar)$/u.test(form)) return Ending.adjective;
  return /[^su]s$/u.test(form) ? Ending.plural : Ending.other;
}

/** The stems of a word's parts, joined by blanks: “decision-making” → “decis make”; “Moore's” → “moor”. */
function stemParts(form: string, stem: (word: string) => string): string {
  const bare = form.replace(/['’]s$/u, '');
  if (!PART_BREAK.test(bare)) return stem(bare);
  return bare
    .split(PART_BREAK)
    .filter((part) => part !== '')
    .map(stem)
    .join(' ');
}
