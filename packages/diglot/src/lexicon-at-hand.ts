import { type Lexicon, openLexicon, packCedict } from '@diglot/lexicon';
import { type Diagnostic, DiglotError } from '@diglot/text';

/** A lexicon, and what there is to say of it. */
export interface LexiconAtHand {
  readonly lexicon: Lexicon;
  readonly diagnostics: readonly Diagnostic[];
}

const NO_LEXICON: Diagnostic = {
  code: 'no-lexicon',
  message:
    'the CC-CEDICT pack is not here, as in a browser or a bundle: sentences and terms are paired without a dictionary; hand the bytes of `@diglot/lexicon/cedict.compact.gz`, unzipped, to openLexicon, and the result to createDiglot as `lexicon`',
};

/** Open the bundled lexicon; where it is not there, one that knows no word, and say so. */
export function lexiconAtHand(): LexiconAtHand {
  try {
    return { lexicon: openLexicon(), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof DiglotError) || error.code !== 'no-bundled-pack') throw error;
    return { lexicon: openLexicon(packCedict([])), diagnostics: [NO_LEXICON] };
  }
}
