import { isHanPerson, surnamePinyin } from '@diglot/words';
import type { Writable } from '../assemble/draft.ts';
import type { Author, Institution } from '../model.ts';
import type { Source } from '../source/source.ts';
import { dotInitials } from './names/name-initials.ts';
import { isLikelyFirst, isTurned, pinyinOrder } from './names/name-order.ts';
import type { NameParts } from './names/name-parts.ts';
import { parseName } from './names/names.ts';

/** Read a span as the author at a 1-based position. */
export function authorAt(
  source: Source,
  start: number,
  end: number,
  index: number,
  options: { field?: string; markers?: readonly string[]; parts?: NameParts } = {},
): Author {
  const { field, markers = [], parts } = options;
  const { value, raw, prov } = source.valueAt(start, end, { field });
  const name = parts ?? parseName(source.text.slice(start, end));
  const { family, particle, suffix, kind, lang } = name;
  const given = dotInitials(name.given, family);
  const author: Writable<Author> =
    raw === undefined
      ? { index, value, prov, family, given }
      : { index, value, raw, prov, family, given };
  if (particle !== undefined) author.particle = particle;
  if (suffix !== undefined) author.suffix = suffix;
  if (kind !== undefined) author.kind = kind;
  if (lang !== undefined) author.lang = lang;
  if (markers.length > 0) author.affiliationMarkers = markers;
  return author;
}

/**
 * Read `Li Wei`, which could be either way round, as the other names of the list are: surname first beside
 * `Zhang Xiaoming`. Without any other person it is so where the first word of each is one of the most frequent
 * surnames and the second none (`Wang Fang`); with neighbours of both kinds, names stay as they are. Names in Han that
 * all stand the wrong way round are turned.
 */
export function settleNameOrder(written: readonly Author[]): Author[] {
  const authors = settleHanOrder(written);
  const orders = authors.map(({ value, family }) =>
    family === value ? undefined : pinyinOrder(value),
  );
  if (!orders.includes('either') || orders.includes('last')) return [...authors];
  // Where no neighbour tells, the more frequent surname does: `Wang Fang`; beside `John Carpenter` it may be turned.
  const isFirst =
    orders.includes('first') ||
    authors.every(({ value, kind }, index) =>
      orders[index] === 'either' ? isLikelyFirst(value) : kind,
    );
  if (!isFirst) return [...authors];
  return authors.map((author, index) => {
    if (orders[index] !== 'either') return author;
    const [family = '', given = ''] = author.value.trim().split(/\s+/);
    return { ...author, family, given };
  });
}

/**
 * Read `伟李, 芳王` as 李伟 and 王芳: a list of Chinese names of which each has a surname at its end and none at its
 * beginning. One name alone may be a pen name (三毛), and stays.
 */
function settleHanOrder(authors: readonly Author[]): Author[] {
  const persons = authors.filter(({ family, kind }) => kind === undefined && HAN.test(family));
  const isList =
    persons.length > 1 &&
    persons.every(({ value, family, given }) => value === family + given && endsInSurname(value));
  if (!isList) return [...authors];
  return authors.map((author) =>
    persons.includes(author)
      ? { ...author, family: author.value.slice(-1), given: author.value.slice(0, -1) }
      : author,
  );
}

const HAN = /^\p{Script=Han}/u;

function endsInSurname(name: string): boolean {
  const opensWithNone = surnamePinyin(name.slice(0, 1)) === undefined && !isHanPerson(name);
  return (
    /^\p{Script=Han}{2,3}$/u.test(name) &&
    opensWithNone &&
    isTurned(name.slice(0, -1), name.slice(-1))
  );
}

/** Resolve affiliation markers to 1-based positions in the list of institutions. Unknown ones resolve to none. */
export function resolveMarkers(
  authors: readonly Author[],
  institutions: readonly Institution[],
): Author[] {
  const positions = new Map<string, number>();
  institutions.forEach(({ marker }, index) => {
    if (marker !== null && !positions.has(marker)) positions.set(marker, index + 1);
  });
  return authors.map((author) => {
    if (!author.affiliationMarkers) return author;
    const found = author.affiliationMarkers
      .map((marker) => positions.get(marker))
      .filter((position) => position !== undefined);
    return found.length > 0 ? { ...author, institutionIndex: found } : author;
  });
}

/** Markers, numbers or letters, are the places of the institutions, where there are as many. */
export function resolveByOrder(authors: readonly Author[], institutions: number): Author[] {
  const markers = authors.flatMap(({ affiliationMarkers = [] }) => affiliationMarkers);
  const isLettered = markers.every((marker) => /^[a-z]$/.test(marker));
  const placeOf = (marker: string) =>
    isLettered ? marker.charCodeAt(0) - A + 1 : /^\d+$/.test(marker) ? Number(marker) : 0;
  const places = markers.map(placeOf);
  if (places.length === 0 || places.some((place) => place < 1 || place > institutions))
    return [...authors];
  return authors.map((author) =>
    author.affiliationMarkers && !author.institutionIndex
      ? { ...author, institutionIndex: author.affiliationMarkers.map(placeOf) }
      : author,
  );
}

const A = 'a'.charCodeAt(0);
