import {
  type Language,
  type LanguageSegment,
  ScriptClass,
  type Span,
  scriptClassAt,
} from '@diglot/text';

/** A Han character, kana or Hangul syllable says about as much as two Latin letters. */
const EAST_WEIGHT = 2;

/** Ends a sentence in Chinese or Japanese only. */
const EAST_STOP = /[。；！？]["”’」』）)\]】]{0,3}\s*$/u;

/**
 * Name the language that most of each span is in, by the segments over it.
 *
 * A letter counts one, a Han character, kana or Hangul syllable two; of equals the language that comes
 * first. A span that closes with a full-width stop is in the language of its Han or kana, however much
 * Latin it holds.
 *
 * @param segments - Of the whole text, in order; see `segmentLanguages`.
 * @param spans - In order, not overlapping.
 * @returns A language for each span; `und` where there is no letter.
 * @remarks **Cost:** linear in the spans' text.
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
    return mainLanguage(text, segments, first, span);
  });
}

function mainLanguage(
  text: string,
  segments: readonly LanguageSegment[],
  first: number,
  { start, end }: Span,
): Language {
  const only = segments[first];
  if (only === undefined || only.start >= end) return 'und';
  if (only.end >= end) return only.language;
  const weights = new Map<Language, number>();
  let east: Language | undefined;
  for (let at = first; at < segments.length; at++) {
    const segment = segments[at] as LanguageSegment;
    if (segment.start >= end) break;
    if (segment.language === 'und') continue;
    const { weight, hasEast } = weigh(
      text,
      Math.max(start, segment.start),
      Math.min(end, segment.end),
    );
    if (hasEast) east ??= segment.language;
    weights.set(segment.language, (weights.get(segment.language) ?? 0) + weight);
  }
  if (east !== undefined && EAST_STOP.test(text.slice(Math.max(start, end - 8), end))) return east;
  let best: Language = 'und';
  let most = 0;
  for (const [language, weight] of weights) {
    if (weight > most) {
      most = weight;
      best = language;
    }
  }
  return best;
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
