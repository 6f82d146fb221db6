import { lookupTable, type Span } from '@diglot/text';
import type { Slot } from '../assemble/entry.ts';
import { WOS_COLUMNS } from '../formats/wos/columns.ts';
import { fieldsOf, type NamedField, plainName } from '../values/field-names.ts';

/** What the cells of a column hold. */
export interface Column {
  /** As the heading writes it. */
  readonly name: string;
  readonly field: NamedField | undefined;
  /** Of a column that holds the number of a record in a database: which one. */
  readonly database?: string;
  /** Of a column of Web of Science: its tag. */
  readonly tag?: string;
}

/** A cell that is not empty. */
export interface FilledCell extends Span {
  readonly column: Column;
}

/** What says, beside a title, that a row of names heads a table of works. */
const TELLING: ReadonlySet<Slot> = new Set([
  'author',
  'abstract',
  'doi',
  'pmid',
  'venue',
  'keyword',
]);

/** `Source` is the journal where no other column is: Scopus has the name of the database there. */
function withSource(
  names: readonly string[],
  fields: readonly (NamedField | undefined)[],
): readonly (NamedField | undefined)[] {
  if (fields.some((field) => field?.slot === 'venue')) return fields;
  return fields.map((field, index) =>
    plainName(names[index] ?? '') === 'source' ? { slot: 'venue' } : field,
  );
}

/** Names of columns that hold the number of a record in a database. */
const NUMBERS = lookupTable({
  eid: 'Scopus',
  lensid: 'Lens',
  publicationid: 'Dimensions',
  accessionnumber: 'accession',
  accessionid: 'accession',
});

/** Fewest columns by whose tags a table of Web of Science is told from another. */
const MIN_WOS_COLUMNS = 8;

/** A table of works by its heading: what its columns hold, and how sure that is, 0..1. */
export interface Heading {
  readonly columns: readonly Column[];
  readonly confidence: number;
  /** Every column is one of Web of Science. */
  readonly isWos: boolean;
}

/**
 * Read a row of names as the heading of a table of works: one column is a title, another says who, where or what.
 *
 * @returns Nothing for any other row, and for a table of texts (`text`), which are documents.
 */
export function headingOf(cells: readonly string[]): Heading | undefined {
  const names = cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
  const fields = withSource(names, fieldsOf(names));
  const slots = new Set(fields.map((field) => field?.slot));
  if (!slots.has('title') || ![...TELLING].some((slot) => slots.has(slot))) return undefined;
  if (names.some((name) => plainName(name) === 'text')) return undefined;
  const tags = names.map((name) => WOS_COLUMNS.get(plainName(name)));
  const isWos =
    tags.filter((tag) => tag !== undefined).length >= MIN_WOS_COLUMNS && tags.includes('UT');
  const columns = names.map((name, index): Column => {
    const database = NUMBERS[plainName(name)];
    const tag = isWos ? tags[index] : undefined;
    return {
      name: name || `column ${index + 1}`,
      field: fields[index],
      ...(database !== undefined && { database }),
      ...(tag !== undefined && { tag }),
    };
  });
  const known = fields.filter((field) => field !== undefined).length;
  return { columns, isWos, confidence: known > 4 ? 0.98 : known > 2 ? 0.9 : 0.6 };
}
