import type { Span } from '@diglot/text';
import { COMPOUND_SURNAMES, isPinyin, PINYIN_SURNAMES } from '@diglot/words';
import { inlineMath } from '../../source/inline-math.ts';
import { trimSpan } from '../../source/source.ts';
import { splitNames } from '../../values/names/name-list.ts';

const PLACE =
  /大学|学院|研究所|研究院|研究中心|医院|实验室|公司|中心|University|Univ\.|Institute|College|Hospital|Laborator|Academy|School of|Department|Centre|Center|Company/;

/** Whether a line names a university, a hospital or the like. */
export function isPlace(line: string): boolean {
  return PLACE.test(line);
}

/** `(1. 清华大学`, `（School of …`, `1 Institute of …`: an address, with or without its marker. */
const ADDRESS = new RegExp(
  `[(（]\\s{0,4}[\\d¹²³]?\\s{0,4}[.．、]?.{0,80}(?:${PLACE.source}|Bureau)|^[¹²³(（]|^\\d\\s?[.．(（]|^\\d\\s?\\S.{0,60}(?:${PLACE.source})`,
);

/** Whether a line of the Chinese heading is not its title any more: names, or an address. */
export function isChineseByline(line: string): boolean {
  if (ADDRESS.test(line)) return true;
  const pieces = namePieces(line);
  const names = pieces.filter((piece) => isHanName(piece)).length;
  if (names > 0 && names * 2 >= pieces.length) return true;
  return PLACE.test(line) && /\d{6}|[，,]\s*[北上广成]/u.test(line);
}

/** Whether a line of the English heading is not its title any more. */
export function isEnglishByline(line: string): boolean {
  if (ADDRESS.test(line)) return true;
  const words = inlineMath(line.slice(0, 120)).match(/[A-Za-z]+(?:[-'’][A-Za-z]+)*/g) ?? [];
  const [first = '', second = ''] = words;
  if (/^[A-Z]{2,}[a-z]?/.test(first) && PINYIN_SURNAMES.has(leadingCapitals(first).toLowerCase())) {
    return /[A-Z]/.test(second) || first !== leadingCapitals(first);
  }
  const surname = (word: string) => PINYIN_SURNAMES.has(word.toLowerCase());
  const given = (word: string) =>
    /^[A-Z]/.test(word) && isPinyin(word.replace(/[-'’]/g, '').toLowerCase());
  return (
    (surname(first) && given(second)) || (surname(second) && given(first) && /^[A-Z]/.test(second))
  );
}

/** Of `WANGChenyi` the surname: a capital before a small letter opens the given name. */
function leadingCapitals(word: string): string {
  const run = /^[A-Z]+/.exec(word)?.[0] ?? '';
  return run.length < word.length && word[run.length] !== '-' ? run.slice(0, -1) : run;
}

/** Chinese names in a byline, with their places; what is not plainly a name is left out. */
export function chineseNames(text: string, { start, end }: Span): Span[] {
  const line = text.slice(start, end);
  const stop = line.search(/[（(]|\d\s?[.．]|中国|(?:大学|学院|研究|医院|公司)/u);
  const list = stop < 0 ? line : line.slice(0, stop);
  const names: Span[] = [];
  for (const match of list.matchAll(
    /\p{Script=Han}+(?:[ \u3000](?=\p{Script=Han}(?:[^\p{Script=Han}]|$))\p{Script=Han})?/gu,
  )) {
    const span = trimSpan(text, start + match.index, start + match.index + match[0].length);
    if (!isHanName(text.slice(span.start, span.end))) continue;
    // The numbers of addresses stay with the name: who reads it takes them off.
    const numbers = MARKERS.exec(text.slice(span.end, end))?.[0].length ?? 0;
    names.push({ start: span.start, end: span.end + numbers });
  }
  return names;
}

/** `1`, `1,2*`, `²`: numbers behind a name, not those of a date or an address. */
const MARKERS = /^(?:\d{1,2}(?:[,，]\d{1,2}){0,4}|[¹²³⁴-⁹]{1,3})(?=[\s,，、;；*＊†]|$)/u;

const LATIN_NAME = /^\p{Lu}[\p{L}'’-]*(?:[\s·]\p{Lu}[\p{L}'’.-]*){1,3}$/u;

/** English names of a byline without their markers; none unless every piece up to the first bracket is a name. */
export function englishNames(text: string, { start, end }: Span): Span[] {
  const line = text.slice(start, end);
  const stop = line.search(/[(（]|\d\s?[.．]\s?\p{Lu}/u);
  const list = stop < 0 ? line : line.slice(0, stop);
  const names: Span[] = [];
  for (const { start: from, end: to } of splitNames(text, start, start + list.length)) {
    const piece = text.slice(from, to);
    if (!/\p{L}/u.test(piece)) continue;
    const name = piece.replace(/(?<![\s\d*＊,¹²³⁴†‡#\\^$])[\s\d*＊,¹²³⁴†‡#\\^$]+$/u, '');
    if (!LATIN_NAME.test(name) || PLACE.test(name)) return [];
    names.push({ start: from, end: from + name.length });
  }
  return names;
}

/** Whether a line holds Chinese names and nothing else. */
export function isNameList(line: string): boolean {
  const pieces = namePieces(line);
  return pieces.length > 0 && !ADDRESS.test(line) && pieces.every((piece) => isHanName(piece));
}

function namePieces(line: string): string[] {
  return (
    line
      .split(/[（(]/u)[0]
      ?.replace(/\$[^$]*\$|[\d*＊¹²³⁴⁵'"’‘”“」\\.]+/g, ' ')
      .split(/[，,、；;\s]+/u)
      .filter((piece) => piece !== '') ?? []
  );
}

/** What a person is, behind the name: 贺文川 教授. */
const RANK = /^(?:副?(?:教授|研究[员員]|主任)|[讲講][师師]|[博硕碩院]士|老[师師]|先生|女士)$/u;

/** Two to four Han characters that could be a name; a compound surname may make it five. */
function isHanName(piece: string): boolean {
  const bare = piece.replace(/\s/g, '');
  if (!/^\p{Script=Han}+$/u.test(bare) || PLACE.test(bare) || RANK.test(bare)) return false;
  const length = [...bare].length;
  return length >= 2 && (length <= 3 || (length === 4 && COMPOUND_SURNAMES.has(bare.slice(0, 2))));
}
