import type { Glosses } from '@diglot/lexicon';
import { type Bitext, type Diagnostic, foldInPlace, type Span, shiftSpan } from '@diglot/text';
import { chineseFacts, findKeywordLists, type KeywordList } from '@diglot/words';
import { phraseKey } from '../candidates/phrases.ts';
import type { DeclaredTerm } from '../choose/chosen-term.ts';
import { MAX_KEYWORDS, pairKeywordLists } from '../match/pair-keyword-lists.ts';
import { readToken } from './english-tokens.ts';
import type { Side } from './sides.ts';
import type { EnglishWord, Unit } from './units.ts';

/** What the authors of a bitext call keywords, in both languages. */
export interface NamedKeywords {
  /** Each pair of keywords, as a unit where the texts have it in their lists. */
  readonly units: readonly Unit[];
  readonly terms: readonly DeclaredTerm[];
  /** Where the lists stand; they are no running text. */
  readonly lists: { readonly english: readonly Span[]; readonly chinese: readonly Span[] };
}

/** Keywords of an article that are not in its text. */
export interface KeywordsApart {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/** Tell of keywords that are not compared, as there are too many. */
export function tooMany({ source, target }: KeywordsApart): Diagnostic[] {
  const [fewer, more] = [source.length, target.length].sort((a, b) => a - b) as [number, number];
  if (fewer === 0 || more <= MAX_KEYWORDS) return [];
  const message = `${source.length} and ${target.length} keywords: the first ${MAX_KEYWORDS} of either list are paired with each other, the rest are not`;
  return [{ code: 'keywords-not-paired', message }];
}

/** Find the keyword lists of a bitext, and pair what they and further keywords name. */
export function namedKeywords(
  bitext: Bitext,
  english: Side,
  glosses: Glosses,
  apart: KeywordsApart = { source: [], target: [] },
): NamedKeywords {
  const chinese = english === 'source' ? 'target' : 'source';
  const texts = { english: bitext[english].text, chinese: bitext[chinese].text };
  const isOneText = texts.chinese === texts.english;
  const found = listsOf(bitext, english, isOneText);
  const units: Unit[] = [];
  const terms: DeclaredTerm[] = [];
  for (const [en, zh] of listPairs(found.english, found.chinese)) {
    const enTexts = en.keywords.map(({ start, end }) => texts.english.slice(start, end));
    const zhTexts = zh.keywords.map(({ start, end }) => texts.chinese.slice(start, end));
    for (const { source, target, certainty } of pairKeywordLists(enTexts, zhTexts, glosses)) {
      const unit = keywordUnit(texts, en.keywords[source] as Span, zh.keywords[target] as Span);
      units.push(unit);
      terms.push(declare(unit, certainty, [enTexts[source] as string, zhTexts[target] as string]));
    }
  }
  const [enApart, zhApart] = [apart[english], apart[chinese]];
  for (const { source, target, certainty } of pairKeywordLists(enApart, zhApart, glosses)) {
    const written = [enApart[source] as string, zhApart[target] as string] as const;
    const whole = (text: string) => ({ start: 0, end: text.length });
    const both = { english: written[0], chinese: written[1] };
    const unit = keywordUnit(both, whole(written[0]), whole(written[1]));
    terms.push(declare(unit, certainty, written));
  }
  return {
    units,
    terms: terms.filter(({ english, chinese }) => english !== '' && chinese !== ''),
    lists: { english: found.english, chinese: isOneText ? found.english : found.chinese },
  };
}

/** The keyword lists of either side; of one text with both languages, all of them. */
function listsOf(bitext: Bitext, english: Side, isOneText: boolean) {
  const [one, other] = [bitext[english], bitext[english === 'source' ? 'target' : 'source']];
  const [window, otherWindow] = [windowOf(one), windowOf(other)];
  return isOneText
    ? { english: listsIn(one.text, union(window, otherWindow)), chinese: [] }
    : { english: listsIn(one.text, window), chinese: listsIn(other.text, otherWindow) };
}

/** How far before and behind a bitext its keyword lists stand in a longer text. UTF-16 units. */
const REACH = 2000;

/** Where in its text the lists of one side of a bitext may stand. */
function windowOf({ text, sentences }: Bitext['source']): Span {
  const start = sentences[0]?.start ?? 0;
  const end = sentences.at(-1)?.end ?? 0;
  return { start: Math.max(0, start - REACH), end: Math.min(text.length, end + REACH) };
}

const union = (one: Span, other: Span): Span => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
});

/** The keyword lists of a part of a text, which is cut at line ends. */
function listsIn(text: string, { start, end }: Span): KeywordList[] {
  const from = start === 0 ? 0 : text.indexOf('\n', start) + 1 || start;
  return findKeywordLists(text.slice(from, end)).map((list) => ({
    ...shiftSpan(list, from),
    keywords: list.keywords.map((keyword) => shiftSpan(keyword, from)),
  }));
}

/**
 * Say which English list goes with which Chinese one: of one text, those next to each other; of two, those that
 * come at the same place, where both texts have as many.
 */
function listPairs(
  lists: readonly KeywordList[],
  others: readonly KeywordList[],
): [KeywordList, KeywordList][] {
  const pairs: [KeywordList, KeywordList][] = [];
  if (others.length > 0) {
    const english = lists.filter(({ language }) => language === 'en');
    const chinese = others.filter(({ language }) => language === 'zh');
    if (english.length !== chinese.length) return [];
    return english.map((list, i) => [list, chinese[i] as KeywordList]);
  }
  for (let at = 0; at + 1 < lists.length; at++) {
    const [one, other] = [lists[at] as KeywordList, lists[at + 1] as KeywordList];
    if (one.language === other.language) continue;
    pairs.push(one.language === 'en' ? [one, other] : [other, one]);
    at++;
  }
  return pairs;
}

interface Texts {
  readonly english: string;
  readonly chinese: string;
}

/** A word with what joins it: -, /, ’. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐‑–’'][\p{L}\p{M}\p{N}]+)*/gu;

function keywordUnit({ english, chinese }: Texts, en: Span, zh: Span): Unit {
  const words: EnglishWord[] = [];
  for (const { 0: token, index } of english.slice(en.start, en.end).matchAll(WORD)) {
    for (const part of readToken(token)) {
      const start = en.start + index + part.at;
      const { text, lower, base, isGlue, isStop, edge, isVerbLike, size, at } = part;
      const known = { text, lower, base, isGlue, isStop, edge, isVerbLike, isVerb: false };
      words.push({ ...known, start, end: start + size, glued: at > 0, joins: words.length > 0 });
    }
  }
  const text = foldInPlace(chinese.slice(zh.start, zh.end));
  const token = { text, facts: chineseFacts(text), start: 0, end: text.length };
  return { english: words, chinese: [token], text, offset: zh.start };
}

function declare(
  { english, text }: Unit,
  score: number,
  [en, zh]: readonly [string, string],
): DeclaredTerm {
  const written = { english: en, chinese: zh };
  return { english: phraseKey(english), chinese: text, evidence: 'keywords', score, written };
}
