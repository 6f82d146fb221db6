import type { Bead, Bitext, Language, Span } from '@diglot/text';
import type { Tokenizer } from '@diglot/tokenize';
import { type AlignSetting, alignSentences, type SentenceAlignment } from './align-sentences.ts';
import type { BeadCover } from './bead-cover.ts';
import { documentOver } from './documents.ts';
import { heaviestRuns } from './mixed/heaviest-runs.ts';
import { type MixedSentence, splitMixed } from './mixed/split-mixed.ts';

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

/** Find the parallel stretches of a text; see `Aligner.findBitexts`. */
export function findBitextsIn(
  text: string,
  setting: AlignSetting,
  tokenizer: Tokenizer,
  everyRow?: () => void,
): Bitext[] {
  const all = splitMixed(text, setting);
  const first = all.find(({ language }) => language !== 'und')?.language;
  const [source, target]: [Language, Language] =
    first === setting.keyed
      ? [setting.keyed, setting.translated]
      : [setting.translated, setting.keyed];
  const found: Bitext[] = [];
  let sources = all.filter(({ language }) => language === source);
  let targets = all.filter(({ language }) => language === target);
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
      found.push({
        source: documentOver(text, source, sourceSpans.map(spanOf), tokenizer),
        target: documentOver(text, target, targetSpans.map(spanOf), tokenizer),
        alignment: beads.map((bead) => shift(bead, from.from, to.from)),
      });
    }
    sources = sources.filter((sentence) => !used.has(sentence));
    targets = targets.filter((sentence) => !used.has(sentence));
  }
  const startOf = ({ source: { sentences } }: Bitext) => sentences[0]?.start ?? 0;
  return found.sort((a, b) => startOf(a) - startOf(b));
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
