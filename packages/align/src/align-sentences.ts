import type { Lexicon } from '@diglot/lexicon';
import type { Bead, Language } from '@diglot/text';
import { alignPrepared } from './align-prepared.ts';
import type { GlossKeys } from './analysis/gloss-keys.ts';
import { analyzeKeyed } from './analysis/keyed.ts';
import { analyzeTranslated } from './analysis/translated.ts';
import { prepare } from './prepare.ts';
import type { Inspection } from './types.ts';

/** What an aligner works with. */
export interface AlignSetting {
  readonly lexicon: Lexicon;
  readonly translated: Language;
  readonly stem: (word: string) => string;
  readonly glossKeys: (headword: string) => GlossKeys;
  readonly weights: Float64Array;
}

export function analyzeTexts(
  translated: readonly string[],
  keyed: readonly string[],
  { lexicon, translated: language, stem, glossKeys }: AlignSetting,
) {
  const keyedSentences = keyed.map((sentence) => analyzeKeyed(sentence, stem));
  const vocabulary = new Set(
    keyedSentences.flatMap(({ tokens }) => tokens.flatMap(({ keys }) => keys)),
  );
  const analysis = { lexicon, language, stem, glossKeys, vocabulary };
  return {
    translated: translated.map((sentence) => analyzeTranslated(sentence, analysis)),
    keyed: keyedSentences,
  };
}

export function alignSentences(
  source: readonly string[],
  target: readonly string[],
  setting: AlignSetting,
  _signal?: AbortSignal,
): Inspection {
  const flip = hanShare(source) < hanShare(target);
  const [translated, keyed] = flip ? [target, source] : [source, target];
  const texts = analyzeTexts(translated, keyed, setting);
  const { beads, sourceAlone, targetAlone } = alignPrepared(
    prepare(texts.translated, texts.keyed),
    setting.weights,
  );
  const ranges = beads.map(({ i, j, type, posterior }): Bead => {
    const ours = { from: i, to: i + type.source };
    const theirs = { from: j, to: j + type.target };
    return flip
      ? { source: theirs, target: ours, score: posterior }
      : { source: ours, target: theirs, score: posterior };
  });
  return {
    beads: ranges,
    sourceAlone: [...(flip ? targetAlone : sourceAlone)],
    targetAlone: [...(flip ? sourceAlone : targetAlone)],
  };
}

function hanShare(sentences: readonly string[]): number {
  let han = 0;
  let all = 0;
  for (const sentence of sentences) {
    all += sentence.length;
    for (const _ of sentence.matchAll(/\p{Script=Han}/gu)) han++;
  }
  return all === 0 ? 0 : han / all;
}
