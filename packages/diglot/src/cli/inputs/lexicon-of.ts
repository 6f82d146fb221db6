import { readFileSync } from 'node:fs';
import { bundledPack, type Lexicon, openLexicon } from '@diglot/lexicon';
import { UsageError } from '../usage-error.ts';

/**
 * The bundled lexicon, after the pack in a file if one is named: its translations come first.
 *
 * @throws {UsageError} `file-unreadable`.
 * @throws {ParseError} `pack-unreadable`.
 */
export function lexiconOf(file: string | boolean | undefined): Lexicon {
  if (typeof file !== 'string') return openLexicon();
  return openLexicon(readPackFile(file), bundledPack());
}

function readPackFile(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError('file-unreadable', `cannot read the pack ${file}`, { cause: error });
  }
}
