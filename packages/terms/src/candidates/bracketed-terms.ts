import type { Glosses } from '@diglot/lexicon';
import { isGeneric, once, singular } from '@diglot/words';
import type { DeclaredTerm } from '../choose/chosen-term.ts';
import type { Link } from '../link/compose.ts';
import type { Acronym } from '../read/acronyms.ts';
import type { EnglishWord, Unit } from '../read/units.ts';
import { createPhraseFinder, phraseKey } from './phrases.ts';
import { type Bracket, longestBefore, MAX_REST, termBefore } from './term-before.ts';

/** Longest text in a bracket that is read. UTF-16 units. */
const MAX_BRACKET = 60;

/** Score of a declared pair whose words no table knows, 0..1. */
const UNKNOWN_SCORE = 0.75;

/**
 * Find the pairs that brackets declare: 元宝槭（Acer truncatum）, where the Latin words stand in the
 * English text too; 台積電（TSMC）; and 服务使用者（SU） beside “service users (SU)”.
 *
 * @param linksOf - What the words of a unit may stand for in it.
 */
export function bracketedTerms(
  units: readonly Unit[],
  acronyms: readonly Acronym[],
  glosses: Glosses,
  linksOf: (unit: Unit) => readonly Link[],
): DeclaredTerm[] {
  const brackets = units.flatMap((unit) => [...bracketsOf(unit, linksOf)]);
  const context: Context = {
    longForms: new Map(acronyms.map(({ key, longForm }) => [key, longForm])),
    phrases: once(() => spokenPhrases(units, brackets)),
    names: once(() => capitalNames(units)),
    nouns: once(() => spokenNouns(units)),
    codes: once(() => phrasesBeforeCodes(units)),
    glosses,
  };
  const found = new Map<string, DeclaredTerm>();
  for (const bracket of brackets) {
    const term = declaredBy(bracket, context);
    if (term === undefined || (found.get(term.english)?.score ?? -1) >= term.score) continue;
    found.set(term.english, term);
  }
  return [...found.values()];
}

/** What is known of the English side. */
interface Context {
  readonly longForms: ReadonlyMap<string, string>;
  readonly phrases: () => ReadonlySet<string>;
  readonly names: () => ReadonlySet<string>;
  readonly nouns: () => ReadonlySet<string>;
  readonly codes: () => ReadonlyMap<string, readonly string[]>;
  readonly glosses: Glosses;
}

/** The pair that a bracket declares. */
function declaredBy(bracket: Bracket, context: Context): DeclaredTerm | undefined {
  const { key, words } = bracket;
  const longForm = context.longForms.get(key);
  if (longForm !== undefined) return explained(bracket, longForm, 'acronym', context);
  if (words > 1 && context.phrases().has(key)) return explained(bracket, key, 'bracket', context);
  const phrases = context.codes().get(key);
  if (phrases !== undefined) return bestBeforeCode(phrases, bracket, context.glosses);
  if (words > 1) return undefined;
  if (context.names().has(key)) return explained(bracket, key, 'bracket', context);
  if (!context.nouns().has(key)) return undefined;
  const term = explained(bracket, key, 'bracket', context);
  return term && isShortEnough(term) ? term : undefined;
}

/** Longest run that a word no table knows is taken to stand for. UTF-16 units. */
const MAX_UNKNOWN_WORD = 6;

const isShortEnough = ({ chinese, score }: DeclaredTerm): boolean =>
  score !== UNKNOWN_SCORE || chinese.length <= MAX_UNKNOWN_WORD;

/** The pair of an English phrase and the Chinese term before the bracket. */
function explained(
  bracket: Bracket,
  english: string,
  evidence: 'acronym' | 'bracket',
  { glosses }: Context,
): DeclaredTerm | undefined {
  const chinese = termBefore(bracket, english, glosses);
  if (chinese === undefined) return undefined;
  if (evidence === 'acronym' && chinese.score === undefined) return undefined;
  return { english, chinese: chinese.text, evidence, score: chinese.score ?? UNKNOWN_SCORE };
}

/** What has a number of a register in it, which is no name of a thing: ISRCTN26008944, NCT01234567. */
const NUMBERED = /\p{Nd}{5}/u;

/** What compares a number, of a test: P > 0.05. */
const STATISTIC = /[<>=≤≥≈]/u;

/** A genus that stands written out elsewhere, if anywhere: C. insignis. */
const ABBREVIATED_NAME = /^[a-z]\./u;

/** Whether a part of what a bracket holds names a thing: not E16, of E16-E18, a day or a place. */
const isNamed = (word: string): boolean => /\p{L}{2}/u.test(word) || word.length > MAX_LABEL;

/** Longest label of one letter and digits. UTF-16 units. */
const MAX_LABEL = 3;

/** List the brackets of a unit that hold Latin words, behind Chinese ones. */
function* bracketsOf(unit: Unit, linksOf: (unit: Unit) => readonly Link[]): Generator<Bracket> {
  const links = once(() => linksOf(unit));
  for (const match of unit.text.matchAll(/\p{Script=Han} ?\(\s*([a-z][^()]*)/gu)) {
    const inside = (match[1] as string).slice(0, MAX_BRACKET).split(/[,，;；]/u)[0] as string;
    const words = inside.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0 || /\p{Script=Han}/u.test(inside) || NUMBERED.test(inside)) continue;
    if (STATISTIC.test(inside) || ABBREVIATED_NAME.test(inside) || !words.some(isNamed)) continue;
    const key = phraseKey(words.map((lower) => ({ lower, base: singular(lower) })));
    yield { key, words: words.length, unit, end: match.index + 1, links: links() };
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
  bracket: Bracket,
  glosses: Glosses,
): DeclaredTerm | undefined {
  let best: DeclaredTerm | undefined;
  for (const english of phrases) {
    const chinese = termBefore(bracket, english, glosses);
    if (chinese?.score === undefined) continue;
    if (chinese.score < (1 + MIN_CODED_SCORE) / 2 || chinese.score < (best?.score ?? 0)) continue;
    best = { english, chinese: chinese.text, evidence: 'bracket', score: chinese.score };
  }
  const longest = phrases.at(-1) as string;
  return best && withRest(best, longest, longestBefore(bracket, longest));
}

/** Where one word, and a few characters, are left before a pair, they belong to it: glycated, 糖化. */
function withRest(term: DeclaredTerm, phrase: string, run: string): DeclaredTerm {
  const words = phrase.split(' ').length - term.english.split(' ').length;
  const rest = run.length - term.chinese.length;
  if (words !== 1 || rest < 1 || rest > MAX_REST) return term;
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

/** A name of two capitals or more: TSMC, not Apple. */
const CAPITAL_NAME = /^\p{Lu}[\p{L}\p{N}]{0,12}\p{Lu}[\p{L}\p{N}]{0,12}$/u;

/** The keys of words that are names of capitals. */
function capitalNames(units: readonly Unit[]): Set<string> {
  const names = units.flatMap(({ english }) =>
    english.filter(({ text }) => CAPITAL_NAME.test(text)),
  );
  return new Set(names.map((word) => phraseKey([word])));
}

/** Fewest letters of a word in brackets that is taken for a term. */
const MIN_NOUN_LETTERS = 5;

/** The keys of single words of the English text that a bracket may explain: melamine, not results. */
function spokenNouns(units: readonly Unit[]): Set<string> {
  const isNoun = ({ text, base, isStop, isGlue, isVerb }: EnglishWord) =>
    base.length >= MIN_NOUN_LETTERS &&
    /^\p{L}\p{Ll}+$/u.test(text) &&
    !(isStop || isGlue || isVerb || isGeneric(base));
  return new Set(units.flatMap(({ english }) => english.filter(isNoun).map(({ base }) => base)));
}
