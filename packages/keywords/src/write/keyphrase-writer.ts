import type { Keyphrase, Span } from '@diglot/text';
import { tellingAgents } from '../bilingual/agents.ts';
import {
  headOf,
  type MergedCandidate,
  type PairHalf,
  type SettledPair,
} from '../bilingual/merged-candidate.ts';
import type { Candidate } from '../candidates/candidates.ts';
import { occurrences, type Reading } from '../read/reading.ts';
import { collectForms, surfaceOf, type WordForms } from './surface.ts';

export interface WriterOptions {
  /** Where in the document the text begins that mentions refer to; those before it are left out. */
  readonly textStart: number;
  /** The language a term pair is listed under. */
  readonly main: 'en' | 'zh';
  /** Whether phrases of one language only were asked for, so that none has a translation. */
  readonly single: boolean;
}

/** Make the function that turns chosen candidates into keyphrases. */
export function keyphraseWriter(
  readings: Readonly<Record<'en' | 'zh', Reading>>,
  keyOf: (half: PairHalf) => string,
  { textStart, main, single }: WriterOptions,
): (chosen: MergedCandidate) => Keyphrase {
  const formsOf = { en: whenAsked(readings.en), zh: whenAsked(readings.zh) };
  const describe = (candidate: Candidate) => {
    const { language } = candidate;
    const reading = readings[language];
    const text = surfaceOf(candidate, reading, formsOf[language]);
    const places = occurrences(candidate, reading);
    return { text, language, mentions: placesInText(places, textStart) };
  };
  const describeHalf = ({ text, language, mentions }: PairHalf) => {
    return { text, language, mentions: placesInText(mentions, textStart) };
  };
  const describePair = (pair: SettledPair, candidate: Candidate) => {
    const half = headOf(pair, main);
    const other = pair.isGuess ? undefined : pair[half.language === 'en' ? 'zh' : 'en'];
    const key = keyOf(half);
    // Of a keyword without a partner only its place in the list is known.
    const isSame = candidate.key === tellingAgents(keyOf)(half);
    const isFound = other === undefined && isSame && candidate.at.length > 0;
    return {
      ...(isFound ? describe(candidate) : describeHalf(half)),
      key,
      ...(other !== undefined && !single && { translation: describeHalf(other) }),
    };
  };
  const describeFound = ({ candidate, translation }: MergedCandidate) => {
    const { key } = candidate;
    const head = describe(candidate);
    if (translation === undefined) return { ...head, key };
    const other = describe(translation.candidate);
    if (other.text.toLowerCase() !== head.text.toLowerCase()) {
      return { ...head, key, translation: other };
    }
    // The same term in both parts, an acronym for instance, needs no translation.
    const mentions = [...head.mentions, ...other.mentions].sort((a, b) => a.start - b.start);
    return { ...head, key, mentions: withoutOverlaps(mentions) };
  };
  return (chosen) => {
    const { pair, candidate, score, byAuthor } = chosen;
    const phrase = pair === undefined ? describeFound(chosen) : describePair(pair, candidate);
    return { ...phrase, score, ...(byAuthor && { byAuthor }) };
  };
}

/** Collect the forms of words only if some phrase needs them. */
function whenAsked(reading: Reading): () => WordForms {
  let forms: WordForms | undefined;
  return () => {
    forms ??= collectForms(reading);
    return forms;
  };
}

function placesInText(places: readonly Span[], textStart: number): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of places) {
    if (start >= textStart) spans.push({ start: start - textStart, end: end - textStart });
  }
  return withoutOverlaps(spans.sort((a, b) => a.start - b.start));
}

/** In “very very very” the phrase “very very” is mentioned once. */
function withoutOverlaps(spans: readonly Span[]): Span[] {
  let end = 0;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
