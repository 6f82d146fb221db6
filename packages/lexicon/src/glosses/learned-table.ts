import { readBeside } from '../beside.ts';
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
 * @example
 * import { learnedTable } from '@diglot/lexicon';
 *
 * learnedTable().phrase('social support'); // => ['社会支持']
 * learnedTable().word('nurse').map(({ text }) => text); // => ['护士', '护理']
 */
export function learnedTable(lexicon?: Pick<Lexicon, 'learned'> | null): LearnedTable {
  if (lexicon?.learned !== undefined) return lexicon.learned;
  const bytes = bundled === undefined ? readBeside(LEARNED) : undefined;
  bundled ??= bytes === undefined ? emptyTable : tableOf(readPacks(bytes));
  return bundled;
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
