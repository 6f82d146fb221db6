import { AtomKind } from '../atoms/atoms.ts';
import { isJapaneseName, isKoreanSurname } from './asian-names.ts';
import { SWITCH_COST } from './borders.ts';
import { Trait } from './model/known-words.ts';
import { areOnlyPersons, gapBefore, SEPARATOR } from './only-persons.ts';
import { isChineseSurname, isPinyin, pinyinStrength } from './pinyin.ts';
import { isPlausible } from './plausible.ts';
import type { LatinWord } from './words.ts';

/** Words `[from, to)` that look like personal names. */
export interface NameList {
  readonly from: number;
  readonly to: number;
  /**
   * Whether a label such as “Autores:” or the form of the names says so; otherwise keyword lists look the
   * same.
   */
  readonly certain: boolean;
}

const set = (words: string) => new Set(words.split(' '));

/** Words that stand, uncapitalised, inside personal names. */
const PARTICLES = set(
  'de da do dos das del della di du la le van von der den ten ter zu zur el al bin ibn y e jr sr',
);
const AUTHOR_LABELS = set(
  'author authors autor autora autores autoras auteur auteurs autore autori verfasser editor editors',
);
const CHINESE_AUTHOR_LABEL = /(?:作者|作者简介|通讯作者|著者|主编|编者|姓名|責任者|联系人)\s*$/u;
/** Words of which none stands in a personal name: institutions, what takes a letter behind it, countries. */
export const NO_NAMES = set(
  'univ university college coll school sch hospital hosp institute inst department dept center centre ctr academy acad laboratory lab faculty fac clinic division ministry society association vitamin hepatitis type group class grade influenza phase section part appendix series table figure figures fig plan level factor protein interleukin step case model chapter volume stage annex panel schedule option universidad universidade universität université università universiteit facultad faculdade faculté fakultät facoltà faculteit klinik klinikum krankenhaus institut instituto istituto instituut departamento département dipartimento abteilung escuela escola école scuola hochschule centro zentrum laboratorio laboratoire hôpital ospedale ministerio ministère china taiwan japan korea germany australia canada india england scotland ireland spain italy brazil mexico netherlands switzerland austria belgium sweden norway denmark finland poland russia turkey singapore malaysia thailand vietnam indonesia iran egypt kenya uganda tanzania nigeria portugal greece hungary alemania españa deutschland österreich schweiz',
);
/** `Autores principales:`, `Autor/a:` */
const LABEL_WORDS = 3;
const PART_WORDS = 4;
const CONJUNCTION = /^(?:and|und)$/;
const NEW_UNIT = /[\n\r:：]/u;
const LABEL_GAP = /^[^\S\n\r]*[:：][^\n\r\p{L}]*$/u;

/**
 * Find lists of personal names: two or more parts with commas or semicolons between, each of one to
 * four capitalised words or initials; after the label of an author one part is enough, and where the form
 * leaves no doubt: a family name in capitals, Chinese syllables, initials.
 *
 *     Lam, Edward       A. de Boo, C. Linden       Autora: Rosa Ejemplo       WANG Xiao-ming
 *     ^         ^       ^                  ^               ^           ^      ^             ^
 *
 * @param traits - What the letters of each word show.
 */
export function findNameLists(
  text: string,
  words: readonly LatinWord[],
  traits: Uint8Array,
): NameList[] {
  const lists: NameList[] = [];
  for (let from = 0; from < words.length; ) {
    const list = listAt(text, words, traits, from);
    if (list !== undefined) lists.push(list);
    from = Math.max(list?.to ?? 0, from + 1);
    while (from < words.length && !beginsUnit(text, words, from)) from++;
  }
  return lists;
}

/** Whether a word is the first of its line, or after a label. */
function beginsUnit(text: string, words: readonly LatinWord[], w: number): boolean {
  const { cost, start } = words[w] as LatinWord;
  if (cost === 0) return true;
  if (cost > SWITCH_COST.clause) return false;
  return NEW_UNIT.test(text.slice((words[w - 1] as LatinWord).end, start));
}

function isAfterAuthorLabel(text: string, words: readonly LatinWord[], w: number): boolean {
  const { start: at, cost } = words[w] as LatinWord;
  if (cost === 0) {
    const before = text.slice(Math.max(0, at - 12), at);
    const colon = /[:：][^\S\n\r]?$/u.exec(before);
    if (colon && CHINESE_AUTHOR_LABEL.test(before.slice(0, colon.index))) return true;
  }
  const last = words[w - 1];
  if (last === undefined || !LABEL_GAP.test(text.slice(last.end, at))) return false;
  for (let i = w - 1; i >= 0 && i >= w - LABEL_WORDS; i--) {
    const { start, end, run } = words[i] as LatinWord;
    if (run !== last.run) return false;
    if (AUTHOR_LABELS.has(text.slice(start, end).toLowerCase())) return true;
  }
  return false;
}

/** `[12] `, before a reference. */
const REFERENCE_MARK = /\[\d{1,3}\]\s?$/u;

/** What the form of one name says. */
interface Part {
  words: number;
  /** A family name in capitals before or after a given name. */
  capitals: boolean;
  initials: number;
  /** Words that can be read as pinyin. */
  pinyin: number;
  surname: boolean;
  strength: number;
  /** A given name of two syllables with a hyphen: `Ka-ming`. */
  syllables: boolean;
  /** Its words as written; parts behind a hyphen are none. */
  readonly written: string[];
}

function listAt(
  text: string,
  words: readonly LatinWord[],
  traits: Uint8Array,
  from: number,
): NameList | undefined {
  const parts: Part[] = [];
  let part: Part | undefined;
  let partFrom = from;
  let w = from;
  for (; w < words.length; w++) {
    const word = words[w] as LatinWord;
    const gap = w > from ? gapBefore(text, words, w) : '';
    if (w > from) {
      if (beginsUnit(text, words, w)) break;
      if (gap !== ' ' && SEPARATOR.test(gap)) {
        part = undefined;
        if (CONJUNCTION.test(text.slice(word.start, word.end))) continue;
      } else if (word.cost <= SWITCH_COST.clause) {
        // `Wang F, Li M. A title`: the names end with their initials.
        if (parts.every(({ initials }) => initials > 0)) break;
        if (isAfterAuthorLabel(text, words, from)) break;
        return undefined;
      }
    }
    const isConjunction = word.end === word.start + 3 && w > from;
    if (part !== undefined && isConjunction && CONJUNCTION.test(text.slice(word.start, word.end))) {
      part = undefined;
      continue;
    }
    const isNew = part === undefined;
    // `WANG Fang, E-mail:`: a label ends the names, as `et al.` does.
    if (isNew && w > from && (isLabel(text, words, w) || isEtAl(text, words, w))) break;
    if (isNew) partFrom = w;
    part ??= {
      words: 0,
      capitals: false,
      initials: 0,
      pinyin: 0,
      surname: false,
      strength: 0,
      syllables: false,
      written: [],
    };
    const value = text.slice(word.start, Math.min(word.end, word.start + 40));
    if (
      gap !== ' ' &&
      /^\.\s/u.test(gap) &&
      part.initials > 0 &&
      value.length > 1 &&
      part.words > part.initials
    )
      break;
    if (!addToPart(part, value, word.kind, traits[w] as number, gap === '-')) {
      // `Author: Zhao Lin, School of Nursing`: behind a label the names go up to the institution.
      if (
        partFrom === from ||
        !NO_NAMES.has(value.toLowerCase()) ||
        !isAfterAuthorLabel(text, words, from)
      )
        return undefined;
      if (!isNew) parts.pop();
      w = partFrom;
      break;
    }
    if (isNew) parts.push(part);
  }
  const labelled = isAfterAuthorLabel(text, words, from);
  const to = w;
  if (parts.some((one) => one.words > PART_WORDS)) return undefined;
  const certain = labelled || isCertain(text, words, parts, from, to);
  return parts.length >= 2 || certain ? { from, to, certain } : undefined;
}

function isEtAl(text: string, words: readonly LatinWord[], w: number): boolean {
  const { start } = words[w] as LatinWord;
  return words[w + 1] !== undefined && /^et al(?!\p{L})/u.test(text.slice(start, start + 7));
}

/** Most words of a label looked at: `E-mail:` is two. */
const MAX_LABEL_WORDS = 2;

/** Whether the words from `w` on are a label: a colon stands behind the first or second. */
function isLabel(text: string, words: readonly LatinWord[], w: number): boolean {
  for (let i = w; i < Math.min(words.length, w + MAX_LABEL_WORDS); i++) {
    const { end } = words[i] as LatinWord;
    if (i > w && !' -'.includes(gapBefore(text, words, i))) return false;
    if (/^[:：]/u.test(text.charAt(end))) return true;
  }
  return false;
}

/** A syllable of a given name as Cantonese and Hokkien spell them. */
const SYLLABLE = /^(?:[bcdfghjklmnpstwyz]|ch|sh|ts|kw|gw|ng)?[aeiouy]{1,3}(?:ng|[kmnptw])?$/;

/** Add a word to a name. @returns Whether it may stand in one. */
function addToPart(
  part: Part,
  value: string,
  kind: AtomKind,
  traits: number,
  hyphened: boolean,
): boolean {
  const first = value.charCodeAt(0);
  const isSmall = kind === AtomKind.latin && first >= 0x61 && first <= 0x7a;
  if (isSmall && !hyphened && !PARTICLES.has(value)) return false;
  const word = kind === AtomKind.acronym ? value.replace(/\d{1,2}$/u, '') : value;
  if (NO_NAMES.has(word.toLowerCase())) return false;
  if (!hyphened) {
    part.words++;
    part.written.push(word);
  } else if (SYLLABLE.test(word)) part.syllables = true;
  if (kind === AtomKind.acronym && word.length <= 2 && word === value) {
    part.initials++;
    return /^\p{Lu}/u.test(word);
  }
  // A number that was taken off makes another word of it.
  const canBePinyin = word === value ? (traits & Trait.pinyin) !== 0 : isPinyin(word);
  if (canBePinyin) {
    if (!hyphened) part.pinyin++;
    part.strength += pinyinStrength(word) + (hyphened ? 1 : 0);
  }
  part.surname ||= isChineseSurname(word);
  if (kind === AtomKind.capitals) {
    if (word.length <= 2 && !part.surname) part.initials++;
    else part.capitals = isPlausible(word);
    return true;
  }
  if (hyphened) {
    const isKorean = SYLLABLE.test(word) && part.written.some(isKoreanSurname);
    return /^\p{Lu}\p{Ll}*$/u.test(word) || canBePinyin || isKorean;
  }
  if (kind === AtomKind.acronym) return /^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}*)?$/u.test(word);
  return /^\p{Lu}/u.test(word) || PARTICLES.has(word);
}

/** Whether the form of the names leaves no doubt. */
function isCertain(
  text: string,
  words: readonly LatinWord[],
  parts: readonly Part[],
  from: number,
  to: number,
): boolean {
  if (parts.every((part) => isChineseName(part) || isOtherAsianName(part))) return true;
  const capitals = parts.filter((part) => part.capitals && part.words > 1).length;
  if (parts.length >= 2 && capitals === parts.length) {
    // All in capitals is a heading.
    return words.slice(from, to).some(({ kind }) => kind === AtomKind.latin);
  }
  // `Li, Xiaoming`
  const [first, second] = parts;
  if (parts.length === 2 && first?.surname && first.words === 1 && second) {
    if (second.pinyin === second.words && second.words <= 2) return true;
  }
  if (areOnlyPersons(text, words.slice(from, to), words[to], parts)) return true;
  const withInitials = parts.filter((part) => part.initials > 0 && part.words > part.initials);
  if (withInitials.length < parts.length) return false;
  if (parts.length >= 2) return true;
  const only = parts[0] as Part;
  // `Wang F`, `J. Smith`
  const { start, end } = words[from] as LatinWord;
  const isDotted = end - start === 1 && text[end] === '.' && only.words <= 3;
  // `[1] Müller H. Grundlagen`
  const isCited =
    only.words === 2 && REFERENCE_MARK.test(text.slice(Math.max(0, start - 6), start));
  return only.words <= 3 && ((only.surname && only.words === 2) || isDotted || isCited);
}

/** `Tanaka Hiroshi`, `Min-jun Kim`. */
function isOtherAsianName({ words, syllables, written }: Part): boolean {
  if (words !== 2) return false;
  return isJapaneseName(written) || (syllables && written.some(isKoreanSurname));
}

/** `Zhang Wei`, `Xiaoming Wang`, `ZHANG San`: a family name and one or two given ones. */
function isChineseName({ words, pinyin, surname, strength, initials, syllables }: Part): boolean {
  if (!surname || words < 2 || words > 3) return false;
  if (syllables && words === 2 && initials === 0) return true;
  if (initials > 0) return words === 2 && pinyin >= 1;
  return pinyin === words && (strength > 0 || words === 2);
}
