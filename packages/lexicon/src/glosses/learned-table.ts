import { InvalidInputError } from '@diglot/text';
import { isBeside, readBeside } from '../beside.ts';
import { PACK } from '../bundled-pack.ts';
import { foldKey } from '../fold-key.ts';
import { followLinks } from '../pack/follow-links.ts';
import type { OpenPack } from '../pack/read-pack.ts';
import { readPacks } from '../pack/read-packs.ts';
import type { LearnedTable, Lexicon, Translation } from '../types.ts';
import { learnedWeight } from './learned-weights.ts';

/** The packs of what was learned, as `scripts/build-packs.mjs` writes them. */
const LEARNED = '../dist/learned.pack';

/**
 * A table that knows nothing.
 *
 * @example
 * import { createGlosses, emptyTable, learnedTable, openLexicon } from '@diglot/lexicon';
 *
 * const lexicon = openLexicon();
 * createGlosses(lexicon, emptyTable).phrase('social support'); // => []
 * createGlosses(lexicon, learnedTable()).phrase('social support')[0].text; // => '社会支持'
 */
export const emptyTable: LearnedTable = { word: () => [], wordsFor: () => [], phrase: () => [] };

let bundled: LearnedTable | undefined;

/**
 * What was learned from bilingual keyword lists and abstracts: as the packs of a lexicon have it, else as the packs
 * beside this code have it, which are read on first use (Node). In a browser or a bundle, without such packs, it
 * knows nothing.
 *
 * @throws {InvalidInputError} `no-bundled-pack`, where CC-CEDICT was built and what was learned was not.
 *
 * @example
 * import { learnedTable } from '@diglot/lexicon';
 *
 * learnedTable().phrase('social support'); // => ['社会支持']
 * learnedTable().word('nurse').map(({ text }) => text); // => ['护士', '护理']
 */
export function learnedTable(lexicon?: Pick<Lexicon, 'learned'> | null): LearnedTable {
  if (lexicon?.learned !== undefined) return lexicon.learned;
  bundled ??= readBundled();
  return bundled;
}

function readBundled(): LearnedTable {
  const bytes = readBeside(LEARNED);
  if (bytes !== undefined) return tableOf(readPacks(bytes));
  if (!isBeside(PACK)) return emptyTable;
  throw new InvalidInputError(
    'no-bundled-pack',
    'lexicon/learnedTable: CC-CEDICT is beside this code, and dist/learned.pack is not: the build is an older one; run `pnpm build`',
  );
}

/** What packs with a role say together. */
export function tableOf(packs: readonly OpenPack[]): LearnedTable {
  const words = packs.filter(({ info }) => info.role === 'learned-words');
  const terms = packs.filter(({ info }) => info.role === 'author-terms');
  return {
    word: (word) => forms(words, word, 'source').map(inSteps),
    wordsFor: (chinese) => forms(words, chinese, 'target').map(inSteps),
    phrase: (phrase) => forms(terms, phrase, 'source').map(({ text }) => text),
  };
}

const inSteps = ({ text, weight }: Translation): Translation => ({
  text,
  weight: learnedWeight(weight),
});

/** Their Chinese is the source, their English the target. */
const forms = (packs: readonly OpenPack[], word: string, to: 'source' | 'target'): Translation[] =>
  packs.flatMap((pack) => followLinks(pack, foldKey(word), to));
