import { isSuffix } from '@diglot/words';
import { type Groups, groupBy } from '../group-by.ts';
import type { ChosenTerm } from './chosen-term.ts';

/**
 * Drop pairs that are no terms by themselves beside others that are.
 *
 * - A part torn out of a phrase: “support worker” beside “peer support worker”, where “peer support” is
 *   more frequent than the part.
 * - A word of a phrase that is translated as a whole: “sensing” beside “remote sensing”, 遥感.
 * - A phrase with a passing modifier: “previous peer support” beside the more frequent “peer support”,
 *   both paired alike.
 * - The front or the middle of one longer phrase that never stands alone: “graphics processing” of
 *   “graphics processing unit”. The end of a phrase names what the phrase names, and stays.
 * - A translation a little shorter or longer than a better one of the same phrase in the same places.
 */
export function dropFragments(terms: readonly ChosenTerm[]): ChosenTerm[] {
  const byEnglish = groupBy(terms, ({ english }) => english);
  const byChinese = groupBy(terms, ({ chinese }) => chinese);
  const torn = tornParts(terms, byEnglish);
  const fronts = frontParts(terms, byEnglish);
  return terms.filter((term) => {
    if (term.declared) return true;
    if (torn.has(term.english)) return false;
    if (byChinese.get(term.chinese)?.some((whole) => isPart(term, whole))) return false;
    if (byEnglish.get(term.english)?.some((better) => isMeant(better, term))) return false;
    if (fronts.get(term)) return false;
    const words = term.english.split(' ');
    if (words.length < 3 || !term.weakStart) return true;
    const rest = byEnglish.get(words.slice(1).join(' ')) ?? [];
    return !rest.some(
      ({ units, chinese }) => units.length > term.units.length && term.chinese.endsWith(chinese),
    );
  });
}

function tornParts(terms: readonly ChosenTerm[], byEnglish: Groups<ChosenTerm>): Set<string> {
  const count = (english: string) =>
    Math.max(0, ...(byEnglish.get(english) ?? []).map(({ units }) => units.length));
  const torn = new Set<string>();
  for (const { english, units } of terms) {
    const words = english.split(' ');
    for (let from = 1; from + 1 < words.length; from++) {
      const part = words.slice(from).join(' ');
      if (count(`${words[from - 1]} ${words[from]}`) > Math.max(units.length, count(part))) {
        torn.add(part);
      }
    }
  }
  return torn;
}

/** Terms of two words or more that stand only inside one longer term, not at its end. */
function frontParts(
  terms: readonly ChosenTerm[],
  byEnglish: Groups<ChosenTerm>,
): Map<ChosenTerm, boolean> {
  const found = new Map<ChosenTerm, boolean>();
  for (const whole of terms) {
    const words = whole.english.split(' ');
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 2; to < words.length; to++) {
        for (const part of byEnglish.get(words.slice(from, to).join(' ')) ?? []) {
          if (part.whole || !whole.chinese.includes(part.chinese)) continue;
          const only = isWithin(part.units, whole.units);
          found.set(part, only && found.get(part) !== false);
        }
      }
    }
  }
  return found;
}

/** Whether all of a sorted list are in another. */
function isWithin(units: readonly number[], others: readonly number[]): boolean {
  let at = 0;
  for (const unit of units) {
    while (at < others.length && (others[at] as number) < unit) at++;
    if (others[at] !== unit) return false;
  }
  return true;
}

function isPart(term: ChosenTerm, whole: ChosenTerm): boolean {
  return (
    whole.english.length > term.english.length &&
    (whole.declared || whole.units.length >= term.units.length) &&
    ` ${whole.english} `.includes(` ${term.english} `)
  );
}

/** Pairs whose scores are closer than this are told apart by their edges. */
const CLOSE = 0.1;

/** Whether a better pair of the same phrase, where this one stands, says what this one means. */
function isMeant(better: ChosenTerm, term: ChosenTerm): boolean {
  const [one, other] = [better.chinese, term.chinese];
  if (one === other || !(one.includes(other) || other.includes(one))) return false;
  const isBetter =
    Math.abs(better.score - term.score) > CLOSE
      ? better.score > term.score
      : hasBetterEdges(one, other);
  return isBetter && (better.declared || isWithin(term.units, better.units));
}

/**
 * Whether of two strings, one in the other, the first has lost nothing: what it has more stands in front,
 * or is more than a closing character such as 类 or 法.
 */
function hasBetterEdges(one: string, other: string): boolean {
  const isLonger = one.length > other.length;
  const [short, long] = isLonger ? [other, one] : [one, other];
  if (!long.startsWith(short)) return isLonger;
  return isLonger === !isSuffix(long.slice(short.length));
}
