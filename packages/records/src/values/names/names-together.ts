import type { Span } from '@diglot/text';
import {
  isHanPerson,
  isPinyin,
  japaneseFamily,
  PINYIN_SURNAMES,
  startsWithCompound,
} from '@diglot/words';
import { splitSpan } from '../../source/split.ts';
import { isGivenBehind } from './given-behind.ts';
import { markersAt, maskMarkers } from './name-marks.ts';
import { isOrganization } from './organization-names.ts';
import { commaPairs, semicolonNames, stoppedNames } from './parted-names.ts';

/** Marks between names in Han. */
const MARKS = /[,，、;；/／|｜]/g;

/** Words and signs between the last two names. */
const AND = /\s{0,3}(?:[和与與及&]|\band\b)\s{0,3}/g;

const SPACES = /[\s\u3000]+/g;

/**
 * Find the names that stand together in one field: `赵敏，孙丽、王芳`, `赵敏 孙丽 王芳`, `Smith JA, Jones K`.
 *
 * A list is cut only where every piece is plainly a name: `欧阳, 静` and `García Márquez, Gabriel` are one name.
 *
 * @returns Spans in order, without outer white space; one for a single name, none for white space.
 */
export function namesTogether(text: string, span: Span): readonly Span[] {
  const written = text.slice(span.start, span.end);
  const whole = splitSpan(text, span, /(?!)/g);
  const listed = /\p{Script=Han}/u.test(written) ? hanNames(written) : latinNames(written);
  const found = listed ?? semicolonNames(maskBrackets(maskMarkers(written)));
  if (!found) return whole;
  return found.map(({ start, end }) => ({ start: span.start + start, end: span.start + end }));
}

function hanNames(written: string): readonly Span[] | undefined {
  const masked = maskBrackets(maskMarkers(written));
  const all = { start: 0, end: written.length };
  const names = ({ start, end }: Span) => {
    const piece = written.slice(start, end);
    return piece.slice(0, markersAt(piece).at).trim();
  };
  const cut = (mark: RegExp) => placesOf(written, masked, mark);
  const marked = cut(MARKS).flatMap((piece) => cutAnd(written, masked, piece));
  if (marked.length > 1) {
    const isList = areNames(marked.map(names));
    return isList && !isOneName(marked.map(names), written) ? marked : undefined;
  }
  const joined = cutAnd(written, masked, all);
  if (joined.length > 1)
    return joined.every((piece) => isHanPerson(names(piece))) ? joined : undefined;
  // Markers are no white space: `王芳[1] 李伟[1,2]`.
  const spaced = placesOf(written, maskBrackets(maskMarkers(written, '\u0001')), SPACES);
  if (spaced.length > 2 && spaced.some((piece) => isHanPerson(names(piece))))
    return spaced.every((piece) => SHORT.test(names(piece))) ? spaced : undefined;
  if (spaced.length < 2 || !spaced.every((piece) => isHanPerson(names(piece)))) return undefined;
  return spaced.length > 2 || japaneseFamily(spaced.map(names).join('')) === 0 ? spaced : undefined;
}

/** `赵敏和孙丽`: cut only where a name stands on either side, for 和 may be part of a name. */
function cutAnd(written: string, masked: string, { start, end }: Span): readonly Span[] {
  const pieces = placesOf(written.slice(start, end), masked.slice(start, end), AND);
  const isList =
    pieces.length > 1 &&
    pieces.every((piece) => isHanPerson(written.slice(start + piece.start, start + piece.end)));
  if (!isList) return splitSpan(written, { start, end }, /(?!)/g);
  return pieces.map((piece) => ({ start: start + piece.start, end: start + piece.end }));
}

/** Cut a text where a copy of it, of the same length, holds a mark. */
function placesOf(written: string, masked: string, mark: RegExp): Span[] {
  const places: Span[] = [];
  let from = 0;
  const take = (to: number) =>
    places.push(...splitSpan(written, { start: from, end: to }, /(?!)/g));
  for (const { 0: found, index } of masked.matchAll(mark)) {
    take(index);
    from = index + found.length;
  }
  take(written.length);
  return places;
}

/** The same text with what stands in brackets made unreadable. */
function maskBrackets(text: string): string {
  return text.replace(/[(（[［][^()（）[\]［］]{0,80}[)）\]］]/g, (inner) =>
    '\u0001'.repeat(inner.length),
  );
}

/** A name of a person in Han without the mark of a transcribed one. */
const SHORT = /^\p{Script=Han}{2,4}$/u;

/** Names in Han; of two, those of persons have a surname that is known: `杜恩, 约翰` is one name. */
function areNames(pieces: readonly string[]): boolean {
  if (!pieces.every(isNamePiece)) return false;
  const persons = pieces.filter((piece) => SHORT.test(piece));
  return pieces.length > 2 || persons.filter(isPerson).length * 2 >= persons.length;
}

/** A name with a Chinese surname, or with a Japanese one before a given name. */
function isPerson(name: string): boolean {
  const family = japaneseFamily(name);
  return isHanPerson(name) || (family > 0 && family < name.length);
}

/** A name in Han, with or without its other script, of a person or a body. */
function isNamePiece(piece: string): boolean {
  const [han = ''] = piece.split(/[(（[［]|\s(?=\p{Script=Latin})/u);
  const bare = han.trim();
  return (
    /^\p{Script=Han}{2,4}$/u.test(bare) ||
    /^\p{Script=Han}[ \u3000]{1,2}\p{Script=Han}$/u.test(bare) ||
    /^\p{Script=Han}{2,8}·[\p{Script=Han}·]{2,12}$/u.test(bare) ||
    isOrganization(bare)
  );
}

/** `欧阳, 静静`: a compound surname and its given name. */
function isOneName(names: readonly string[], written: string): boolean {
  const [first = ''] = names;
  if (names.length !== 2 || !written.includes(',')) return false;
  if (/,\s/.test(written)) return isGivenBehind(first, names[1] ?? '');
  return first.length === 2 && startsWithCompound(first);
}

/** `Smith JA, Jones K` · `Ruth Okafor, Jonas Brandt, Ann Lee` · `Ruth Okafor and Jonas Brandt`. */
function latinNames(written: string): readonly Span[] | undefined {
  const masked = maskMarkers(written);
  const inverted = invertedNames(written, masked);
  if (inverted) return inverted;
  const pieces = placesOf(written, masked, /[,，]\s{0,3}(?:and|&)\s|[,，;；]|\s(?:and|&)\s/g);
  if (pieces.length < 2) return capitalNames(written, masked) ?? stoppedNames(masked);
  const paired = commaPairs(masked);
  if (paired) return paired;
  const names = pieces.map(({ start, end }) => masked.slice(start, end).trim());
  if (names.some(isOrganization)) return undefined;
  const isInitialled = names.every((name) =>
    /^[\p{L}\p{M}’' -]{2,40} (?:\p{Lu}{1,3}|\p{Lu}\.(?:[ -]?\p{Lu}\.){0,2})$/u.test(name),
  );
  const isWestern =
    (names.length > 2 || !/[,，]/.test(masked)) &&
    names.every((name) => /^\p{Lu}[\p{L}\p{M}.’'-]*(?: [\p{L}\p{M}.’'-]{1,30}){1,4}$/u.test(name));
  return isInitialled || isWestern || names.every(isCapitalName) ? pieces : undefined;
}

/** `DING Xiang`: a surname in capitals before a given name, both in pinyin. */
function isCapitalName(name: string): boolean {
  const [surname = '', given = '', ...more] = name.split(/\s/);
  return (
    more.length === 0 &&
    /^\p{Lu}{2,8}$/u.test(surname) &&
    /^\p{Lu}\p{Ll}/u.test(given) &&
    PINYIN_SURNAMES.has(surname.toLowerCase()) &&
    isPinyin(given.replace(/[’'-]/g, ''))
  );
}

/** `DING Xiang FANG Yuan`: each surname in capitals before a given name in pinyin. */
function capitalNames(written: string, masked: string): readonly Span[] | undefined {
  if (!/^(?:\s{0,3}\p{Lu}{2,8}\s\p{Lu}\p{Ll}[\p{Ll}’'-]{0,14}(?=\s|$)){2,40}\s*$/u.test(masked))
    return undefined;
  const pieces = placesOf(written, masked, /\s{1,9}(?=\p{Lu}{2,8}\s)/gu);
  const isChinese = pieces.every(({ start, end }) => {
    const [surname = '', given = ''] = masked.slice(start, end).trim().split(/\s/);
    return PINYIN_SURNAMES.has(surname.toLowerCase()) && isPinyin(given.replace(/[’'-]/g, ''));
  });
  return isChinese ? pieces : undefined;
}

/** `Zhang, X. & Li, W.`: a surname and a given name on either side of every “and”. */
function invertedNames(written: string, masked: string): readonly Span[] | undefined {
  const pieces = placesOf(written, masked, /[,，]?\s(?:and|&)\s/g);
  const isName = ({ start, end }: Span) =>
    /^\p{Lu}[\p{L}’'-]{1,30}(?:\s\p{Lu}[\p{L}’'-]{1,30})?,\s\p{Lu}[\p{L}.’'-]{0,20}(?:\s\p{Lu}\.?){0,3}$/u.test(
      masked.slice(start, end).trim(),
    );
  return pieces.length > 1 && pieces.every(isName) ? pieces : undefined;
}
