import type { Keyphrase, Span } from '@diglot/text';
import type { MergedCandidate, PairHalf } from '../bilingual/merged-candidate.ts';
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
  return ({ candidate, score, translation, pair }) => {
    if (pair !== undefined) {
      const other = describeHalf(pair[main === 'en' ? 'zh' : 'en']);
      return {
        ...describeHalf(pair[main]),
        key: keyOf(pair[main]),
        score,
        ...(!single && { translation: other }),
      };
    }
    const { key } = candidate;
    const head = describe(candidate);
    if (translation === undefined) return { ...head, key, score };
    const other = describe(translation.candidate);
    if (other.text.toLowerCase() !== head.text.toLowerCase()) {
      return { ...head, key, score, translation: other };
    }
    // The same term in both parts, an acronym for instance, needs no translation.
    const mentions = [...head.mentions, ...other.mentions].sort((a, b) => a.start - b.start);
    return { ...head, key, score, mentions: withoutOverlaps(mentions) };
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
