import type { Span } from '@diglot/text';
import { splitSpan } from '../source/split.ts';
import { isHanPerson, startsWithCompound } from '../values/chinese-surnames.ts';
import type { Entry } from './entry.ts';

/** Longest name that is looked at, in code units; a longer text holds a list or something else. */
const MAX_NAME = 400;

/** “and others”, alone or behind a name. Han names hold no 等. */
const OTHERS = /(?:^|[\s,，;；])et\s+al\.?$|(?<=\p{Script=Han})\s*等(?:人)?$|^(?:等|others)$/u;

/** Markers of affiliations behind a name: `[1,2]`, `(1)`, `1,2`, `*`. */
const MARKERS =
  /(?<!\s)\s*(?:[[(（［]\s*(?<list>\d{1,2}(?:\s*[,，、]\s*\d{1,2}){0,9})\s*[\])）］]|(?<=\p{Script=Han})(?<bare>\d{1,2}(?:[,，]\d{1,2}){0,9}))?[*＊#]{0,2}$/u;

/** The same name in the other script, in brackets or behind a slash. */
const BOTH_SCRIPTS =
  /^(?:(?<han>[\p{Script=Han}·]{2,12})\s*[(（/／[]\s*(?<latin>\p{Script=Latin}[\p{Script=Latin}\p{M} .,'’-]{2,60})[)）\]]?|(?<first>\p{Script=Latin}[\p{Script=Latin}\p{M} .,'’-]{2,60}?)\s*[(（/／[]\s*(?<second>[\p{Script=Han}·]{2,12})[)）\]]?)$/u;

/**
 * Read what stands in the field of a person beside one name: several Han names, “et al.”, markers of affiliations,
 * the name in the other script, the closing comma by which EndNote marks an organisation.
 *
 * @returns An entry for each person, none for “et al.” alone. An entry whose parts the source gives is left as it is.
 */
export function peopleIn(text: string, entry: Entry): readonly Entry[] {
  const written = text.slice(entry.start, entry.end);
  const isPlain = entry.value === undefined || entry.value === written;
  if (entry.name || !isPlain || written.length > MAX_NAME) return [entry];
  const names = hanNames(text, entry);
  return (names ?? [entry]).flatMap((span) => {
    const { value: _, ...rest } = entry;
    const one = names ? { ...rest, ...span } : entry;
    const found = onePerson(text, one);
    return found ? [found] : [];
  });
}

function onePerson(text: string, entry: Entry): Entry | undefined {
  const { start } = entry;
  let written = text.slice(start, entry.end);
  const others = OTHERS.exec(written);
  if (others) written = written.slice(0, others.index).replace(/(?<![\s,，;；])[\s,，;；]+$/, '');
  const marked = MARKERS.exec(written);
  const list = marked?.groups?.list ?? marked?.groups?.bare;
  const bare = marked && marked.index > 0 ? written.slice(0, marked.index) : written;
  if (bare.trim() === '') return undefined;
  const { value: _, ...rest } = entry;
  const person: Entry =
    bare.length === entry.end - start ? entry : { ...rest, end: start + bare.length };
  const markers = list?.split(/(?<!\s)\s*[,，、]\s*/);
  return withOther(text, markers ? { ...person, markers } : person);
}

function withOther(text: string, entry: Entry): Entry {
  const { start, end } = entry;
  const written = text.slice(start, end);
  const organisation = /^(?<name>.*[\p{L})）])\s*[,，]$/u.exec(written)?.groups?.name;
  if (organisation !== undefined && isCorporate(organisation)) {
    const { value: _, ...rest } = entry;
    const name = { family: organisation, given: '', organization: true };
    return { ...rest, end: start + organisation.length, name };
  }
  const { han, latin, first, second } = BOTH_SCRIPTS.exec(written)?.groups ?? {};
  const name = han ?? first;
  const other = latin ?? second;
  if (name === undefined || other === undefined || !/\s|,|\p{Ll}{2}/u.test(latin ?? first ?? ''))
    return entry;
  const from = start + written.indexOf(other, name.length);
  const { value: _, ...rest } = entry;
  const translation = { start: from, end: from + other.trimEnd().length };
  return { ...rest, end: start + name.trimEnd().length, translation };
}

/** Before a closing comma stands an organisation, unless it is one word or the name of a person in Han. */
function isCorporate(name: string): boolean {
  return /\p{Script=Han}/u.test(name) ? !isHanPerson(name) : /\s/.test(name);
}

/** `赵敏，孙丽、王芳`: names of two to four characters; `欧阳, 静` is one. */
function hanNames(text: string, entry: Entry): Span[] | undefined {
  const written = text.slice(entry.start, entry.end);
  if (!/^[\p{Script=Han}\d[\]()（）,，、;；\s]+$/u.test(written)) return undefined;
  const pieces = splitSpan(text, entry, /[,，、;；](?![^[(（]{0,40}[\])）])/g);
  if (pieces.length < 2) return undefined;
  const names = pieces.map(({ start, end }) =>
    text.slice(start, end).replace(/(?<![\d[\]()（）,，\s])[\d[\]()（）,，\s]+$/, ''),
  );
  if (!names.every((name) => /^\p{Script=Han}{2,4}等?$/u.test(name))) return undefined;
  const isOne = names.length === 2 && written.includes(',') && startsWithCompound(names[0] ?? '');
  return isOne && names[0]?.length === 2 ? undefined : pieces;
}
