import type { Lexicon } from '@diglot/lexicon';
import { createKeyIndex, englishLexis, Role, remember } from '@diglot/words';
import { wordLinks } from '../generated/word-links.ts';

/** English stems that translate a Chinese word, with a weight 0..1 each. */
export type Links = ReadonlyMap<string, number>;

/** Weight of a gloss of one word, and of each word of a longer gloss. */
const GLOSS = 0.9;
const GLOSS_PART = 0.45;
/** So many glosses of a word are looked at. */
const GLOSSES = 12;
/** Chinese words whose links are kept. */
const MAX_WORDS = 3_000;

let learned: ((word: string) => Links) | undefined;

/**
 * Look Chinese words up in what author keywords taught and in a lexicon, each once.
 *
 * @returns A function from a Chinese word, or a Latin one as Chinese text has it, to English stems.
 */
export function createWordLinks(
  lexicon: Pick<Lexicon, 'translate'> | null | undefined,
  stem: (word: string) => string,
): (word: string) => Links {
  return remember((word) => findLinks(word, lexicon, stem), MAX_WORDS);
}

function findLinks(
  word: string,
  lexicon: Pick<Lexicon, 'translate'> | null | undefined,
  stem: (word: string) => string,
): Links {
  learned ??= readLinks(wordLinks);
  const links = new Map(learned(word));
  if (/^[\p{Script=Latin}\p{N}]/u.test(word)) links.set(stem(word), 1);
  for (const { text } of lexicon?.translate(word, { to: 'en' }).slice(0, GLOSSES) ?? []) {
    const stems = contentStems(text, stem);
    const weight = stems.length === 1 ? GLOSS : GLOSS_PART;
    for (const one of stems) links.set(one, Math.max(links.get(one) ?? 0, weight));
  }
  return links;
}

/** Stems of the words of a phrase, without function words. */
export function contentStems(phrase: string, stem: (word: string) => string): string[] {
  return phrase
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => {
      const role = englishLexis().get(word);
      return word !== '' && role !== Role.stop && role !== Role.link;
    })
    .map(stem);
}

/**
 * Index a table: lines of a Chinese word, a tab, and stems with their weights.
 *
 * Weights in tenths are of links in both directions and seldom near 1; a firm one is 0.4.
 */
function readLinks(table: string): (word: string) => Links {
  const starts = [0];
  for (let at = table.indexOf('\n'); at >= 0; at = table.indexOf('\n', at + 1)) starts.push(at + 1);
  const index = createKeyIndex(table, starts.length);
  for (const start of starts) {
    const tab = table.indexOf('\t', start);
    index.add(start, tab, tab + 1);
  }
  return (word) => {
    const from = index.find(word);
    if (from < 0) return new Map();
    const end = table.indexOf('\n', from);
    const links = table.slice(from, end < 0 ? table.length : end).split(' ');
    return new Map(
      links.map((link) => {
        const colon = link.lastIndexOf(':');
        return [link.slice(0, colon), Math.min(1, 0.4 + Number(link.slice(colon + 1)) / 10)];
      }),
    );
  };
}
