import { type Lexicon, openLexicon } from '@diglot/lexicon';
import { DiglotError } from '@diglot/text';

/** Open the bundled lexicon; `null` where there is none (in a browser): phrases then pair by the learned table alone. */
export function bundledLexicon(): Lexicon | null {
  try {
    return openLexicon();
  } catch (error) {
    if (error instanceof DiglotError && error.code === 'no-bundled-pack') return null;
    throw error;
  }
}
