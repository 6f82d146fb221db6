import type { Language } from '@diglot/text';

export type BitextFormat = 'tmx' | 'xliff' | 'po' | 'tsv' | 'subtitles' | 'json';

export interface ReadBitextsOptions {
  /** Default: found out; see `detectBitextFormat`. */
  readonly format?: BitextFormat;
  /** Of a TMX, the language of the sources, else its own source language; of a TSV, that of the first column. */
  readonly source?: Language;
  /** Of a TMX, the only language of targets, else all; of a TSV, that of the second column. */
  readonly target?: Language;
}
