import { createPhraseFinder } from '../candidates/phrases.ts';
import { createFinder } from '../find-strings.ts';
import { groupBy } from '../group-by.ts';
import type { Unit } from '../read/units.ts';
import type { ChosenTerm } from './chosen-term.ts';

/** Least score of a term that takes the place of its parts; fainter ones are too often cut wrongly. */
const MIN_WHOLE_SCORE = 0.6;

/**
 * Find the pairs that occur nowhere but inside longer ones: “glove” = 手套 beside “glove box” = 手套箱.
 *
 * @remarks **Cost:** linear in the units, and in the terms that overlap one another.
 */
export function findParts<T extends ChosenTerm>(
  terms: readonly T[],
  units: readonly Unit[],
): ReadonlySet<T> {
  const byEnglish = groupBy(terms, ({ english }) => english);
  const findEnglish = createPhraseFinder(new Set(byEnglish.keys()));
  const findChinese = createFinder(new Set(terms.map(({ chinese }) => chinese)));
  const seen = new Set<T>();
  const own = new Set<T>();
  for (const unit of units) {
    const chinese = new Set<string>();
    findChinese(unit.text, (string) => chinese.add(string));
    const places: Place<T>[] = [];
    findEnglish(unit.english, (key, from, to) => {
      for (const term of byEnglish.get(key) ?? []) {
        if (chinese.has(term.chinese)) places.push({ term, from, to });
      }
    });
    for (const place of places) {
      seen.add(place.term);
      if (!own.has(place.term) && !places.some((other) => holds(other, place))) own.add(place.term);
    }
  }
  return new Set([...seen].filter((term) => !own.has(term)));
}

/** Where an English term stands in a unit: positions of words. */
interface Place<T extends ChosenTerm = ChosenTerm> {
  readonly term: T;
  readonly from: number;
  readonly to: number;
}

/** Whether a place lies in that of a longer term, whose translation holds its own. */
function holds(whole: Place, part: Place): boolean {
  return (
    whole.from <= part.from &&
    whole.to >= part.to &&
    whole.to - whole.from > part.to - part.from &&
    whole.term.score >= MIN_WHOLE_SCORE &&
    whole.term.chinese.length > part.term.chinese.length &&
    whole.term.chinese.includes(part.term.chinese)
  );
}
