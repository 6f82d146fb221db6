import { InvalidInputError } from '@diglot/text';
import type { LexiconPack } from './types.ts';

let bundled: LexiconPack | undefined;

/**
 * The bundled CC-CEDICT pack, read from this package on first use (Node). Its data has a licence of
 * its own, CC BY-SA 4.0: see `data/NOTICE.md`.
 *
 * @throws {InvalidInputError} `no-bundled-pack`: in a browser, where the bytes of
 * `@diglot/lexicon/dist/cedict.pack` must be fetched and handed to `openLexicon`; or in a checkout
 * that was never built.
 */
export function bundledPack(): LexiconPack {
  bundled ??= readBundled();
  return bundled;
}

function readBundled(): LexiconPack {
  const fs = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:fs');
  // `../dist/` is right both from `dist/` and, in our tests, from `src/`.
  const file = new URL('../dist/cedict.pack', import.meta.url);
  if (fs === undefined || file.protocol !== 'file:' || !fs.existsSync(file)) {
    throw new InvalidInputError(
      'no-bundled-pack',
      `lexicon/openLexicon: there is no pack at ${file.href}; build it with \`pnpm build\`, or hand the bytes of dist/cedict.pack to openLexicon`,
    );
  }
  return fs.readFileSync(file);
}
