import { splitSpan } from '../source/split.ts';
import type { Entry } from './entry.ts';

/** `1.北岭大学`, `(2) Univ X`, `3、南湖医院`: the number that markers behind names point to. */
const NUMBER = /^[[(（]?(?<number>\d{1,2})\s?[.．、)）\]]\s{0,3}(?=[\p{Script=Han}\p{Lu}])/u;

/** Before the next number of a list on one line. */
const NEXT =
  /(?:[;；,，]|(?<=\S)\s)\s{0,4}(?=[[(（]?\d{1,2}\s?[.．、)）\]]\s{0,3}[\p{Script=Han}\p{Lu}])/gu;

/**
 * Take the numbers off institutions that are numbered from one up, also several of one field: `1.北岭大学 2.南湖医院`.
 *
 * @param hasMarkers - Whether names point to numbers; else a lone `1.` is part of the name (`1. Medizinische Klinik`).
 * @returns An entry for each, with its number as its marker; the entries as they are where the numbers are no list.
 */
export function numberedInstitutions(
  text: string,
  entries: readonly Entry[],
  hasMarkers: boolean,
): readonly Entry[] {
  const isPlain = entries.every(({ value }) => value === undefined);
  if (entries.length === 0 || !isPlain) return entries;
  const pieces = entries.flatMap((entry) =>
    splitSpan(text, entry, NEXT).map((place): Entry => ({ ...entry, ...place })),
  );
  const numbers = pieces.map(({ start, end }) => NUMBER.exec(text.slice(start, end)));
  const isList =
    (pieces.length > 1 || hasMarkers) &&
    numbers.every((found, index) => found?.groups?.number === String(index + 1));
  if (!isList) return entries;
  return pieces.map((piece, index) => ({
    ...piece,
    start: piece.start + (numbers[index]?.[0].length ?? 0),
    markers: [String(index + 1)],
  }));
}
