import { createPhraseFinder } from '../candidates/phrases.ts';
import { createFinder } from '../find-strings.ts';
import { groupBy } from '../group-by.ts';
import { isCapitalName, isTitleCased } from '../read/names.ts';
import type { Unit } from '../read/units.ts';
import type { ChosenTerm } from './chosen-term.ts';

/** Least score of a term that takes the place of its parts; fainter ones are too often cut wrongly. */
const MIN_WHOLE_SCORE = 0.6;

/** What becomes of chosen pairs beside longer ones. */
export interface Parts<T> {
  /** Pairs that occur nowhere but inside longer ones: “glove” = 手套 beside “glove box” = 手套箱. */
  readonly inside: ReadonlySet<T>;
  /**
   * Pairs whose phrase stands nowhere but inside longer ones that say it in quite another way: “company” = 企业
   * beside “listed company” = 上市公司.
   */
  readonly contradicted: ReadonlySet<T>;
  /** Those of the first that stand only inside names: “Sleep Quality Index” of the Pittsburgh one. */
  readonly inNames: ReadonlySet<T>;
}

/**
 * Find the pairs that have no place of their own.
 *
 * @remarks **Cost:** linear in the units, and in the terms that overlap one another.
 */
export function findParts<T extends ChosenTerm>(
  terms: readonly T[],
  units: readonly Unit[],
): Parts<T> {
  const inside = new Set<T>();
  const elsewhere = new Set<T>();
  const own = new Set<T>();
  const outsideNames = new Set<T>();
  for (const places of placesOf(terms, units)) {
    for (const place of places) {
      if (own.has(place.term)) continue;
      const wholes = places.filter((other) => covers(other, place));
      if (wholes.length === 0) {
        own.add(place.term);
        continue;
      }
      const holders = wholes.filter(({ term }) => term.chinese.includes(place.term.chinese));
      if (!holders.some(({ isName }) => isName)) outsideNames.add(place.term);
      if (holders.length > 0) inside.add(place.term);
      else if (wholes.some((whole) => contradicts(whole.term, place.term)))
        elsewhere.add(place.term);
      else own.add(place.term);
    }
  }
  for (const term of own) inside.delete(term);
  const contradicted = [...elsewhere].filter((term) => !own.has(term) && !inside.has(term));
  const inNames = [...inside].filter((term) => !outsideNames.has(term));
  return { inside, contradicted: new Set(contradicted), inNames: new Set(inNames) };
}

/** Least score of a term that contradicts its parts: “wheat growth data” = 作物发育期资料 has .65 and is wrong. */
const MIN_CONTRADICTING_SCORE = 0.8;

/** Whether a longer term says its part in quite another way: 企业, 上市公司; not 小麦, 麦苗. */
const contradicts = (whole: ChosenTerm, part: ChosenTerm): boolean =>
  whole.score >= MIN_CONTRADICTING_SCORE &&
  [...part.chinese].every((character) => !whole.chinese.includes(character));

/** Where an English term stands in a unit that has its translation too: positions of words. */
interface Place<T extends ChosenTerm = ChosenTerm> {
  readonly term: T;
  readonly from: number;
  readonly to: number;
  /** Whether it is a name of several words. */
  readonly isName: boolean;
}

/** The places of terms, unit by unit. */
function* placesOf<T extends ChosenTerm>(
  terms: readonly T[],
  units: readonly Unit[],
): Generator<Place<T>[]> {
  const byEnglish = groupBy(terms, ({ english }) => english);
  const findEnglish = createPhraseFinder(new Set(byEnglish.keys()));
  const findChinese = createFinder(new Set(terms.map(({ chinese }) => chinese)));
  for (const unit of units) {
    const chinese = new Set<string>();
    findChinese(unit.text, (string) => chinese.add(string));
    const places: Place<T>[] = [];
    const isTitle = isTitleCased(unit.english);
    findEnglish(unit.english, (key, from, to) => {
      const isName = !isTitle && to - from > 1 && isCapitalName(unit.english.slice(from, to));
      for (const term of byEnglish.get(key) ?? []) {
        if (chinese.has(term.chinese)) places.push({ term, from, to, isName });
      }
    });
    yield places;
  }
}

/** Whether a place lies in that of a longer term that takes the place of its parts. */
function covers(whole: Place, part: Place): boolean {
  return (
    whole.from <= part.from &&
    whole.to >= part.to &&
    whole.to - whole.from > part.to - part.from &&
    whole.term.score >= MIN_WHOLE_SCORE &&
    whole.term.chinese.length > part.term.chinese.length
  );
}
