import type { Keyphrase, Span } from '@diglot/text';
import type { MergedCandidate } from './bilingual/merge-pairs.ts';
import type { Candidate } from './candidates.ts';
import { occurrences, type Reading } from './reading.ts';
import { collectForms, surfaceOf, type WordForms } from './surface.ts';

/**
 * Make the function that turns chosen candidates into keyphrases.
 *
 * @param textStart - Where in the document the text begins that mentions refer to; those before it are
 * left out.
 */
export function keyphraseWriter(
  readings: Readonly<Record<'en' | 'zh', Reading>>,
  textStart: number,
): (chosen: MergedCandidate) => Keyphrase {
  const formsOf = { en: whenAsked(readings.en), zh: whenAsked(readings.zh) };
  const describe = (candidate: Candidate) => {
    const { language } = candidate;
    const reading = readings[language];
    const text = surfaceOf(candidate, reading, formsOf[language]);
    return { text, language, mentions: mentionsOf(candidate, reading, textStart) };
  };
  return ({ candidate, score, translation }) => {
    const { key } = candidate;
    const main = describe(candidate);
    if (translation === undefined) return { ...main, key, score };
    const other = describe(translation.candidate);
    if (other.text.toLowerCase() !== main.text.toLowerCase()) {
      return { ...main, key, score, translation: other };
    }
    // The same term in both parts, an acronym for instance, needs no translation.
    const mentions = [...main.mentions, ...other.mentions].sort((a, b) => a.start - b.start);
    return { ...main, key, score, mentions: withoutOverlaps(mentions) };
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

function mentionsOf(candidate: Candidate, reading: Reading, textStart: number): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of occurrences(candidate, reading)) {
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
