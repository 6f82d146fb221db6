import {
  COMPOUND_PINYIN,
  canBeSyllables,
  isHanPerson,
  isPinyin,
  surnameSpellings,
} from '@diglot/words';
import type { Author, Name } from '../model.ts';
import { hasHan } from '../values/language.ts';
import { isTurned } from '../values/names/name-order.ts';
import { bodiesAgree } from './body-kinds.ts';

/**
 * Read a list that gives Chinese names in both scripts as one list: all in Han and then all in Latin letters, or each
 * beside its own; names of others may stand among them.
 *
 * @returns The names in the script that comes first, each with its other as a translation, and everyone who has only
 *   one; the list as it is where a Chinese name finds none that agrees with it.
 */
export function pairScripts(authors: readonly Author[]): Author[] {
  const lead = authors.find(isChinese) ?? authors[0];
  const han = authors.filter((author) => hasHan(author.family));
  if (!lead || han.length === 0 || han.length === authors.length) return [...authors];
  const pairs = pairsIn(authors, han);
  if (!pairs) return [...authors];
  const hanLeads = hasHan(authors[0]?.family ?? '');
  const taken = new Set<Author>([...pairs].map(([one, { latin }]) => (hanLeads ? latin : one)));
  const byLatin = new Map([...pairs].map(([one, pair]) => [pair.latin, { ...pair, latin: one }]));
  const seen = new Set<string>();
  const list: Author[] = [];
  for (const author of authors) {
    if (taken.has(author) || (seen.has(author.value) && !pairs.has(author))) continue;
    seen.add(author.value);
    const index = list.length + 1;
    const pair = hanLeads ? pairs.get(author) : byLatin.get(author);
    if (!pair) list.push({ ...author, index });
    else if (hanLeads)
      list.push({ ...author, index, translations: [{ ...nameOnly(pair.latin), ...pair.parts }] });
    else list.push({ ...author, ...pair.parts, index, translations: [nameOnly(pair.latin)] });
  }
  return list;
}

/**
 * Give authors the names that the source lists apart, in the other script.
 *
 * @returns The authors, and the names that belong to none of them: position by position where the lists are as long,
 *   else by surname, in order.
 */
export function pairTranslations(
  authors: readonly Author[],
  names: readonly Name[],
): { authors: Author[]; left: readonly Name[] } {
  const persons = authors.filter(({ kind }) => kind !== 'organization');
  const partners = [authors, persons].find(
    (list) => list.length === names.length && !list.some((author, at) => differ(author, names[at])),
  );
  if (partners) {
    const given = new Map(partners.map((author, index) => [author, names[index]]));
    return {
      authors: authors.map((author) => withTranslation(author, given.get(author))),
      left: [],
    };
  }
  const left = [...names];
  const paired = authors.map((author) => {
    const at = left.findIndex((name) => asOne(author, name) !== undefined);
    return at < 0 ? author : withTranslation(author, left.splice(at, 1)[0]);
  });
  return { authors: paired, left };
}

/** An author with a name in another script; the parts of the two are what they say together. */
export function withTranslation(author: Author, name: Name | undefined): Author {
  if (!name || name.value === author.value) return author;
  const parts = asOne(author, name);
  const other = parts ? { ...name, ...parts.name } : name;
  return { ...author, ...parts?.author, translations: [...(author.translations ?? []), other] };
}

/** The parts of two names in different scripts that may be one person's; the Han one may stand the other way round. */
function asOne(author: Name, name: Name): { author: Parts; name: Parts } | undefined {
  const isHan = hasHan(author.family);
  const [han, latin] = isHan ? [author, name] : [name, author];
  for (const one of [turned(han), han]) {
    const parts = one && partsAs(one, latin);
    if (!one || !parts) continue;
    const own = { family: one.family, given: one.given };
    return isHan ? { author: own, name: parts } : { author: parts, name: own };
  }
  return undefined;
}

/** `伟李` as 李 and 伟: a name in Han whose last character is a surname and whose first is none. */
function turned(name: Name): Name | undefined {
  const family = name.given.slice(-1);
  const given = name.family + name.given.slice(0, -1);
  const isPlain = isHanPerson(name.family + name.given);
  return !isPlain && isTurned(given, family) ? { ...name, family, given } : undefined;
}

/** Whether two names cannot be one: a known Chinese surname, and pinyin of another name. */
function differ(author: Author, name: Name | undefined): boolean {
  if (!name || hasHan(author.family) === hasHan(name.family)) return false;
  const [han, latin] = hasHan(author.family) ? [author, name] : [name, author];
  const isPlain = surnameSpellings(han.family).length > 0 && isHanPerson(han.family + han.given);
  const words = [latin.family, ...latin.given.split(/[\s-]+/)].filter((word) => word.length > 1);
  return isPlain && words.length > 1 && words.every(isPinyin) && asOne(author, name) === undefined;
}

interface Pair {
  readonly latin: Author;
  readonly parts: Parts;
}

type Parts = Pick<Name, 'family' | 'given'>;

/** For each name in Han its Latin one: the next in the list that agrees; nothing where one finds none. */
function pairsIn(
  authors: readonly Author[],
  han: readonly Author[],
): Map<Author, Pair> | undefined {
  const left = authors.filter((author) => !hasHan(author.family));
  const pairs = new Map<Author, Pair>();
  for (const one of han) {
    const at = left.findIndex((latin) => partsAs(one, latin) !== undefined);
    const latin = left[at];
    const parts = latin && partsAs(one, latin);
    if (!latin || !parts) return undefined;
    pairs.set(one, { latin, parts });
    left.splice(at, 1);
  }
  // Bodies that tell no kind are one only beside others that are.
  const isSure = [...pairs].some(
    ([one, { latin }]) => one.kind === undefined || bodiesAgree(one.family, latin.family),
  );
  return isSure ? pairs : undefined;
}

function isChinese({ family }: Author): boolean {
  return hasHan(family);
}

function nameOnly(author: Author): Name {
  const {
    index: _,
    institutionIndex: __,
    affiliationMarkers: ___,
    identifiers: ____,
    ...name
  } = author;
  return name;
}

/** A Latin name with its surname first, when it may be that of a name in Han; two bodies may by their kind. */
function partsAs(han: Name, latin: Name): Parts | undefined {
  if (hasHan(han.family) === hasHan(latin.family)) return undefined;
  const { family, given, kind } = latin;
  if (han.kind === 'organization' || kind === 'organization') {
    const isOne = han.kind === kind && bodiesAgree(han.family, family) !== false;
    return isOne ? { family, given } : undefined;
  }
  const two = han.family.length === 2 ? surnameOfTwo(latin) : undefined;
  if (two) return partsAs(han, { ...latin, ...two });
  const spellings = surnameSpellings(han.family).map(spelling);
  const syllables = [...han.given.replace(/\P{Script=Han}/gu, '')].length;
  if (spellings.length === 0)
    return isPinyin(family) && isGivenOf(given, syllables) ? { family, given } : undefined;
  if (spellings.includes(spelling(family)))
    return isGivenOf(given, syllables) ? { family, given } : undefined;
  return spellings.includes(spelling(given)) && isGivenOf(family, syllables)
    ? { family: given, given: family }
    : undefined;
}

/** `Chih-Yuan Ou Yang`, read as if Yang were the surname: the surname of two words and the given name. */
function surnameOfTwo({ family, given }: Name): Parts | undefined {
  const words = given.split(/\s+/);
  const before = words.at(-1) ?? '';
  if (words.length < 2 || !COMPOUND_PINYIN.has(`${before}${family}`.toLowerCase()))
    return undefined;
  return { family: `${before} ${family}`, given: words.slice(0, -1).join(' ') };
}

/** Whether a Latin given name may have as many syllables as its characters; one that is no pinyin always may. */
function isGivenOf(given: string, syllables: number): boolean {
  const words = given.split(/[\s.-]+/).filter(Boolean);
  if (words.every((word) => word.length === 1)) return words.length <= syllables;
  const joined = words.join('');
  return !isPinyin(joined) || canBeSyllables(joined, syllables);
}

/** One spelling for ü, v and yu behind l and n: `Lü`, `Lv`, `Lyu`. */
function spelling(pinyin: string): string {
  return pinyin
    .toLowerCase()
    .replace(/[^a-zü]/g, '')
    .replace(/^([ln])(?:ü|yu)/, '$1v');
}
