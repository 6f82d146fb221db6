import type { Language } from '@diglot/text';
import { englishLemmas, once } from '@diglot/words';
import { bundledPack } from './bundled-pack.ts';
import { foldKey } from './fold-key.ts';
import { tableOf } from './glosses/learned-table.ts';
import { followLinks } from './pack/follow-links.ts';
import type { OpenPack } from './pack/read-pack.ts';
import { readPacks } from './pack/read-packs.ts';
import {
  findFolded,
  indexFirstUnits,
  longestPrefix,
  type StringTable,
} from './pack/string-table.ts';
import type { Lexicon, LexiconPack, Translation } from './types.ts';

/**
 * Open packs as one lexicon. With no pack, open the bundled CC-CEDICT.
 *
 * Where several packs know a word, all translations are returned, those of an earlier pack before
 * those of a later one: the later weights are scaled to lie below the earlier. Packs of what was learned
 * are no dictionaries: `learned` has what they say, `learnedTable` reads it.
 *
 * @throws {ParseError} `pack-unreadable`.
 * @throws {InvalidInputError} `no-bundled-pack`.
 *
 * @remarks **Cost:** opening reads the headers only; a look-up is a binary search in each pack.
 *
 * @example
 * import { openLexicon } from '@diglot/lexicon';
 *
 * const lexicon = openLexicon();
 * lexicon.translate('圖書館', { to: 'en' }).map(({ text }) => text); // => ['library']
 * lexicon.translate('libraries', { to: 'zh' })[0].text; // => '图书馆'
 * lexicon.longestMatch('在图书馆里', 1, 'zh'); // => 4
 */
export function openLexicon(...packs: readonly LexiconPack[]): Lexicon {
  const given = (packs.length > 0 ? packs : [bundledPack()]).flatMap(readPacks);
  const open = given.filter(({ info }) => info.role === undefined);
  const learned = given.filter(({ info }) => info.role !== undefined);
  const { has, longestMatch } = wordsIn(open);
  return {
    packs: given.map(({ info }) => info),
    ...(learned.length > 0 && { learned: tableOf(learned) }),
    has,
    translate: (word, { to }) => translateWord(open, foldKey(word), primaryTag(to)),
    longestMatch,
  };
}

/** Look-ups of words, without what they mean; the tables of a language are found once. */
function wordsIn(packs: readonly OpenPack[]): Pick<Lexicon, 'has' | 'longestMatch'> {
  const tables = new Map<Language, readonly PrefixTable[]>();
  const tablesOf = (language: Language) => {
    const tag = primaryTag(language);
    const known = tables.get(tag);
    if (known !== undefined) return known;
    const found = packs.flatMap(({ info, source, target }) =>
      info.source === tag
        ? [prefixTable(source)]
        : info.target === tag
          ? [prefixTable(target)]
          : [],
    );
    // Only languages of the packs, so that the memory has an end.
    if (found.length > 0) tables.set(tag, found);
    return found;
  };
  return {
    has(word, language) {
      const key = foldKey(word);
      return tablesOf(language).some(({ table }) => {
        const { from, to } = findFolded(table, key);
        return from < to;
      });
    },
    longestMatch(text, start, language) {
      let longest = start;
      for (const { table, index } of tablesOf(language)) {
        longest = Math.max(longest, longestPrefix(table, index(), text, start));
      }
      return longest;
    },
  };
}

/** A table of words, and its index by first units, which is made when it is first asked for. */
interface PrefixTable {
  readonly table: StringTable;
  readonly index: () => Uint32Array;
}

const prefixTable = (table: StringTable): PrefixTable => ({
  table,
  index: once(() => indexFirstUnits(table)),
});

/** Translations of a folded word, and below them those of its first lemma that has any. */
function translateWord(packs: readonly OpenPack[], key: string, to: Language): Translation[] {
  const exact = translateKey(packs, key, to);
  if (!packs.some(({ info }) => otherLanguage(info, to) === 'en')) return exact;
  for (const lemma of englishLemmas(key)) {
    const found = translateKey(packs, lemma, to);
    if (found.length > 0) return append(exact, found);
  }
  return exact;
}

function primaryTag(language: Language): Language {
  if (language === 'en' || language === 'zh') return language;
  return language.split('-', 1)[0]?.toLowerCase() ?? language;
}

function otherLanguage(info: OpenPack['info'], language: Language): Language | undefined {
  if (info.target === language) return info.source;
  return info.source === language ? info.target : undefined;
}

function translateKey(packs: readonly OpenPack[], key: string, to: Language): Translation[] {
  return packs.reduce((found: Translation[], pack) => {
    if (pack.info.target === to) {
      return append(found, followLinks(pack, key, 'target'));
    }
    if (pack.info.source === to) {
      return append(found, followLinks(pack, key, 'source'));
    }
    return found;
  }, []);
}

/** Put further translations below the first ones, by scaling their weights. */
function append(first: Translation[], further: readonly Translation[]): Translation[] {
  if (first.length === 0) return further.toSorted(byWeight);
  const known = new Set(first.map(({ text }) => text));
  const scale = Math.min(...first.map(({ weight }) => weight)) * 0.99;
  return [
    ...first,
    ...further
      .filter(({ text }) => !known.has(text))
      .map(({ text, weight }) => ({ text, weight: weight * scale }))
      .sort(byWeight),
  ];
}

function byWeight(a: Translation, b: Translation): number {
  return b.weight - a.weight || (a.text < b.text ? -1 : 1);
}
