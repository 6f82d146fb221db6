import type { Language } from '@diglot/text';
import { englishLemmas } from '@diglot/words';
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
  const tables = new Map<Language, readonly StringTable[]>();
  const tablesOf = (language: Language) => {
    const tag = primaryTag(language);
    const known = tables.get(tag);
    if (known !== undefined) return known;
    const found = open.flatMap(({ info, source, target }) =>
      info.source === tag ? [source] : info.target === tag ? [target] : [],
    );
    // Only languages of the packs, so that the memory has an end.
    if (found.length > 0) tables.set(tag, found);
    return found;
  };
  const prefixes = new Map<Language, { table: StringTable; index: Uint32Array }[]>();
  const prefixesOf = (language: Language) => {
    let found = prefixes.get(language);
    if (found === undefined) {
      found = tablesOf(language).map((table) => ({ table, index: indexFirstUnits(table) }));
      prefixes.set(language, found);
    }
    return found;
  };
  const has = (word: string, language: Language) => {
    const key = foldKey(word);
    return tablesOf(language).some((table) => {
      const { from, to } = findFolded(table, key);
      return from < to;
    });
  };
  return {
    packs: given.map(({ info }) => info),
    ...(learned.length > 0 && { learned: tableOf(learned) }),
    has,
    translate(word, { to }) {
      const tag = primaryTag(to);
      const key = foldKey(word);
      const exact = translateKey(open, key, tag);
      if (!open.some(({ info }) => otherLanguage(info, tag) === 'en')) return exact;
      for (const lemma of englishLemmas(key)) {
        const found = translateKey(open, lemma, tag);
        if (found.length > 0) return append(exact, found);
      }
      return exact;
    },
    longestMatch(text, start, language) {
      let longest = start;
      for (const { table, index } of prefixesOf(language)) {
        longest = Math.max(longest, longestPrefix(table, index, text, start));
      }
      return longest;
    },
  };
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
