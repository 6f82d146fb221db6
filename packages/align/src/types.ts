import type { Lexicon } from '@diglot/lexicon';
import type { Bead, Bitext, Diagnostic, Document, IndexRange, Language, Span } from '@diglot/text';
import type { Tokenizer } from '@diglot/tokenize';
import type { BeadCover } from './bead-cover.ts';
import type { Weights } from './scoring/features.ts';
import type { Embed } from './similarity.ts';

/** Options of {@link createAligner}. */
export interface AlignerOptions {
  /** Default: the bundled CC-CEDICT. Its first pack says which pair of languages is aligned. */
  readonly lexicon?: Lexicon;
  /** Splits texts into sentences and words for `alignTexts` and `findBitexts`; default `createTokenizer()`. */
  readonly tokenizer?: Tokenizer;
  /**
   * Sentence vectors of the caller's, all of one length, comparable across the languages. They add to
   * the dictionary's evidence. Default: none.
   */
  readonly embed?: (sentences: readonly string[]) => readonly ArrayLike<number>[];
  /** Default `trained`: fitted on hand-aligned text; `plain`: set by hand; or weights of your own. */
  readonly weights?: 'trained' | 'plain' | Weights;
  /**
   * Default 2: the words of a text that go together in its first alignment, and how often its
   * sentences are merged, inform a second one. Short texts, which teach nothing, have one anyway.
   */
  readonly passes?: 1 | 2;
}

/** As `AlignerOptions`, but vectors may be promised. */
export interface AsyncAlignerOptions extends Omit<AlignerOptions, 'embed'> {
  readonly embed?: Embed;
}

/** Options of every method of an {@link Aligner}. */
export interface AlignOptions {
  /** Looked at before each sentence; when aborted, its reason is thrown. */
  readonly signal?: AbortSignal;
}

/** Options of `alignTexts` and `inspectTexts` of an {@link Aligner}. */
export interface AlignTextsOptions extends AlignOptions {
  /**
   * Whether beads keep within paragraphs (default) or may cross them (`ignore`). Paragraphs count only
   * when both texts have several.
   */
  readonly paragraphs?: 'respect' | 'ignore';
}

/** An alignment, and what may be wrong with its texts. */
export interface Inspection {
  readonly beads: readonly Bead[];
  /** Of each bead, how many words it has and how many the other side translates. */
  readonly covers: readonly BeadCover[];
  /**
   * Blocks that stand in another order on the two sides, as paragraphs that changed places or notes at
   * another place; each as beads in order. In `beads` their sentences have no partner.
   */
  readonly moved: readonly (readonly Bead[])[];
  /** For each sentence, the probability that it has no partner. */
  readonly sourceAlone: readonly number[];
  readonly targetAlone: readonly number[];
  /**
   * Runs of beads whose words bear out that they are translations; what lies outside is aligned for
   * want of better. Empty when the texts do not translate each other.
   */
  readonly parallel: readonly IndexRange[];
  /** Runs of sentences that repeat an earlier run of their side, so that only one can have a partner. */
  readonly sourceDuplicates: readonly IndexRange[];
  readonly targetDuplicates: readonly IndexRange[];
  /**
   * `unsupported-language`: the texts are not in the lexicon's pair of languages, or both in one; they
   * were aligned by lengths, numbers and names alone, and no bead scores above 0.5.
   */
  readonly diagnostics: readonly Diagnostic[];
}

/** What `inspect` says, of two texts; positions are those of the sentences of the bitext. */
export interface TextsInspection extends Inspection {
  readonly bitext: Bitext;
  /** The moved blocks, each as a bitext of its own: parts of both documents. */
  readonly movedBitexts: readonly Bitext[];
}

/** A stretch in one language. */
export interface LanguageSpan extends Span {
  readonly language: Language;
}

/** The parallel stretches of a text, and what is not parallel. */
export interface MixedInspection {
  /** As `findBitexts` returns them. */
  readonly bitexts: readonly Bitext[];
  /** Of each bead of each bitext, how many words it has and how many the other side translates. */
  readonly covers: readonly (readonly BeadCover[])[];
  /** Sentences of either language without a partner, in order, inside bitexts or outside them. */
  readonly unpaired: readonly LanguageSpan[];
  /**
   * `duplicate-block`: sentences that repeat earlier ones, so that only one of the two can have a
   * partner; `too-many-sentences`: over 100,000, and nothing was looked for; `unsupported-language`: the
   * text is in two languages or more, but not in both of the lexicon's.
   */
  readonly diagnostics: readonly Diagnostic[];
}

/** Aligns sentences, texts and the halves of one text; see {@link createAligner}. */
export interface Aligner {
  /**
   * Align sentences; which side is in which language is found out. Beads tile both sides in order; a
   * sentence without a partner is a bead of its own. A bead's `score` is its probability.
   */
  align(source: readonly string[], target: readonly string[], options?: AlignOptions): Bead[];
  /** Align as `align` does, and say which sentences may have no partner, and which stand there twice. */
  inspect(source: readonly string[], target: readonly string[], options?: AlignOptions): Inspection;
  /**
   * Align two documents as they were read; texts are read with `readDocument`. Their languages are
   * those of the documents; an empty one has the partner language of the other.
   */
  alignTexts(
    source: string | Document,
    target: string | Document,
    options?: AlignTextsOptions,
  ): Bitext;
  /** Align as `alignTexts` does, and say what may be wrong. */
  inspectTexts(
    source: string | Document,
    target: string | Document,
    options?: AlignTextsOptions,
  ): TextsInspection;
  /**
   * Find the parallel stretches inside one text, or document as it was read: halves one after the other,
   * paragraph by paragraph, sentence by sentence or side by side. A sentence that holds both languages,
   * one after the other, is cut between them.
   *
   * @returns Bitexts in the order of their sources, parts of the document: all spans refer to it. Each is
   * a stretch without long gaps; its beads keep within paragraphs. What belongs to no bitext has no
   * translation in the text. The source is the language that comes first. Empty when nothing is
   * parallel, or when the text has more than 100,000 sentences.
   */
  findBitexts(mixedText: string | Document, options?: AlignOptions): Bitext[];
  /** Find bitexts as `findBitexts` does, and say what stayed without a partner or stands there twice. */
  inspectBitexts(mixedText: string | Document, options?: AlignOptions): MixedInspection;
}

/** The same methods, each of which promises its answer. */
export type AsyncAligner = {
  readonly [Name in keyof Aligner]: (
    ...args: Parameters<Aligner[Name]>
  ) => Promise<ReturnType<Aligner[Name]>>;
};
