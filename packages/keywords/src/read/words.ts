import { toSimplified } from '@diglot/text';
import {
  chineseLexis,
  englishLexis,
  englishRole,
  Role,
  remember,
  unitSymbols,
} from '@diglot/words';

/** How a Latin word is written: lower case, capitalised, or with capitals further in (an acronym or name). */
export const Shape = { lower: 0, capitalized: 1, capitals: 2 } as const;
export type Shape = (typeof Shape)[keyof typeof Shape];

/** What a Latin word ends in, as far as that tells its part of speech. */
export const Ending = { other: 0, ing: 1, ed: 2, plural: 3, adjective: 4, noun: 5 } as const;
export type Ending = (typeof Ending)[keyof typeof Ending];

export type Script = 'han' | 'latin' | 'other';

/** What a word is in a language, wherever it stands. */
export interface Word {
  /** What its variants share: the stems of its parts (English), its form (Chinese). */
  readonly key: string;
  /** As written, in NFKC and lower case; Chinese in Simplified characters. */
  readonly form: string;
  readonly language: 'en' | 'zh';
  readonly role: Role;
  readonly shape: Shape;
  readonly ending: Ending;
}

/** A word as written, before its language is known. */
export interface WrittenWord {
  readonly script: Script;
  readonly isNumber: boolean;
  /** The same word at each call. */
  readonly in: (language: 'en' | 'zh') => Word;
}

/** Look a word as written up; `counts` says that its token is a number. */
export type WordReader = (written: string, counts: boolean) => WrittenWord;

/** Words kept, of each kind of token. */
const MAX_WORDS = 5_000;

const HAN = /\p{Script=Han}/u;
const LATIN = /[\p{Script=Latin}\p{Script=Greek}]/u;
const NUMERIC = /^[\d.,%‰°]+$/u;
const IDENTIFIER = /[@\\]|:\/|^www\.|^10\.\d|\d{5}/u;
/** A number with its unit: 5cm, 300mAh, 0.5%. */
const MEASURE = /^\d[\d.,]*([a-zµμ°%‰/²³]{1,4})$/u;
/** A unit with its power: the cm-2 and s-1 of rates and densities. */
const POWER = /^([A-Za-zµμ°]{1,4})[-−‐–⁻][1-3¹²³]$/u;
/** Units of one letter that only stand with a power or in a ratio: kg·hm-2·a-1, g/L. T-2 and S-1 are names. */
const LETTER_UNITS = new Set('a d g h l L m n s t'.split(' '));
/** R7, Q3: a label, or the last part of a name (vitamin D3). Proteins such as p53 are names. */
const CODE = /^(?!p\d\d$)[a-z]\d{1,2}$/u;
const PART_BREAK = /[-‐‑–/_'’]+/u;

/** Make a reader of words that remembers those it has seen: texts are made of few different ones. */
export function createWordReader(stem: (word: string) => string): WordReader {
  const readWord = remember((written) => writtenWord(written, false, stem), MAX_WORDS);
  const readNumber = remember((written) => writtenWord(written, true, stem), MAX_WORDS);
  return (written, counts) => (counts ? readNumber(written) : readWord(written));
}

function writtenWord(
  written: string,
  counts: boolean,
  stem: (word: string) => string,
): WrittenWord {
  const isNumber = counts || NUMERIC.test(written);
  const script = HAN.test(written) ? 'han' : isNumber || LATIN.test(written) ? 'latin' : 'other';
  const words: { en?: Word; zh?: Word } = {};
  const read = (language: 'en' | 'zh'): Word => {
    const folded = written.normalize('NFKC').toLowerCase();
    const form = script === 'han' ? toSimplified(folded) : folded;
    const latin = script === 'latin';
    return {
      key: language === 'en' ? stemParts(form, stem) : form,
      form,
      language,
      role: isUnitFormula(written) ? Role.stop : roleOf(form, script, isNumber, language),
      shape: latin ? shapeOf(written) : Shape.lower,
      ending: latin ? endingOf(form) : Ending.other,
    };
  };
  return {
    script,
    isNumber,
    in(language) {
      words[language] ??= read(language);
      return words[language];
    },
  };
}

function roleOf(form: string, script: Script, isNumber: boolean, language: 'en' | 'zh'): Role {
  if (language === 'en' && script === 'han') return Role.stop;
  if (isNumber) return language === 'en' ? Role.number : Role.stop;
  if (IDENTIFIER.test(form) || isMeasure(form)) return Role.stop;
  if (script === 'han') return chineseLexis().get(form) ?? Role.content;
  const role = englishRole(form, englishLexis());
  if (role === Role.content && (form.length === 1 || CODE.test(form))) return Role.number;
  return language === 'zh' && role !== Role.content ? Role.stop : role;
}

/** Whether a word is a number with a unit of measurement. */
function isMeasure(form: string): boolean {
  const unit = MEASURE.exec(form)?.[1];
  return unit !== undefined && unitSymbols().has(unit);
}

/** Whether a word as written is a formula of units: a power (hm-2) or a ratio (μmol/L). */
function isUnitFormula(written: string): boolean {
  const parts = written.split('/');
  if (parts.length > MAX_UNIT_PARTS) return false;
  if (parts.length === 1) return isPower(written);
  return parts.every((part) => isUnit(part) || isPower(part));
}

const isPower = (part: string): boolean => isUnit(POWER.exec(part)?.[1] ?? '');

const isUnit = (part: string): boolean =>
  LETTER_UNITS.has(part) || (part.length > 1 && unitSymbols().has(part.toLowerCase()));

/** Most parts of a ratio of units: mg/kg/d. */
const MAX_UNIT_PARTS = 3;

function shapeOf(word: string): Shape {
  if (/^.+\p{Lu}/u.test(word)) return Shape.capitals;
  return /^\p{Lu}/u.test(word) ? Shape.capitalized : Shape.lower;
}

/** Fewest letters of a word that has an ending. */
const MIN_ENDED = 5;

function endingOf(form: string): Ending {
  if (form.length < MIN_ENDED) return Ending.other;
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
