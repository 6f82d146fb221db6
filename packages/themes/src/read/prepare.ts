import { createKeyphraseExtractor, type KeyphraseExtractor } from '@diglot/keywords';
import { openLexicon } from '@diglot/lexicon';
import { createTokenizer, type Tokenizer } from '@diglot/tokenize';
import type { ReaderOptions } from '../types.ts';

/** What reading a document takes. */
export interface ReadingTools {
  readonly tokenizer: Pick<Tokenizer, 'tokenize' | 'document' | 'stem'>;
  readonly extractor: KeyphraseExtractor;
  /** Return one and the same string for equal ones; it holds no text it was cut from. */
  readonly share: (text: string) => string;
}

/** Set up the tools; tables are read when they are first needed. */
export function createReadingTools(options: ReaderOptions): ReadingTools {
  const lexicon = options.lexicon ?? openLexicon();
  const plain = options.tokenizer ?? createTokenizer();
  const tokenizer = {
    tokenize: (text: string) => plain.tokenize(text),
    document: (...input: Parameters<Tokenizer['document']>) => plain.document(...input),
    // A corpus has the same words over and over; a stem is worked out once.
    stem: remember((word) => plain.stem(word)),
  };
  return {
    tokenizer,
    extractor: createKeyphraseExtractor({ tokenizer, lexicon }),
    share: remember((text) => [...text].join('')),
  };
}

/** Keep what a function of a string gave. */
export function remember<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = work(text);
      known.set(text, value);
    }
    return value;
  };
}
