import { bundledPack, type Lexicon, openLexicon } from '@diglot/lexicon';
import type { Request } from '../command.ts';
import { readBytes } from '../files/input.ts';
import { packOfGlossary } from './open-glossary.ts';

/**
 * The bundled lexicon, after the glossary and the pack that the options name: their translations come first.
 *
 * @throws {InputError} As `readBytes`.
 * @throws {ParseError} `pack-unreadable`.
 */
export async function lexiconOf(request: Request): Promise<Lexicon> {
  const { glossary, pack } = request.options;
  const packs = [
    ...(typeof glossary === 'string' ? [await packOfGlossary(glossary, request)] : []),
    ...(typeof pack === 'string' ? [await readBytes(pack)] : []),
  ];
  return packs.length === 0 ? openLexicon() : openLexicon(...packs, bundledPack());
}
