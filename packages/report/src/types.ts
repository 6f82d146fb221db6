import type {
  Bitext,
  Diagnostic,
  Document,
  Keyphrase,
  LanguageSegment,
  TermPair,
} from '@diglot/text';

/** Language of headings and labels, not of the data. */
export type InterfaceLanguage = 'en' | 'zh';

/** What all pages can be asked for. */
export interface ReportOptions {
  /** Default `'en'`. */
  readonly language?: InterfaceLanguage;
}

/** Addresses of other pages, relative to the page, for one of several records. */
export interface ReportLinks {
  readonly index: string;
  readonly previous?: string;
  readonly next?: string;
}

/** Options of {@link renderReport}. */
export interface ReaderOptions extends ReportOptions {
  /** Shown above the title. */
  readonly links?: ReportLinks;
}

/** A value of a record. What `prov` says is shown as the place it was read from. */
export interface ReportValue {
  readonly value: string;
  readonly lang?: string;
}

/** An identifier, and where it leads. */
export interface ReportIdentifier extends ReportValue {
  readonly type: string;
  /** Becomes a link when it is http or https. */
  readonly url?: string;
}

/** An abstract, with its sections where it has any. */
export interface ReportAbstract extends ReportValue {
  readonly sections?: readonly { readonly label: string | null; readonly value: string }[];
}

/** The part of a bibliographic record a page shows; `BibliographicRecord` has all of it. */
export interface ReportRecord {
  readonly titles?: readonly ReportValue[];
  readonly authors?: readonly ReportValue[];
  readonly contributors?: readonly ReportValue[];
  readonly institutions?: readonly ReportValue[];
  readonly journal?: {
    readonly title: ReportValue | null;
    readonly volume: string | null;
    readonly issue: string | null;
  } | null;
  readonly issued?: { readonly raw: string } | null;
  readonly pages?: {
    readonly raw: string;
    readonly first?: string | null;
    readonly last?: string | null;
  } | null;
  readonly keywords?: readonly ReportValue[];
  readonly classifications?: readonly { readonly code: string; readonly label: string | null }[];
  readonly identifiers?: readonly ReportIdentifier[];
  readonly abstracts?: readonly ReportAbstract[];
  readonly relatedPapers?: readonly { readonly title: ReportValue }[];
  readonly extra?: Readonly<Record<string, unknown>>;
}

/**
 * What `analyze` of `diglot` returns. Segments, diagnostics and the places of the record refer to `text`,
 * mentions to the text of `document`.
 */
export interface ReportAnalysis {
  readonly text: string;
  /** What was read, with the way back to `text`; left out where it is `text`. */
  readonly document?: Pick<Document, 'text' | 'origin'>;
  readonly record?: ReportRecord;
  readonly format: string;
  readonly segments: readonly LanguageSegment[];
  readonly bitexts: readonly Bitext[];
  readonly keyphrases: readonly Keyphrase[];
  readonly termPairs: readonly TermPair[];
  readonly engine: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** An analysis, and the address of its page. */
export interface ReportEntry {
  readonly href: string;
  readonly analysis: ReportAnalysis;
}

/** A name in each language in which there is one. */
export interface ReportLabel {
  readonly en?: string;
  readonly zh?: string;
}

/** A theme, with its terms and documents. */
export interface ReportTheme {
  readonly id: number;
  readonly label: ReportLabel;
  readonly terms: readonly {
    readonly text: string;
    readonly language: string;
    readonly translation?: { readonly text: string; readonly language: string };
  }[];
  readonly documents: readonly { readonly id: string; readonly membership: number }[];
  readonly centrality: number;
  readonly density: number;
  readonly languages: { readonly en: number; readonly zh: number };
  readonly years: readonly { readonly year: number; readonly documents: number }[];
}

/** Merged terms, and which stand in the same documents; `source` and `target` are ids of nodes. */
export interface ReportNetwork {
  readonly nodes: readonly {
    readonly id: number;
    readonly label: ReportLabel;
    readonly theme: number;
    readonly documents: number;
  }[];
  readonly links: readonly {
    readonly source: number;
    readonly target: number;
    readonly strength: number;
  }[];
}

/** The part of a `ThemeMap` of `@diglot/themes` a page shows. */
export interface ReportThemeMap {
  readonly themes: readonly ReportTheme[];
  /** Left out, no network is drawn. */
  readonly network?: ReportNetwork;
  readonly unplaced: readonly string[];
  readonly quality: {
    readonly k: number;
    readonly modularity: number;
    readonly stability: number;
    readonly languageInformation: number;
  };
}

/** Options of {@link renderThemeMap}. */
export interface ThemeReportOptions extends ReportOptions {
  /**
   * The documents the map was made of: their titles are shown in place of their ids. A title in two
   * languages has a line for each.
   */
  readonly documents?: readonly {
    readonly id: string;
    readonly title?: string;
    readonly year?: number;
  }[];
}
