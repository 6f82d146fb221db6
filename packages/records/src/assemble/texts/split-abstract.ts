import { trimSpan } from '../../source/source.ts';
import { hasHan, languageOf } from '../../values/language.ts';
import { PHRASE } from './bilingual.ts';
import { type Halves, hanIn } from './halves.ts';

/**
 * Cut an abstract that goes on in the other language: the Han characters stand all before a long Latin text, or all
 * behind one; or a heading opens another language of Latin letters. A heading of the second half, `Abstract:` or
 * `英文摘要：`, is part of it.
 */
export function splitAbstract(text: string): Halves | undefined {
  const first = text.search(/\p{Script=Han}/u);
  if (first < 0) return splitLatin(text);
  let last = text.length;
  while (last > first && !EAST_LETTER.test(text[last - 1] ?? '')) last--;
  return (
    between(
      text,
      lastStop(text, first),
      (head, tail, isBroken) =>
        isLatin(head, { isBroken }) && isChinese(tail) && areAlike(tail, head),
    ) ??
    between(
      text,
      beforeHeading(text, last),
      (head, tail, isBroken) =>
        isChinese(head) && isLatin(tail, { isBroken, hasHeading: true }) && areAlike(head, tail),
    )
  );
}

/** A heading with which an abstract in another language of Latin letters goes on, behind a sentence. */
const LATIN_HEADING =
  /(?<=[.!?)\]]\s{0,4}|\n\s{0,4})[[(]?(?:abstract|summary|résumé|resumé|resumen|resumo|zusammenfassung|riassunto|samenvatting|abstrakt|english abstract)[\])]?\s{0,2}(?:[:.—–-]|\n)/giu;

/** Least length of either half, in UTF-16 code units: two sentences and more. */
const MIN_LATIN_HALF = 60;

/** Most headings of a text that is an abstract in two languages; one with more is a list of abstracts. */
const MAX_LATIN_HEADINGS = 4;

/** Cut an abstract that goes on, behind a heading, in another language of Latin letters: `… . Abstract: …`. */
function splitLatin(text: string): Halves | undefined {
  if (text.length < 2 * MIN_LATIN_HALF) return undefined;
  const headings = [...text.matchAll(LATIN_HEADING)];
  if (headings.length > MAX_LATIN_HEADINGS) return undefined;
  for (const { index } of headings) {
    const halves: Halves = [trimSpan(text, 0, index), trimSpan(text, index, text.length)];
    if (halves.some(({ start, end }) => end - start < MIN_LATIN_HALF)) continue;
    const [first, second] = halves.map(({ start, end }) =>
      languageOf(text.slice(start, end).replace(/^[[(]?[\p{L}\s]{6,20}[\])]?\s?[:.—–-]/u, '')),
    );
    if (first !== second && first !== 'und' && second !== 'und') return halves;
  }
  return undefined;
}

const EAST_LETTER = /[\u3002\uff01\uff1f\uff1b\uff09\u300d\u201d\u3400-\u9fff]/;

/** A Chinese heading of the English half. */
const HEADING = /[[【(（]?(?:英文|外文|英語|英语)摘\s?要\s?$/u;

/** Fewest Han characters and Latin letters of the two halves of an abstract. */
const MIN_HAN = 8;
const MIN_LETTERS = 30;
/** The same where a line break stands between the two. */
const MIN_LETTERS_OF_LINE = 15;

function beforeHeading(text: string, at: number): number {
  const from = Math.max(0, at - 10);
  const found = HEADING.exec(text.slice(from, at));
  return found ? from + found.index : at;
}

/** Where the sentence begins that holds an offset: the Chinese half may begin with a figure or a label in Latin. */
function lastStop(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < 40 && !/[.!?\n]/.test(text[at - 1] ?? '')) at--;
  return offset - at < 40 ? at : offset;
}

/** Marks that stand between two halves and belong to neither. */
const JOINT = /^[\s/|=;；／｜＝]{1,6}/;
const BRACKETED = /^[(（](?<inner>.*)[)）][.。]?$/su;

function between(
  text: string,
  cut: number,
  fits: (head: string, tail: string, isBroken: boolean) => boolean,
): Halves | undefined {
  if (cut <= 0 || cut >= text.length) return undefined;
  const joint = JOINT.exec(text.slice(cut, cut + 8))?.[0].length ?? 0;
  const halves: Halves = [trimSpan(text, 0, cut), trimSpan(text, cut + joint, text.length)];
  const [head, tail] = halves.map(({ start, end }) => text.slice(start, end)) as [string, string];
  const isBroken = text.slice(halves[0].end, halves[1].start).includes('\n');
  if (!fits(head, tail, isBroken)) return undefined;
  const inner = BRACKETED.exec(tail)?.groups?.inner;
  if (inner === undefined) return halves;
  const start = halves[1].start + 1;
  return [halves[0], trimSpan(text, start, start + inner.length)];
}

/** What stands under an abstract and is none: where a trial is registered, keywords, funds, rights, addresses. */
const NOTE =
  /^[\s【[（(]{0,3}(?:(?:clinical )?trial (?:registration|registry)|registration (?:number|no)|registered (?:at|in|with)|funded by|supported by|©|\(c\)|all rights|doi\b|https?:|www\.|e-?mail|author affiliations?|(?:临床)?试验注册|注册(?:号|平台)|中图分类号|DOI|引用格式|(?:key ?words?|fund(?:ing)?\b|copyright|correspond\w{0,5}|received|conflicts? of interest|基金|关键词|關鍵詞|作者单位|通[信讯]作者|收稿|利益冲突|版权)(?=[^\n:：]{0,12}(?:[:：\]】)）©]|\s\d)))/iu;

/** Addresses, identifiers and e-mail addresses: letters that are no words. */
const NO_WORDS = /(?:https?:\/\/|www\.|doi:?\s?10\.)\S{1,400}|\S{1,80}@\S{1,80}/gi;

/**
 * Least and most Latin letters for each Han character of an abstract and its translation. They have about five; much
 * fewer or more are a note beside an abstract (our estimate, wide on both sides).
 */
const MIN_LETTER_SHARE = 1;
const MAX_LETTER_SHARE = 25;

/** Whether two halves may say the same. */
function areAlike(chinese: string, latin: string): boolean {
  const han = hanIn(chinese);
  const letters = lettersIn(latin);
  return letters >= han * MIN_LETTER_SHARE && letters <= han * MAX_LETTER_SHARE;
}

/** A heading with which a second abstract opens. */
const LABELLED =
  /^[[【(]?(?:abstract|summary|objectives?|background|aims?|purpose|introduction)\b/i;

function isLatin(
  text: string,
  { isBroken, hasHeading = false }: { readonly isBroken: boolean; readonly hasHeading?: boolean },
): boolean {
  const body = hasHeading ? text.replace(/^.{0,12}要\s?[\]】)）]?\s?[:：]?/u, '') : text;
  if (hasHan(body) || NOTE.test(body)) return false;
  const words = body.replace(NO_WORDS, ' ');
  // A line of its own says that a new text begins.
  if (isBroken || LABELLED.test(body))
    return lettersIn(words) >= MIN_LETTERS_OF_LINE && /\s/.test(words.trim());
  return lettersIn(words) >= MIN_LETTERS && PHRASE.test(words.toLowerCase());
}

function isChinese(text: string): boolean {
  const han = hanIn(text);
  return han >= MIN_HAN && han * 2 >= lettersIn(text) && !NOTE.test(text);
}

function lettersIn(text: string): number {
  return text.match(/\p{Script=Latin}/gu)?.length ?? 0;
}
