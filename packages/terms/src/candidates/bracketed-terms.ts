import type { Glosses } from '@diglot/lexicon';
import { chineseClass, contentWords, isChineseStop, once, singular } from '@diglot/words';
import type { DeclaredTerm } from '../choose/chosen-term.ts';
import { charCosts } from '../link/char-costs.ts';
import { compose } from '../link/compose.ts';
import { phraseLinks } from '../link/phrase-links.ts';
import type { Acronym } from '../read/acronyms.ts';
import type { EnglishWord, Unit } from '../read/units.ts';
import { createPhraseFinder, phraseKey } from './phrases.ts';

/** UTF-16 units of the longest Chinese term looked for before a bracket, and within one. */
const LONGEST = 14;
const LONGEST_BRACKET = 60;

/** Score of a declared pair whose words no table knows. */
const UNKNOWN = 0.75;

/**
 * Find the pairs that brackets declare: 元宝槭（Acer truncatum）, where the Latin words stand in the
 * English text too; and 服务使用者（SU） beside “service users (SU)”.
 */
export function bracketedTerms(
  units: readonly Unit[],
  acronyms: readonly Acronym[],
  glosses: Glosses,
): DeclaredTerm[] {
  const longForms = new Map(acronyms.map(({ key, longForm }) => [key, longForm]));
  const brackets = units.map((unit) => [...bracketsOf(unit)]);
  const spoken = spokenPhrases(units, brackets.flat());
  const codes = once(() => phrasesBeforeCodes(units));
  const found = new Map<string, DeclaredTerm>();
  const keep = (term: DeclaredTerm) => {
    if ((found.get(term.english)?.score ?? -1) < term.score) found.set(term.english, term);
  };
  for (const [at, unit] of units.entries()) {
    for (const { key, end } of brackets[at] ?? []) {
      const longForm = longForms.get(key);
      const own = spoken.has(key) ? key : undefined;
      const english = longForm ?? own;
      if (english === undefined) {
        const term = bestBeforeCode(codes().get(key) ?? [], unit, end, glosses);
        if (term !== undefined) keep(term);
        continue;
      }
      const evidence = longForm === undefined ? 'bracket' : 'acronym';
      const chinese = termBefore(unit, end, english, glosses);
      if (chinese === undefined) continue;
      if (evidence === 'acronym' && chinese.score === UNKNOWN) continue;
      keep({ english, chinese: chinese.text, evidence, score: chinese.score });
    }
  }
  return [...found.values()];
}

/** Latin words in brackets behind Chinese ones: their key, how many, and where the Chinese term ends. */
function* bracketsOf({ text }: Unit) {
  for (const match of text.matchAll(/\p{Script=Han} ?\(\s*([a-z][^()]*)/gu)) {
    const inside = (match[1] as string).slice(0, LONGEST_BRACKET).split(/[,，;；]/u)[0] as string;
    const words = inside.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0 || /\p{Script=Han}/u.test(inside)) continue;
    const key = phraseKey(words.map((lower) => ({ lower, base: singular(lower) })));
    yield { key, words: words.length, end: match.index + 1 };
  }
}

/** Most words of a phrase that a code in brackets is taken to stand for. */
const MOST_CODED_WORDS = 4;

/** A code of capitals and digits that its letters do not spell out: HbA1c, LiFePO4. */
const CODE = /^(?=\P{Lu}{0,12}\p{Lu})(?=\D{0,12}\d)[\p{L}\p{N}]{2,12}$/u;

/** Phrases that stand before a code in brackets: glycated haemoglobin (HbA1c). */
function phrasesBeforeCodes(units: readonly Unit[]): Map<string, string[]> {
  const phrases = new Map<string, string[]>();
  for (const { english } of units) {
    english.forEach((word, at) => {
      if (word.joins || !CODE.test(word.text)) return;
      const key = phraseKey([word]);
      const found = phrases.get(key) ?? [];
      for (let from = at - 1; from >= 0 && at - from <= MOST_CODED_WORDS; from--) {
        const { isGlue, isStop, isVerbLike } = english[from] as EnglishWord;
        if (isGlue || isStop || isVerbLike) break;
        found.push(phraseKey(english, from, at));
        if (!english[from]?.joins) break;
      }
      phrases.set(key, found);
    });
  }
  return phrases;
}

/** Least composition of a phrase and what stands before the same code in Chinese, 0..1. */
const MIN_CODED_SCORE = 0.5;

/** The phrase before a code that what stands before it in Chinese translates best. */
function bestBeforeCode(
  phrases: readonly string[],
  unit: Unit,
  end: number,
  glosses: Glosses,
): DeclaredTerm | undefined {
  let best: DeclaredTerm | undefined;
  for (const english of phrases) {
    const chinese = termBefore(unit, end, english, glosses);
    if (chinese === undefined || chinese.score === UNKNOWN) continue;
    if (chinese.score < (1 + MIN_CODED_SCORE) / 2 || chinese.score < (best?.score ?? 0)) continue;
    best = { english, chinese: chinese.text, evidence: 'bracket', score: chinese.score };
  }
  return best && withRest(best, phrases.at(-1) as string, longestBefore(unit, end));
}

/** Longest Chinese rest that one English word is taken to stand for. UTF-16 units. */
const LONGEST_REST = 3;

/** Where one word, and a few characters, are left before a pair, they belong to it: glycated, 糖化. */
function withRest(term: DeclaredTerm, phrase: string, run: string): DeclaredTerm {
  const words = phrase.split(' ').length - term.english.split(' ').length;
  const rest = run.length - term.chinese.length;
  if (words !== 1 || rest < 1 || rest > LONGEST_REST) return term;
  return { ...term, english: phrase, chinese: run };
}

/** Most words of a phrase in brackets that is looked for in the English text. */
const MOST_SPOKEN_WORDS = 5;

/** The keys, of two words to five, of phrases in brackets that stand in the English text too. */
function spokenPhrases(
  units: readonly Unit[],
  brackets: readonly { readonly key: string; readonly words: number }[],
): Set<string> {
  const spoken = new Set<string>();
  const asked = brackets.filter(({ words }) => words > 1 && words <= MOST_SPOKEN_WORDS);
  if (asked.length === 0) return spoken;
  const find = createPhraseFinder(new Set(asked.map(({ key }) => key)));
  for (const { english } of units) find(english, (key) => spoken.add(key));
  return spoken;
}

/** Stop words end a term; those of time are part of many a name of a measure: 平均日采食量. */
const isBreak = (token: string) => isChineseStop(token) && !/^[日年月次]$/u.test(token);

/** Where the tokens begin that may belong to a Chinese term that ends at a bracket, nearest first. */
function startsBefore(unit: Unit, end: number): number[] {
  const starts: number[] = [];
  const before = unit.chinese.filter((token) => token.end <= end && token.end > end - LONGEST);
  for (const { text, start } of before.toReversed()) {
    if (!/^[\p{Script=Han}a-z0-9-]+$/u.test(text) || isBreak(text)) break;
    if (unit.text.slice(start, end).trim().length > LONGEST) break;
    starts.push(start);
  }
  return starts;
}

/** Least frequency, as a power of two, from which a Chinese word is a verb because its class says so. */
const MIN_COMMON = 8;
const VERY_COMMON = 11;

/** The longest Chinese run that may be a term and ends at a bracket: without the verbs in front of it. */
function longestBefore(unit: Unit, end: number): string {
  const starts = startsBefore(unit, end).toReversed();
  const wordAt = (at: number) => unit.text.slice(starts[at], starts[at + 1] ?? end);
  let first = 0;
  for (; first + 1 < starts.length; first++) {
    const { noun, verb, common } = chineseClass(wordAt(first));
    if (wordAt(first).length < 2 || verb <= noun || common < MIN_COMMON) break;
  }
  // A verb before a single character is rather a part of a word, unless it is a very common one: 凝固酶, 加入氟代.
  const verb = first > 0 ? chineseClass(wordAt(first - 1)).common : VERY_COMMON;
  if (verb < VERY_COMMON && wordAt(first).length < 2) first = 0;
  return unit.text.slice(starts[first] ?? end, end).trim();
}

/** Least composition of a Chinese stretch before a bracket that is taken for the term. */
const MIN_COVERED = 0.4;

/** Longest run before a bracket that is taken as a whole, where no table knows its words. UTF-16 units. */
const LONGEST_UNKNOWN = 8;

/** The Chinese term that ends at a bracket: the stretch the English words cover best. */
function termBefore(unit: Unit, end: number, english: string, glosses: Glosses) {
  const words = contentWords(english);
  let best: { text: string; score: number; open: number } | undefined;
  for (const start of startsBefore(unit, end)) {
    const text = unit.text.slice(start, end).trim();
    const links = phraseLinks(words, text, glosses);
    const costs = words.map(() => 1);
    const found = compose(links, costs, charCosts(text));
    const open = words.filter(
      (_, at) => !found.links.some(({ from, to }) => from <= at && at < to),
    );
    if (best === undefined || found.score > best.score) {
      best = { text, score: found.score, open: open.length };
    }
  }
  const longest = longestBefore(unit, end);
  if (best !== undefined && best.score >= MIN_COVERED) {
    const rest = longest.length - best.text.length;
    const score = 0.5 + best.score / 2;
    if (best.open === 0 || rest <= 0) return { text: best.text, score };
    // A word is left, and a few characters before the others' partners: fluoroethylene, 氟代.
    return rest <= LONGEST_REST * best.open ? { text: longest, score } : undefined;
  }
  return longest === '' || longest.length > LONGEST_UNKNOWN
    ? undefined
    : { text: longest, score: UNKNOWN };
}
