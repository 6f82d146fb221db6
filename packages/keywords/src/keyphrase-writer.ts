import type { Keyphrase, Span } from '@diglot/text';
import type { MergedCandidate } from './bilingual/merge-pairs.ts';
import type { Candidate } from './candidates.ts';
import { occurrences, type Reading } from './reading.ts';
import { collectForms, surfaceOf, type WordForms } from './surface.ts';

/** Make the function that turns chosen candidates into keyphrases. */
export function keyphraseWriter(
  readings: Readonly<Record<'en' | 'zh', Reading>>,
): (chosen: MergedCandidate) => Keyphrase {
  const formsOf = { en: whenAsked(readings.en), zh: whenAsked(readings.zh) };
  const describe = (candidate: Candidate) => {
    const { language } = candidate;
    const reading = readings[language];
    const text = surfaceOf(candidate, reading, formsOf[language]);
    return { text, language, mentions: mentionsOf(candidate, reading) };
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

/** Places in the text; those in a title apart are left out, for their offsets would refer to the title. */
function mentionsOf(candidate: Candidate, reading: Reading): Span[] {
  const spans: Span[] = [];
  for (const { start, end, inTitle } of occurrences(candidate, reading)) {
    if (!inTitle || reading.texts.isOne) spans.push({ start, end });
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
