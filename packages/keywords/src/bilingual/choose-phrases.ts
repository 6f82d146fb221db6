import type { TermPair } from '@diglot/text';
import { byScore, type Ranked } from '../rank/select-candidates.ts';
import { withoutFragments } from '../rank/without-fragments.ts';
import type { Reading } from '../read/reading.ts';
import type { Tools } from '../tools.ts';
import { tellingAgents } from './agents.ts';
import { honourKeywords, unpairedKeywords } from './author-keywords.ts';
import { mergePairs } from './merge-pairs.ts';
import { mergeTermPairs, settlePairs } from './merge-term-pairs.ts';
import type { MergedCandidate, PairHalf, Side } from './merged-candidate.ts';
import { otherForms } from './other-forms.ts';
import { COVERED, pairCandidates } from './pair-candidates.ts';
import { withoutDoubles, withoutOtherHalves } from './without-doubles.ts';
import { withoutMates } from './without-mates.ts';
import { withoutSecondForms } from './without-second-forms.ts';
import { withoutTwins } from './without-twins.ts';

type Both<T> = Readonly<Record<Side, T>>;

/** What is known of a document when its phrases are chosen. */
export interface RankedDocument {
  readonly readings: Both<Reading>;
  /** Candidates, best first. */
  readonly ranked: Both<readonly Ranked[]>;
  /** What the authors call keywords. */
  readonly authors: readonly PairHalf[];
  /** The language a pair is listed under. */
  readonly main: Side;
  /** Where in the document the text begins that offsets of term pairs refer to. */
  readonly textStart: number;
}

/** What choosing draws on. */
type Sources = Pick<Tools, 'keyOf' | 'pairing' | 'rateOf' | 'countOf'>;

/** Make one list of the phrases of both languages, where nothing else has looked for pairs. */
export function choosePhrases(
  document: RankedDocument,
  sources: Sources,
): readonly MergedCandidate[] {
  const found = pairRest(document, document.ranked, sources, {});
  return honourKeywords(found, document.authors, document.readings, sources.keyOf);
}

/**
 * Make one list of the phrases of both languages that people will read: the term pairs of the document decide, and
 * each thing stands once and whole.
 *
 * @param limit - Phrases that will be listed.
 */
export function choosePhrasesBeside(
  termPairs: readonly TermPair[],
  document: RankedDocument,
  limit: number,
  sources: Sources,
): readonly MergedCandidate[] {
  const { readings, ranked, authors, main, textStart } = document;
  const { keyOf } = sources;
  const nameOf = tellingAgents(keyOf);
  const settled = settlePairs(termPairs, textStart);
  const pairs = [...unpairedKeywords(authors, settled, nameOf), ...settled];
  const { merged, rest } = mergeTermPairs(ranked, readings, pairs, main, keyOf);
  // Where pairs were looked for with care, only what is beyond doubt is added to them.
  const settledEnds = new Set(pairs.flatMap(({ zh }) => zh?.mentions ?? []).map(({ end }) => end));
  const added = pairRest(document, rest, sources, { least: COVERED, settledEnds });
  const sizes = { en: readings.en.list.units.length, zh: readings.zh.list.units.length };
  const all = [...merged, ...added].sort(byScore);
  const phrases = { ...sources, readings };
  // What is a part of another form of a listed thing is a part all the same; so forms are looked at later.
  const whole = withoutFragments(withoutOtherHalves(all, main, sizes), limit, phrases);
  const single = withoutMates(withoutTwins(whole), authors, main);
  const once = withoutDoubles(single, nameOf, (one) => otherForms(one, readings));
  return withoutSecondForms(once, phrases);
}

interface PairLimits {
  /** Least likeness of a pair, 0..1. */
  readonly least?: number;
  readonly settledEnds?: ReadonlySet<number>;
}

/** Pair candidates by themselves. */
function pairRest(
  { readings, main }: RankedDocument,
  { en, zh }: Both<readonly Ranked[]>,
  { pairing }: Sources,
  { least, settledEnds }: PairLimits,
): readonly MergedCandidate[] {
  if (en.length === 0 || zh.length === 0) return en.length === 0 ? zh : en;
  const pairs = pairCandidates(
    { ranked: zh, reading: readings.zh },
    { ranked: en, reading: readings.en },
    pairing(),
    least,
    settledEnds,
  );
  return mergePairs([...en, ...zh], pairs, main);
}
