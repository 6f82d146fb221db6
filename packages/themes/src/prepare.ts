import { createKeyphraseExtractor, type KeyphraseExtractor } from '@diglot/keywords';
import { type Lexicon, openLexicon } from '@diglot/lexicon';
import { createTokenizer, type Tokenizer } from '@diglot/tokenize';
import { type ConceptShare, createConcepts } from './concepts.ts';
import type { ThemeOptions } from './types.ts';

/** What reading a corpus takes. */
export interface Tools {
  readonly lexicon: Lexicon;
  readonly tokenizer: Tokenizer;
  readonly extractor: KeyphraseExtractor;
  readonly conceptsOf: (form: string, key: string) => readonly ConceptShare[];
}

/** Set up the tools; tables are read when they are first needed. */
export function createTools(options: Pick<ThemeOptions, 'lexicon' | 'tokenizer'>): Tools {
  const lexicon = options.lexicon ?? openLexicon();
  const tokenizer = rememberStems(options.tokenizer ?? createTokenizer());
  return {
    lexicon,
    tokenizer,
    extractor: createKeyphraseExtractor({ tokenizer, lexicon }),
    conceptsOf: createConcepts(lexicon),
  };
}

/** A corpus has the same words over and over; a stem is worked out once. */
function rememberStems(tokenizer: Tokenizer): Tokenizer {
  const stems = new Map<string, string>();
  const stem = (word: string) => {
    let known = stems.get(word);
    if (known === undefined) {
      known = tokenizer.stem(word);
      stems.set(word, known);
    }
    return known;
  };
  return {
    engine: tokenizer.engine,
    tokenize: (text) => tokenizer.tokenize(text),
    document: (text, about) => tokenizer.document(text, about),
    stem,
  };
}
