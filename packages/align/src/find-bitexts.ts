import {
  type Bitext,
  type Diagnostic,
  type Document,
  type Language,
  partOf,
  type Sentence,
} from '@diglot/text';
import type { AlignSetting } from './align-sentences.ts';
import type { MixedSentence } from './mixed/mixed-sentence.ts';
import { mixedSentences } from './mixed/mixed-sentences.ts';
import { type MixedSide, mixedSide, pairUp, type Stretch } from './mixed/pair-up.ts';
import type { Steps } from './steps.ts';
import type { LanguageSpan, MixedInspection } from './types.ts';
import { unservedIn } from './unserved.ts';

/** Most sentences of both languages that are searched: some 10 MB of prose. */
const MOST_MIXED_SENTENCES = 100_000;

/** Find the parallel stretches of a text, and what else there is; see `Aligner.inspectBitexts`. */
export function* inspectBitextsIn(
  document: Document,
  setting: AlignSetting,
): Steps<MixedInspection> {
  const { text } = document;
  const all = mixedSentences(document, setting);
  if (all.length > MOST_MIXED_SENTENCES) return tooMany(text, all);
  const sideOf = (language: Language) =>
    mixedSide(
      text,
      all.filter((sentence) => sentence.language === language),
    );
  const translated = sideOf(setting.translated);
  const keyed = sideOf(setting.keyed);
  const found = yield* pairUp(translated, keyed, setting);
  const isKeyedFirst = all[0]?.language === setting.keyed;
  const startOf = ({ translated, keyed }: Stretch) =>
    (isKeyedFirst ? keyed : translated)[0]?.start ?? 0;
  const stretches = found.sort((a, b) => startOf(a) - startOf(b));
  const bitexts = stretches.map((stretch) => bitextOf(document, stretch, isKeyedFirst));
  const paired = new Set(bitexts.flatMap(pairedStarts));
  return {
    bitexts,
    covers: stretches.map(({ covers }) => covers),
    unpaired: all.filter(({ start }) => !paired.has(start)).map(unpairedOf),
    diagnostics: [
      ...unservedIn(document, setting),
      ...[...duplicatesIn(translated), ...duplicatesIn(keyed)].sort(
        (a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0),
      ),
    ],
  };
}

function bitextOf(
  document: Document,
  { translated, keyed, beads }: Stretch,
  isKeyedFirst: boolean,
): Bitext {
  const documentOf = (sentences: readonly MixedSentence[]) =>
    partOf(document, sentences[0]?.language ?? 'und', sentences.map(sentenceOf));
  const [ours, theirs] = [documentOf(translated), documentOf(keyed)];
  if (!isKeyedFirst) return { source: ours, target: theirs, alignment: beads };
  return {
    source: theirs,
    target: ours,
    alignment: beads.map(({ source, target, score }) => ({
      source: target,
      target: source,
      score,
    })),
  };
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

function duplicatesIn({ sentences, duplicates }: MixedSide): Diagnostic[] {
  return duplicates.map(({ from, to, of }) => ({
    code: 'duplicate-block',
    message: `${to - from} sentences repeat those from offset ${sentences[of]?.start}; a translation belongs to one of them only`,
    span: { start: sentences[from]?.start ?? 0, end: sentences[to - 1]?.end ?? 0 },
  }));
}

function tooMany(text: string, all: readonly MixedSentence[]): MixedInspection {
  const message = `${all.length} sentences are more than ${MOST_MIXED_SENTENCES}: no parallel stretches were looked for; read the text part by part`;
  const diagnostic = { code: 'too-many-sentences', message, span: { start: 0, end: text.length } };
  return { bitexts: [], covers: [], unpaired: all.map(unpairedOf), diagnostics: [diagnostic] };
}

function unpairedOf({ start, end, language }: MixedSentence): LanguageSpan {
  return { start, end, language };
}

function sentenceOf({ startsParagraph, place, ...sentence }: MixedSentence): Sentence {
  return sentence;
}
