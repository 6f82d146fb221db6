import type { LanguageSegment, Span } from '@diglot/text';

/** Longest stretch of Latin words that is a term in a Chinese phrase and no clause of its own, in UTF-16 units. */
const MAX_TERM = 40;
/** Longest phrase that is looked over, in UTF-16 units: a long title. */
const MAX_PHRASE = 200;

/** A whole text of one Latin word and Han characters, with nothing between them: `Windows系統`, `检测α-synuclein`. */
const GLUED =
  /^(?:(?:\p{Script=Greek}-?)?\p{Script=Latin}{2,20}\p{Script=Han}{2,20}|\p{Script=Han}{2,20}(?:\p{Script=Greek}-?)?\p{Script=Latin}{2,20})$/u;

/**
 * A Chinese particle or preposition that nothing parts from the Latin word before it, with Han or Latin words behind:
 * `PARP inhibitor的关系`, `β-catenin和α-synuclein`. Not `the particle 的 in`.
 */
const PARTICLE =
  /[\p{Script=Latin}\p{N}\p{Script=Greek})）”》]\s?(?:[的和与與及在对對中为為是或]|[对對]于|[关關]于|基于)(?:\s?\p{Script=Han}{2}|[\p{Script=Latin}\p{Script=Greek}])/u;

/** `康德的《Kritik der reinen Vernunft》`: what somebody has, or what goes with it, in marks. */
const BEFORE_TITLE = /\p{Script=Han}[的和与與及][《〈“「『]\p{Script=Latin}/u;

/**
 * Whether Chinese ties the Latin words of a span into its own phrase, so that the span is Chinese however many
 * letters they have.
 *
 * @param first - The first segment that reaches into the span.
 */
export function isTied(
  text: string,
  segments: readonly LanguageSegment[],
  first: number,
  { start, end }: Span,
): boolean {
  if (end - start > MAX_PHRASE) return false;
  const phrase = text.slice(start, end);
  if (GLUED.test(phrase)) return true;
  for (let at = first; at < segments.length; at++) {
    const segment = segments[at] as LanguageSegment;
    if (segment.start >= end) break;
    if (segment.language !== 'zh' && segment.end - segment.start > MAX_TERM) return false;
  }
  return PARTICLE.test(phrase) || BEFORE_TITLE.test(phrase);
}
