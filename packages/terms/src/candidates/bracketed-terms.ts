import type { Glosses } from '@diglot/lexicon';
import { contentWords, isChineseStop, once, singular } from '@diglot/words';
import type { DeclaredTerm } from '../choose/choose-terms.ts';
import { compose } from '../link/compose.ts';
import { charCosts, phraseLinks } from '../link/phrase-links.ts';
import type { Acronym } from '../read/acronyms.ts';
import type { Unit } from '../read/units.ts';
import { phraseKey } from './phrases.ts';

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
  const phrases = once(() => allPhrases(units));
  const found = new Map<string, DeclaredTerm>();
  for (const unit of units) {
    for (const match of unit.text.matchAll(/\p{Script=Han} ?\(\s*([a-z][^()]*)/gu)) {
      const inside = (match[1] as string).slice(0, LONGEST_BRACKET).split(/[,，;；]/u)[0] as string;
      const words = inside.match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length === 0 || /\p{Script=Han}/u.test(inside)) continue;
      const key = phraseKey(words.map((lower) => ({ lower, base: singular(lower) })));
      const english =
        longForms.get(key) ?? (words.length > 1 && phrases().has(key) ? key : undefined);
      if (english === undefined) continue;
      const evidence = longForms.has(key) ? 'acronym' : 'bracket';
      const chinese = termBefore(unit, match.index + 1, english, glosses);
      if (chinese === undefined) continue;
      if (evidence === 'acronym' && chinese.score === UNKNOWN) continue;
      const before = found.get(english);
      if (before === undefined || before.score < chinese.score) {
        found.set(english, { english, chinese: chinese.text, evidence, score: chinese.score });
      }
    }
  }
  return [...found.values()];
}

/** The keys of all runs of up to five words. */
function allPhrases(units: readonly Unit[]): Set<string> {
  const phrases = new Set<string>();
  for (const { english } of units) {
    for (let from = 0; from < english.length; from++) {
      for (let to = from + 1; to <= english.length && to <= from + 5; to++) {
        phrases.add(phraseKey(english.slice(from, to)));
      }
    }
  }
  return phrases;
}

/** Stop words end a term; those of time are part of many a name of a measure: 平均日采食量. */
const isBreak = (token: string) => isChineseStop(token) && !/^[日年月次]$/u.test(token);

/** The Chinese term that ends at a bracket: the stretch the English words cover best. */
function termBefore(unit: Unit, end: number, english: string, glosses: Glosses) {
  const words = contentWords(english);
  let best: { text: string; score: number } | undefined;
  let longest: string | undefined;
  const before = unit.chinese.filter((token) => token.end <= end && token.end > end - LONGEST);
  for (const token of before.toReversed()) {
    if (!/^[\p{Script=Han}a-z0-9-]+$/u.test(token.text) || isBreak(token.text)) break;
    const text = unit.text.slice(token.start, end).trim();
    if (text.length > LONGEST) break;
    longest = text;
    const links = phraseLinks(words, text, glosses);
    const { score } = compose(
      links,
      words.map(() => 1),
      charCosts(text),
    );
    if (best === undefined || score > best.score) best = { text, score };
  }
  if (best !== undefined && best.score >= 0.4)
    return { text: best.text, score: 0.5 + best.score / 2 };
  return longest === undefined || longest.length > 8
    ? undefined
    : { text: longest, score: UNKNOWN };
}
