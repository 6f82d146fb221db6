import { type BibliographicRecord, hasPlaceFor } from '@diglot/records';

type Count = (record: BibliographicRecord, format: string) => number;

/** How much of a kind a record holds. Provenance and `raw`, which only JSON Lines keep, are not counted. */
const KINDS = {
  institutions: ({ institutions }) => institutions.length,
  'second journal names': ({ journal }) => journal?.translations?.length ?? 0,
  'trial and local identifiers': ({ identifiers }, format) => {
    const further = identifiers.filter(({ type }) => type === 'trial' || type === 'local');
    const locals = further.filter(({ type }) => type === 'local').length;
    // RIS has one accession number, which may be that of PubMed or arXiv.
    const isTaken = identifiers.some(({ type }) => type === 'pmid' || type === 'arxiv');
    const isWritten = format !== 'bibtex' && format !== 'csv' && locals === 1 && !isTaken;
    return further.length - (isWritten ? 1 : 0);
  },
  ORCIDs: ({ authors }) =>
    authors.reduce((sum, { identifiers = [] }) => sum + identifiers.length, 0),
  'class marks': ({ classifications }) => classifications.length,
  'related papers': ({ relatedPapers }) => relatedPapers.length,
  'citation counts': ({ citationCount }) => (citationCount ? 1 : 0),
  'citation lines': ({ citation }) => (citation ? 1 : 0),
  rights: ({ rights }) => (rights ? 1 : 0),
  'further dates': ({ issued }) => issued?.alternatives?.length ?? 0,
  'numbers of pages': ({ pageCount }) => (pageCount ? 1 : 0),
  'names in another script': ({ authors }) =>
    authors.reduce((sum, { translations = [] }) => sum + translations.length, 0),
  'editors and others': ({ contributors = [] }) => contributors.length,
  'fields of their own source': ({ extra }, format) =>
    Object.keys(extra).filter((name) => !hasPlaceFor(format, name)).length,
} satisfies Record<string, Count>;

type Kind = keyof typeof KINDS;

const NOWHERE: readonly Kind[] = [
  'related papers',
  'citation counts',
  'citation lines',
  'rights',
  'further dates',
  'fields of their own source',
];

const NOT_IN_RIS: readonly Kind[] = [
  ...NOWHERE,
  'ORCIDs',
  'second journal names',
  'trial and local identifiers',
  'class marks',
  'numbers of pages',
];

/** What each format has no place for. The same list in words: docs/records-formats.md. */
const LOST: Readonly<Record<string, readonly Kind[]>> = {
  'csl-json': NOWHERE,
  ris: NOT_IN_RIS,
  'endnote-xml': NOT_IN_RIS.filter((kind) => kind !== 'second journal names'),
  bibtex: [...NOWHERE, 'institutions', 'trial and local identifiers', 'class marks'],
  csv: Object.keys(KINDS) as Kind[],
  jsonl: [],
};

/** Counts what of some records a format has no place for. */
export class Losses {
  private readonly kinds: readonly Kind[];
  private readonly counts = new Map<Kind, number>();
  private readonly format: string;

  constructor(format: string) {
    this.kinds = LOST[format] ?? [];
    this.format = format;
  }

  add(record: BibliographicRecord): void {
    for (const kind of this.kinds) {
      const count: number = KINDS[kind](record, this.format);
      if (count > 0) this.counts.set(kind, (this.counts.get(kind) ?? 0) + count);
    }
  }

  /** `12 class marks, 340 related papers`, in the order of the table; empty when there is nothing. */
  toString(): string {
    return this.kinds
      .filter((kind) => this.counts.has(kind))
      .map((kind) => `${this.counts.get(kind)} ${kind}`)
      .join(', ');
  }
}
