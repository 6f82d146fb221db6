import {
  type Language,
  type LanguageSegment,
  ScriptClass,
  type Span,
  scriptClassAt,
} from '@diglot/text';
import { isTied } from './tied-terms.ts';

/** A Han character, kana or Hangul syllable says about as much as three Latin letters: the ratio in translated abstracts. */
const EAST_WEIGHT = 3;

/** Ends a sentence in Chinese or Japanese only. */
const EAST_STOP = /[。；！？]["”’」』）)\]】]{0,3}\s*$/u;

/**
 * Name the language that most of each span is in, by the segments over it.
 *
 * A letter counts one, a Han character, kana or Hangul syllable three; of equals Chinese, Japanese or Korean, then
 * the language that comes first. Latin words that Chinese is tied to are words of it, `Windows系統`,
 * `BRCA1与PARP inhibitor的关系`. A span that closes with a full-width stop is in the language of its Han or kana,
 * however much Latin it holds.
 *
 * @param segments - Of the whole text, in order; see `segmentLanguages`.
 * @param spans - In order of their starts; they may lie within each other.
 * @returns A language for each span; `und` where there is no letter.
 * @remarks **Cost:** linear in the spans' text.
 *
 * @example
 * import { mainLanguages, segmentLanguages } from '@diglot/segment';
 *
 * const text = '同伴支持的体验：Experiences of peer support';
 * const halves = [{ start: 0, end: 8 }, { start: 8, end: text.length }];
 * mainLanguages(text, segmentLanguages(text), halves); // => ['zh', 'en']
 */
export function mainLanguages(
  text: string,
  segments: readonly LanguageSegment[],
  spans: readonly Span[],
): Language[] {
  let first = 0;
  return spans.map((span) => {
    while (first < segments.length && (segments[first] as LanguageSegment).end <= span.start)
      first++;
    return mainLanguage(text, segments, first, span).language;
  });
}

/**
 * The main language of one span, and how probable it is: the mean confidence of its segments, less where
 * another language has nearly as much.
 *
 * @param first - The first segment that reaches into the span.
 */
export function mainLanguage(
  text: string,
  segments: readonly LanguageSegment[],
  first: number,
  { start, end }: Span,
): { readonly language: Language; readonly confidence: number } {
  const only = segments[first];
  if (only === undefined || only.start >= end) return { language: 'und', confidence: 1 };
  if (only.end >= end) return { language: only.language, confidence: only.confidence };
  const votes = new Map<Language, { weight: number; sure: number }>();
  let east: Language | undefined;
  let silent = 1;
  for (let at = first; at < segments.length; at++) {
    const segment = segments[at] as LanguageSegment;
    if (segment.start >= end) break;
    if (segment.language === 'und') {
      silent = Math.min(silent, segment.confidence);
      continue;
    }
    const from = Math.max(start, segment.start);
    const { weight, hasEast } = weigh(text, from, Math.min(end, segment.end));
    if (hasEast) east ??= segment.language;
    const vote = votes.get(segment.language) ?? { weight: 0, sure: 0 };
    vote.weight += weight;
    vote.sure += weight * segment.confidence;
    votes.set(segment.language, vote);
  }
  const isEast =
    east !== undefined &&
    votes.size > 1 &&
    (EAST_STOP.test(text.slice(Math.max(start, end - 8), end)) ||
      isTied(text, segments, first, { start, end }));
  const sorted = [...votes].sort(([a, one], [b, other]) => {
    if (isEast && (a === east) !== (b === east)) return a === east ? -1 : 1;
    if (one.weight === other.weight) return Number(b === east) - Number(a === east);
    return other.weight - one.weight;
  });
  const [best, second] = sorted;
  if (best === undefined || best[1].weight === 0) return { language: 'und', confidence: silent };
  const [language, { weight, sure }] = best;
  const lead = Math.abs(weight - (second?.[1].weight ?? 0)) / (weight + (second?.[1].weight ?? 0));
  return { language, confidence: (sure / weight) * Math.min(1, 0.5 + lead) };
}

/** The letters of a stretch, and whether there are Han characters, kana or Hangul among them. */
function weigh(text: string, start: number, end: number) {
  let weight = 0;
  let hasEast = false;
  for (let at = start; at < end; at++) {
    const cls = scriptClassAt(text, at);
    if (cls === ScriptClass.han || cls === ScriptClass.kana || cls === ScriptClass.hangul) {
      weight += EAST_WEIGHT;
      hasEast = true;
      if (text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) <= 0xdbff) at++;
    } else if (cls >= ScriptClass.latin && cls !== ScriptClass.digit) weight++;
  }
  return { weight, hasEast };
}
