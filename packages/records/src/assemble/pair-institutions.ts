import { reading } from '@diglot/words';
import type { Author, Institution } from '../model.ts';
import { institutionParts } from '../values/institutions.ts';
import { hasHan, languageOf } from '../values/language.ts';
import { BODY_KINDS, bodiesAgree } from './body-kinds.ts';

/**
 * Read a list that gives the addresses of a paper twice, in Chinese and in another language, as one list: all of the
 * one and then all of the other, or each beside its own.
 *
 * Every pair must agree: a body of the same kind, in no other country; and most have the same postal code, or a name in
 * pinyin. Otherwise the list stays: a paper from Beiling and from Oslo has two addresses.
 *
 * @returns The addresses of the language that comes first, each with its other; authors point to them.
 */
export function pairInstitutions(
  authors: readonly Author[],
  institutions: readonly Institution[],
): { readonly authors: Author[]; readonly institutions: Institution[] } {
  const order = orderOf(institutions);
  if (!order || areApart(authors, order))
    return { authors: [...authors], institutions: [...institutions] };
  const places = new Map<number, number>();
  const paired = order.map(([own, other], index) => {
    places.set(own, index + 1);
    places.set(other, index + 1);
    return withOther(institutions[own] as Institution, institutions[other] as Institution);
  });
  const linked = authors.map((author) => {
    if (!author.institutionIndex) return author;
    const found = author.institutionIndex.map((place) => places.get(place - 1) ?? place);
    return { ...author, institutionIndex: [...new Set(found)] };
  });
  return { authors: linked, institutions: paired };
}

/** Whether someone belongs to the second address of a pair and not to the first: then the two are no pair. */
function areApart(authors: readonly Author[], pairs: readonly PairOfPlaces[]): boolean {
  const firstOf = new Map(pairs.map(([own, other]) => [other + 1, own + 1]));
  return authors.some(({ institutionIndex = [] }) => {
    const places = new Set(institutionIndex);
    return institutionIndex.some((place) => {
      const first = firstOf.get(place);
      return first !== undefined && !places.has(first);
    });
  });
}

type PairOfPlaces = readonly [own: number, other: number];

/** Positions of the addresses that are one, or nothing where some are not. */
function orderOf(institutions: readonly Institution[]): PairOfPlaces[] | undefined {
  const count = institutions.length / 2;
  const isHan = institutions.map(({ value }) => hasHan(value));
  const half = isHan.filter((one) => one === isHan[0]).length;
  if (count < 1 || half !== count || institutions.some(({ translations }) => translations))
    return undefined;
  const places = Array.from({ length: count }, (_, index) => index);
  const isBlocks = isHan.slice(0, count).every((one) => one === isHan[0]);
  const isTurns = places.every((index) => isHan[2 * index] === isHan[0]);
  if (!isBlocks && !isTurns) return undefined;
  const order = places.map(
    (index): PairOfPlaces => (isBlocks ? [index, index + count] : [2 * index, 2 * index + 1]),
  );
  const values = order.map((pair) => pair.map((place) => institutions[place]?.value ?? ''));
  const evidence = values.map(([one = '', two = '']) =>
    hasHan(one) ? agreement(one, two) : agreement(two, one),
  );
  const sure = evidence.filter((one) => one === 'sure').length;
  return evidence.includes('none') || sure * 2 <= evidence.length ? undefined : order;
}

/** How far a Chinese and a Latin address may be one: `sure` by postal code or pinyin, `open` by the kind of body. */
function agreement(chinese: string, latin: string): 'sure' | 'open' | 'none' {
  const [one, two] = [postcode(chinese), postcode(latin)];
  if (one !== undefined && two !== undefined && one !== two) return 'none';
  if (isAbroad(latin)) return 'none';
  const isSame = bodiesAgree(chinese, latin) ?? false;
  if (one !== undefined && one === two) return 'sure';
  if (!isSame) return 'none';
  return sharesPinyin(chinese, latin) ? 'sure' : 'open';
}

/** Whether an address is in another country than China: one that a Chinese address alone does not name. */
function isAbroad(latin: string): boolean {
  const { country } = institutionParts(latin);
  return country !== null && !/china|taiwan|hong kong|maca[uo]|prc|r\.?o\.?c/i.test(country);
}

function postcode(address: string): string | undefined {
  return /(?<!\d)\d{6}(?!\d)/.exec(address)?.[0];
}

/** Most Han characters of an address that are looked at: names of places stand at its beginning. */
const MAX_HAN = 40;

/**
 * Whether two characters of the Chinese address stand in pinyin in the name of the body, 北岭大学 and `Beiling University`:
 * two bodies of one city have its name behind them.
 */
function sharesPinyin(chinese: string, latin: string): boolean {
  const bodies = latin
    .split(/[,;]/)
    .filter((part) => BODY_KINDS.some(([, word]) => word.test(part)))
    .join(' ');
  const words = new Set(bodies.toLowerCase().split(/[^a-z]+/));
  const characters = [...chinese.replace(/\P{Script=Han}/gu, '')].slice(0, MAX_HAN);
  const sounds = characters.map((one) => reading(one) ?? '?');
  return sounds.some((sound, index) => words.has(sound + (sounds[index + 1] ?? '?')));
}

function withOther(own: Institution, { value, raw, prov }: Institution): Institution {
  const other = { value, ...(raw !== undefined && { raw }), prov, lang: languageOf(value) };
  return { ...own, translations: [other] };
}
