import type { Language } from '@diglot/text';
import type { Abbreviations } from '../abbreviations/abbreviations.ts';

/**
 * A place where a sentence may end, and what stands around it.
 *
 * ```
 * He left (at 6 p.m.) The rest stayed.
 * ^ start        ^   ^ ^ next
 *             stop   end
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
  /** After the marks that close quotes and brackets, and after a citation. */
  readonly end: number;
  /** The next character that is not white space; at most `limit`. */
  readonly next: number;
  /** Where the unit ends. */
  readonly limit: number;
}

/** Longest word looked at, in UTF-16 units: keeps every decision constant in time. */
const LONGEST_WORD = 40;

const BEFORE = /[\p{L}\p{M}\p{N}.°º&-]+$/u;

/** The word before the stop mark, with the dots and hyphens inside it. */
export function wordBefore({ text, start, stop }: Place): string {
  return BEFORE.exec(text.slice(Math.max(start, stop - LONGEST_WORD), stop))?.[0] ?? '';
}

const AFTER = /^[\p{Ps}\p{Pi}"'¿¡]*([\p{L}\p{M}\p{N}]+(?:[-.'’][\p{L}\p{M}\p{N}]+)*)/u;

/** The next word, past opening quotes and brackets; empty when something else follows. */
export function wordAfter({ text, next, limit }: Place): string {
  return AFTER.exec(text.slice(next, Math.min(limit, next + LONGEST_WORD)))?.[1] ?? '';
}
