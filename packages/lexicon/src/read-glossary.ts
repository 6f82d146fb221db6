import { readTermbase } from '@diglot/exchange';
import { type Diagnostic, type Language, ParseError } from '@diglot/text';
import { writePack } from './pack/write-pack.ts';
import type { LexiconPack } from './types.ts';

/** Options of {@link readGlossary}. */
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
 * The glossary may be TBX, v2 or v3, or a table in any usual layout; see `readTermbase` of
 * `@diglot/exchange`. Languages are those it names, Chinese and English where both are there.
 *
 * @throws {ParseError} `glossary-empty`: no pair could be read.
 *
 * @example
 * import { openLexicon, readGlossary } from '@diglot/lexicon';
 *
 * const glossary = readGlossary('English,中文\npeer support,同伴支持\nburnout,职业倦怠');
 * openLexicon(glossary).translate('Peer Support', { to: 'zh' });
 * // => [{ text: '同伴支持', weight: 1 }]
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
    entries.map(({ source: from, target: to }) => ({ source: from, target: to, weight: 1 })),
    { name, source, target, ...(license === undefined ? {} : { license }) },
  );
}
