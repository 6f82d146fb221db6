import type { ChosenTerm } from './choose-terms.ts';

/**
 * Drop pairs that are no terms by themselves beside others that are.
 *
 * - A part that is torn out of a phrase: “support worker” beside “peer support worker”, where “peer
 *   support” is more frequent than the part.
 * - A word of a phrase that is translated as a whole: “sensing” beside “remote sensing”, 遥感.
 * - A phrase with a passing modifier: “previous peer support” beside the more frequent “peer support”,
 *   both paired alike.
 */
export function dropFragments(terms: readonly ChosenTerm[]): ChosenTerm[] {
  const byEnglish = new Map<string, ChosenTerm[]>();
  for (const term of terms) {
    byEnglish.set(term.english, [...(byEnglish.get(term.english) ?? []), term]);
  }
  const count = (english: string) =>
    Math.max(0, ...(byEnglish.get(english) ?? []).map(({ units }) => units));
  const torn = new Set<string>();
  for (const { english, units } of terms) {
    const words = english.split(' ');
    for (let from = 1; from + 1 < words.length; from++) {
      const part = words.slice(from).join(' ');
      if (count(`${words[from - 1]} ${words[from]}`) > Math.max(units, count(part))) torn.add(part);
    }
  }
  const wholes = new Map<string, ChosenTerm[]>();
  for (const term of terms) wholes.set(term.chinese, [...(wholes.get(term.chinese) ?? []), term]);
  return terms.filter((term) => {
    if (term.declared) return true;
    if (torn.has(term.english) || wholes.get(term.chinese)?.some((whole) => isPart(term, whole))) {
      return false;
    }
    const words = term.english.split(' ');
    if (words.length < 3 || !term.weakStart) return true;
    const rest = byEnglish.get(words.slice(1).join(' ')) ?? [];
    return !rest.some(({ units, chinese }) => units > term.units && term.chinese.endsWith(chinese));
  });
}

function isPart(term: ChosenTerm, whole: ChosenTerm): boolean {
  return (
    whole.english.length > term.english.length &&
    whole.units >= term.units &&
    ` ${whole.english} `.includes(` ${term.english} `)
  );
}
