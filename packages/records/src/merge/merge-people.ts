import type { Author, Institution } from '../model.ts';
import { titleKey } from './title-key.ts';

/** The institutions of both parts, each once; `moved`: for each of the second its 1-based place among them. */
export function mergeInstitutions(one: readonly Institution[], two: readonly Institution[]) {
  const institutions = [...one];
  const places = new Map(one.map(({ value }, index) => [value, index + 1]));
  const moved = two.map((institution) => {
    const known = places.get(institution.value);
    if (known !== undefined) return known;
    institutions.push(institution);
    places.set(institution.value, institutions.length);
    return institutions.length;
  });
  return { institutions, moved };
}

/** An author of the second part, who points to the places of the institutions in the merged list. */
export function moveInstitutions(author: Author, moved: readonly number[]): Author {
  if (!author.institutionIndex) return author;
  return {
    ...author,
    institutionIndex: author.institutionIndex.map((index) => moved[index - 1] ?? index),
  };
}

/** Lists of one length are joined author by author, names in another script as translations. */
export function mergeAuthors(
  one: readonly Author[],
  two: readonly Author[],
  differ: (value: unknown) => void,
): readonly Author[] {
  if (one.length === 0 || two.length === 0) return one.length === 0 ? two : one;
  if (one.length !== two.length) {
    differ(two);
    return one;
  }
  return one.map((author, index) => {
    const other = two[index];
    if (!other) return author;
    const {
      index: _,
      affiliationMarkers,
      institutionIndex,
      identifiers,
      role,
      translations: theirs = [],
      ...name
    } = other;
    const isSame = titleKey(author.family) === titleKey(other.family);
    const isScript = isHan(author.value) !== isHan(other.value);
    if (!isScript && (!isSame || author.value !== other.value)) differ(other);
    const known = author.translations ?? [];
    const seen = new Set([author, ...known].map(({ value }) => value));
    const fresh = (isScript ? [name, ...theirs] : theirs).filter(({ value }) => {
      const isNew = !seen.has(value);
      seen.add(value);
      return isNew;
    });
    return {
      ...(affiliationMarkers && { affiliationMarkers }),
      ...(institutionIndex && { institutionIndex }),
      ...(identifiers && { identifiers }),
      ...(role && { role }),
      ...author,
      ...(known.length + fresh.length > 0 && { translations: [...known, ...fresh] }),
    };
  });
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
