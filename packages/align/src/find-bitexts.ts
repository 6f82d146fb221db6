import type { Bead, Bitext, Diagnostic, Span } from '@diglot/text';
import type { Tokenizer } from '@diglot/tokenize';
import { type AlignSetting, alignSentences, type SentenceAlignment } from './align-sentences.ts';
import type { BeadCover } from './bead-cover.ts';
import { documentOver } from './documents.ts';
import { duplicateRuns } from './duplicate-runs.ts';
import { heaviestRuns } from './mixed/heaviest-runs.ts';
import { type MixedSentence, splitMixed } from './mixed/split-mixed.ts';
import type { LanguageSpan, MixedInspection } from './types.ts';

/**
 * Share of content words that a stretch must have covered to keep growing. Measured on 205 pairs of
 * abstracts: 0.37 to 0.88 of the words are covered (2nd to 98th percentile), 0.02 to 0.27 where the
 * abstracts were shuffled.
 */
const GROWING_COVER = 0.2;

/** Least sum of covered words above `GROWING_COVER`: two words and a little. */
const LEAST_SUM = 1.2;

/** Share of words covered in a translation, and among strangers' best sentences. */
const TRANSLATION_COVER = 0.55;
const STRANGER_COVER = 0.2;

/** Least log odds of a translation against strangers, for some part of a stretch. Nats. */
const LEAST_ODDS = 3;

/** Rounds over what stayed without a partner; finds halves that stand in another order. */
const ROUNDS = 3;

/** Most sentences of both languages that are searched: some 10 MB of prose, a minute or two. */
const MOST_MIXED_SENTENCES = 100_000;

/** Find the parallel stretches of a text, and what else there is; see `Aligner.inspectBitexts`. */
export function inspectBitextsIn(
  text: string,
  setting: AlignSetting,
  tokenizer: Tokenizer,
  everyRow?: () => void,
): MixedInspection {
  const all = splitMixed(text, setting).filter(({ language }) => language !== 'und');
  const count = all.length;
  if (count > MOST_MIXED_SENTENCES) {
    const message = `${count} sentences are more than ${MOST_MIXED_SENTENCES}: no parallel stretches were looked for; read the text part by part`;
    const diagnostic = {
      code: 'too-many-sentences',
      message,
      span: { start: 0, end: text.length },
    };
    return { bitexts: [], unpaired: all.map(unpairedOf), diagnostics: [diagnostic] };
  }
  const source = all[0]?.language ?? setting.translated;
  const target = source === setting.keyed ? setting.translated : setting.keyed;
  const halves = [source, target].map((side) => all.filter(({ language }) => language === side));
  const [sources = [], targets = []] = halves;
  const bitexts = pairUp(text, sources, targets, setting, tokenizer, everyRow);
  const paired = new Set(bitexts.flatMap(pairedStarts));
  return {
    bitexts,
    unpaired: all.filter(({ start }) => !paired.has(start)).map(unpairedOf),
    diagnostics: halves
      .flatMap((half) => duplicatesIn(text, half))
      .sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0)),
  };
}

/** Align both languages, keep what is parallel, and again with what is left. */
function pairUp(
  text: string,
  allSources: readonly MixedSentence[],
  allTargets: readonly MixedSentence[],
  setting: AlignSetting,
  tokenizer: Tokenizer,
  everyRow?: () => void,
): Bitext[] {
  const found: Bitext[] = [];
  let [sources, targets] = [allSources, allTargets];
  for (let round = 0; round < ROUNDS && sources.length > 0 && targets.length > 0; round++) {
    const alignment = alignSentences(
      {
        source: sources.map(({ start, end }) => text.slice(start, end)),
        target: targets.map(({ start, end }) => text.slice(start, end)),
        sourceParagraphs: sources.map(({ startsParagraph }) => startsParagraph),
        targetParagraphs: targets.map(({ startsParagraph }) => startsParagraph),
      },
      setting,
      everyRow,
    );
    const runs = parallelRuns(alignment);
    if (runs.length === 0) break;
    const used = new Set<MixedSentence>();
    for (const beads of runs) {
      const { source: from, target: to } = beads[0] as Bead;
      const last = beads.at(-1) as Bead;
      const sourceSpans = sources.slice(from.from, last.source.to);
      const targetSpans = targets.slice(to.from, last.target.to);
      for (const sentence of [...sourceSpans, ...targetSpans]) used.add(sentence);
      const documentOf = (spans: readonly MixedSentence[]) =>
        documentOver(text, spans[0]?.language ?? 'und', spans.map(spanOf), tokenizer);
      found.push({
        source: documentOf(sourceSpans),
        target: documentOf(targetSpans),
        alignment: beads.map((bead) => shift(bead, from.from, to.from)),
      });
    }
    sources = sources.filter((sentence) => !used.has(sentence));
    targets = targets.filter((sentence) => !used.has(sentence));
  }
  const startOf = ({ source: { sentences } }: Bitext) => sentences[0]?.start ?? 0;
  return found.sort((a, b) => startOf(a) - startOf(b));
}

/** Where the sentences begin that have a partner. */
function pairedStarts({ source, target, alignment }: Bitext): number[] {
  return alignment
    .filter((bead) => bead.source.from < bead.source.to && bead.target.from < bead.target.to)
    .flatMap((bead) => [
      ...source.sentences.slice(bead.source.from, bead.source.to),
      ...target.sentences.slice(bead.target.from, bead.target.to),
    ])
    .map(({ start }) => start);
}

function duplicatesIn(text: string, sentences: readonly MixedSentence[]): Diagnostic[] {
  return duplicateRuns(sentences.map(({ start, end }) => text.slice(start, end))).map(
    ({ from, to, of }) => ({
      code: 'duplicate-block',
      message: `${to - from} sentences repeat those from offset ${sentences[of]?.start}; a translation belongs to one of them only`,
      span: { start: sentences[from]?.start ?? 0, end: sentences[to - 1]?.end ?? 0 },
    }),
  );
}

function unpairedOf({ start, end, language }: MixedSentence): LanguageSpan {
  return { start, end, language };
}

/** Stretches of beads whose words are covered well beyond chance. */
function parallelRuns({ beads, covers }: SentenceAlignment): readonly (readonly Bead[])[] {
  const weights = covers.map(({ words, covered }) => covered - GROWING_COVER * words);
  return heaviestRuns(weights, LEAST_SUM)
    .filter(({ from, to }) => isParallel(covers.slice(from, to)))
    .map(({ from, to }) => beads.slice(from, to));
}

/** Whether some part of a stretch is likelier a translation than a chance likeness. */
function isParallel(covers: readonly BeadCover[]): boolean {
  const hit = Math.log(TRANSLATION_COVER / STRANGER_COVER);
  const miss = Math.log((1 - TRANSLATION_COVER) / (1 - STRANGER_COVER));
  const odds = covers.map(({ words, covered }) => covered * hit + (words - covered) * miss);
  return heaviestRuns(odds, LEAST_ODDS).length > 0;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function shift({ source, target, score }: Bead, sources: number, targets: number): Bead {
  return {
    source: { from: source.from - sources, to: source.to - sources },
    target: { from: target.from - targets, to: target.to - targets },
    score,
  };
}
