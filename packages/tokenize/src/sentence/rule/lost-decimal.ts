import { type PlaceInWords, REACH } from '../place.ts';

/**
 * Whether the dot is a decimal point with a space read in behind it: `41. 37 %`, `3. 5 mg`; but not
 * `in group 2. 12 mg were given`.
 */
export function isLostDecimal(place: PlaceInWords): boolean {
  const { text, start, stop, before } = place;
  if (!/^\p{Nd}{1,3}$/u.test(before) || !FRACTION.test(place.rest)) return false;
  const at = stop - before.length;
  return !LABELLED.test(text.slice(Math.max(start, at - REACH), at));
}

const FRACTION =
  /^\p{Nd}{1,3} ?(?:[%％‰°℃±]|(?:mg|kg|g|μg|µg|ng|mL|ml|L|dL|mm|cm|km|m|nm|mol|mmol|h|min|s|years?|months?|days?|points?|d|U|IU|Pa|kPa|Hz|例|岁|歲|年|个月|分)(?![\p{Script=Latin}]))/u;
const LABELLED =
  /(?:groups?|tables?|figs?\.?|figures?|phases?|days?|steps?|cases?|stages?|grades?|types?|no\.?|weeks?)\s$/iu;
