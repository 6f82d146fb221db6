import type { Diagnostic } from '@diglot/text';
import type { Source } from '../../source/source.ts';
import type { BibEntry, BibField } from './scan.ts';

/**
 * Fields that no child takes from its parent. Source: biblatex manual 3.20, appendix B, the fields that are never inherited;
 * **differs:** and those that say of the parent what is not true of a part of it (its identifier, abstract, keywords, pages).
 */
const OWN: ReadonlySet<string> = new Set(
  (
    'crossref xref entryset entrysubtype execute ids label options presort related relatedoptions relatedstring relatedtype shorthand ' +
    'shorthandintro sortkey xdata shorttitle sorttitle indextitle indexsorttitle ' +
    'doi url urldate eprint eprinttype eprintclass archiveprefix primaryclass pmid pmcid unique-id abstract translatedabstract ' +
    'keywords keyword pages eid pagetotal numpages file note addendum annotation annote usere'
  ).split(' '),
);

/** Fields that say the same: a child that has one takes none of them. */
const SAME: readonly (readonly string[])[] = [
  ['date', 'year'],
  ['date', 'month'],
  ['journaltitle', 'journal'],
  ['location', 'address'],
  ['institution', 'school'],
];

const TITLE_PARTS = ['title', 'subtitle', 'titleaddon'] as const;

/** What a parent's title is of a child, by their types. Source: biblatex manual 3.20, appendix B. */
const TITLES: readonly { readonly from: RegExp; readonly to: RegExp; readonly prefix: string }[] = [
  { from: /^mvbook$/, to: /^(?:book|inbook|bookinbook|suppbook)$/, prefix: 'main' },
  {
    from: /^mv(?:collection|reference)$/,
    to: /^(?:collection|reference|incollection|inreference|suppcollection)$/,
    prefix: 'main',
  },
  { from: /^mvproceedings$/, to: /^(?:proceedings|inproceedings|conference)$/, prefix: 'main' },
  // BibTeX has parts of collections in books, and papers too.
  {
    from: /^(?:book|collection|reference|proceedings)$/,
    to: /^(?:in(?:book|collection|reference|proceedings)|conference|bookinbook|supp(?:book|collection))$/,
    prefix: 'book',
  },
  { from: /^periodical$/, to: /^(?:article|suppperiodical)$/, prefix: 'journal' },
];

/** The parent's author is that of a part of a book, and of the book. */
const AUTHORED = /^(?:mv)?book$/;
const PARTS_OF_BOOKS = /^(?:inbook|bookinbook|suppbook)$/;

/** Most parents above each other: a paper, its volume, the volumes. */
const MAX_DEPTH = 4;

/** Give entries that name a parent (`crossref`) the fields they lack. */
export function inheritance(
  { text }: Source,
  entries: () => Iterable<BibEntry>,
  diagnostics: Diagnostic[],
): (entry: BibEntry) => BibEntry {
  if (!/\bcrossref\s{0,9}=/i.test(text)) return (entry) => entry;
  const byKey = new Map([...entries()].map((entry) => [entry.key, entry]));
  const textOf = ({ joined, start, end }: BibField) => joined ?? text.slice(start, end);
  const completed = (entry: BibEntry, depth: number): BibEntry => {
    const named = entry.fields.find(({ name }) => name === 'crossref');
    if (!named || depth > MAX_DEPTH) return entry;
    const found = byKey.get(textOf(named).trim());
    if (!found) {
      const { start, end } = named;
      diagnostics.push({
        code: 'unknown-crossref',
        message: `No entry is called “${textOf(named).trim()}”; what it shares with this one is not known.`,
        span: { start, end },
      });
      return entry;
    }
    if (found === entry) return entry;
    const parent = completed(found, depth + 1);
    const own = new Set(entry.fields.flatMap(({ name }) => namesLike(name)));
    const more: BibField[] = [];
    for (const field of titlesFirst(parent.fields)) {
      for (const name of childNames(field.name, parent.type, entry.type)) {
        if (own.has(name)) continue;
        own.add(name);
        // The place of what is inherited is where the entry says so.
        more.push({ name, start: named.start, end: named.end, joined: textOf(field) });
      }
    }
    return { ...entry, fields: [...entry.fields, ...more] };
  };
  return (entry) => completed(entry, 0);
}

/** The parent's title is the child's `booktitle` before a `booktitle` of its own. */
function titlesFirst(fields: readonly BibField[]): readonly BibField[] {
  const isTitle = ({ name }: BibField) => TITLE_PARTS.some((one) => one === name);
  return [...fields.filter(isTitle), ...fields.filter((field) => !isTitle(field))];
}

function namesLike(name: string): readonly string[] {
  return [name, ...SAME.filter((names) => names.includes(name)).flat()];
}

/** What a field of a parent is called in its child; none for one that stays the parent's own. */
function childNames(name: string, parent: string, child: string): readonly string[] {
  if (OWN.has(name)) return [];
  const isTitle = TITLE_PARTS.some((one) => one === name);
  const titles = TITLES.find(({ from, to }) => from.test(parent) && to.test(child));
  if (isTitle && titles) return [`${titles.prefix}${name}`];
  // A part has a title of its own.
  if (isTitle || (name === 'booktitle' && child === 'book')) return [];
  if (name === 'author' && AUTHORED.test(parent) && PARTS_OF_BOOKS.test(child))
    return ['author', 'bookauthor'];
  return [name];
}
