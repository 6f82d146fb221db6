import type { Span } from '@diglot/text';
import type { Entry } from '../assemble/entry.ts';
import { splitSpan } from '../source/split.ts';
import type { FilledCell } from './columns.ts';

/** Columns in which each author stands with the own affiliations. */
const BOTH = /^authors with affiliations$|^authors \(raw affiliation\)$/i;

/**
 * Give authors the affiliations that stand beside their names in a column of its own: `Keller, Anna, Univ X; Ibsen, Tor,
 * Univ Y` (Scopus), `Keller, Anna (Univ X); …` (Dimensions).
 *
 * @param entries - What was read of the other columns; without such a column they are given back.
 */
export function linkAffiliations(
  text: string,
  entries: readonly Entry[],
  cells: readonly FilledCell[],
): Entry[] {
  const both = cells.find(({ column }) => BOTH.test(column.name));
  if (!both) return [...entries];
  const authors = entries.filter(({ slot }) => slot === 'author');
  const pieces = splitSpan(text, both, /;\s{0,4}(?![^()]*\))/g);
  if (pieces.length !== authors.length) return [...entries];
  const places = entries.filter(({ slot }) => slot === 'institution');
  const linked = new Map<Entry, readonly Span[]>();
  authors.forEach((author, index) => {
    const own = affiliationIn(text, pieces[index] as Span, author);
    const written = text.slice(own.start, own.end);
    const named = places.filter(({ start, end }) => written.includes(text.slice(start, end)));
    const found =
      named.length > 0
        ? named.map(({ start, end }) => ({ start, end }))
        : splitSpan(text, own, /;\s/g);
    if (own.end > own.start) linked.set(author, found);
  });
  return entries
    .filter(({ start }) => start !== both.start)
    .map((entry) => {
      const affiliations = linked.get(entry);
      return affiliations ? { ...entry, affiliations } : entry;
    });
}

/** What stands behind the name; empty where the piece does not begin with it. */
function affiliationIn(text: string, { start, end }: Span, author: Entry): Span {
  const piece = text.slice(start, end);
  const family = text.slice(author.start, author.end).split(/[\s,]/)[0] ?? '';
  if (!piece.startsWith(family)) return { start, end: start };
  const bracket = /^[^()]*\((?<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)$/.exec(piece);
  const inside = bracket?.groups?.inside;
  if (inside !== undefined) return { start: end - 1 - inside.length, end: end - 1 };
  // `Keller, Anna, Univ X` or `Keller A., Univ X`.
  const name = /^(?:[^,]+,\s)?[^,]*,\s(?=\S)/.exec(piece)?.[0] ?? '';
  const short = /^[^,]*\s(?:\p{Lu}\.-?){1,4},\s/u.exec(piece)?.[0];
  return { start: start + (short ?? name).length, end };
}
