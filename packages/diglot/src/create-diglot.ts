import { type Aligner, createAligner } from '@diglot/align';
import { createKeyphraseExtractor } from '@diglot/keywords';
import { type Lexicon, openLexicon } from '@diglot/lexicon';
import { type BibliographicRecord, parseRecords } from '@diglot/records';
import { segmentLanguages } from '@diglot/segment';
import { createTermExtractor, mergeFoundTerms } from '@diglot/terms';
import type { Bitext, Diagnostic } from '@diglot/text';
import { createTokenizer, type Tokenizer, type TokenizerOptions } from '@diglot/tokenize';
import type { Analysis } from './analysis.ts';
import { findKeyphrases } from './find-keyphrases.ts';
import { keepOnly } from './mask.ts';
import {
  type Passages,
  plainPassages,
  recordPassages,
  sourcePassages,
  titleBitext,
} from './record-passages.ts';
import { separateRecords } from './separate-records.ts';

export interface DiglotOptions {
  /** Which engine cuts Chinese words; default `auto`. */
  readonly chinese?: TokenizerOptions['chinese'];
  /** Words that the Chinese engine shall not cut; see `@diglot/tokenize`. */
  readonly dictionary?: TokenizerOptions['dictionary'];
  /** Default: the bundled lexicon, opened when a text first needs it. */
  readonly lexicon?: Lexicon;
  /** Terms you have settled; see `@diglot/terms`. Default: none. */
  readonly glossary?: Lexicon;
  /** Most keyphrases to return; default 15. */
  readonly keyphrases?: number;
  /** Most term pairs to return; default 100. */
  readonly termPairs?: number;
}

export interface Diglot {
  /**
   * Read a text, or a record already parsed, in one go.
   *
   * A text that holds several records is analysed as one text, with the first as `record`; use
   * `analyzeAll` to have them apart.
   */
  analyze(input: string | BibliographicRecord): Analysis;
  /** One analysis for each record in a text, its spans rebased to its own part; or one for a plain text. */
  analyzeAll(text: string): Analysis[];
}

/**
 * Set up everything once for many texts.
 *
 * @remarks
 * **Cost:** nothing until the first text; then the Chinese engine's dictionary and the lexicon are
 * loaded if that text needs them.
 */
export function createDiglot(options: DiglotOptions = {}): Diglot {
  const parts = createParts(options);
  return {
    analyze(input) {
      if (typeof input !== 'string')
        return analyzePassages(parts, recordPassages(input), 'record', input);
      const { format, records, diagnostics } = parseRecords(input);
      return withDiagnostics(diagnostics, analyzeText(parts, input, format, records[0]));
    },
    analyzeAll(text) {
      const parsed = parseRecords(text);
      return separateRecords(text, parsed).map(({ text, record, diagnostics }) =>
        withDiagnostics(diagnostics, analyzeText(parts, text, parsed.format, record)),
      );
    },
  };
}

interface Parts {
  readonly tokenizer: Tokenizer;
  readonly aligner: Aligner;
  readonly extractor: ReturnType<typeof createKeyphraseExtractor>;
  readonly terms: ReturnType<typeof createTermExtractor>;
  readonly keyphrases: number;
  readonly termPairs: number;
}

function createParts(options: DiglotOptions): Parts {
  const { chinese = 'auto', dictionary, glossary, lexicon = openLexicon() } = options;
  const tokenizer = createTokenizer({ chinese, ...(dictionary && { dictionary }) });
  return {
    tokenizer,
    aligner: createAligner({ lexicon, tokenizer }),
    extractor: createKeyphraseExtractor({ tokenizer, lexicon }),
    terms: createTermExtractor({ lexicon, tokenizer, ...(glossary && { glossary }) }),
    keyphrases: options.keyphrases ?? 15,
    termPairs: options.termPairs ?? 100,
  };
}

function analyzeText(
  parts: Parts,
  text: string,
  format: string,
  record: BibliographicRecord | undefined,
): Analysis {
  const passages = record === undefined ? plainPassages(text) : sourcePassages(text, record);
  return analyzePassages(parts, passages, format === 'unknown' ? 'plain' : format, record);
}

function analyzePassages(
  parts: Parts,
  passages: Passages,
  format: string,
  record: BibliographicRecord | undefined,
): Analysis {
  const { text, abstracts } = passages;
  const running = abstracts.length > 0 ? keepOnly(text, abstracts) : text;
  const inspected = parts.aligner.inspectBitexts(running);
  const bitexts = [
    ...titleBitext(parts.tokenizer, passages),
    ...inspected.bitexts.map((bitext) => withText(bitext, text)),
  ];
  return {
    text,
    ...(record && { record }),
    format,
    segments: segmentLanguages(text),
    bitexts,
    keyphrases: findKeyphrases(parts.extractor, parts.tokenizer, passages, {
      limit: parts.keyphrases,
    }),
    termPairs: mergeFoundTerms(
      bitexts.flatMap((bitext) => parts.terms.extract(bitext, { limit: parts.termPairs })),
    ).slice(0, parts.termPairs),
    engine: parts.tokenizer.engine,
    diagnostics: inspected.diagnostics,
  };
}

/** Put the diagnostics of reading before those of analysing. */
const withDiagnostics = (diagnostics: readonly Diagnostic[], analysis: Analysis): Analysis => ({
  ...analysis,
  diagnostics: [...diagnostics, ...analysis.diagnostics],
});

const withText = (bitext: Bitext, text: string): Bitext => ({
  ...bitext,
  source: { ...bitext.source, text },
  target: { ...bitext.target, text },
});
