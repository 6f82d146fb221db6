import type { Lexicon } from '@diglot/lexicon';
import type { Bead, Language } from '@diglot/text';
import { alignLong } from './align-long.ts';
import type { GlossKeys } from './analysis/gloss-keys.ts';
import { analyzeKeyed } from './analysis/keyed.ts';
import { type KeyedSentence, TokenKind, type TranslatedSentence } from './analysis/sentence.ts';
import { analyzeTranslated } from './analysis/translated.ts';
import { isKeyedFirst } from './orient.ts';
import type { DecodedBead } from './search/decode.ts';

/** What an aligner works with. */
export interface AlignSetting {
  readonly lexicon: Lexicon;
  readonly translated: Language;
  readonly keyed: Language;
  readonly stem: (word: string) => string;
  readonly glossKeys: (headword: string) => GlossKeys;
  readonly wordKeys: (word: string) => readonly string[];
  readonly weights: Float64Array;
  readonly embed?: (sentences: readonly string[]) => readonly ArrayLike<number>[];
}

/** Two texts as sentences; where a paragraph begins, if that is to be respected. */
export interface SentenceLists {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly sourceParagraphs?: readonly boolean[];
  readonly targetParagraphs?: readonly boolean[];
}

/** The words of a bead that can tell whether it is a translation. */
export interface BeadCover {
  /** Content words and literals of the keyed side. */
  readonly words: number;
  /** How many of them the other side offers as a translation. */
  readonly covered: number;
}

export interface SentenceAlignment {
  readonly beads: readonly Bead[];
  readonly covers: readonly BeadCover[];
  readonly sourceAlone: readonly number[];
  readonly targetAlone: readonly number[];
}

/** Read the sentences of two texts. */
export function analyzeTexts(
  translated: readonly string[],
  keyed: readonly string[],
  { lexicon, translated: language, stem, glossKeys, wordKeys }: AlignSetting,
) {
  const keyedSentences = keyed.map((sentence) => analyzeKeyed(sentence, wordKeys));
  const vocabulary = new Set<string>();
  for (const { tokens } of keyedSentences) {
    for (const { keys } of tokens) for (const key of keys) vocabulary.add(key);
  }
  const analysis = { lexicon, language, stem, glossKeys, vocabulary };
  return {
    translated: translated.map((sentence) => analyzeTranslated(sentence, analysis)),
    keyed: keyedSentences,
  };
}

/** Align sentences in either direction. */
export function alignSentences(
  lists: SentenceLists,
  setting: AlignSetting,
  everyRow?: () => void,
): SentenceAlignment {
  const { source, target, sourceParagraphs, targetParagraphs } = lists;
  const flip = isKeyedFirst(source, target, setting);
  const [translated, keyed] = flip ? [target, source] : [source, target];
  const texts = analyzeTexts(translated, keyed, setting);
  const paragraphs =
    sourceParagraphs && targetParagraphs
      ? flip
        ? { translated: targetParagraphs, keyed: sourceParagraphs }
        : { translated: sourceParagraphs, keyed: targetParagraphs }
      : undefined;
  const { beads, sourceAlone, targetAlone } = alignLong(
    { ...texts, ...(paragraphs && { paragraphs }) },
    setting.weights,
    everyRow,
  );
  return {
    beads: beads.map(({ i, j, type, posterior }): Bead => {
      const ours = { from: i, to: i + type.source };
      const theirs = { from: j, to: j + type.target };
      return flip
        ? { source: theirs, target: ours, score: posterior }
        : { source: ours, target: theirs, score: posterior };
    }),
    covers: beads.map((bead) => coverOfBead(bead, texts.translated, texts.keyed)),
    sourceAlone: [...(flip ? targetAlone : sourceAlone)],
    targetAlone: [...(flip ? sourceAlone : targetAlone)],
  };
}

function coverOfBead(
  { i, j, type }: DecodedBead,
  translated: readonly TranslatedSentence[],
  keyed: readonly KeyedSentence[],
): BeadCover {
  const offers = translated.slice(i, i + type.source);
  const words = keyed
    .slice(j, j + type.target)
    .flatMap(({ tokens }) => tokens)
    .filter(({ kind }) => kind === TokenKind.Word || kind === TokenKind.Literal);
  const covered = words.filter(({ keys }) =>
    keys.some((key) => offers.some(({ strong }) => strong.has(key))),
  );
  return { words: words.length, covered: covered.length };
}
