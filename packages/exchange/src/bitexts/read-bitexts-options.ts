import type { Language } from '@diglot/text';

/** A format of aligned text that can be read. */
export type BitextFormat = 'tmx' | 'xliff' | 'po' | 'tsv' | 'subtitles' | 'json';

/** Options of {@link readBitexts}. */
export interface ReadBitextsOptions {
  /** Default: found out; see `detectBitextFormat`. */
  readonly format?: BitextFormat;
  /** Of a TMX, the language of the sources, else its own source language; of a TSV, that of the first column. */
  readonly source?: Language;
  /** Of a TMX, the only language of targets, else all; of a TSV, that of the second column. */
  readonly target?: Language;
}
