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
  const ofAuthors = piecesOf(text, authors, pieces);
  if (!ofAuthors) return [...entries];
  const places = entries.filter(({ slot }) => slot === 'institution');
  const linked = new Map<Entry, readonly Span[]>();
  authors.forEach((author, index) => {
    const piece = ofAuthors[index];
    if (!piece) return;
    const own = affiliationIn(text, piece, author);
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

/** For each author the piece of the column, in order; one without affiliation has none. Nothing where a piece is left over. */
function piecesOf(
  text: string,
  authors: readonly Entry[],
  pieces: readonly Span[],
): readonly (Span | undefined)[] | undefined {
  if (pieces.length === authors.length) return pieces;
  let next = 0;
  const found = authors.map(({ start, end }) => {
    const piece = pieces[next];
    if (!piece || !text.startsWith(text.slice(start, end), piece.start)) return undefined;
    next++;
    return piece;
  });
  return next === pieces.length ? found : undefined;
}

/** What stands behind the name; empty where the piece does not begin with it. */
function affiliationIn(text: string, { start, end }: Span, author: Entry): Span {
  const piece = text.slice(start, end);
  const family = text.slice(author.start, author.end).split(/[\s,]/)[0] ?? '';
  if (!piece.startsWith(family) || !/[,(]/.test(piece)) return { start, end: start };
  const bracket = /^[^()]*\((?<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)$/.exec(piece);
  const inside = bracket?.groups?.inside;
  if (inside !== undefined) return { start: end - 1 - inside.length, end: end - 1 };
  // `Keller, Anna, Univ X` or `Keller A., Univ X`.
  const name = /^(?:[^,]+,\s)?[^,]*,\s(?=\S)/.exec(piece)?.[0] ?? '';
  const short = /^[^,]*\s(?:\p{Lu}\.-?){1,4},\s/u.exec(piece)?.[0];
  return { start: start + (short ?? name).length, end };
}
