import type { Author, BibliographicRecord } from '../model.ts';
import { titleKey } from './title-key.ts';

/** Types whose works are never also of another type. */
const APART: ReadonlySet<string> = new Set(['thesis', 'patent', 'standard', 'dataset', 'software']);

/**
 * Whether two records that share a title can be one work.
 *
 * Not when their years, volumes or first pages differ; when each has a DOI or PMID and none is the same; when one is a
 * thesis, a patent, … and the other is not; when one is a paper of a conference and the other of a journal with
 * another name; nor when each names authors in one script and no surname is the same.
 */
export function maySameTitleBeSameWork(
  one: BibliographicRecord,
  two: BibliographicRecord,
): boolean {
  if (differ(one.issued?.year, two.issued?.year)) return false;
  for (const type of ['doi', 'pmid'] as const) {
    if (disjoint(identifiers(one, type), identifiers(two, type))) return false;
  }
  if (differ(one.journal?.volume, two.journal?.volume)) return false;
  if (differ(one.pages?.first, two.pages?.first)) return false;
  if (one.type !== two.type) {
    if (APART.has(one.type) || APART.has(two.type)) return false;
    const isMeeting = one.type === 'paper-conference' || two.type === 'paper-conference';
    if (isMeeting && !shareVenue(one, two)) return false;
  }
  return !disjointAuthors(one.authors, two.authors);
}

/**
 * Whether two records that share an identifier are plainly two works all the same, as chapters under the DOI of
 * their book: titles in one language, none like another, and no author in common.
 */
export function areTwoWorks(one: BibliographicRecord, two: BibliographicRecord): boolean {
  const pairs = one.titles.flatMap((left) =>
    two.titles.filter(({ lang }) => lang === left.lang).map((right) => [left, right] as const),
  );
  if (pairs.length === 0) return false;
  const alike = pairs.some(([left, right]) => {
    const [short = '', long = ''] = [titleKey(left.value), titleKey(right.value)].sort(
      (a, b) => a.length - b.length,
    );
    return long.includes(short) || short.slice(0, 12) === long.slice(0, 12);
  });
  return !alike && disjointAuthors(one.authors, two.authors);
}

function identifiers(record: BibliographicRecord, type: string): readonly string[] {
  return record.identifiers
    .filter((one) => one.type === type && one.valid !== false)
    .map(({ value }) => value.toLowerCase());
}

function differ(one: string | number | null | undefined, two: typeof one): boolean {
  return one != null && two != null && String(one).toLowerCase() !== String(two).toLowerCase();
}

function disjoint(one: readonly string[], two: readonly string[]): boolean {
  return one.length > 0 && two.length > 0 && !one.some((value) => two.includes(value));
}

/** A name that one writes in full and the other shortens counts as one: `Int J Walk`. */
function shareVenue(one: BibliographicRecord, two: BibliographicRecord): boolean {
  const venues = ({ journal }: BibliographicRecord) =>
    [journal?.title, journal?.abbreviation, ...(journal?.translations ?? [])].flatMap((name) =>
      name ? [titleKey(name.value)] : [],
    );
  const [left, right] = [venues(one), venues(two)];
  return left.length === 0 || right.length === 0 || left.some((name) => right.includes(name));
}

/** Each names authors, in a script both use, and no surname is the same. */
function disjointAuthors(one: readonly Author[], two: readonly Author[]): boolean {
  for (const isHan of [true, false]) {
    if (disjoint(surnames(one, isHan), surnames(two, isHan)))
      return !sharesScript(one, two, !isHan);
  }
  return false;
}

/** Whether the names in the other script agree after all. */
function sharesScript(one: readonly Author[], two: readonly Author[], isHan: boolean): boolean {
  const left = surnames(one, isHan);
  return surnames(two, isHan).some((name) => left.includes(name));
}

/** Both words of a short name: it may have been taken for the other order. */
function surnames(authors: readonly Author[], isHan: boolean): string[] {
  return authors
    .flatMap((author) => [author, ...(author.translations ?? [])])
    .filter(({ value }) => /\p{Script=Han}/u.test(value) === isHan)
    .flatMap(({ family, given }) => [titleKey(family), titleKey(given)])
    .filter((key) => key.length > (isHan ? 0 : 1));
}
