import { isLetterClass, type Language, ScriptClass, scriptClassTable } from '@diglot/text';
import type { Abbreviations } from '../abbreviations/abbreviations.ts';

/**
 * A place where a sentence may end, and what stands around it.
 *
 * ```
 * He left (at 6 p.m.) The rest stayed.
 * ^ start           ^^^^ next
 *                stop││
 *                    │end
 *                stopEnd
 * ```
 */
export interface Place {
  readonly text: string;
  readonly language: Language;
  readonly abbreviations: Abbreviations;
  /** Where the sentence under way began. */
  readonly start: number;
  /** The first of the stop marks. */
  readonly stop: number;
  /** After the stop marks. */
  readonly stopEnd: number;
  /** After the marks that close quotes and brackets, and after a citation, an emoji, a closing tag. */
  readonly end: number;
  /** The next character that is not white space; at most `limit`. */
  readonly next: number;
  /** Whether white space, or markup that stands for it, is between `end` and `next`. */
  readonly isSpaced: boolean;
  /** Where the unit ends. */
  readonly limit: number;
}

/** A place with the words around it. */
export interface PlaceInWords extends Place {
  /** The word before the stop, with the dots, hyphens and slashes inside it; empty for none. */
  readonly before: string;
  /** The text that follows, as far as rules look. */
  readonly rest: string;
  /** The next word, past opening quotes and brackets; empty when something else follows. */
  readonly after: string;
}

/** Farthest that a rule looks, in UTF-16 units: keeps every decision constant in time. */
export const REACH = 40;

const AFTER = /^[\p{Ps}\p{Pi}"'¿¡„]*([\p{L}\p{M}\p{N}]+(?:[-.'’][\p{L}\p{M}\p{N}]+)*)/u;

/** Fill in the words around a place. */
export function lookAround(place: Place): PlaceInWords {
  const { text, language, abbreviations, start, stop, stopEnd, end, next, isSpaced, limit } = place;
  // `et al .`: a dot that white space was put before still belongs to its word.
  const wordEnd = text.charCodeAt(stop - 1) === 0x20 ? stop - 1 : stop;
  const before = text.slice(wordStart(text, Math.max(start, wordEnd - REACH), wordEnd), wordEnd);
  const rest = following(place);
  const after = AFTER.exec(rest)?.[1] ?? '';
  const around = {
    text,
    language,
    abbreviations,
    start,
    stop,
    stopEnd,
    end,
    next,
    isSpaced,
    limit,
  };
  return { ...around, before, rest, after };
}

/** `.°º&/-` */
const JOINING: ReadonlySet<number> = new Set([0x2e, 0xb0, 0xba, 0x26, 0x2f, 0x2d]);

/** Where a word with dots, hyphens and slashes inside it begins. */
function wordStart(text: string, from: number, end: number): number {
  const classes = scriptClassTable();
  let i = end;
  for (; i > from; i--) {
    const kind = classes[text.charCodeAt(i - 1)] as ScriptClass;
    // `如Fig`: a Latin word may follow a Chinese one without a space.
    if (kind === ScriptClass.han || kind === ScriptClass.kana) break;
    if (kind !== ScriptClass.mark && !isLetterClass(kind) && kind !== ScriptClass.digit) {
      if (!JOINING.has(text.charCodeAt(i - 1))) break;
    }
  }
  return i;
}

/** The text that follows, as far as rules look. */
export function following({ text, next, limit }: Pick<Place, 'text' | 'next' | 'limit'>): string {
  return text.slice(next, Math.min(limit, next + REACH));
}

/** Whether the next word, capitalised, is one that often opens a sentence. */
export function opensSentence({ after, abbreviations }: PlaceInWords): boolean {
  if (!/^\p{Lu}/u.test(after)) return false;
  const lower = after.toLowerCase();
  return (
    abbreviations.openers.has(lower) || abbreviations.openers.has(lower.split(/['’-]/u, 1)[0] ?? '')
  );
}
