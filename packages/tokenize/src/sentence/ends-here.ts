import { following, lookAround, type Place, type PlaceInWords } from './place.ts';
import { isAbbreviation } from './rule/abbreviation.ts';
import { closesWithinChinese } from './rule/bracket.ts';
import { isCaptionLabel } from './rule/caption.ts';
import { goesOnInChinese, isCry } from './rule/chinese.ts';
import { isDamagedDot } from './rule/damaged-dot.ts';
import { isItemNumber } from './rule/enumeration.ts';
import { isInitial } from './rule/initial.ts';
import { isLostDecimal } from './rule/lost-decimal.ts';
import { endsWithoutSpace } from './rule/no-space.ts';
import { isCounting } from './rule/number.ts';
import { isWithinReference } from './rule/reference.ts';
import { isWithinShortTitle } from './rule/short-title.ts';
import { beginsSmall } from './rule/small-letter.ts';
import { isEllipsis, isWideStop } from './stops.ts';

const DOTS = /^(?:[.\s]{2,}|[…⋯]+)$/u;
const SMALL = /^\p{Ll}/u;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Marks that go on with a sentence. */
const GOING_ON = /^(?:[,;:)\]}!?%/=»›，、；：。！？]|\.(?!\.))/u;
/** `—¿Vienes? —preguntó ella`: the one who speaks, behind a dash. */
const SPEAKER = /^[—–]\s?\p{Ll}/u;
/** Dots that open a sentence: `...and then`, `. . . The`. */
const OPENING_DOTS = /^(?:\.{3}|…|\. \. \. (?=\p{Lu}))/u;

/** Whether a sentence ends at a stop mark: the rules in their order. */
export function endsHere(around: Place): boolean {
  const { text, start, stop, stopEnd, end, next, isSpaced, limit } = around;
  if (next >= limit) return true;
  if (isWideStop(text.charCodeAt(stopEnd - 1))) return !goesOnInChinese(around);
  const isOne = stopEnd === stop + 1;
  const first = text.charCodeAt(stop);
  if (!isOne || isEllipsis(first)) {
    const marks = text.slice(stop, stopEnd);
    if (DOTS.test(marks))
      return start < stop && !isCry(around) && endsAfterDots(marks, following(around));
  }
  // `3.5`, `10.5555/x`: the commonest dot of all.
  if (!isSpaced && isDigit(text.charCodeAt(next))) return text.charAt(stop - 1) === '%';
  const place = lookAround(around);
  if (isWithinReference(around) || isCaptionLabel(around) || isDamagedDot(around)) return false;
  if (closesWithinChinese(place)) return false;
  // `《你好?》一文`, `是什么?（见下）`
  if (end > stopEnd && /[》〉]/u.test(text.slice(stopEnd, end))) return false;
  if (!isSpaced && isQuotedBeforeHan(place)) return !goesOnInChinese(around);
  if (!isSpaced) return endsWithoutSpace(place);
  const { rest } = place;
  if (OPENING_DOTS.test(rest)) return true;
  if (GOING_ON.test(rest) || SPEAKER.test(rest)) return false;
  const isDot = isOne && (first === 0x2e || first === 0xff0e);
  if (SMALL.test(place.after) && !beginsSmall(place)) return false;
  // `(about 5 h i.p.) Then`: within a bracket that closes, an abbreviation has nothing to wait for.
  if (end > stopEnd && /[)\]）]/u.test(text.charAt(stopEnd)) && /^\p{Lu}\p{Ll}/u.test(rest))
    return true;
  if (!isDot) return true;
  return !(
    isAbbreviation(place) ||
    isInitial(place) ||
    isCounting(place) ||
    isItemNumber(place) ||
    isWithinShortTitle(place) ||
    isLostDecimal(place)
  );
}

/** `"真的吗?"他问。`: a quotation with a narrow stop in Chinese is as one with a wide stop. */
function isQuotedBeforeHan({ text, stop, stopEnd, end, rest }: PlaceInWords): boolean {
  return (
    end > stopEnd &&
    /["”’」』]/u.test(text.charAt(stopEnd)) &&
    /\p{Script=Han}/u.test(text.charAt(stop - 1)) &&
    /^["“「『]?\p{Script=Han}/u.test(rest)
  );
}

/** `……我` and `... She`; not `. . .` within a sentence. */
function endsAfterDots(marks: string, rest: string): boolean {
  return /^[\p{Lu}\p{Script=Han}…⋯]/u.test(rest) && marks !== '. . .';
}
