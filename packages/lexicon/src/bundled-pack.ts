import { InvalidInputError } from '@diglot/text';
import type { LexiconPack } from './types.ts';

/**
 * From `dist/` and, in our tests, from `src/`. By name, so that bundlers do not copy 10 MB that may never be
 * used.
 */
const PACK = '../dist/cedict.pack';

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
  bundled ??= readBundled();
  return bundled;
}

function readBundled(): LexiconPack {
  const fs = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:fs');
  // A bundle as CommonJS or as a plain script has no address of its own.
  const place: string | undefined = import.meta.url;
  const file = place?.startsWith('file:') === true ? new URL(PACK, place) : undefined;
  if (fs === undefined || file === undefined || !fs.existsSync(file)) {
    throw new InvalidInputError(
      'no-bundled-pack',
      'lexicon/openLexicon: the CC-CEDICT pack is not beside this code; in a browser or a bundle hand the bytes of `@diglot/lexicon/cedict.compact.gz`, unzipped, to openLexicon, in a checkout run `pnpm build`',
    );
  }
  return fs.readFileSync(file);
}
