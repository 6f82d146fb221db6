import { type PlaceInWords, REACH } from '../place.ts';

/**
 * Whether the dot is a decimal point with a space read in behind it: `41. 37 %`, `3. 5 mg`, `P = 0. 05`,
 * `为3. 5，`; but not `in group 2. 12 mg were given`, `in 2. 12 mg`.
 */
export function isLostDecimal(place: PlaceInWords): boolean {
  const { text, start, stop, before } = place;
  if (!/^\p{Nd}{1,3}$/u.test(before)) return false;
  const at = stop - before.length;
  const context = text.slice(Math.max(start, at - REACH), at);
  if (before === '0' && DIGITS.test(place.rest)) return true;
  if (PERSONS.test(place.rest)) return false;
  if (COUNTED.test(context) && /^\p{Nd}{1,2}\s?[\p{Script=Han}、，；。）]/u.test(place.rest))
    return true;
  if (VALUE.test(context) && DIGITS.test(place.rest)) return true;
  if (SAID.test(context) && CLOSED_DIGITS.test(place.rest)) return true;
  return FRACTION.test(place.rest) && !LABELLED.test(context);
}

/** What a value follows: a sign of comparison, ±, or a Chinese word for `is`. */
const VALUE = /(?:[=<>≤≥≈±＝＜＞]|[为為是达達至于於])\s?$/u;
/** What is counted whole: `为10. 3名护士离职`. */
const PERSONS = /^\p{Nd}{1,3}\s?(?:[名位人项項]|[个個](?!月))/u;
const DIGITS = /^\p{Nd}{1,3}(?![\p{Nd}.．、)）]\p{L})/u;
/**
 * English words that a value follows, and digits that no noun does: `was 1. 52 (95% CI 1. 10 to 2. 08)`; but not
 * persons and their share, `was 12. 6 (50%) left`.
 */
const SAID = /(?:^|\s)(?:was|were|is|are|CI|of|to|by|from|at|than)\s$/u;
const CLOSED_DIGITS =
  /^\p{Nd}{1,3}(?:\s?(?:[),;]|\((?!\p{Nd}{1,3}(?:\.\p{Nd}{1,2})?\s?(?:[%％]\s?\)|per ?cent|(?!to\b|vs\b)\p{Ll}{3})))|\s(?:to|vs)\s)/u;
/** A Chinese character that a number of its own follows: not one that numbers, `见表2. 12例`. */
const COUNTED = /(?![表图圖组組期第步章节節式例号號])\p{Script=Han}$/u;
const FRACTION =
  /^\p{Nd}{1,3}\s?(?:[%％‰°℃±]|(?:mg|kg|g|μg|µg|ng|mL|ml|L|dL|mm|cm|km|m|nm|mol|mmol|h|min|s|years?|months?|days?|points?|tons?|times|hours?|weeks?|minutes?|seconds?|per ?cent|d|U|IU|Pa|kPa|Hz|例|岁|歲|年|个月|分)(?![\p{Script=Latin}]))/u;
const LABELLED =
  /(?:groups?|tables?|figs?\.?|figures?|phases?|days?|steps?|cases?|stages?|grades?|types?|no\.?|weeks?)\s$/iu;
