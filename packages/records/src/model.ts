import type { Diagnostic, Language } from '@diglot/text';

/** Where a value stands in the source text: `[start, end)` in UTF-16 code units, and its 1-based line. */
export interface Provenance {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** The field it was read from: a JSON path, a tag, a label of the page. */
  readonly field?: string;
  /** Of a merged record: the id of the part whose text is meant. */
  readonly source?: string;
}

/**
 * Something read from the source. `raw ?? value` is the exact text at every span of `prov`;
 * `prov[0]` is the preferred place, the others are repeats of the same text.
 */
export interface Value {
  readonly value: string;
  /** The text as written, where it differs from `value`. */
  readonly raw?: string;
  readonly prov: readonly Provenance[];
}

/** A piece of source that is kept only as written. */
export interface RawValue {
  readonly raw: string;
  readonly prov: readonly Provenance[];
}

/** A whole number read from the source. */
export interface NumberValue {
  readonly raw: string;
  readonly value: number;
  readonly prov: readonly Provenance[];
}

/** A title of a work in one language. */
export interface Title extends Value {
  readonly lang: Language;
  readonly role: 'original' | 'translation';
}

/** A personal name in parts, or an organisation. */
export interface Name extends Value {
  /** Includes the particle. For an organisation the whole name. */
  readonly family: string;
  /** Empty for a single name and for an organisation. */
  readonly given: string;
  readonly particle?: string;
  readonly suffix?: string;
  readonly kind?: 'organization';
  readonly lang?: Language;
}

/** A person or organisation that made a work, at its place in the list. */
export interface Author extends Name {
  /** 1-based position in the list. */
  readonly index: number;
  /** Markers as written beside the name, without brackets. */
  readonly affiliationMarkers?: readonly string[];
  /** 1-based positions in `institutions`. */
  readonly institutionIndex?: readonly number[];
  /** The same person's name in another script. */
  readonly translations?: readonly Name[];
  readonly identifiers?: readonly Identifier[];
  /** Only for someone who is not an author: `editor`, `translator`, `advisor`, … */
  readonly role?: string;
}

/** An address of authors, with what it is made of. */
export interface Institution extends Value {
  readonly marker: string | null;
  readonly organization: string;
  readonly country: string | null;
  readonly department?: string;
  readonly city?: string;
  readonly lang?: Language;
  readonly translations?: readonly (Value & { readonly lang: Language })[];
}

/** A keyword, subject heading or topic, and the list it is from. */
export interface Keyword extends Value {
  readonly lang: Language;
  /** `author`, `keywords-plus`, `topic`, `mesh`, … */
  readonly scheme: string;
}

/** An identifier in its usual form, and whether it is valid. */
export interface Identifier extends Value {
  /** `doi`, `pmid`, `pmcid`, `trial`, `issn`, `isbn`, `arxiv`, `orcid`, `local`, `url`, … */
  readonly type: string;
  /** By pattern and check digit; `null` where no rule is known. */
  readonly valid: boolean | null;
  readonly url?: string;
  /** Of a trial: `ISRCTN`, `NCT`, `ChiCTR`, … Of a local id: its database. */
  readonly registry?: string;
}

/** A code of a classification scheme. */
export interface Classification extends RawValue {
  /** `clc` (中图分类号), `cn-discipline` (学科分类号), … */
  readonly scheme: string;
  readonly schemeLabel: string;
  readonly code: string;
  readonly label: string | null;
}

/** The journal, or other host, with volume, issue and publisher. */
export interface Journal {
  /** `null` where the source gives volume, issue or publisher without a name. */
  readonly title: Value | null;
  readonly volume: string | null;
  readonly issue: string | null;
  /** Where volume and issue were read from, when one piece of text holds both. */
  readonly volumeIssue?: RawValue;
  /** Where the volume alone was read from. */
  readonly volumeSource?: RawValue;
  /** Where the issue alone was read from. */
  readonly issueSource?: RawValue;
  readonly abbreviation?: Value;
  readonly abbreviationStyle?: string;
  readonly publisher?: Value;
  readonly place?: Value;
  readonly translations?: readonly (Value & { readonly lang: Language })[];
}

/** A date that may lack its day or month. */
export interface PartialDate {
  readonly raw: string;
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly prov: readonly Provenance[];
  /** Further pieces of the source that it was read from, where year, month and day stand apart. */
  readonly apart?: readonly RawValue[];
}

/** When a work came out, and other dates that the source gives for it. */
export interface Issued extends PartialDate {
  readonly alternatives?: readonly PartialDate[];
}

/** The pages of a work in its journal, or its article number. */
export interface Pages extends RawValue {
  readonly first: string | null;
  readonly last: string | null;
  readonly count: number | null;
  readonly articleNumber?: string;
  /** Where the last page was read from, when it stands apart from the first. */
  readonly lastSource?: RawValue;
}

/** What a section of an abstract is, whatever its label. */
export type CanonicalSection =
  | 'background'
  | 'objective'
  | 'design'
  | 'setting'
  | 'participants'
  | 'methods'
  | 'results'
  | 'discussion'
  | 'conclusions'
  | 'supplementary'
  | 'trial-registration';

/** A section of a structured abstract. */
export interface AbstractSection extends Value {
  /** `null` where the source gives no label, or one we do not know. */
  readonly canonical: CanonicalSection | null;
  /** A guess from the content of an unlabelled section. */
  readonly inferred?: CanonicalSection;
  /** As written, without the colon. */
  readonly label: string | null;
}

/** An abstract in one language, with its sections. */
export interface Abstract extends Value {
  readonly lang: Language;
  readonly role: 'original' | 'translation';
  /** Whether the sections carry labels in the source. */
  readonly labelled: boolean;
  /** A leading word such as `ABSTRACT` or `摘要` that belongs to `value`. */
  readonly prefix?: string;
  /** Shortened repeats of the same text. */
  readonly truncatedCopies?: readonly RawValue[];
  readonly sections: readonly AbstractSection[];
}

/** A paper that a page lists beside the work. */
export interface RelatedPaper {
  /** The printed number. */
  readonly index: number;
  readonly title: Value;
  readonly authors: readonly Author[];
  /** `J` for `[J].`, or `null`. */
  readonly docType: string | null;
  readonly source: RelatedSource | null;
  /** `index` of an earlier related paper that is the same work. */
  readonly sameAs?: number;
}

/** Where a related paper appeared, as far as its citation tells. */
export interface RelatedSource extends RawValue {
  readonly journal: string | null;
  readonly year: number | null;
  /** Without leading zeros. */
  readonly volume: string | null;
  readonly issue: string | null;
  readonly first: string | null;
  readonly last: string | null;
}

/** A statement of copyright or licence. */
export interface Rights extends RawValue {
  readonly holder: string | null;
  readonly licenseUrl: string | null;
  readonly spdx: string | null;
}

/** Plain JSON. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/**
 * One work, as one source describes it. Plain JSON; nothing is guessed: what the source does not hold
 * is `null`, an empty list or absent.
 */
export interface BibliographicRecord {
  /** Name of the source and position in it, `<name>#0`. */
  readonly id: string;
  /** A CSL type, such as `article-journal`. */
  readonly type: string;
  /** Language of the work itself, not of the page that describes it. */
  readonly language: Language;
  readonly titles: readonly Title[];
  readonly authors: readonly Author[];
  /** Editors, translators, advisors. */
  readonly contributors?: readonly Author[];
  readonly institutions: readonly Institution[];
  readonly keywords: readonly Keyword[];
  readonly identifiers: readonly Identifier[];
  readonly classifications: readonly Classification[];
  readonly journal: Journal | null;
  /** A whole citation line. */
  readonly citation?: RawValue;
  readonly issued: Issued | null;
  readonly pages: Pages | null;
  readonly pageCount?: NumberValue;
  readonly citationCount: NumberValue | null;
  readonly abstracts: readonly Abstract[];
  readonly relatedPapers: readonly RelatedPaper[];
  /** How many related papers there are; more than are shown. */
  readonly relatedTotal: NumberValue | null;
  readonly rights?: Rights;
  /** Where a merged record came from: the ids of its parts. */
  readonly mergedFrom?: readonly string[];
  /** Of a merged record: what its parts say differently, by field. Nothing of them is lost. */
  readonly variants?: Readonly<Record<string, readonly Json[]>>;
  /** Fields of the source worth keeping that have no place above. */
  readonly extra: Readonly<Record<string, Json>>;
}

/** What a reader, and `parseRecords`, found in a text. */
export interface ReadResult {
  readonly records: readonly BibliographicRecord[];
  readonly diagnostics: readonly Diagnostic[];
  /** Of formats without a mark between records: the offset each record begins at, so that streams can be cut. */
  readonly starts?: readonly number[];
  /** Of a reader that goes on from there: the offset up to which a part of a stream was read for good. */
  readonly settled?: number;
}
