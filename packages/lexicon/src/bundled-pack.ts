import { InvalidInputError } from '@diglot/text';
import { readBeside } from './beside.ts';
import type { LexiconPack } from './types.ts';

/** CC-CEDICT, as `scripts/build-packs.mjs` writes it. */
export const PACK = '../dist/cedict.pack';

let bundled: LexiconPack | undefined;

/**
 * The bundled CC-CEDICT pack, read from this package on first use (Node). Its data has a licence of
 * its own, CC BY-SA 4.0: see `data/NOTICE.md`.
 *
 * @throws {InvalidInputError} `no-bundled-pack`: in a browser, where the bytes of
 * `@diglot/lexicon/cedict.compact.gz` must be fetched, unzipped and handed to `openLexicon`; in a bundle; or in a checkout
 * that was never built.
 *
 * @example
 * import { bundledPack, openLexicon, readGlossary } from '@diglot/lexicon';
 *
 * const glossary = readGlossary('zh,en\n同伴支持,peer support');
 * const lexicon = openLexicon(glossary, bundledPack());
 * lexicon.packs.map(({ name, license }) => [name, license]);
 * // => [['glossary', undefined], ['CC-CEDICT', 'CC-BY-SA-4.0']]
 */
export function bundledPack(): LexiconPack {
  bundled ??= readBeside(PACK);
  if (bundled !== undefined) return bundled;
  throw new InvalidInputError(
    'no-bundled-pack',
    'lexicon/openLexicon: the CC-CEDICT pack is not beside this code; in a browser or a bundle hand the bytes of `@diglot/lexicon/cedict.compact.gz`, unzipped, to openLexicon, in a checkout run `pnpm build`',
  );
}
