import type { Author, Name } from '../model.ts';
import { isPinyin, surnamePinyin } from '../values/chinese-surnames.ts';
import { hasHan } from '../values/language.ts';

/**
 * Read a list of Chinese names followed by the same names in pinyin, or each beside its own, as one list.
 *
 * @returns The names that come first, each with its other as a translation; the list as it is where the surnames do
 *   not agree.
 */
export function pairScripts(authors: readonly Author[]): Author[] {
  const half = authors.length / 2;
  const han = authors.filter(({ family }) => hasHan(family)).length;
  if (half === 0 || han !== half) return [...authors];
  return (
    paired(authors, (index) => [index, index + half]) ??
    paired(authors, (index) => [index * 2, index * 2 + 1]) ?? [...authors]
  );
}

function paired(
  authors: readonly Author[],
  order: (index: number) => readonly [number, number],
): Author[] | undefined {
  const list: Author[] = [];
  for (let index = 0; index < authors.length / 2; index++) {
    const [one, two] = order(index).map((place) => authors[place]) as [Author, Author];
    const names = samePerson(one, two);
    if (!names) return undefined;
    list.push({ ...one, ...names.own, index: index + 1, translations: [names.other] });
  }
  return list;
}

type Parts = Pick<Name, 'family' | 'given'>;

/** The parts of the first name and the whole of the second, surnames told by the Han one; nothing when they differ. */
function samePerson(one: Author, two: Author): { own: Parts; other: Name } | undefined {
  if (hasHan(one.family) === hasHan(two.family)) return undefined;
  const [han, latin] = hasHan(one.family) ? [one, two] : [two, one];
  const parts = readAs(latin, surnamePinyin(han.family));
  if (!parts) return undefined;
  const { index: _, institutionIndex: __, affiliationMarkers: ___, ...name } = two;
  return one === han
    ? { own: { family: one.family, given: one.given }, other: { ...name, ...parts } }
    : { own: parts, other: name };
}

/** A Latin name with its surname first, when that is the one expected; `Lyu Jing` alone could be either way round. */
function readAs({ family, given }: Author, surname: string | undefined): Parts | undefined {
  if (surname === undefined) return isPinyin(family) ? { family, given } : undefined;
  if (spelling(family) === spelling(surname)) return { family, given };
  return spelling(given) === spelling(surname) ? { family: given, given: family } : undefined;
}

/** One spelling for ü, v and yu behind l and n: `Lü`, `Lv`, `Lyu`. */
function spelling(pinyin: string): string {
  return pinyin
    .toLowerCase()
    .replace(/[^a-zü]/g, '')
    .replace(/^([ln])(?:ü|yu)/, '$1v');
}
