import { readTermbase } from '@diglot/exchange';
import { type Diagnostic, type Language, ParseError } from '@diglot/text';
import type { LexiconPack } from './types.ts';
import { writePack } from './write-pack.ts';

export interface GlossaryOptions {
  /** Shown by `Lexicon.packs`; default `glossary`. */
  readonly name?: string;
  readonly license?: string;
  /** Language of the headwords; default: as the glossary says, else `zh`. */
  readonly source?: Language;
  /** Language of the translations; default: as the glossary says, else `en`. */
  readonly target?: Language;
  /** Called for each row or concept that could not be used. */
  readonly onDiagnostic?: (diagnostic: Diagnostic) => void;
}

/**
 * Read a user's glossary as a pack. Give it to `openLexicon` before `bundledPack()` and it wins.
 *
 * Text that begins with `<` is TBX (2008 `termEntry`/`langSet`, or 2019 `conceptEntry`/`langSec`); any
 * other is CSV, tab- or semicolon-separated: two columns, with or without a heading. Headings may be
 * language tags or names (`zh`, `Chinese`, `中文`, `en`, `English`, `英文`); without one, the column with Han
 * characters is the Chinese one. Other pairs of languages are known by the tags that head the first two
 * columns (`es,en`) or that TBX gives. A cell or concept with several terms gives every pair of them; terms
 * in a cell are separated by `|` or `；`.
 *
 * @throws {ParseError} `glossary-empty`: no pair could be read.
 */
export function readGlossary(csvOrTbx: string, options: GlossaryOptions = {}): LexiconPack {
  const { name = 'glossary', license, onDiagnostic } = options;
  const { source, target, entries, diagnostics } = readTermbase(csvOrTbx, options);
  for (const diagnostic of diagnostics) onDiagnostic?.(diagnostic);
  if (entries.length === 0) {
    throw new ParseError(
      'glossary-empty',
      `lexicon/readGlossary: no ${source}–${target} pair was found; give two columns, or TBX with both languages`,
    );
  }
  return writePack(
    entries.map((entry) => ({ ...entry, weight: 1 })),
    { name, source, target, ...(license === undefined ? {} : { license }) },
  );
}
