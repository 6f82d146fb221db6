import type { Glosses } from '@diglot/lexicon';
import { chineseClass, englishClass, governsTerm, isSuffix } from '@diglot/words';
import type { ChineseToken, Unit } from '../../read/units.ts';
import { LIGHT } from '../char-costs.ts';
import type { Link } from '../compose.ts';
import type { Run } from '../sounds.ts';

/** What a Chinese word weighs that shares characters with a translation: so much anyway, and so much by their share. */
const RELATED_WEIGHT = 0.5;
const SHARE_WEIGHT = 0.25;

/** Least share of the characters of a Chinese word that a translation has too. */
const MIN_SHARE = 0.5;

/**
 * Least share of all that the translations of a word weigh of those that share characters with its partner: the last
 * one, which says what it is (暴发, 爆发), and only others (传输, 传播). Read over the abstracts of chinaxiv_abs; with
 * a third for both two in five were wrong.
 */
const MIN_SUPPORT = 0.4;
const MIN_FRONT_SUPPORT = 0.5;

/** Fewest translations of a word that no lexicon has, of which one may be a word of its neighbours. */
const MIN_LEARNED = 3;

/** UTF-16 units of the longest Chinese word, and of the longest translation, that are compared. */
const MAX_WORD = 4;

/** Last characters of a kind of thing, of which there are many: 丙酸 is not 乙酸. */
const KIND = /[酸盐酶素油糖]/u;

/** Fewest letters of an English word that is compared. */
const MIN_LETTERS = 4;

/** Nouns of what is done, which Chinese has verbs for: transmission, 传播; not reminder, 提取. */
const ACTION = /(?:ion|ment|ing|al|ance|ence|ure|out|up|down|off|back)s?$|^out/u;

const isRatherVerb = (word: string): boolean => {
  if (word.length > 2) return false;
  const { noun, verb } = chineseClass(word);
  return verb > noun;
};

/** A word and a Chinese token that share a character of a translation. */
interface Related {
  readonly from: number;
  readonly token: ChineseToken;
  readonly share: number;
}

/**
 * Link a word to the Chinese word that has characters of one of its translations, where neither has another partner:
 * outbreak, 爆发, of 暴发; illness, 疾病, of 病. Of several such words of either side none is taken.
 *
 * @param left - What no sure link explains: words, marked 0, and runs of Chinese tokens.
 *
 * @remarks **Cost:** glosses of the words that are left × Chinese tokens that are left.
 */
export function relatedLinks(
  { english, chinese }: Unit,
  { words, free }: { readonly words: Uint8Array; readonly free: readonly Run[] },
  glosses: Glosses,
): Link[] {
  const tokens = byCharacter(chinese, free);
  if (tokens.size === 0) return [];
  const found = english.flatMap(({ lower, text, isGlue, isStop, isVerb }, from) => {
    if (words[from] || isGlue || isStop || isVerb || lower.length < MIN_LETTERS) return [];
    // A name is spelt, not translated by a word like another.
    if (from > 0 && /^\p{Lu}/u.test(text)) return [];
    const known = glosses.word(lower);
    if (known.length < MIN_LEARNED && !glosses.isEnglishWord(lower)) return [];
    // What is left may be the other word's, or that of both: hierarchical porous, 多级孔.
    if (isOpenBeside(english, words, from)) return [];
    const isAction = ACTION.test(lower) || englishClass(lower).verb > 0;
    return nearest(from, known, tokens).filter(
      ({ token }) => isAction || !isRatherVerb(token.text),
    );
  });
  return found.filter(isMutual).map(
    ({ from, token: { start, end }, share }): Link => ({
      from,
      to: from + 1,
      start,
      end,
      weight: RELATED_WEIGHT + SHARE_WEIGHT * share,
      kind: 'part',
    }),
  );
}

/** Whether a word of meaning without a partner stands before or behind another. */
function isOpenBeside(english: Unit['english'], words: Uint8Array, at: number): boolean {
  const isOpen = (other: number): boolean => {
    const word = english[other];
    if (word === undefined || words[other] || word.isGlue || word.isStop) return false;
    return (other < at ? english[at] : word)?.joins === true;
  };
  return isOpen(at - 1) || isOpen(at + 1);
}

/** Whether no other word has the same token for its nearest; the same word elsewhere is no other. */
const isMutual = ({ from, token }: Related, _: number, all: readonly Related[]): boolean =>
  all.every((other) => other.from === from || other.token.text !== token.text);

/** The tokens of free runs that may be a word of a language, by each of their characters. */
function byCharacter(
  chinese: readonly ChineseToken[],
  free: readonly Run[],
): Map<string, ChineseToken[]> {
  const found = new Map<string, ChineseToken[]>();
  let run = 0;
  for (const token of chinese) {
    while (run < free.length && (free[run] as Run).end <= token.start) run++;
    const { text, start, end, facts } = token;
    const isFree = run < free.length && (free[run] as Run).start <= start;
    if (!isFree || text.length < 2 || text.length > MAX_WORD || end - start !== text.length)
      continue;
    if (facts.isStop || governsTerm(text)) continue;
    for (const character of new Set(text)) {
      const tokens = found.get(character);
      if (tokens === undefined) found.set(character, [token]);
      else tokens.push(token);
    }
  }
  return found;
}

/** What translations of a word say for a token. */
interface Support {
  /** What those weigh that share characters with it, and those of them that share the last one. */
  sum: number;
  last: number;
  /** The greatest share of its characters that one of them has. */
  share: number;
}

/** The tokens that most translations of a word share characters with, if they are one word. */
function nearest(
  from: number,
  glosses: ReturnType<Glosses['word']>,
  tokens: ReadonlyMap<string, readonly ChineseToken[]>,
): Related[] {
  const supports = new Map<ChineseToken, Support>();
  let total = 0;
  for (const { text, weight } of glosses) {
    total += weight;
    if (text.length > MAX_WORD) continue;
    for (const token of sharing(text, tokens)) addSupport(supports, token, text, weight);
  }
  const borneOut = [...supports].filter(
    ([, { sum, last }]) => last >= MIN_SUPPORT * total || sum >= MIN_FRONT_SUPPORT * total,
  );
  const most = Math.max(...borneOut.map(([, { sum }]) => sum));
  const best = borneOut.filter(([, { sum }]) => sum === most);
  const isOne = best.every(([{ text }]) => text === best[0]?.[0].text);
  return isOne ? best.map(([token, { share }]) => ({ from, token, share })) : [];
}

function addSupport(
  supports: Map<ChineseToken, Support>,
  token: ChineseToken,
  gloss: string,
  weight: number,
): void {
  const share = shareOf(token.text, gloss);
  const isLast = token.text.at(-1) === gloss.at(-1);
  if (share < MIN_SHARE || !(isLast || token.text.charAt(0) === gloss.charAt(0))) return;
  const support = supports.get(token) ?? { sum: 0, last: 0, share: 0 };
  support.sum += weight;
  if (isLast) support.last += weight;
  support.share = Math.max(support.share, share);
  supports.set(token, support);
}

/** The tokens that have a character of a translation that means something by itself. */
function sharing(
  gloss: string,
  tokens: ReadonlyMap<string, readonly ChineseToken[]>,
): ReadonlySet<ChineseToken> {
  const found = new Set<ChineseToken>();
  for (const character of gloss) {
    if (LIGHT.test(character) || isSuffix(character) || KIND.test(character)) continue;
    for (const token of tokens.get(character) ?? []) found.add(token);
  }
  return found;
}

/** The share of the characters of a word that a translation has too. */
function shareOf(word: string, gloss: string): number {
  let common = 0;
  for (const character of word) if (gloss.includes(character)) common++;
  return common / word.length;
}
