import { following, lookAround, type Place } from './place.ts';
import { isAbbreviation } from './rule/abbreviation.ts';
import { closesWithinChinese } from './rule/bracket.ts';
import { isCaptionLabel } from './rule/caption.ts';
import { goesOnInChinese } from './rule/chinese.ts';
import { isDamagedDot } from './rule/damaged-dot.ts';
import { isInitial } from './rule/initial.ts';
import { isLostDecimal } from './rule/lost-decimal.ts';
import { endsWithoutSpace } from './rule/no-space.ts';
import { isCounting } from './rule/number.ts';
import { isWithinReference } from './rule/reference.ts';
import { beginsSmall } from './rule/small-letter.ts';
import { isWideStop } from './stops.ts';

/** Marks that go on with a sentence. */
const GOING_ON = /^(?:[,;:)\]}!?%/=»›，、；：。！？]|\.(?!\.))/u;
/** Dots that open a sentence: `...and then`, `. . . The`. */
const OPENING_DOTS = /^(?:\.{3}|…|\. \. \. (?=\p{Lu}))/u;

/** Whether a sentence ends at a stop mark: the rules in their order. */
export function endsHere(around: Place): boolean {
  const { text, start, stop, stopEnd, end, next, isSpaced, limit } = around;
  if (next >= limit) return true;
  if (isWideStop(text.charCodeAt(stopEnd - 1))) return !goesOnInChinese(around);
  const marks = text.slice(stop, stopEnd);
  const rest = following(around);
  const isDots = /^(?:[.\s]{2,}|[…⋯]+)$/u.test(marks);
  if (isDots) return start < stop && endsAfterDots(marks, rest);
  // `3.5`, `10.5555/x`: the commonest dot of all.
  if (!isSpaced && /^\d/u.test(rest)) return text.charAt(stop - 1) === '%';
  const place = lookAround(around);
  if (isWithinReference(around) || isCaptionLabel(around) || isDamagedDot(around)) return false;
  if (closesWithinChinese(place)) return false;
  // `《你好?》一文`, `是什么?（见下）`
  if (end > stopEnd && /[》〉]/u.test(text.slice(stopEnd, end))) return false;
  if (!isSpaced) return endsWithoutSpace(place);
  if (OPENING_DOTS.test(rest)) return true;
  if (GOING_ON.test(rest)) return false;
  const isDot = /^[.．]$/u.test(marks);
  if (/^\p{Ll}/u.test(place.after) && !beginsSmall(place)) return false;
  // `(about 5 h i.p.) Then`: within a bracket that closes, an abbreviation has nothing to wait for.
  if (end > stopEnd && /[)\]）]/u.test(text.charAt(stopEnd)) && /^\p{Lu}\p{Ll}/u.test(rest))
    return true;
  if (!isDot) return true;
  return !(isAbbreviation(place) || isInitial(place) || isCounting(place) || isLostDecimal(place));
}

/** `……我` and `... She`; not `. . .` within a sentence. */
function endsAfterDots(marks: string, rest: string): boolean {
  return /^[\p{Lu}\p{Script=Han}…⋯]/u.test(rest) && marks !== '. . .';
}
